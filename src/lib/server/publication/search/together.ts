// An organiser's segments together. Pure.
import { facetIn, noFacetsYet, type FacetTable } from './facets.ts';
import { wholeOf, wordsIn } from './keys.ts';
import type { Segment } from './segment.ts';

/** A segment among the others. */
export type Placed = {
	editionId: string;
	stamp: string;
	segment: Segment;
	/** Its pages' numbers in the whole: the first, and the one after the last. */
	from: number;
	to: number;
};

/** All that one organiser's pages are found by. */
export type SearchIndex = {
	/** Of what is published, which it is as new as. */
	version: number;
	segments: Placed[];
	pages: number;
	facets: FacetTable;
	/** Of each page, which of the facets is its. */
	facetOf: Uint32Array;
	/** The names of the organisations, as whole headings are. */
	organisations: ReadonlySet<string>;
	/** What it takes of the memory. */
	size: number;
};

/** How well each page fits, 0 where it does not; and of each segment, whether any of its pages may fit. */
export type Fit = { how: Uint8Array; some: boolean[] };

type Stamped = Pick<Placed, 'editionId' | 'stamp' | 'segment'>;

/** Puts segments together. */
export function indexOf(version: number, segments: readonly Stamped[]): SearchIndex {
	const facets = noFacetsYet();
	let pages = 0;
	let size = 0;
	const sorted = segments.toSorted(
		(one, other) => (one.segment.sorts[0] ?? 0) - (other.segment.sorts[0] ?? 0)
	);
	const placed = sorted.map(({ editionId, stamp, segment }) => {
		const from = pages;
		pages += segment.sorts.length;
		size += segment.size;
		return { editionId, stamp, segment, from, to: pages };
	});
	const facetOf = new Uint32Array(pages);
	for (const { segment, from } of placed) {
		const numbers = segment.facets.map((facet) => facetIn(facets, facet));
		facetOf.set(
			segment.facetOf.map((at) => numbers[at] as number),
			from
		);
	}
	const organisations = new Set(
		facets.dimensions.organisation.values.flatMap((name) => wholeOf(wordsIn(name ?? '')) ?? [])
	);
	size += facetOf.byteLength;
	return { version, segments: placed, pages, facets, facetOf, organisations, size };
}
