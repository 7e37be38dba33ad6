// English words beside a decision while it is written.
import type { sv } from './sv.ts';

export const en: typeof sv = {
	voted: 'How you have voted on the entry',
	later:
		'Save what the entry receives once you agree. Citation and prize can be written afterwards.',
	left: {
		citation: 'the citation',
		prize: 'what goes with it',
		amount: 'the sum'
	},
	leftTitle: (what) => `Left to write before it can be sealed: ${what}.`,
	laterPrize: 'Settled later',
	cost: {
		of: (sum, budget) => `The prizes cost ${sum} of ${budget} so far.`,
		over: (sum, budget, over) =>
			`The prizes cost ${sum}, ${over} more than the ${budget} there is.`,
		free: (sum) => `The prizes cost ${sum} so far.`,
		seen: 'Entries that you have a conflict of interest with are not in the sum.'
	},
	saveBoth: 'Save the decision and the lines',
	linesSaved: 'The lines are saved.',
	undecided: 'No decision is saved on these. They count as receiving nothing:',
	othersNothing: 'Receive nothing',
	whatSealing:
		'Once sealed, the decisions are not rewritten. Should one have to change later, the chair makes a new decision, with its reason, which stands in the minutes.',
	sealed: (hasClasses) =>
		hasClasses
			? 'The class is sealed. To change the decision is a new decision, with its reason.'
			: 'The decisions are sealed. To change one is a new decision, with its reason.'
};
