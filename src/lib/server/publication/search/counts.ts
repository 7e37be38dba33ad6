// How many of the pages that fit have each facet. Pure.
import { searchKinds } from '../published.ts';
import {
	names,
	type Dimension,
	type Facets,
	type FacetTable,
	type SearchFilter
} from './facets.ts';
import type { Fit, SearchIndex } from './together.ts';

const mostOrganisations = 40;

/** Of each facet, how many of the pages that fit have it. */
function byFacet(index: SearchIndex, fit: readonly Fit[]): Uint32Array {
	const counts = new Uint32Array(index.facets.count);
	for (const [n, { segment, facets }] of index.segments.entries()) {
		const of = fit[n];
		if (of === undefined) continue;
		for (let page = 0; page < of.length; page++) {
			if (of[page] === 0) continue;
			const at = facets[segment.facetOf[page] as number] as number;
			counts[at] = (counts[at] as number) + 1;
		}
	}
	return counts;
}

/** Of each facet, how many of the filter's choices it is against, and which; where it is of several, any. */
function against(table: FacetTable, filter: SearchFilter) {
	const many = new Uint8Array(table.count);
	const which = new Uint8Array(table.count);
	for (const [n, name] of names.entries()) {
		const wanted = filter[name];
		if (wanted === undefined) continue;
		const { numbers, of } = table.dimensions[name] as Dimension<unknown>;
		// What nothing has is no number's.
		const number = numbers.get(wanted) ?? -1;
		for (const [at, each] of of.entries()) {
			if (each === number) continue;
			many[at] = (many[at] as number) + 1;
			which[at] = n;
		}
	}
	return { many, which };
}

type Sum<V> = { key: NonNullable<V>; count: number; number: number };

/**
 * Counts the pages that fit: all that the filter leaves, and for each choice of a facet those that the filter's other
 * choices leave. Answers besides which facets are against the filter.
 */
export function counted(
	index: SearchIndex,
	fit: readonly Fit[],
	filter: SearchFilter
): { total: number; facets: Facets; refused: Uint8Array } {
	const table = index.facets;
	const counts = byFacet(index, fit);
	const { many, which } = against(table, filter);
	let total = 0;
	for (const [at, count] of counts.entries()) if (many[at] === 0) total += count;
	const sums = <V>(n: number, { values, of }: Dimension<V>): Sum<V>[] => {
		const each = new Float64Array(values.length);
		for (let at = 0; at < counts.length; at++) {
			const others = many[at] as number;
			if (others > 1 || (others === 1 && which[at] !== n)) continue;
			const number = of[at] as number;
			each[number] = (each[number] as number) + (counts[at] as number);
		}
		return values.flatMap((key, number) => {
			const count = each[number] ?? 0;
			return count > 0 && key !== null && key !== undefined ? [{ key, count, number }] : [];
		});
	};
	const { kind, programme, year, classKey, organisation } = table.dimensions;
	const bare = <K>({ key, count }: { key: K; count: number }) => ({ key, count });
	return {
		total,
		refused: many,
		facets: {
			kinds: sums(0, kind)
				.map(bare)
				.sort((one, other) => searchKinds.indexOf(one.key) - searchKinds.indexOf(other.key)),
			programmes: sums(1, programme).map(bare).sort(byKey),
			years: sums(2, year)
				.map(bare)
				.sort((one, other) => other.key - one.key),
			classes: sums(3, classKey)
				.map(({ key, count, number }) => ({ key, count, name: table.classNames[number] ?? null }))
				.sort(mostFirst),
			organisations: sums(4, organisation).map(bare).sort(mostFirst).slice(0, mostOrganisations)
		}
	};
}

type Keyed = { key: string; count: number };
const byKey = (one: Keyed, other: Keyed) => (one.key < other.key ? -1 : 1);
const mostFirst = (one: Keyed, other: Keyed) => other.count - one.count || byKey(one, other);
