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

/** Pages are numbered as they are sorted, the first being 0. */
export type Segment = {
	sorts: Float64Array;
	/** Of each page, which of the facets is its. */
	facetOf: Uint32Array;
	facets: Facet[];
	ids: Rows;
	terms: Rows;
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
		...{ ids, terms, postings },
		size: body.length + 12 * pages + 4 * (pages + 2 * head.terms) + 200 * head.facets.length
	};
}

/** Answers the text at a place of its row. */
export function textAt({ starts, bytes }: Rows, at: number): string {
	return bytes.toString('utf8', starts[at], starts[at + 1]);
}

/** Answers the first place in a row, whose texts are in order, that is not before the sought one. */
export function placeOf({ starts, bytes }: Rows, sought: Buffer): number {
	let low = 0;
	let high = starts.length - 1;
	while (low < high) {
		const middle = (low + high) >>> 1;
		if (comes(bytes, starts[middle] as number, starts[middle + 1] as number, sought) < 0)
			low = middle + 1;
		else high = middle;
	}
	return low;
}

function comes(bytes: Buffer, from: number, to: number, sought: Buffer): number {
	const shared = Math.min(to - from, sought.length);
	for (let at = 0; at < shared; at++) {
		const apart = (bytes[from + at] as number) - (sought[at] as number);
		if (apart !== 0) return apart;
	}
	return to - from - sought.length;
}
