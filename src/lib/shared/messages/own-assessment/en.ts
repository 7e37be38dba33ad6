// English words of what a panel's members score themselves.
import type { sv } from './sv.ts';

const entries = (n: number) => (n === 1 ? '1 entry lacks' : `${n} entries lack`);

export const en: typeof sv = {
	title: 'My assessment',
	link: 'Make your own assessment',
	lead: 'Score each entry, and put them in the order that you find right. Nobody sees what you write until you hand it in: not the others, and not the office.',
	leadIn:
		'Your assessment is handed in and cannot be changed any more. Now you can read the others’, entry by entry.',
	notBegun: 'You can begin when the call is over. Until then the entries can change.',
	progress: (isIn, of) =>
		isIn === 0 ? 'Nobody has handed in yet.' : `${isIn} of ${of} have handed in.`,
	scores: 'Scores',
	scoresLead: 'Open an entry to read it and score it.',
	entry: 'Entry',
	scored: 'Scores given',
	of: (n, all) => `${n} of ${all}`,
	mean: 'Together',
	note: 'Note',
	hasNote: 'Yes',
	order: 'Your order',
	orderOf: (name) => `Your order in ${name}`,
	orderLead:
		'Write places, move with the arrows, or drag. The same number means that you do not tell the entries apart. An entry without a number you have not placed.',
	saveOrder: 'Save the order',
	orderSaved: 'Your order is saved.',
	newerOrder:
		'You have saved another order in another window. What you have just arranged stands here. Save again if that is what should count.',
	handIn: 'Hand in',
	handInLead:
		'When you hand in, your scores count in the ranking, the others can read them, and you can read theirs. It cannot be changed afterwards.',
	left: (n) => `${entries(n)} a score on some criterion.`,
	withoutRest: 'I hand in without the scores that are missing',
	handedIn: 'Your assessment is handed in.',
	ranking: 'See the ranking',
	one: {
		reading: 'The entry',
		book: 'My assessment',
		noAnswer: 'No answer.',
		more: 'See the film and everything about the entry',
		score: (criterion) => `Score on ${criterion}`,
		note: 'Note',
		noteHelp:
			'For yourself for now. The others on the panel can read it when both you and they have handed in.',
		save: 'Save',
		saveNext: 'Save and next',
		wentOn: 'Your assessment of the entry before is saved. This is the next one.',
		saved: 'Your assessment of the entry is saved.',
		handedIn: 'You have handed in. This is what you gave.',
		noScore: 'No score',
		next: 'Next entry',
		back: 'All entries and your order',
		newer: 'You have saved something else in another window',
		newerText:
			'This is what is saved now. What you have just written stands in the form. If you save again, that counts.',
		others: 'The others’ assessments',
		nobody: 'Nobody else has handed in anything on the entry yet.',
		member: 'Member'
	},
	ownFirst: 'Hand in your own assessment to see the ranking.',
	ownFirstWhy: 'Then nobody is moved by the others’ scores.'
};
