// Which words of a text are worth looking over.
import { folded } from '#lib/shared/fold.ts';
import type { Dictionary } from './hunspell.ts';

type Word = { text: string; opens: boolean };

/** The words of a text; `opens`: it stands first in a sentence, where any word has a capital. */
function wordsIn(text: string): Word[] {
	return [...text.matchAll(/\p{L}[\p{L}\p{M}]*(?:['’]\p{L}+)?/gu)].map(({ 0: word, index }) => ({
		text: word.replace('’', "'"),
		opens: /(?:^|[.!?…:]["”’»)]*\s+|[”"“«(]|\n\s*)$/u.test(
			text.slice(Math.max(0, index - 8), index)
		)
	}));
}

/** Letters that stand for a name: SISAB, IT. */
const isShort = (word: string) => word.length > 1 && word === word.toUpperCase();

/** Answers the words of a text as they are compared with others, each also without the s of the genitive. */
export function knownFrom(texts: Iterable<string>): Set<string> {
	const known = new Set<string>();
	for (const text of texts) {
		for (const { text: word } of wordsIn(text)) {
			known.add(folded(word));
			known.add(folded(word).replace(/s$/u, ''));
		}
	}
	return known;
}

/**
 * Answers the words that the dictionary does not know, each once, in the text's order. Left alone are words that stand in
 * other texts too (`also`: the entry's own, names), names (a capital within a sentence), letters that stand for one, and
 * what holds a figure.
 */
export function notInDictionary(
	text: string,
	dictionary: Dictionary,
	also: Iterable<string> = []
): string[] {
	const known = knownFrom(also);
	const found = new Set<string>();
	for (const { text: word, opens } of wordsIn(text)) {
		if (word.length === 1 || isShort(word) || found.has(word)) continue;
		if (!opens && /^\p{Lu}/u.test(word)) continue;
		const plain = folded(word);
		if (known.has(plain) || known.has(plain.replace(/s$/u, ''))) continue;
		if (!dictionary.knows(word)) found.add(word);
	}
	return [...found];
}
