// English words of the panel's pages, and of the office's page about the decision.
import type { sv } from './sv.ts';

const low = (name: string) => name.charAt(0).toLowerCase() + name.slice(1);
const entries = (n: number) => (n === 1 ? '1 entry' : `${n} entries`);

export const en: typeof sv = {
	entries,
	panelName: 'The panel',
	allEntries: 'All entries',
	numbered: (n: number) => `Entry ${n}`,
	states: {
		empty: 'No entries',
		'not-begun': 'Not begun',
		'under-way': 'Under way',
		sealed: 'Sealed'
	},
	none: 'Receives nothing',
	noDecision: 'No decision yet',
	home: {
		title: 'To decide',
		lead: 'Here you see what waits for you, and until when. Nothing that you decide is seen by anyone outside until it is released at the ceremony.',
		nothing: 'You take part in no decision right now.',
		nothingWaits: 'Nothing waits for you right now.',
		asChair: 'You are in the chair.',
		progress: (decided: number, of: number) => `${decided} of ${of} have a decision`,
		allEntries: 'See all entries',
		released: 'Finished editions',
		releasedNote: 'The decisions are public.',
		opensAt: (when: string) => `Decisions can be made from ${when}.`,
		deadline: (edition: string, when: string) => `The decisions in ${edition} are due ${when}.`
	},
	edition: {
		lead: 'Open an entry to read it, see the assessment and propose a decision.',
		leadNoAssessment: 'Open an entry to read it and propose a decision.',
		leadSealed: 'The decisions are sealed. Open an entry to read it and the decision about it.',
		unit: 'Unit',
		score: 'Overall',
		strengths: 'Strengths',
		areas: 'Improvement areas',
		conditions: 'Conditions to win',
		decision: 'Decision',
		decisionSoFar: 'Decision so far',
		notAssessed: 'No consensus',
		caption: (name: string) => `Entries in ${name}`,
		captionAll: 'All entries',
		byCriterion: 'Scores criterion by criterion',
		noEntries: 'No entries in this class.',
		recusedMine: (unit: string) =>
			`You have recused yourself from ${unit} and see neither the entry nor the decision.`,
		ownMine: (unit: string) =>
			`You are behind the entry from ${unit} and so take no part in the decision about it.`,
		ownOther: (name: string, unit: string) =>
			`${name} is behind the entry from ${unit} and takes no part in the decision about it.`,
		recusedOther: (name: string, unit: string) => `${name} is recused from ${unit}.`,
		review: 'Read the decisions as they will be read out',
		reviewAndSeal: 'Go through and seal',
		sealed: (_: boolean, by: string | null, when: string) =>
			by ? `Sealed by ${by}, ${when}.` : `Sealed ${when}.`,
		justSealed: (name: string) =>
			`${name} is sealed. To change a decision is a new one, with its reason.`,
		justSealedAll: 'The decisions are sealed. To change one is a new decision, with its reason.',
		justRecused:
			'You have recused yourself. The entry and the decision about it are hidden from you from now on.',
		chair: 'chair'
	},
	conditions: {
		met: 'Met',
		'not-met': 'Not met',
		'not-checked': 'Not checked',
		title: 'Conditions to win',
		declared: (answer: string) => `The unit answered: ${answer}.`,
		note: (text: string) => `The office’s note: ${text}`,
		certificate: (text, dated) => `Certificate: ${text}${dated ? `, ${dated}` : ''}`
	},
	entry: {
		reading: 'The entry',
		book: 'Assessment and decision',
		noAnswer: 'No answer.',
		film: 'See the film',
		showPassword: 'Show the film’s password',
		password: (text: string) => `The film’s password: ${text}`,
		assessment: 'The examiners’ consensus',
		notAssessed: 'There is no finished consensus on this entry.',
		mean: (value: string, max: number) => `Overall ${value} of ${max}`,
		score: (value: number | null, max: number) =>
			value === null ? 'No score' : `${value} of ${max}`,
		strengths: 'Strengths',
		areas: 'Improvement areas',
		decision: 'Decision',
		draft: (panel: string, hasClasses: boolean) =>
			`A draft that all of ${low(panel)} sees and can change, until the chair seals the ${hasClasses ? 'class' : 'decisions'}.`,
		honour: 'What does the entry receive?',
		none: 'Nothing',
		blocked: (condition: string) => `Not possible yet: ${condition}`,
		citation: 'Citation',
		citationHelp: 'As it will be read out and published. Quotation marks are added by themselves.',
		prizesFor: (honour: string) => `What goes with it: ${honour}`,
		prizesAlways: (honour: string, prizes: string) => `With ${honour} goes ${prizes}.`,
		amount: (prize: string) => `Sum, ${prize}`,
		kronor: 'kronor',
		position: 'Place when read out',
		positionHelp: '1 is read out first. Those without a place come last, by number.',
		save: 'Save the decision',
		saved: 'The decision is saved.',
		savedBy: (name: string, when: string) => `Saved by ${name}, ${when}`,
		next: 'Next entry',
		back: 'Back to all entries',
		recuse: 'Recuse yourself',
		sealed: (hasClasses: boolean) =>
			hasClasses
				? 'The class is sealed. The decision cannot be changed.'
				: 'The decisions are sealed and cannot be changed.',
		tooEarly: 'Decisions can be made once the decision period has begun.',
		newer: 'Somebody else has saved a newer decision',
		newerText:
			'This is what is saved now. Your own stands in the form. If you save again, yours is what counts.',
		theirs: (name: string) => `Saved by ${name}`
	},
	recuse: {
		title: 'Recuse yourself',
		lead: (unit: string) => `You then take no part in the decision about ${unit}.`,
		what: 'The entry, the assessment and the decision are hidden from you at once, and you cannot take it back. The chair and the office see that you are recused.',
		reason: 'Why can you not take part?',
		reasonHelp: 'One sentence is enough, for instance “My sister is head of the unit”.',
		send: 'Recuse yourself and leave the entry',
		cancel: 'Back to the entry'
	},
	seal: {
		title: (name: string) => `The decisions in ${name}`,
		titleAll: 'The decisions',
		lead: 'This is how the decisions are read out and published. Read them through one last time.',
		leadSealed: 'This is how the decisions are read out and published. They are sealed.',
		honours: 'Honours',
		noHonours: 'Nobody receives anything.',
		noHonoursSeen: 'None of those that you see receives anything.',
		others: 'Receive nothing',
		counted: 'no decision saved, counts as none',
		hidden: (n: number) =>
			n === 1
				? 'You are recused from one entry. The decision about it is part of what is sealed but is not shown to you.'
				: `You are recused from ${n} entries. The decisions about them are part of what is sealed but are not shown to you.`,
		without: 'Yes, nobody is to receive anything in this class',
		withoutSeen: 'Yes, none of those that I see is to receive anything',
		withoutAll: 'Yes, nobody is to receive anything in this edition',
		what: 'The decisions become public only when the office releases the edition.',
		seal: 'Seal the decisions',
		onlyChair: 'The chair seals the decisions.',
		change: 'Change',
		problems: 'This needs to be put right before the decisions can be sealed',
		somethingHidden: (panel: string) =>
			`Something is missing in a decision that you do not see. Ask somebody else in ${low(panel)}, or the office, to go through the decisions.`,
		back: 'Back to all entries'
	},
	office: {
		title: 'Decision',
		lead: (panel: string) =>
			`${panel}, the conditions to win, and how far the decisions have come.`,
		noPanel: 'Nobody is appointed yet.',
		changePanel: (panel: string) => `Appoint or change ${low(panel)}`,
		appointed: (panel: string) => `${panel} is saved.`,
		name: 'Name',
		personTitle: 'Title',
		email: 'E-mail',
		role: 'Role',
		chair: 'Chair',
		member: 'Member',
		recusals: 'Recused',
		classes: 'Classes',
		class: 'Class',
		state: 'State',
		count: 'Entries',
		decided: 'Decided',
		unchecked: 'Conditions to check',
		sealedAt: 'Sealed',
		conditions: 'Conditions to win',
		conditionsLead: (panel: string) =>
			`Check the conditions for each entry. ${panel} can give the award only where the conditions are met.`,
		onlyClasses: (n) => `Showing the ${n === 1 ? 'class' : `${n} classes`} that are left.`,
		onlyConditions: 'Showing only the entries with a condition left to check.',
		showAll: 'Show all',
		noConditions: 'This award has no conditions beyond those for taking part.',
		note: 'Note',
		noteFor: (unit: string) => `Note on ${unit}`,
		certificate: 'Certificate, such as a closing of the books',
		certificateFor: (unit: string) => `Certificate for ${unit}`,
		dated: 'dated',
		datedFor: (unit: string) => `Date of the certificate for ${unit}`,
		met: 'Met',
		notMet: 'Not met',
		sayMet: (unit: string) => `${unit}: the condition is met`,
		sayNotMet: (unit: string) => `${unit}: the condition is not met`,
		checked: 'Saved.',
		declared: 'The unit answered',
		word: 'The office’s word',
		sealed: (hasClasses: boolean) =>
			hasClasses ? 'The class is sealed.' : 'The decisions are sealed.'
	},
	panel: {
		title: (panel: string) => `Appoint ${low(panel)}`,
		lead: 'Write name and e-mail for everyone who is to take part. Who is not known from before is added, and signs in by e-mail.',
		person: (n: number) => `Person ${n}`,
		chair: 'Who is in the chair?',
		empty: (panel: string) =>
			`Rows without name and e-mail do not count. Whoever is removed leaves ${low(panel)}, but what was done stays.`,
		save: (panel: string) => `Save ${low(panel)}`,
		back: 'Back to the decision'
	}
};
