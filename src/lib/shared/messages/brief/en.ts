// English words of what a panel reads before it meets.
import type { BriefMessages } from './sv.ts';

const list = (parts: readonly string[]) =>
	new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(parts);
const entries = (n: number) => (n === 1 ? '1 entry' : `${n} entries`);

export const en: BriefMessages = {
	title: 'The brief',
	read: (minutes) => `Read the brief, about ${minutes === 1 ? '1 minute' : `${minutes} minutes`}`,
	minutes: (n) => (n === 1 ? 'about 1 minute' : `about ${n} minutes`),
	lead: (minutes) =>
		`Each entry on one page: what it is, how it was assessed, and what it takes to win. Reading it all takes ${minutes === 1 ? 'about a minute' : `about ${minutes} minutes`}.`,
	secret: 'Working papers, confidential until the decision is released',
	entries,
	assessed: (n, of) =>
		n === of
			? `${entries(of)}, all assessed`
			: `${entries(of)}, ${n === 0 ? 'none assessed yet' : `${n} assessed so far`}`,
	leftOut: (n) =>
		n === 1
			? 'One entry is left out, since you take no part in the decision on it.'
			: `${n} entries are left out, since you take no part in the decisions on them.`,
	nothing: 'There are no entries to read about.',
	begin: 'Begin to read',
	place: (at, of) => `Entry ${at} of ${of} in the brief`,
	paper: 'The page as PDF',
	back: 'The brief',
	previous: 'Previous',
	next: 'Next',
	whole: 'Read the whole entry',
	ownWords: 'In its own words',
	noOwnWords: 'The entry has no longer answers to show.',
	more: (n) => (n === 1 ? 'One more sentence in the entry.' : `${n} more sentences in the entry.`),
	cut: 'Cut off in the middle of a sentence.',
	cutAndMore: (n) =>
		`Cut off in the middle of a sentence, ${n === 1 ? 'one more sentence' : `${n} more sentences`} in the entry.`,
	film: 'Watch the film',
	filmHeading: 'Film',
	hasPassword: 'The password is shown when you read on the screen.',
	showPassword: 'Show the password to the film',
	password: (text) => `Password to the film: ${text}`,
	files: 'Attachments',
	profile: 'Profile',
	profileCaption: 'Scores by criterion',
	profileKey: 'The dot is what was agreed. The marks are the individual reviews.',
	criterion: 'Criterion',
	agreed: 'Agreed',
	reviews: 'Individual',
	noScore: 'no score',
	spread: (low, high) => (low === high ? `${low}` : `${low}–${high}`),
	rowInWords: (score, reviews) =>
		`Agreed ${score}. ${reviews.length === 0 ? 'No individual reviews.' : `Individual reviews: ${list(reviews.map(String))}.`}`,
	mean: (value, max) => `${value} of ${max}`,
	meanLabel: 'Overall, weighted',
	notAssessed: 'There is no finished consensus on the entry.',
	summary: 'The examiners’ consensus',
	closed: (reason) => `The office closed the consensus without everyone on the team: ${reason}`,
	anew: 'The entry has been submitted anew since it was assessed.',
	strengths: 'Strengths',
	areas: 'Improvement areas',
	none: 'None.',
	answers: (numbers) =>
		numbers.length === 0
			? ''
			: numbers.length === 1
				? `answer ${numbers[0]}`
				: `answers ${list(numbers.map(String))}`,
	atVisit: 'the visit',
	evidence: 'What it rests on',
	restOf: (n) => (n === 1 ? 'Show one more' : `Show ${n} more`),
	restOnPaper: (n) =>
		n === 1
			? 'One more is in the brief on the screen.'
			: `${n} more are in the brief on the screen.`,
	visit: 'At the visit',
	visited: (when) => `The visit was on ${when}.`,
	noVisit: 'No visit has been made.',
	nothingChecked: 'Nothing was set to be checked.',
	seen: {
		changed: 'Changed the picture',
		differ: 'The examiners saw different things',
		confirmed: 'Confirmed',
		not_seen: 'Could not be seen',
		none: 'Nothing noted'
	},
	settled: (reason) => `Settled: ${reason}`,
	objections: 'Dissenting opinions on the team',
	objection: {
		whole: 'On the whole',
		score: (criterion, score) =>
			score ? `On the score ${score} for ${criterion}` : `On the score for ${criterion}`,
		finding: (criterion, words) => `On “${words}” for ${criterion}`
	},
	conditions: 'Conditions to win',
	condition: { met: 'Met', 'not-met': 'Not met', 'not-checked': 'Not checked' },
	checkedOn: (date) => `the office’s word ${date}`,
	certificate: (text, dated) => `Certificate: ${text}${dated ? `, ${dated}` : ''}.`,
	declared: (answer) => `The unit answered: ${answer}.`,
	eligibility: 'The office’s decision on taking part',
	verdict: {
		'may-take-part': 'May take part.',
		'may-take-part-not-win-yet': 'May take part, but not win yet.',
		'may-not-take-part': 'May not take part.'
	},
	earlier: 'Earlier honours',
	noEarlier: 'None in the archive.',
	honoured: (award, round, honour) =>
		award === honour ? `${award} ${round}` : `${award} ${round}: ${honour}`,
	compare: {
		title: 'Side by side',
		of: (name) => `${name} side by side`,
		all: 'All entries side by side',
		lead: 'Sort by choosing a heading. The order says nothing of who should win.',
		leadNoAssessment: 'The first sentences of each answer. Read on by choosing an entry.',
		show: 'Side by side',
		number: 'No.',
		entry: 'Entry',
		conditions: 'Conditions',
		caption: 'The entries side by side',
		key: 'The dot is what was agreed on the scale. The line shows how far apart the individual reviews lay.'
	},
	document: {
		get: 'All of it as one document',
		lead: 'Every page in one PDF, with a cover, an agenda and contents. Entries whose decision you take no part in are not in it.',
		date: 'Day of the meeting',
		place: 'Place',
		placeHelp: 'For example the City Hall, Oskarsalen. It is not needed.',
		make: 'Fetch the document',
		title: (edition) => `Brief for the decision, ${edition}`,
		over: 'Brief for the decision',
		name: 'brief',
		when: 'Date',
		where: 'Place',
		decideBy: 'Decision no later than',
		agenda: 'Agenda',
		contents: 'Contents',
		madeFor: (name, when) => `Made for ${name} ${when}.`,
		page: 'Page'
	},
	evidencePage: {
		title: 'What it rests on',
		lead: (panel) =>
			`The passages in the entry and what was seen at the visit. ${panel} does not see who wrote what.`,
		passages: 'In the entry',
		checks: 'At the visit',
		nothing: 'It rests on the whole, and not on any one passage in the entry.'
	}
};
