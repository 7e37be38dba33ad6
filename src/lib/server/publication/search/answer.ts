// Answering a question from an organiser's pages in memory: which fit and how well, how many by each facet, and the best.
// Pure.
import { counted, type ByFit } from './counts.ts';
import type { Facets, SearchFilter } from './facets.ts';
import { fits, fitting } from './fitting.ts';
import type { Question } from './keys.ts';
import { textAt } from './segment.ts';
import type { Fit, Placed, SearchIndex } from './together.ts';

/** `whole`: one of its headings says just what was asked. */
export type Hit = { editionId: string; id: string; whole: boolean };
export type Answer = { total: number; facets: Facets; best: Hit[] };

/** Answers what a question finds: how many, how many by each facet, and the best, `past` of them left out. */
export function answerOf(
	index: SearchIndex,
	question: Question,
	filter: SearchFilter,
	most: number,
	past: number
): Answer {
	const fit = fitting(index, question);
	const { total, facets, refused, byFit } = counted(index, fit, filter);
	return { total, facets, best: best(index, fit, refused, byFit, past + most).slice(past) };
}

/** `page` is its number in its segment. */
type Candidate = { in: Placed; page: number; sort: number };

/** Those of the pages that fit as well which may be among the first so many, whatever their ids. */
class Candidates {
	#kept: Candidate[] = [];
	#last = Infinity;
	readonly #many: number;
	constructor(many: number) {
		this.#many = many;
	}
	/** Whether one that is sorted so may be; if not, those that come after it in its segment may not either. */
	may(sort: number): boolean {
		return sort <= this.#last;
	}
	add(candidate: Candidate) {
		this.#kept.push(candidate);
		if (this.#kept.length > 4 * this.#many) this.#leaveOut();
	}
	#leaveOut() {
		const sorts = Float64Array.from(this.#kept, ({ sort }) => sort).sort();
		const last = sorts[this.#many - 1] ?? Infinity;
		this.#last = last;
		this.#kept = this.#kept.filter(({ sort }) => sort <= last);
	}
	first(many: number, whole: boolean): Hit[] {
		return this.#kept
			.map(({ in: { editionId, segment }, page, sort }) => ({
				...{ editionId, sort },
				id: textAt(segment.ids, page)
			}))
			.sort((one, other) => one.sort - other.sort || (one.id < other.id ? -1 : 1))
			.slice(0, many)
			.map(({ editionId, id }) => ({ editionId, id, whole }));
	}
}

/** Answers the best of the pages whose facet is not refused, by how well they fit, and then as they are sorted. */
function best(
	{ segments, facetOf }: SearchIndex,
	{ how: fit }: Fit,
	refused: Uint8Array,
	byFit: ByFit,
	many: number
): Hit[] {
	const least = leastShown(byFit.counts, many);
	const candidates = Array.from({ length: fits.whole + 1 }, () => new Candidates(many));
	for (const [n, placed] of segments.entries()) {
		/** As bits: how well those fit that may still be among the first. */
		let open = (byFit.inSegment[n] as number) & (-1 << least);
		const { sorts } = placed.segment;
		for (let page = placed.from; page < placed.to && open !== 0; page++) {
			const how = fit[page] as number;
			if (((open >>> how) & 1) === 0 || refused[facetOf[page] as number] !== 0) continue;
			const at = page - placed.from;
			const sort = sorts[at] as number;
			const those = candidates[how] as Candidates;
			if (those.may(sort)) those.add({ in: placed, page: at, sort });
			else open &= ~(1 << how);
		}
	}
	const found: Hit[] = [];
	for (let how: number = fits.whole; how >= least; how--) {
		const left = many - found.length;
		if (left > 0) found.push(...(candidates[how] as Candidates).first(left, how === fits.whole));
	}
	return found;
}

/** How well the last of the first so many fits: those that fit less well are not among them. */
function leastShown(counts: Uint32Array, many: number): number {
	let left = many;
	let how: number = fits.whole;
	for (; how > fits.anywhere; how--) {
		left -= counts[how] as number;
		if (left <= 0) break;
	}
	return how;
}
