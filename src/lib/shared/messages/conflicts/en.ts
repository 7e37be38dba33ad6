// Words of the conflicts of interest, in English.
import type { ConflictMessages } from './sv.ts';

const entries = (count: number) => (count === 1 ? '1 entry' : `${count} entries`);
const named = (names: readonly string[]) =>
	new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(names);

export const en: ConflictMessages = {
	reasons: {
		applicant: 'is behind the entry',
		declared: 'has declared a conflict',
		'same-unit': 'works in the unit',
		'same-organisation': 'works in the same administration or company',
		'past-employment': 'has worked in the same organisation',
		'named-by-unit': 'the unit has asked not to have them',
		pinned: 'the office has decided that there is one'
	},
	own: {
		applicant: 'You are behind the entry.',
		declared: 'You have declared a conflict of interest.',
		'same-unit': 'You work in the unit.',
		'same-organisation': 'You work in the same administration or company.',
		'past-employment': 'One of your past workplaces belongs to the same organisation.',
		'named-by-unit': ''
	},
	declare: {
		title: 'Do you have a conflict of interest?',
		lead: (round) =>
			`Say for each unit in ${round} whether you have a conflict of interest, before the teams are made. Nobody assesses what they have a conflict with.`,
		when: 'You have one, for example, if you work or have lately worked in the unit, are close to somebody there, or took part in writing the entry.',
		left: (count) =>
			count === 0
				? 'You have answered for all of them.'
				: `You have not answered for ${entries(count)} yet.`,
		answered: (count) => `What you have answered for ${entries(count)}`,
		none: 'No conflict',
		conflict: 'Conflict of interest',
		reason: 'Why?',
		reasonHelp: 'The office reads it. Keep it short.',
		rest: 'I have no conflict with the others',
		restHelp: 'Holds for all units that you have not answered for above.',
		save: 'Save the answers',
		saved: 'Your answers are saved.',
		known: 'Already known',
		pinned: 'The office has decided that you have a conflict of interest.',
		pinnedNone: 'The office has decided that you have no conflict of interest.',
		cannotUnsay: 'Do you want to take it back? Turn to the office.',
		nothing: 'There are no entries to answer for right now.',
		other: 'Other editions',
		link: (count) =>
			count === 0
				? 'See your answers on conflicts of interest'
				: `Say whether you have a conflict of interest: ${entries(count)} left`,
		back: 'To assess'
	},
	after: {
		title: (name) => `${name} has a conflict of interest, and took part in the consensus`,
		text: (name) =>
			`The consensus was already done, so nothing has been changed. Decide whether it stands, or is opened again so that the others on the team make it without ${name}.`,
		settled: {
			released: 'The feedback is released, so the consensus cannot be opened again.',
			decided:
				'The entries of the class are decided on already, so the consensus cannot be opened again.'
		},
		stand: 'Let the consensus stand',
		standHelp: 'The consensus is not changed. The reason is kept in the log.',
		reopen: 'Open the consensus again',
		reopenHelp: (leaving) =>
			`${named(leaving)} ${leaving.length === 1 ? 'leaves' : 'leave'} the team. All that is written is kept, but the team says its word on what rested on ${named(leaving)} alone. The feedback rests, and those who decide cannot read the consensus, until it is done anew. The others on the team get a mail with the reason.`,
		reason: 'Reason',
		stands: (name, by, when) =>
			`${by} let the consensus stand ${when}, though ${name} has a conflict of interest.`,
		reopened: (by, when, name) =>
			`${by} opened the consensus again ${when}, since ${name} has a conflict of interest.`,
		why: (reason) => `The reason: ${reason}`,
		stood: 'The consensus stands. The reason is kept in the log.',
		opened: 'The consensus is open again, and those who remain on the team have got a mail.'
	},
	takesOver: {
		leads: (name) => `${name} leads the team`,
		choose: 'Nothing is saved yet. Choose who takes over, and all is saved at once.',
		nobody: 'Nobody else on the team can lead it now.',
		who: 'Who takes over?',
		experienced: (name) => `${name}, experienced`,
		later: 'Named later',
		reason: 'Why this person?',
		reasonHelp: 'Needed if whom you choose is not marked as experienced. It is kept in the log.'
	},
	office: {
		title: 'Conflicts of interest',
		lead: 'Who has a conflict of interest with which entry, and why. You can decide that somebody has one or not; that outweighs all else.',
		link: 'Conflicts of interest in this edition',
		back: 'Assessment',
		columns: { entry: 'Entry', person: 'Person', why: 'Why', word: 'The office’s decision' },
		people: 'Who has answered?',
		peopleColumns: {
			name: 'Name',
			part: 'Part in the edition',
			conflict: 'Conflict',
			none: 'No conflict',
			left: 'Not answered'
		},
		parts: { examiner: 'Examiner', panel: 'Panel', office: 'Office' },
		filter: 'Show',
		filters: {
			all: 'All',
			conflict: 'In conflict',
			pinned: 'Decided by the office',
			none: 'No conflict by decision'
		},
		person: 'Person',
		anyone: 'Everybody',
		show: 'Show',
		empty: 'No conflict of interest fits.',
		conflict: 'Conflict of interest',
		noConflict: 'No conflict',
		by: (who, when) => `${who}, ${when}`,
		unpin: 'Take the decision away',
		pin: 'Decide on a conflict of interest',
		entry: 'Entry',
		says: 'Decision',
		reason: 'Why?',
		reasonHelp: 'It is kept in the log, so that it can be understood afterwards.',
		save: 'Save the decision',
		saved: 'The decision is saved.',
		left: 'The decision is saved, and the person has left the team. Appoint somebody else.',
		agreed:
			'The decision is saved. The team had already made the consensus. Decide on the entry’s page in the assessment whether it stands.',
		taken: 'The decision is taken away. What is otherwise known counts again.',
		takenAndLeft:
			'The decision is taken away. What is otherwise known counts again, and the person has left the team. Appoint somebody else.',
		wishes: 'What the units have asked for',
		wishesLead:
			'Whoever is called so, or works there, counts as having a conflict unless you decide otherwise.',
		wish: (name) => `Does not want to be assessed by ${name}.`,
		wishOrganisation: (name) => `Does not want to be assessed by anyone from ${name}.`,
		noWishes: 'No unit has asked for anything.',
		silent:
			'You have a conflict of interest. So nothing of how the entry is assessed is shown to you.',
		silentShort: 'Conflict',
		silentCount: (count) =>
			`You have a conflict of interest with ${entries(count)}. ${count === 1 ? 'It is' : 'They are'} not counted here.`
	},
	wish: {
		title: 'Who should not assess you?',
		lead: 'Is there somebody who should not assess your entry? Write who and why. The office reads it, but not the one you name.',
		silent: 'You are not told who assesses you, nor whether the one you name is among them.',
		until: (when) => `You can write this until ${when}. After that, turn to the office.`,
		closed: 'The assessment has begun. Turn to the office if there is anything.',
		about: 'Who is it about?',
		person: 'A person',
		organisation: 'Everyone from an administration or company',
		name: 'Name',
		reason: 'Why?',
		reasonHelp: 'Keep it short and to the point.',
		save: 'Save',
		saved: 'It is saved. The office reads it before the assessors are appointed.',
		withdrawn: 'It is taken away.',
		yours: 'What you have written',
		nothing: 'You have not written anything.',
		withdraw: 'Take away',
		link: 'Is there somebody who should not assess you?'
	}
};
