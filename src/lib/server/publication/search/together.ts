// An organiser's segments together. Pure.
import { facetIn, noFacetsYet, type FacetTable } from './facets.ts';
import type { Segment } from './segment.ts';

/** A segment among the others, whose facets are `facets` of the whole. */
export type Placed = {
	editionId: string;
	stamp: string;
	segment: Segment;
	facets: Uint32Array;
};

/** All that one organiser's pages are found by. */
export type SearchIndex = {
	/** Of what is published, which it is as new as. */
	version: number;
	segments: Placed[];
	pages: number;
	facets: FacetTable;
	/** What it takes of the memory. */
	size: number;
};

/** How well each page of a segment fits, 0 where it does not; nothing where none does. */
export type Fit = Uint8Array | undefined;

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
		pages += segment.sorts.length;
		const of = Uint32Array.from(segment.facets, (facet) => facetIn(facets, facet));
		size += segment.size;
		return { editionId, stamp, segment, facets: of };
	});
	return { version, segments: placed, pages, facets, size };
}
