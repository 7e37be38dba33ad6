// What the pages of an edition are found by, as one piece of bytes: the terms in order, and for each the pages that have
// it and how. Written when the edition is published; read by whoever answers searches. Pure.
//
// The piece: the length of its head in four bytes, the head as JSON, then the lengths and the bytes of the pages' ids, of
// the terms, and of each term's pages. Those are the steps from one page to the next, times four, and the way the page
// has the term; each number seven bits a byte, the lowest first.
import type { LocalText } from '#lib/shared/locale.ts';
import type { SearchKind } from '../published.ts';
import type { Way } from './keys.ts';

/** What results are counted and chosen by. */
export type Facet = {
	kind: SearchKind;
	programme: string | null;
	year: number | null;
	classKey: string | null;
	className: LocalText | null;
	organisation: string | null;
};

export type IndexedPage = {
	id: string;
	/** Its place among pages that fit as well. */
	sort: number;
	facet: Facet;
	terms: ReadonlyMap<string, Way>;
};

/** Texts in a row: the one at `n` is the bytes from `starts[n]` to `starts[n + 1]`. */
export type Rows = { starts: Uint32Array; bytes: Buffer };
/** Texts in order, with the first four bytes of each as a number: what tells most apart lies close together. */
export type Terms = Rows & { heads: Uint32Array };
/** A term that is looked for. */
export type SoughtTerm = { bytes: Buffer; head: number };

/** Pages are numbered as they are sorted, the first being 0. */
export type Segment = {
	sorts: Float64Array;
	/** Of each page, which of the facets is its. */
	facetOf: Uint32Array;
	facets: Facet[];
	ids: Rows;
	terms: Terms;
	/** Of each term, its pages. */
	postings: Rows;
	/** What it takes of the memory. */
	size: number;
};

type Head = { sorts: number[]; facetOf: number[]; facets: Facet[]; terms: number };

/** Answers pages as one piece. */
export function packed(unsorted: readonly IndexedPage[]): Buffer {
	const pages = unsorted.toSorted(
		(one, other) => one.sort - other.sort || (one.id < other.id ? -1 : 1)
	);
	const facets = new Map<string, { at: number; facet: Facet }>();
	const facetOf = pages.map(({ facet }) => {
		const key = JSON.stringify(facet);
		const known = facets.get(key) ?? { at: facets.size, facet };
		facets.set(key, known);
		return known.at;
	});
	const having = new Map<string, number[]>();
	for (const [at, { terms }] of pages.entries()) {
		for (const [term, way] of terms) {
			const steps = having.get(term);
			if (steps) steps.push(at * 4 + way);
			else having.set(term, [at * 4 + way]);
		}
	}
	const terms = [...having]
		.map(([term, places]) => ({ term: Buffer.from(term), places }))
		.sort((one, other) => Buffer.compare(one.term, other.term));
	const head: Head = {
		sorts: pages.map(({ sort }) => sort),
		facetOf,
		facets: [...facets.values()].map(({ facet }) => facet),
		terms: terms.length
	};
	const json = Buffer.from(JSON.stringify(head));
	return Buffer.concat([
		numbers([json.length]),
		json,
		...rows(pages.map(({ id }) => Buffer.from(id))),
		...rows(terms.map(({ term }) => term)),
		...rows(terms.map(({ places }) => steps(places)))
	]);
}

function rows(texts: readonly Buffer[]): Buffer[] {
	return [numbers(texts.map(({ length }) => length)), ...texts];
}

function numbers(all: readonly number[]): Buffer {
	const bytes = Buffer.alloc(all.length * 4);
	for (const [at, each] of all.entries()) bytes.writeUInt32LE(each, at * 4);
	return bytes;
}

/** Places are a page's number times four, and a way; in order. */
function steps(places: readonly number[]): Buffer {
	const bytes: number[] = [];
	let before = 0;
	for (const place of places) {
		let left = place - before;
		for (; left > 127; left >>>= 7) bytes.push((left & 127) | 128);
		bytes.push(left);
		before = place - (place & 3);
	}
	return Buffer.from(bytes);
}

/** Reads a piece. */
export function unpacked(piece: Buffer): Segment {
	const begins = 4 + piece.readUInt32LE(0);
	const head = JSON.parse(piece.toString('utf8', 4, begins)) as Head;
	// What is kept does not hold on to the rest.
	const body = Buffer.from(piece.subarray(begins));
	let at = 0;
	const read = (count: number): Rows => {
		const starts = new Uint32Array(count + 1);
		for (let n = 0; n < count; n++) {
			starts[n + 1] = (starts[n] as number) + body.readUInt32LE(at + n * 4);
		}
		at += count * 4;
		const bytes = body.subarray(at, at + (starts[count] as number));
		at += bytes.length;
		return { starts, bytes };
	};
	const ids = read(head.sorts.length);
	const terms = read(head.terms);
	const postings = read(head.terms);
	const pages = head.sorts.length;
	return {
		sorts: Float64Array.from(head.sorts),
		facetOf: Uint32Array.from(head.facetOf),
		facets: head.facets,
		...{ ids, terms: { ...terms, heads: headsOf(terms) }, postings },
		size: body.length + 12 * pages + 4 * (pages + 3 * head.terms) + 200 * head.facets.length
	};
}

/** Answers the text at a place of its row. */
export function textAt({ starts, bytes }: Rows, at: number): string {
	return bytes.toString('utf8', starts[at], starts[at + 1]);
}

export function soughtTerm(text: string): SoughtTerm {
	const bytes = Buffer.from(text);
	return { bytes, head: headOf(bytes, 0, bytes.length) };
}

/** Answers the first place whose term is not before the sought one; `after` is a place near it, and not past it. */
export function placeOf(terms: Terms, sought: SoughtTerm, after?: number): number {
	const { length } = terms.heads;
	let low = after ?? 0;
	let high = length;
	if (after !== undefined) {
		let step = 1;
		for (; after + step < length && isBefore(terms, after + step, sought); step *= 2) {
			low = after + step;
		}
		high = Math.min(length, after + step);
	}
	while (low < high) {
		const middle = (low + high) >>> 1;
		if (isBefore(terms, middle, sought)) low = middle + 1;
		else high = middle;
	}
	return low;
}

function isBefore({ starts, bytes, heads }: Terms, at: number, sought: SoughtTerm): boolean {
	const apart = (heads[at] as number) - sought.head;
	if (apart !== 0) return apart < 0;
	return comes(bytes, starts[at] as number, starts[at + 1] as number, sought.bytes) < 0;
}

function headsOf({ starts, bytes }: Rows): Uint32Array {
	const heads = new Uint32Array(starts.length - 1);
	for (let at = 0; at < heads.length; at++) {
		heads[at] = headOf(bytes, starts[at] as number, starts[at + 1] as number);
	}
	return heads;
}

/** The first four bytes as a number; where there are fewer, as if there were zeros. */
function headOf(bytes: Buffer, from: number, to: number): number {
	let head = 0;
	for (let at = from; at < from + 4; at++)
		head = head * 256 + (at < to ? (bytes[at] as number) : 0);
	return head;
}

function comes(bytes: Buffer, from: number, to: number, sought: Buffer): number {
	const shared = Math.min(to - from, sought.length);
	for (let at = 0; at < shared; at++) {
		const apart = (bytes[from + at] as number) - (sought[at] as number);
		if (apart !== 0) return apart;
	}
	return to - from - sought.length;
}
