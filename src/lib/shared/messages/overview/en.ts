// Words of an edition's overview: its charts and tables, what waits for whom, what is late. English.
import type { sv } from './sv.ts';

const entries = (n: number) => (n === 1 ? '1 entry' : `${n} entries`);
const drafts = (n: number) => (n === 1 ? '1 draft' : `${n} drafts`);

export const en: typeof sv = {
	progress: 'How it is going',
	open: (days: number) =>
		days === 0
			? 'Today is the last day to submit.'
			: days === 1
				? '1 day left to submit.'
				: `${days} days left to submit.`,
	closed: 'The call has closed.',
	sameDay: (label: string, begun: number, submitted: number, day: number) =>
		day === 0
			? `In ${label}, ${begun} had been begun and ${submitted} submitted when the call closed.`
			: `In ${label}, on the same day, ${day === 1 ? '1 day' : `${day} days`} before closing, ${begun} had been begun and ${submitted} submitted.`,
	noBefore: 'There is no earlier edition here to compare with.',
	noDates: 'When the last day of the call is set, progress is shown day by day.',
	begun: 'Begun',
	submitted: 'Submitted',
	axis: 'Days left to the last day',
	thisOne: (label: string) => label,
	describe: (
		what: string,
		now: number,
		label: string,
		before: number | null,
		beforeLabel: string
	) =>
		before === null
			? `${what} ${label}: ${now}.`
			: `${what} ${label}: ${now}. ${beforeLabel} on the same day: ${before}.`,
	daily: 'The numbers day by day',
	dailyCaption: 'Begun and submitted, day by day',
	dayLeft: 'Days left',
	column: (what: string, label: string) => `${what} ${label}`,
	funnel: 'From begun to submitted',
	step: 'Step',
	count: 'Number',
	steps: {
		begun: 'Begun',
		eligible: 'May take part, by their answers',
		complete: 'Nothing missing',
		submitted: 'Submitted'
	},
	byClass: 'Classes',
	byOrganisation: 'Administrations and companies',
	class: 'Class',
	organisation: 'Organisation',
	submittedShort: 'In',
	draftsShort: 'Drafts',
	before: (label: string) => label,
	noClass: 'No class chosen yet',
	noOrganisation: 'Not filled in yet',
	legend: 'Filled: submitted. Hatched: drafts.',
	legendMark: (label: string) => `Upright mark: submitted ${label}.`,
	more: (n: number) => (n === 1 ? 'One more' : `${n} more`),
	waits: 'What waits for whom',
	who: {
		office: 'The office',
		units: 'Those who apply',
		examiners: 'The examiners',
		panel: 'Those who decide'
	},
	nothing: 'Nothing is waiting right now.',
	late: 'Late',
	until: (when: string) => `Until ${when}`,
	writeToThem: 'Write to those who have something left to do',
	items: {
		incomplete: (n: number) =>
			n === 1 ? '1 draft is not complete' : `${drafts(n)} are not complete`,
		'incomplete-late': (n: number) => `${drafts(n)} never became complete`,
		ready: (n: number) =>
			n === 1
				? '1 draft is complete but not submitted'
				: `${drafts(n)} are complete but not submitted`,
		notices: (n: number) =>
			n === 1 ? '1 entry has no notice to the board' : `${entries(n)} have no notice to the board`,
		eligibility: (n: number) =>
			n === 1
				? 'For 1 entry it is not known whether it may take part'
				: `For ${entries(n)} it is not known whether they may take part`,
		'mail-failed': (n: number) => `${n === 1 ? '1 mail' : `${n} mails`} did not get through`,
		'mail-waiting': (n: number) =>
			n === 1 ? '1 mail waits in the outbox' : `${n} mails wait in the outbox`,
		reviews: (n: number) => `${n === 1 ? '1 review' : `${n} reviews`} to submit`,
		visits: (n: number) => `${n === 1 ? '1 site visit' : `${n} site visits`} to arrange or hold`,
		consensus: (n: number) => `${n === 1 ? '1 consensus' : `${n} consensuses`} to finish`,
		conflicts: (n: number) =>
			n === 1
				? 'A consensus that somebody in conflict took part in: decide whether it stands'
				: `${n} consensuses that somebody in conflict took part in: decide whether they stand`,
		decisions: (n: number) => `${n === 1 ? '1 class' : `${n} classes`} to seal`
	}
};
