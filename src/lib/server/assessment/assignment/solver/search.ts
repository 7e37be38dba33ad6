// The search: first how well off the worst-off entry can be, then how much fit there can be in total, each with a bound that
// holds over all pairs. See docs/assignment.md for the method and its sources.
import type { Highs } from 'highs';
import { forbidden, type Problem } from './problem.ts';
import { startingPairs, worstAtMost } from './start.ts';
import { Relaxation } from './relaxation.ts';
import { solveWhole } from './whole.ts';

export type Stage = 'bound' | 'worst' | 'total' | 'even';
export type Progress = {
	stage: Stage;
	fraction: number;
	minFit: number | null;
	bound: number | null;
};
export type Found = {
	/** The pairs that are used, by their places in the tables. */
	used: number[];
	minFit: number;
	totalFit: number;
	/** No assignment has a larger worst fit than this. */
	bound: number;
	/** No assignment with this worst fit has a larger total. */
	totalBound: number;
	proven: boolean;
};
export type SearchOptions = {
	seconds?: number | undefined;
	onProgress?: ((now: Progress) => void) | undefined;
};

/** Answers the best assignment found; null where there is none at all (then the causes are looked for). */
export function search(highs: Highs, problem: Problem, options: SearchOptions = {}): Found | null {
	return new Search(highs, problem, options).run();
}

class Search {
	readonly #highs: Highs;
	readonly #problem: Problem;
	readonly #tell: (now: Progress) => void;
	readonly #end: number;
	readonly #lp: Relaxation;
	#bound = Number.POSITIVE_INFINITY;
	#best: { used: number[]; minFit: number; totalFit: number } | null = null;

	constructor(highs: Highs, problem: Problem, { seconds = 50, onProgress }: SearchOptions) {
		this.#highs = highs;
		this.#problem = problem;
		this.#tell = onProgress ?? (() => undefined);
		this.#end = performance.now() + seconds * 1000;
		this.#lp = new Relaxation(highs, problem);
	}

	get #left() {
		return (this.#end - performance.now()) / 1000;
	}
	#progress(stage: Stage, fraction: number) {
		const bound = Number.isFinite(this.#bound) ? this.#bound : null;
		this.#tell({ stage, fraction, minFit: this.#best?.minFit ?? null, bound });
	}

