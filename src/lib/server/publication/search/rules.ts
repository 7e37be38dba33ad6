// Reading what somebody searches for, and showing where it was found. Pure; marks are parts of a text, never HTML.

import { wordsIn } from './keys.ts';

export const longestQuestion = 200;
const mostWords = 12;

/** Answers the words of a question, whatever was typed: folded, each once. */
export function wordsOf(typed: string): string[] {
	return [...new Set(wordsIn(typed.slice(0, longestQuestion)))].slice(0, mostWords);
}

/** Small letters without accents, each sign for itself, so that places in it are places in the text. */
function plain(text: string): string {
	return text.replace(/[^\0-@[-\x7f]/gu, bare);
}

const known = new Map<string, string>();

/** A sign's small letter without accents, where that takes as much room; signs are few, and looked up at every search. */
function bare(sign: string): string {
	let found = known.get(sign);
	if (found === undefined) {
		const letter = sign.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
		if (letter.length === sign.length) found = letter;
		else found = sign.length === 1 ? letter.charAt(0) || sign : sign;
		known.set(sign, found);
	}
	return found;
}

/** A piece of a text; `mark` where it is what was searched for. */
export type Piece = { text: string; mark: boolean };

/** Answers the text in pieces, with every word marked that begins with, or holds, one of the stems. */
export function marked(text: string, stems: readonly string[]): Piece[] {
	const pieces: Piece[] = [];
	let at = 0;
	const add = (until: number, mark: boolean) => {
		if (until > at) pieces.push({ text: text.slice(at, until), mark });
		at = Math.max(at, until);
	};
	for (const { index, length } of places(text, stems)) {
		add(index, false);
		add(index + length, true);
	}
	add(text.length, false);
	return pieces;
}

/** So much of a text is read at a time: who wants the first place alone need not have read all of it. */
const stretch = 200;

/** Where the words stand that begin with, or hold, one of the stems, one after the other. */
function* places(
	text: string,
	stems: readonly string[]
): Generator<{ index: number; length: number }> {
	const sought = stems.map(plain).filter((stem) => stem !== '');
	for (let from = 0; from < text.length;) {
		const space = text.indexOf(' ', from + stretch);
		const to = space < 0 ? text.length : space;
		const folded = plain(text.slice(from, to));
		if (sought.some((stem) => folded.includes(stem))) {
			for (const { 0: word, index } of folded.matchAll(/[\p{L}\p{N}]+/gu)) {
				if (sought.some((stem) => fits(word, stem)))
					yield { index: from + index, length: word.length };
			}
		}
		from = to;
	}
}

/** Short stems mark only words that begin with them: "vi" is not what "tävling" is about. */
function fits(word: string, stem: string): boolean {
	return word.startsWith(stem) || (stem.length >= 4 && word.includes(stem));
}

/** A text on one line: lines are things of their own; paragraphs go on. */
function flattened(text: string): string {
	const bare = text.trim();
	if (!/\s\s|[^\S ]/u.test(bare)) return bare;
	return bare
		.replace(/\n{2,}/gu, ' ')
		.replaceAll('\n', ' · ')
		.replace(/\s+/gu, ' ');
}

const window = 240;

/** Answers about two lines of the text around the first thing found, cut between words. */
export function snippet(text: string, stems: readonly string[]): Piece[] {
	const flat = flattened(text);
	const before = places(flat, stems).next().value?.index ?? 0;
	const from = before < 80 ? 0 : flat.indexOf(' ', before - 80) + 1;
	const end = from + window >= flat.length ? flat.length : flat.lastIndexOf(' ', from + window);
	const to = end > from ? end : Math.min(flat.length, from + window);
	const cut = `${from > 0 ? '… ' : ''}${flat.slice(from, to)}${to < flat.length ? ' …' : ''}`;
	return marked(cut, stems);
}
