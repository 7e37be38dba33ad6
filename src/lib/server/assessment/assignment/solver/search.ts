// The search: first how well off the worst-off entry can be, then how much fit there can be in total, each with a bound that
// holds over all pairs. See docs/assignment.md for the method and its sources.
import type { Highs } from 'highs';
import { downToStep, slackOf, statedBound } from './bounds.ts';
import { forbidden, type Problem } from './problem.ts';
import { lifted } from './lift.ts';
import { startingPairs, worstAtMost } from './start.ts';
import { Relaxation } from './relaxation.ts';
import { bestTeams } from './teams.ts';
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
	/** No assignment at all has a larger total. */
	#totalBound = Number.POSITIVE_INFINITY;
	#best: { used: number[]; minFit: number; totalFit: number } | null = null;
	readonly #slack: number;

	constructor(highs: Highs, problem: Problem, { seconds = 50, onProgress }: SearchOptions) {
		this.#highs = highs;
		this.#problem = problem;
		this.#tell = onProgress ?? (() => undefined);
		this.#end = performance.now() + seconds * 1000;
		this.#lp = new Relaxation(highs, problem);
		this.#slack = slackOf(problem, this.#lp.scale);
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
			const { places, byHand, totalAtMost } = startingPairs(this.#problem);
			this.#totalBound = totalAtMost;
			lp.addPairs(places);
			if (byHand) this.#keep(byHand);
			this.#bound = this.#down(worstAtMost(this.#problem));
			// For few it is quicker to ask where it is missing.
			if (entryCount > 300)
				lp.askForExperience(Array.from({ length: entryCount }, (_, entry) => entry));
			this.#progress('bound', 0.3);
			this.#settle('bound');
			if (lp.impossible) return null;
			if (lp.late) return this.#late();
			if (lp.missing > 1e-6) {
				lp.aim('missing');
				this.#settle('bound');
				if (lp.late) return this.#late();
				if (lp.impossible || lp.missing > 1e-6) return null;
				lp.forbidMissing();
				lp.aim('total');
				this.#settle('bound');
			}
			this.#keep(lp.wholePairs());
			this.#totalBound = Math.min(this.#totalBound, -lp.value / lp.scale + this.#slack);
			const average = this.#totalBound / entryCount;
			this.#bound = Math.min(this.#bound, this.#down(average));
			let worst = this.#worstRelaxed();
			if (lp.late) return this.#late();
			for (;;) {
				const found = this.#teams(worst);
				if (found) return found;
				const best = this.#best;
				if (best && (best.minFit >= worst || this.#left <= 0)) return this.#answer();
				// Without whole teams at this worst fit: the next value that is known to be reached, or else the next one down.
				const step = this.#problem.step || Math.abs(worst) * 1e-4 || 1e-4;
				const proven = this.#bound < worst;
				worst = best && !proven ? best.minFit : worst - step;
				if (this.#left < -10) return null;
			}
		} finally {
			lp.dispose();
		}
	}

	/** Solves the relaxation over all pairs and all rows. */
	#settle(stage: Stage) {
		const lp = this.#lp;
		for (;;) {
			lp.run(this.#left);
			if (lp.impossible || lp.late) return;
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
			if (lp.late) return worst;
			if (lp.impossible || lp.short < 1e-6 * Math.max(1, Math.abs(worst * lp.scale))) break;
			const short = lp.short / lp.scale - this.#slack;
			const next = worst - short / Math.max(1e-9, Math.abs(lp.fitDuals()));
			worst = Math.min(this.#down(next), worst - (this.#problem.step || 1e-9));
			this.#bound = worst;
			this.#progress('worst', 0.5);
			lp.demand(worst);
		}
		lp.aim('total');
		return worst;
	}

	#down(value: number): number {
		return downToStep(value, this.#problem.step);
	}

	/** Whole teams with at least this worst fit and the largest total; null where none were found. */
	#teams(worst: number): Found | null {
		const lp = this.#lp;
		lp.demand(worst);
		this.#settle('total');
		if (lp.late) return this.#late();
		if (lp.impossible || lp.missing + lp.short > 1e-5) return null;
		const relaxed = -lp.value / lp.scale;
		const { step } = this.#problem;
		const totalBound = statedBound(relaxed, { slack: this.#slack, step });
		this.#keep(lp.wholePairs());
		if (this.#reached(worst, totalBound)) return this.#answer(totalBound);
		const counted = this.#wholeTeams(0.8) ?? (this.#lift(worst), this.#wholeTeams(0));
		if (counted) return counted;
		const all = this.#problem.allowed.filter((is) => is !== forbidden).length;
		let gap = lp.gapFor(Math.max(3000, 3 * this.#problem.entryCount * 3));
		for (;;) {
			const { places, certain } = lp.within(gap);
			const known = this.#best && this.#best.minFit >= worst ? new Set(this.#best.used) : undefined;
			const found = solveWhole(this.#highs, this.#problem, {
				places,
				certain,
				worst,
				goal: 'total',
				scale: lp.scale,
				start: known,
				enough: totalBound,
				step: this.#problem.step,
				// Without any teams at this worst fit, some time is kept for those at the next one.
				seconds: known ? this.#left : this.#left * 0.4
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

	/** The time is up: some moments more for the worst-off, then the best so far. */
	#late(): Found | null {
		this.#lift(this.#bound, 5000);
		return this.#answer();
	}

	/**
	 * The exact answer where the possible teams can be counted: those whose fit is at least so far on the way from the best worst fit known
	 * to its bound.
	 */
	#wholeTeams(way: number): Found | null {
		const known = this.#best?.minFit;
		if (known === undefined) return null;
		const least = known + way * (this.#bound - known);
		const best = bestTeams(this.#highs, this.#problem, least, this.#bound, this.#left * 0.5);
		if (!best) return null;
		this.#keep(best.used);
		this.#bound = Math.min(this.#bound, best.worst);
		return this.#answer(best.totalBound);
	}

	/** Climbs towards an assignment with this worst fit from the best one so far; keeps what it comes to. */
	#lift(worst: number, milliseconds = Math.min(6000, this.#left * 150)) {
		const least = this.#problem.step || Math.abs(worst) * 1e-3 || 1e-3;
		const end = performance.now() + milliseconds;
		let stride = this.#best ? Math.max(least, (worst - this.#best.minFit) / 4) : 0;
		let failed = 0;
		while (this.#best && this.#best.minFit < worst && failed < 3) {
			const target = Math.min(worst, this.#best.minFit + stride);
			const slice = Math.min(1500, end - performance.now());
			if (slice <= 0) return;
			this.#keep(lifted(this.#problem, this.#best.used, target, slice));
			if (this.#best.minFit >= target) continue;
			if (stride <= least) failed++;
			stride = Math.max(least, stride / 2);
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

	#answer(totalBound = this.#totalBound): Found | null {
		const best = this.#best;
		if (!best) return null;
		const close = (value: number, bound: number) =>
			value >= bound - 1e-6 * Math.max(1, Math.abs(bound));
		const bound = Math.max(this.#bound, best.minFit);
		const proven = close(best.minFit, bound) && close(best.totalFit, totalBound);
		const stated = statedBound(totalBound, {
			slack: 0,
			step: this.#problem.step,
			found: best.totalFit
		});
		return { ...best, bound, totalBound: stated, proven };
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
