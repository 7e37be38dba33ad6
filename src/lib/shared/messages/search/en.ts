// The search page, in English.
import type { SearchMessages } from './sv.ts';

export const en: SearchMessages = {
	lead: 'Everyone who has been honoured and everyone who has taken part, in every award and year.',
	meant: (typed) => `Nothing fits “${typed}”.`,
	didYouMean: 'Did you mean',
	shownForIt: 'These are its hits.',
	shown: (from, to, total) => `Showing ${from}–${to} of ${total}.`,
	places: { unit: 'Unit:', organisation: 'Administration or company:' },
	narrow: 'Narrow down',
	narrowed: (n) => `Narrow down (${n} chosen)`,
	chosen: 'Chosen',
	remove: 'Remove',
	clear: 'Remove all choices',
	more: (n) => `Show ${n} more`,
	facets: {
		kind: 'Kind',
		programme: 'Award',
		year: 'Year',
		class: 'Class',
		organisation: 'Administration or company'
	},
	kinds: {
		programme: 'Awards',
		edition: 'Rounds',
		honour: 'Honoured',
		participant: 'Took part'
	},
	count: (n) => (n === 1 ? '1 hit' : `${n} hits`),
	nothing: {
		narrowed: 'There are hits if you remove a choice:',
		each: 'The words are not on the same page. Search for one at a time:',
		left: 'Search instead for:',
		tips: 'How to find it',
		tip: [
			'Write one word at a time, in Swedish and in its plain form: “äldre” also finds “äldreomsorg”.',
			'The name of the unit or the administration is enough, or half of it.',
			'We search only what has been made public. This year’s winners are here from the ceremony on.'
		],
		browse: 'Browse the archive'
	},
	start: {
		title: 'Begin with an award',
		all: 'or read about everyone who has been honoured in'
	}
};
