// English words of ranked ballots.
import type { sv } from './sv.ts';

const list = new Intl.ListFormat('en');
const ordinals = new Intl.PluralRules('en-GB', { type: 'ordinal' });
const endings: Record<string, string> = { one: 'st', two: 'nd', few: 'rd', other: 'th' };
const ordinal = (n: number) => `${n}${endings[ordinals.select(n)] ?? 'th'}`;

export const en: typeof sv = {
	title: 'Ballots',
	link: 'Vote by ranking',
	lead: 'Each of you ranks the entries on your own. The votes are counted pair by pair: which of two entries do most prefer?',
	none: 'There has been no ballot yet.',
	kinds: { open: 'Open', secret: 'Secret' },
	states: { open: 'Under way', closed: 'Closed' },
	untitled: 'Ballot',
	progress: (n, of) => `${n} of ${of} have voted`,
	opened: (when) => `Opened ${when}.`,
	closed: (when) => `Closed ${when}.`,
	all: 'All ballots',
	open: {
		title: 'Open a ballot',
		lead: 'You lead the ballot. The roll is those who are here now.',
		notLead:
			'The chair or the vice chair opens a ballot. Whoever stands back from an entry in the class does not.',
		class: 'Class',
		question: 'What is it about?',
		questionHelp: 'For example: Which ones should have the award?',
		kind: 'How do you vote?',
		kindOpen: 'Openly',
		kindOpenHelp: 'When the ballot is closed, it shows how each one voted.',
		kindSecret: 'In secret',
		kindSecretHelp:
			'Nobody can see who voted what, nor can the office. Only that you have voted is saved. At least three must vote.',
		voters: 'Who is here and votes?',
		on: 'Which entries is it about?',
		hidden: (n) =>
			n === 1
				? 'One entry that you stand back from is on it too. You do not see it.'
				: `${n} entries that you stand back from are on it too. You do not see them.`,
		submit: 'Open the ballot'
	},
	vote: {
		title: 'Your vote',
		lead: 'Give the entry that you like best place 1. The same number means that you prefer neither. An entry without a number comes after all that have one. You can move with the arrows or drag.',
		recused: (n) =>
			n === 1
				? 'You stand back from one entry, which is therefore not on your ballot paper. Your vote counts in no pair that it is in, neither for nor against.'
				: `You stand back from ${n} entries, which are therefore not on your ballot paper. Your vote counts in no pair that they are in, neither for nor against.`,
		blank: 'I abstain',
		final: 'A vote cannot be changed.',
		secret: 'Nobody can see how you voted, only that you have.',
		open: 'When the ballot is closed, the panel and the office see your vote.',
		submit: 'Vote',
		arranged: 'Arranged. You have not voted yet.',
		voted: 'Your vote has been received.',
		youVoted: 'You have voted.',
		notOnRoll: 'You are not on the roll.',
		typed: 'This is what you had arranged'
	},
	roll: {
		title: 'Roll',
		voted: 'has voted',
		not: 'has not voted'
	},
	close: {
		title: 'Close',
		lead: 'When the ballot is closed, the votes are counted and nobody can vote any more.',
		left: (n) => (n === 1 ? 'One has not voted.' : `${n} have not voted.`),
		submit: 'Close and count'
	},
	result: {
		title: 'Result',
		notCounted: {
			'too-few':
				'The votes are not counted. Fewer than three could compare one of the pairs, and then the figures would show who voted what. Vote again with more, or openly.',
			conflict:
				'The votes are not counted. Somebody who had voted was found to have a conflict of interest before the ballot was closed, and a secret vote cannot be taken out of the figures. Vote again.'
		},
		setAside: (name, entries) =>
			`The vote of ${name} is not counted in pairs with ${list.format(entries)}: a conflict of interest was found before the ballot was closed.`,
		partial: (n) =>
			n === 1
				? 'You stand back from one entry in the ballot. This is the order of the others. The whole result may be another.'
				: `You stand back from ${n} entries in the ballot. This is the order of the others. The whole result may be another.`,
		advice: 'The ballot is something to go by. You decide entry by entry.',
		place: ordinal,
		shared: (n) => `Shared ${ordinal(n)} place`,
		condorcet: (name) => `More prefer ${name} to each of the other entries, two by two.`,
		single: (name) =>
			`No entry is preferred to all others: the wishes go in a circle. The circle is cut where the difference is least, and then ${name} comes first.`,
		tie: (names) =>
			`${list.format(names)} share the first place: the votes do not tell them apart, directly or through others. You decide yourselves how to go on.`,
		against: (before, after, over, under) =>
			`${before} stands before ${after}, although more prefer ${after} (${under} to ${over}): other comparisons in the circle weigh more.`,
		pairs: 'Pair by pair',
		pairsCaption: 'How many prefer the entry of the row to that of the column',
		sideways: 'Scroll sideways to see them all.',
		pairsLead:
			'Read a row to the right: so many prefer the entry to that of the column. Bold where they are more than those who prefer the other.',
		entry: 'Entry',
		of: (all) => `of ${all}`,
		more: 'more',
		votes: 'How each one voted',
		voter: 'Member',
		order: 'Order',
		unranked: (names) => `without a place: ${list.format(names)}`,
		blank: 'Abstained',
		method: 'How the votes are counted',
		methodText: [
			'For each pair it is counted how many prefer the one to the other. Whoever gave neither a place of its own prefers neither, and whoever stands back from one of them is not counted in the pair.',
			'An entry that is preferred to each of the others wins. Where the wishes go in a circle, paths are compared: A stands before B where the strongest chain from A to B is stronger than that from B to A. A chain is as strong as its weakest link.',
			'The method is that of Schulze (2011). It does not favour whoever has others like it, and nobody loses by being ranked higher.'
		]
	}
};
