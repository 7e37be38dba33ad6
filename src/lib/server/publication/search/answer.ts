// Answering a question from an organiser's pages in memory: which fit and how well, how many by each facet, and the best.
// Pure.
import { counted } from './counts.ts';
import type { Facets, SearchFilter } from './facets.ts';
import { ways, type Question } from './keys.ts';
import { placeOf, textAt, type Rows, type Segment } from './segment.ts';
import type { Fit, Placed, SearchIndex } from './together.ts';

export type Hit = { editionId: string; id: string };
export type Answer = { total: number; facets: Facets; best: Hit[] };

/** How well a page fits, from the least: anywhere, in any way; ... ; as its whole heading. */
const fits = { anywhere: 1, own: 2, heading: 3, exactly: 4, whole: 5 } as const;
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

/** Answers what a question finds: how many, how many by each facet, and the best, `past` of them left out. */
export function answerOf(
	index: SearchIndex,
	question: Question,
	filter: SearchFilter,
	most: number,
	past: number
): Answer {
	const fit = fitting(index, question);
	const { total, facets, refused } = counted(index, fit, filter);
	return { total, facets, best: best(index, fit, refused, past + most).slice(past) };
}

/** Whether anything has a form of the word, or begins with it. */
export function finds(index: SearchIndex, { stem, begins }: Question['words'][number]): boolean {
	const sought = { stem: Buffer.from(stem), begins: begins === null ? null : Buffer.from(begins) };
	return index.segments.some(({ segment: { terms } }) => {
		const at = placeOf(terms, sought.stem);
		if (matches(terms, at, sought.stem, false)) return true;
		return (
			sought.begins !== null && matches(terms, placeOf(terms, sought.begins), sought.begins, true)
		);
	});
}

function fitting({ segments }: SearchIndex, question: Question): Fit[] {
	const whole = Buffer.from(question.whole);
	const words = question.words.map(({ stem, begins }) => ({
		stem: Buffer.from(stem),
		begins: begins === null ? null : Buffer.from(begins)
	}));
	return segments.map(({ segment }) => {
		let all: Fit;
		for (const { stem, begins } of words) {
			let fit = mark(segment, stem, false, asItself, undefined);
			if (begins !== null) fit = mark(segment, begins, true, asBeginning, fit);
			all = all !== undefined && fit !== undefined ? lower(all, fit) : fit;
			if (all === undefined) break;
		}
		return mark(segment, whole, false, asWhole, all);
	});
}

/** A page fits all words as well as it fits the one that it fits least. */
function lower(all: Uint8Array, fit: Uint8Array): Uint8Array {
	for (let at = 0; at < all.length; at++) {
		const how = fit[at] as number;
		if (how < (all[at] as number)) all[at] = how;
	}
	return all;
}

/** Lifts every page that has the term, or one that begins with it, to how well it fits by that. */
function mark(
	{ terms, postings: { starts, bytes }, sorts }: Segment,
	sought: Buffer,
	begins: boolean,
	by: Uint8Array,
	before: Fit
): Fit {
	let fit = before;
	for (let at = placeOf(terms, sought); matches(terms, at, sought, begins); at++) {
		fit ??= new Uint8Array(sorts.length);
		let page = 0;
		const end = starts[at + 1] as number;
		for (let place = starts[at] as number; place < end;) {
			let byte = bytes[place++] as number;
			let step = byte & 127;
			for (let bits = 7; byte > 127; bits += 7) {
				byte = bytes[place++] as number;
				step |= (byte & 127) << bits;
			}
			page += step >>> 2;
			const how = by[step & 3] as number;
			if ((fit[page] as number) < how) fit[page] = how;
		}
	}
	return fit;
}

/** Whether the term at a place is the sought one, or begins with it. */
function matches({ starts, bytes }: Rows, at: number, sought: Buffer, begins: boolean): boolean {
	if (at >= starts.length - 1) return false;
	const start = starts[at] as number;
	const length = (starts[at + 1] as number) - start;
	if (begins ? length < sought.length : length !== sought.length) return false;
	for (let sign = 0; sign < sought.length; sign++) {
		if (bytes[start + sign] !== sought[sign]) return false;
	}
	return true;
}

type Candidate = { in: Placed; page: number; sort: number };

/** Those of the pages that fit as well which may be among the first so many, whatever their ids. */
class Candidates {
	#kept: Candidate[] = [];
	#last = Infinity;
	readonly #many: number;
	constructor(many: number) {
		this.#many = many;
	}
	/** Answers whether it may; those that come after it in its segment may not either. */
	add(candidate: Candidate): boolean {
		if (candidate.sort > this.#last) return false;
		this.#kept.push(candidate);
		if (this.#kept.length > 4 * this.#many) this.#leaveOut();
		return true;
	}
	#leaveOut() {
		const sorts = Float64Array.from(this.#kept, ({ sort }) => sort).sort();
		const last = sorts[this.#many - 1] ?? Infinity;
		this.#last = last;
		this.#kept = this.#kept.filter(({ sort }) => sort <= last);
	}
	first(many: number): Hit[] {
		return this.#kept
			.map(({ in: { editionId, segment }, page, sort }) => ({
				...{ editionId, sort },
				id: textAt(segment.ids, page)
			}))
			.sort((one, other) => one.sort - other.sort || (one.id < other.id ? -1 : 1))
			.slice(0, many)
			.map(({ editionId, id }) => ({ editionId, id }));
	}
}

/** Answers the best of the pages whose facet is not refused, by how well they fit, and then as they are sorted. */
function best(index: SearchIndex, fit: readonly Fit[], refused: Uint8Array, many: number): Hit[] {
	const byFit = Array.from({ length: fits.whole + 1 }, () => new Candidates(many));
	for (const [at, placed] of index.segments.entries()) {
		const { segment, facets } = placed;
		const of = fit[at];
		if (of === undefined) continue;
		const full = new Uint8Array(byFit.length);
		for (let page = 0; page < of.length; page++) {
			const how = of[page] as number;
			if (how === 0 || full[how] === 1) continue;
			if (refused[facets[segment.facetOf[page] as number] as number] !== 0) continue;
			const more = byFit[how]?.add({ in: placed, page, sort: segment.sorts[page] as number });
			if (!more) full[how] = 1;
		}
	}
	const found: Hit[] = [];
	for (const candidates of byFit.toReversed()) {
		if (found.length < many) found.push(...candidates.first(many - found.length));
	}
	return found;
}
