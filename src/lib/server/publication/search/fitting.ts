// Which of an organiser's pages a question finds, and how well each fits, by their terms in memory. Pure.
import { ways, type Question, type Sought } from './keys.ts';
import { placeOf, soughtTerm, type Segment, type SoughtTerm, type Terms } from './segment.ts';
import type { Fit, Placed, SearchIndex } from './together.ts';

/** How well a page fits, from the least: anywhere, in any way; ... ; as its whole heading. */
export const fits = { anywhere: 1, own: 2, heading: 3, exactly: 4, whole: 5 } as const;
/** For a term that is the sought stem, by how the page has it. */
const asItself = new Uint8Array(4);
asItself[ways.around] = fits.anywhere;
asItself[ways.own] = fits.own;
asItself[ways.within] = fits.heading;
asItself[ways.heading] = fits.exactly;
/** For one that begins with the sought word. */
const asBeginning = new Uint8Array(4).fill(fits.anywhere);
asBeginning[ways.heading] = fits.heading;

const asWhole = new Uint8Array(4).fill(fits.whole);

type SoughtWord = { stem: SoughtTerm; begins: SoughtTerm | null };

const soughtWord = ({ stem, begins }: Sought): SoughtWord => ({
	stem: soughtTerm(stem),
	begins: begins === null ? null : soughtTerm(begins)
});

/** Whether anything has a form of the word, or begins with it. */
export function finds({ segments }: SearchIndex, word: Sought): boolean {
	const { stem, begins } = soughtWord(word);
	return segments.some(({ segment: { terms } }) => {
		const at = placeOf(terms, stem);
		if (matches(terms, at, stem, false)) return true;
		return begins !== null && matches(terms, placeOf(terms, begins, at), begins, true);
	});
}

/** Answers how well each page fits: all words as well as it fits the one that it fits least. */
export function fitting({ segments, pages }: SearchIndex, question: Question): Fit {
	const whole = soughtTerm(question.whole);
	const words = question.words.map(soughtWord);
	const how = new Uint8Array(pages);
	const byOne = words.length > 1 ? new Uint8Array(pages) : how;
	const some = segments.map((placed) => {
		const all = words.every((word, at) => {
			if (at === 0) return lift(placed, word, how);
			const any = lift(placed, word, byOne);
			lower(how, byOne, placed);
			return any;
		});
		const { segment, from } = placed;
		const at = placeOf(segment.terms, whole);
		if (!matches(segment.terms, at, whole, false)) return all;
		mark(segment, at, asWhole, how, from);
		return true;
	});
	return { how, some };
}

/** Lowers each page of a segment to how well it fits one more word, which is then forgotten. */
function lower(how: Uint8Array, byOne: Uint8Array, { from, to }: Placed) {
	for (let page = from; page < to; page++) {
		const one = byOne[page] as number;
		if (one < (how[page] as number)) how[page] = one;
		byOne[page] = 0;
	}
}

/** Lifts each page of a segment to how well it fits a word; answers whether any does. */
function lift({ segment, from }: Placed, { stem, begins }: SoughtWord, how: Uint8Array): boolean {
	const { terms } = segment;
	let at = placeOf(terms, stem);
	let any = matches(terms, at, stem, false);
	if (any) mark(segment, at, asItself, how, from);
	if (begins === null) return any;
	// A word begins with its stem, so it comes after it.
	at = placeOf(terms, begins, at);
	for (; matches(terms, at, begins, true); at++) {
		mark(segment, at, asBeginning, how, from);
		any = true;
	}
	return any;
}

/** Lifts every page that has the term at a place to how well it fits by that. */
function mark(
	{ postings: { starts, bytes } }: Segment,
	at: number,
	by: Uint8Array,
	how: Uint8Array,
	from: number
) {
	let page = from;
	const end = starts[at + 1] as number;
	for (let place = starts[at] as number; place < end;) {
		let byte = bytes[place++] as number;
		let step = byte & 127;
		for (let bits = 7; byte > 127; bits += 7) {
			byte = bytes[place++] as number;
			step |= (byte & 127) << bits;
		}
		page += step >>> 2;
		const one = by[step & 3] as number;
		if ((how[page] as number) < one) how[page] = one;
	}
}

/** Whether the term at a place is the sought one, or begins with it. */
function matches(
	{ starts, bytes }: Terms,
	at: number,
	{ bytes: sought }: SoughtTerm,
	begins: boolean
): boolean {
	if (at >= starts.length - 1) return false;
	const start = starts[at] as number;
	const length = (starts[at + 1] as number) - start;
	if (begins ? length < sought.length : length !== sought.length) return false;
	for (let sign = 0; sign < sought.length; sign++) {
		if (bytes[start + sign] !== sought[sign]) return false;
	}
	return true;
}
