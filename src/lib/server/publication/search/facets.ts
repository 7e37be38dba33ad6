// What pages are counted and chosen by: each facet that there is, once, by number. Pure.
import type { LocalText } from '#lib/shared/locale.ts';
import type { SearchKind } from '../published.ts';
import type { Facet } from './segment.ts';

/** What results may be narrowed to. */
export type SearchFilter = {
	kind?: SearchKind | undefined;
	programme?: string | undefined;
	year?: number | undefined;
	classKey?: string | undefined;
	organisation?: string | undefined;
};

/** How many results each choice of a facet would leave, the other facets' choices being as they are. */
export type Facets = {
	kinds: { key: SearchKind; count: number }[];
	programmes: { key: string; count: number }[];
	/** The newest first. */
	years: { key: number; count: number }[];
	/** The most first, as are organisations, of which there are at most forty. */
	classes: { key: string; count: number; name: LocalText | null }[];
	organisations: { key: string; count: number }[];
};

export const noFacets: Facets = {
	kinds: [],
	programmes: [],
	years: [],
	classes: [],
	organisations: []
};

/** In the order in which a facet's numbers stand. */
export const names = ['kind', 'programme', 'year', 'classKey', 'organisation'] as const;
type Name = (typeof names)[number];

/** One of the things that pages are counted by: its values, and which of them each facet has; 0 stands for none. */
export type Dimension<V> = { values: V[]; numbers: Map<V, number>; of: number[] };
/** All facets that there are, each once, by number. */
export type FacetTable = {
	count: number;
	dimensions: { [N in Name]: Dimension<Facet[N]> };
	/** By the numbers of its values. */
	known: Map<string, number>;
	/** By the class's number. */
	classNames: (LocalText | null)[];
};

export function noFacetsYet(): FacetTable {
	const dimension = <V>(): Dimension<V | null> => ({
		values: [null],
		numbers: new Map<V | null, number>([[null, 0]]),
		of: []
	});
	return {
		count: 0,
		dimensions: {
			kind: dimension() as Dimension<SearchKind>,
			programme: dimension(),
			year: dimension(),
			classKey: dimension(),
			organisation: dimension()
		},
		known: new Map(),
		classNames: [null]
	};
}

function numberOf<V>({ values, numbers }: Dimension<V>, value: V): number {
	let number = numbers.get(value);
	if (number === undefined) {
		number = values.push(value) - 1;
		numbers.set(value, number);
	}
	return number;
}

/** Answers a facet's number in the table, where it is put if it was not there. */
export function facetIn(table: FacetTable, facet: Facet): number {
	const { kind, programme, year, classKey, organisation } = table.dimensions;
	const numbers = [
		numberOf(kind, facet.kind),
		numberOf(programme, facet.programme),
		numberOf(year, facet.year),
		numberOf(classKey, facet.classKey),
		numberOf(organisation, facet.organisation)
	];
	const key = numbers.join(' ');
	const known = table.known.get(key);
	if (known !== undefined) return known;
	const at = table.count++;
	table.known.set(key, at);
	for (const [n, name] of names.entries()) table.dimensions[name].of.push(numbers[n] ?? 0);
	table.classNames[numbers[3] ?? 0] ??= facet.className;
	return at;
}
