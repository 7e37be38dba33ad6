// What a page is found by, and what a question looks for: short keys that both are made into, so that one look in the
// index tells. A key is where a word stands, how it was come by, and its stem. Pure, given a lexicon.
//
//   hs os  a word of the heading, of the page's own words     hp op  a part of a compound there
//   a      a word or a part, anywhere on the page             =      a whole heading
//   HS OS HP OP A  the same with its å, ä and ö, for those who typed them
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

/** With its dots a key is written large. */
const keyed = (how: string, cut: string) =>
	cut.startsWith('!') ? how.toUpperCase() + cut.slice(1) : how + cut;

/** Answers a page's keys, and its words as somebody might have meant them. */
export function keysOfPage(
	texts: Texts,
	lexicon: Lexicon,
	memory: Known = new Map()
): { keys: string[]; words: string[] } {
	const keys = new Set<string>();
	const words = new Set<string>();
	const add = (where: 'h' | 'o' | null, text: string) => {
		for (const word of new Set(telling(wordsIn(text)))) {
			const { itself, within, parts } = known(word, lexicon, memory);
			for (const cut of [...itself, ...within]) keys.add(keyed('a', cut));
			if (where !== null) {
				for (const cut of itself) keys.add(keyed(`${where}s`, cut));
				for (const cut of within) keys.add(keyed(`${where}p`, cut));
			}
			for (const each of [word, ...parts]) if (worthMeaning(each)) words.add(each);
		}
	};
	for (const heading of texts.headings) {
		const whole = wholeKey(wordsIn(heading));
		if (whole !== undefined) keys.add(whole);
		add('h', heading);
	}
	add('o', texts.own);
	add(null, texts.around);
	return { keys: [...keys], words: [...words] };
}

/** Worth proposing to somebody who wrote something else. */
const worthMeaning = (word: string) => word.length >= 3 && !/\p{N}/u.test(word);

function wholeKey(words: readonly string[]): string | undefined {
	const text = plain(words.join(' '));
	return text === '' || text.length > 500 ? undefined : `=${text}`;
}

const quoted = (key: string) => `'${key.replaceAll("'", "''").replaceAll('\\', '\\\\')}'`;

/** Answers the question for a typed word's keys of some kinds: its stem, and from three letters on what begins with it. */
function fitting(word: string, how: string, loosely: boolean): string {
	const cut = stem(word);
	const kind = hasDots(word) ? how.toUpperCase() : how;
	const begins = loosely && word.length >= 3;
	// What begins with the word is also what is the word, unless its stem is shorter.
	const itself = begins && cut === word ? [] : [quoted(kind + cut)];
	return [...itself, ...(begins ? [`${quoted(kind + word)}:*`] : [])].join(' | ');
}

/** The kinds of keys that count in each tier, and whether beginnings do. */
const tiers: readonly (readonly [how: string, loosely: boolean])[][] = [
	[['hs', false]],
	[
		['hs', true],
		['hp', false]
	],
	[
		['hs', true],
		['hp', false],
		['os', false]
	],
	[['a', true]]
];

/**
 * Answers the question that some words ask, as tsqueries from the narrowest to the widest, each of which takes in the
 * one before: the whole heading; every word in the heading; there within a word too; or among the page's own words;
 * anywhere, in any way.
 */
export function tiersOf(words: readonly string[]): string[] {
	const asked = telling(words);
	const whole = wholeKey(words);
	if (whole === undefined || asked.length === 0) return [];
	const questions = tiers.map((kinds) =>
		asked
			.map((word) => `(${kinds.map(([how, loosely]) => fitting(word, how, loosely)).join(' | ')})`)
			.join(' & ')
	);
	return [quoted(whole), ...questions];
}

/** Answers what a single word finds anywhere. */
export function anywhere(word: string): string {
	return tiersOf([word]).at(-1) ?? quoted('-');
}
