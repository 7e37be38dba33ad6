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

/** How many of the pages that the filter leaves fit how well, and, as bits, how well any of each segment's do. */
export type ByFit = { counts: Uint32Array; inSegment: Uint32Array };

/** Of each facet, how many of the pages that fit have it; and of those that are left, how many fit how well. */
function tally(
	{ segments, facets, facetOf }: SearchIndex,
	{ how: fit, some }: Fit,
	many: Uint8Array
) {
	const counts = new Uint32Array(facets.count);
	const byFit: ByFit = { counts: new Uint32Array(32), inSegment: new Uint32Array(segments.length) };
	for (const [n, { from, to }] of segments.entries()) {
		if (!some[n]) continue;
		let bits = 0;
		for (let page = from; page < to; page++) {
			const how = fit[page] as number;
			if (how === 0) continue;
			const at = facetOf[page] as number;
			counts[at] = (counts[at] as number) + 1;
			if (many[at] !== 0) continue;
			byFit.counts[how] = (byFit.counts[how] as number) + 1;
			bits |= 1 << how;
		}
		byFit.inSegment[n] = bits;
	}
	return { counts, byFit };
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
		for (let at = 0; at < of.length; at++) {
			if (of[at] === number) continue;
			many[at] = (many[at] as number) + 1;
			which[at] = n;
		}
	}
	return { many, which };
}

type Sum<V> = { key: NonNullable<V>; count: number; number: number };

/**
 * Counts the pages that fit: all that the filter leaves, and for each choice of a facet those that the filter's other
 * choices leave. Answers besides which facets are against the filter, and of the pages that are left how many fit how
 * well.
 */
export function counted(
	index: SearchIndex,
	fit: Fit,
	filter: SearchFilter
): { total: number; facets: Facets; refused: Uint8Array; byFit: ByFit } {
	const table = index.facets;
	const { many, which } = against(table, filter);
	const { counts, byFit } = tally(index, fit, many);
	// Most words are in few of the facets.
	const found = new Uint32Array(counts.length);
	let some = 0;
	for (let at = 0; at < counts.length; at++) if (counts[at] !== 0) found[some++] = at;
	const sums = <V>(n: number, { values, of }: Dimension<V>): Sum<V>[] => {
		const each = new Uint32Array(values.length);
		for (let place = 0; place < some; place++) {
			const at = found[place] as number;
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
		total: byFit.counts.reduce((sum, count) => sum + count, 0),
		refused: many,
		byFit,
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
