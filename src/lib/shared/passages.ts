// Finding quoted words in an answer, and showing an answer with the passages that findings build on marked.
import type { FindingKind } from './findings.ts';

/** The place of some words in a text: `from` and `to` count UTF-16 units. */
type Quoted = { from: number; to: number; quote: string };

/**
 * Answers where the quoted words stand in a text, or null. Runs of white space and the kind of quotes and dashes
 * do not matter, since words are often pasted from a page that draws them otherwise.
 */
export function locate(text: string, quote: string): { from: number; to: number } | null {
	const words = quote
		.normalize('NFC')
		.trim()
		.replace(/^[”"“]+|[”"“]+$/gu, '')
		.trim();
	if (words === '') return null;
	const exact = text.indexOf(words);
	if (exact >= 0) return { from: exact, to: exact + words.length };
	const pattern = words
		.split(/\s+/u)
		.map((word) =>
			word
				.replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&')
				.replace(/[”“"]/gu, '[”“"]')
				.replace(/[’‘']/gu, "[’‘']")
				.replace(/[–—-]/gu, '[–—-]')
		)
		.join('\\s+');
	const match = new RegExp(pattern, 'u').exec(text);
	return match ? { from: match.index, to: match.index + match[0].length } : null;
}

/** Answers whether a passage says what stands at its place in the text. */
export function fits(text: string, passage: Quoted): boolean {
	const { from, to, quote } = passage;
	return from >= 0 && from < to && text.slice(from, to) === quote;
}

/**
 * Answers the piece of a text that says most of the same as words that are no longer in it: the sentence that shares
 * most words of four letters or more, or '' where none shares any. For showing what a corrected text says instead.
 */
export function closest(text: string, quote: string): string {
	const wordsOf = (said: string) =>
		new Set((said.toLowerCase().match(/\p{L}+/gu) ?? []).filter((word) => word.length >= 4));
	const sought = wordsOf(quote);
	let best = { piece: '', shared: 0 };
	for (const piece of text.split(/(?<=[.!?…])\s+|\n+/u)) {
		const shared = [...wordsOf(piece)].filter((word) => sought.has(word)).length;
		if (shared > best.shared) best = { piece: piece.trim(), shared };
	}
	return best.piece;
}

/**
 * Answers the place of whole words that a marking covers, white space at its ends left out, or null where it covers nothing.
 * Whoever marks seldom hits the letter that a word begins or ends with.
 */
export function wholeWords(
	text: string,
	from: number,
	to: number
): { from: number; to: number } | null {
	while (from < to && /\s/u.test(text[from] ?? '')) from += 1;
	while (to > from && /\s/u.test(text[to - 1] ?? '')) to -= 1;
	if (from >= to) return null;
	const words = new Intl.Segmenter('sv', { granularity: 'word' }).segment(text);
	const first = words.containing(from);
	const last = words.containing(to - 1);
	return {
		from: first?.isWordLike ? first.index : from,
		to: last?.isWordLike ? last.index + last.segment.length : to
	};
}

export type MarkedPassage = { mark: string; kind: FindingKind; from: number; to: number };

/** A piece of a paragraph: plain when `kind` is null; `ends` are the marks whose passage ends with it. */
export type Piece = { text: string; kind: FindingKind | null; ends: string[] };

/** Answers a text as paragraphs of pieces, cut where passages begin and end. Where two lie over each other the first gives the colour. */
export function markedParagraphs(text: string, passages: MarkedPassage[]): Piece[][] {
	const paragraphs: Piece[][] = [];
	const gap = /\r?\n[^\S\n]*\n\s*/gu;
	let start = 0;
	for (;;) {
		const break_ = gap.exec(text);
		const end = break_?.index ?? text.length;
		if (text.slice(start, end).trim() !== '') paragraphs.push(pieces(text, start, end, passages));
		if (!break_) return paragraphs;
		start = gap.lastIndex;
	}
}

function pieces(text: string, start: number, end: number, passages: MarkedPassage[]): Piece[] {
	const inside = passages.filter(({ from, to }) => from < end && to > start);
	const cuts = new Set([start, end]);
	for (const { from, to } of inside) {
		cuts.add(Math.max(from, start));
		cuts.add(Math.min(to, end));
	}
	const edges = [...cuts].sort((one, other) => one - other);
	return edges.slice(1).map((to, at) => {
		const from = edges[at] ?? start;
		const over = inside.filter((each) => each.from <= from && each.to >= to);
		return {
			text: text.slice(from, to),
			kind: over[0]?.kind ?? null,
			ends: inside.filter((each) => each.to === to).map(({ mark }) => mark)
		};
	});
}
