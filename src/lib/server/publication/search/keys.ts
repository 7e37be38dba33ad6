// What a page is found by, and what a question looks for: terms that both are made into. A term is a stem, or a whole
// heading; a page has it in the best way it is come by there. Pure, given a lexicon.
//
//   förskol → forskol    every stem as it is written where å, ä and ö are not at hand
//             !förskol   and with them, where it has any: for those who typed them
//             =eken farsta    a whole heading
import { partsOf } from './compounds.ts';
import type { Lexicon } from './lexicon.ts';
import { folded, plain, stem } from './stem.ts';

export type Texts = {
	/** In all languages; each is also found as a whole. */
	headings: readonly string[];
	own: string;
	around: string;
};

/** Small words that say nothing of what a page is about. */
const small = new Set(
	`och det att i en jag hon som han på den med var sig för så till är men ett om hade de av icke mig du henne då sin nu
	har inte hans honom skulle hennes där min man ej vid kunde något från ut när efter upp vi dem vara vad över än dig kan
	sina här ha mot alla under någon eller allt mycket sedan ju denna själv detta åt utan varit hur ingen mitt ni bli
	blev oss din dessa några deras blir mina samma vilken er sådan vår blivit dess inom mellan sådant varför varje vilka
	ditt vem vilket sitt sådana vart dina vars vårt våra ert era vilkas the of and in to a for is`
		.split(/\s+/u)
		.map((word) => folded(word))
);

const longestWord = 60;
const aWord = /[\p{L}\p{N}\p{M}]+/gu;

/** Answers the folded words of a text, each as often as it stands there. */
export function wordsIn(text: string): string[] {
	return [...folded(text).matchAll(aWord)].map(([word]) =>
		[...word].slice(0, longestWord).join('')
	);
}

/** Answers the words without those that say nothing. */
export function telling(words: readonly string[]): string[] {
	return words.filter((word) => !small.has(word));
}

const hasDots = (word: string) => /[åäö]/u.test(word);

/** How a page has a term, from the least: around its own words, or as a part of one of them; among them; as a part of a
 * compound in its heading; in its heading. */
export const ways = { around: 0, own: 1, within: 2, heading: 3 } as const;
export type Way = (typeof ways)[keyof typeof ways];

/** A word's stems and those of its parts, each without and with its dots; remembered while a publishing lasts. */
export type Known = Map<string, { itself: string[]; within: string[]; parts: readonly string[] }>;

function known(word: string, lexicon: Lexicon, memory: Known) {
	let found = memory.get(word);
	if (!found) {
		const parts = partsOf(word, lexicon);
		found = { itself: stemsOf(word), within: parts.flatMap(stemsOf), parts };
		memory.set(word, found);
	}
	return found;
}

/** The stem without dots, and the stem with them after a mark where it has any. */
function stemsOf(word: string): string[] {
	const cut = stem(word);
	return hasDots(cut) ? [plain(cut), `!${cut}`] : [cut];
}

/** Answers a page's terms, each with the best way it has it, and its words as somebody might have meant them. */
export function termsOfPage(
	texts: Texts,
	lexicon: Lexicon,
	memory: Known = new Map()
): { terms: Map<string, Way>; words: string[] } {
	const terms = new Map<string, Way>();
	const words = new Set<string>();
	const add = (text: string, itself: Way, within: Way) => {
		for (const word of new Set(telling(wordsIn(text)))) {
			const told = known(word, lexicon, memory);
			for (const cut of told.itself) better(terms, cut, itself);
			for (const cut of told.within) better(terms, cut, within);
			for (const each of [word, ...told.parts]) if (worthMeaning(each)) words.add(each);
		}
	};
	for (const heading of texts.headings) {
		const whole = wholeOf(wordsIn(heading));
		if (whole !== undefined) better(terms, whole, ways.heading);
		add(heading, ways.heading, ways.within);
	}
	add(texts.own, ways.own, ways.around);
	add(texts.around, ways.around, ways.around);
	return { terms, words: [...words] };
}

function better(terms: Map<string, Way>, term: string, way: Way) {
	const before = terms.get(term);
	if (before === undefined || before < way) terms.set(term, way);
}

/** Worth proposing to somebody who wrote something else. */
const worthMeaning = (word: string) => word.length >= 3 && !/\p{N}/u.test(word);

/** The term of a whole heading. */
export function wholeOf(words: readonly string[]): string | undefined {
	const text = plain(words.join(' '));
	return text === '' || text.length > 500 ? undefined : `=${text}`;
}

/** What a typed word looks for: its stem, and from three letters on what begins with it. */
export type Sought = { stem: string; begins: string | null };
export type Question = {
	/** A heading that says just this. */
	whole: string;
	/** Each must be there. */
	words: Sought[];
};

/** Answers the question that some words ask; none where they say nothing. */
export function questionOf(words: readonly string[]): Question | undefined {
	const asked = telling(words);
	const whole = wholeOf(words);
	if (whole === undefined || asked.length === 0) return undefined;
	return { whole, words: asked.map(soughtOf) };
}

/** Who typed å, ä or ö means just them. */
function soughtOf(word: string): Sought {
	const mark = hasDots(word) ? '!' : '';
	return { stem: mark + stem(word), begins: word.length >= 3 ? mark + word : null };
}
