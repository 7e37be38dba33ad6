// English words of the page where a code shows that a diploma is genuine.
import type { ProofMessages } from './sv.ts';

export const en: ProofMessages = {
	title: 'Is the diploma genuine?',
	lead: 'Type the code that stands on the diploma or the prize letter, and see what it is for.',
	label: 'Code',
	help: 'Twelve signs in three groups. Capital and small letters are the same.',
	check: 'Show',
	genuine: 'Yes, it is genuine.',
	lead2: (organiser, code) =>
		`The code ${code} belongs to an honour that ${organiser} has given. Does this agree with what the paper says?`,
	to: 'Read more about the honour',
	changed: 'Changed since the paper was made',
	changedText:
		'Where the paper says any of this otherwise it is genuine all the same. The honour’s page shows how it should be.',
	withdrawn: 'The paper is genuine, but the honour has been withdrawn',
	withdrawnLead: (organiser, round, day) =>
		`${organiser} gave it in ${round} and withdrew it on ${day}.`,
	why: 'The reason',
	toRound: (round) => `Read about ${round}`,
	unknown: 'There is no such code',
	unknownText:
		'No public honour has that code. Check that every sign came along. If it is still wrong, contact whoever gives the award.',
	facts: {
		unit: 'Unit',
		organisation: 'Organisation',
		title: 'Work',
		honour: 'Honour',
		class: 'Class',
		released: 'Public since'
	}
};