	run(): Found | null {
		const lp = this.#lp;
		const { entryCount } = this.#problem;
		try {
			this.#progress('bound', 0);
			lp.addPairs(startingPairs(this.#problem));
			this.#progress('bound', 0.3);
			this.#settle('bound');
			if (lp.impossible) return null;
			if (lp.missing > 1e-6) {
				lp.aim('missing');
				this.#settle('bound');
				if (lp.impossible || lp.missing > 1e-6) return null;
				lp.forbidMissing();
				lp.aim('total');
				this.#settle('bound');
			}
			this.#keep(lp.wholePairs());
			const average = -lp.value / lp.scale / entryCount;
			this.#bound = this.#down(Math.min(worstAtMost(this.#problem), average));
			let worst = this.#worstRelaxed();
			for (let tries = 0; ; tries++) {
				const found = this.#teams(worst);
				if (found) return found;
				if (this.#best && (this.#best.minFit >= worst || this.#left <= 0)) return this.#answer();
				const step = this.#problem.step || Math.abs(worst) * 1e-4 || 1e-4;
				worst -= step * 2 ** Math.max(0, tries - 1);
				if (this.#best && worst <= this.#best.minFit) worst = this.#best.minFit;
				else if (!Number.isFinite(worst) || tries > 60) return null;
			}
		} finally {
			lp.dispose();
		}
	}

	/** Solves the relaxation over all pairs and all rows. */
	#settle(stage: Stage) {
		const lp = this.#lp;
		for (;;) {
			lp.run();
			if (lp.impossible) return;
			const pairs = lp.price(8);
			// Rows that break only because good pairs were missing are not worth having.
			const rows = pairs > this.#problem.entryCount / 10 ? 0 : lp.addBrokenRows();
			this.#progress(stage, 0.5);
			if (pairs === 0 && rows === 0) return;
		}
	}

	/** The largest worst fit of the relaxation, by Newton's method on what is missing to it; an upper bound. */
	#worstRelaxed(): number {
		const lp = this.#lp;
		let worst = this.#bound;
		lp.demand(worst);
		if (lp.addBrokenRows() === 0) return worst;
		lp.aim('shortfall');
		for (;;) {
			this.#settle('worst');
			if (lp.impossible || lp.short < 1e-6 * Math.max(1, Math.abs(worst * lp.scale))) break;
			const next = worst - lp.short / lp.scale / Math.max(1e-9, Math.abs(lp.fitDuals()));
			worst = Math.min(this.#down(next), worst - (this.#problem.step || 1e-9));
			this.#bound = worst;
			this.#progress('worst', 0.5);
			lp.demand(worst);
		}
		lp.aim('total');
		return worst;
	}

	/** The largest value that a sum of fits can have at or below this. */
	#down(value: number): number {
		const { step } = this.#problem;
		return step > 0 ? Math.floor(value / step + 1e-6) * step : value;
	}

	/** Whole teams with at least this worst fit and the largest total; null where none were found. */
	#teams(worst: number): Found | null {
		const lp = this.#lp;
		lp.demand(worst);
		this.#settle('total');
		if (lp.impossible || lp.missing + lp.short > 1e-5) return null;
		const relaxed = -lp.value / lp.scale;
		const totalBound = this.#down(relaxed);
		this.#keep(lp.wholePairs());
		if (this.#reached(worst, totalBound)) return this.#answer(totalBound);
		const all = this.#problem.allowed.filter((is) => is !== forbidden).length;
		let gap = lp.gapFor(Math.max(3000, 3 * this.#problem.entryCount * 3));
		for (;;) {
			const { places, certain } = lp.within(gap);
			const start = this.#best && this.#best.minFit >= worst ? new Set(this.#best.used) : undefined;
			const found = solveWhole(this.#highs, this.#problem, {
				places,
				certain,
				worst,
				goal: 'total',
				scale: lp.scale,
				start: start && [...start].every((place) => places.includes(place)) ? start : undefined,
				enough: totalBound,
				step: this.#problem.step,
				seconds: this.#left
			});
			this.#keep(found.used);
			this.#progress('total', 0.8);
			const reached = this.#best !== null && this.#best.minFit >= worst;
			const over = this.#left <= 0 || found.is === 'found' || found.is === 'unknown';
			if (reached && this.#best) {
				const missing = (relaxed - this.#best.totalFit) * lp.scale;
				const proven = found.is === 'optimal' && missing - this.#problem.step * lp.scale < gap;
				if (proven || this.#best.totalFit >= totalBound - 1e-6)
					return this.#answer(this.#best.totalFit);
				if (over) return this.#answer(totalBound);
				gap = missing;
			} else {
				if (over) return null;
				if (places.length === all) {
					if (worst >= this.#bound) this.#bound = this.#down(worst - (this.#problem.step || 0));
					return null;
				}
				gap = Math.max(gap * 4, 1);
			}
		}
	}

	#reached(worst: number, totalBound: number) {
		return (
			this.#best !== null && this.#best.minFit >= worst && this.#best.totalFit >= totalBound - 1e-6
		);
	}

	/** Keeps the pairs if they are better than the best so far. */
	#keep(used: readonly number[] | null) {
		if (!used || used.length === 0) return;
		const { minFit, totalFit } = fitsOf(this.#problem, used);
		const best = this.#best;
		if (!best || minFit > best.minFit || (minFit === best.minFit && totalFit > best.totalFit))
			this.#best = { used: [...used], minFit, totalFit };
	}

	#answer(totalBound = Number.POSITIVE_INFINITY): Found | null {
		const best = this.#best;
		if (!best) return null;
		const close = (value: number, bound: number) =>
			value >= bound - 1e-6 * Math.max(1, Math.abs(bound));
		const bound = Math.max(this.#bound, best.minFit);
		const proven = close(best.minFit, bound) && close(best.totalFit, totalBound);
		return { ...best, bound, totalBound: Math.max(totalBound, best.totalFit), proven };
	}
}

/** The worst-off entry's fit, and all entries' together. */
export function fitsOf(problem: Problem, used: readonly number[]) {
	const perEntry = new Float64Array(problem.entryCount);
	for (const place of used) {
		const entry = Math.floor(place / problem.examinerCount);
		perEntry[entry] = (perEntry[entry] ?? 0) + (problem.fit[place] ?? 0);
	}
	let minFit = Number.POSITIVE_INFINITY;
	let totalFit = 0;
	for (const its of perEntry) {
		minFit = Math.min(minFit, its);
		totalFit += its;
	}
	const round = (value: number) => (problem.step > 0 ? Math.round(value * 1e6) / 1e6 : value);
	return { minFit: round(minFit), totalFit: round(totalFit) };
}
