// What each pair would add to the relaxation's optimum, by the duals of its last solution: which pairs are worth a column,
// and which could be in an assignment that is near the optimum.
import { forbidden, pinned } from './problem.ts';
import { Program } from './program.ts';
import { turnOf } from './start.ts';

/** A pair must promise this much, or it is not worth a column. In the program's own scale, where fits reach about 100. */
export const worthwhile = 1e-6;

/** A program with a solution, read by its duals. */
export class Priced extends Program {
	/** How large the program has become and how often it was solved, for the curious. */
	readonly counts = { solves: 0, iterations: 0, interior: 0, priced: 0 };
	rowDual: Float64Array = new Float64Array();
	x: Float64Array = new Float64Array();
	reducedCost: Float64Array = new Float64Array();
	value = 0;

	/** The sum of the duals on the rows of the worst fit: how fast the shortfall grows with what is demanded. */
	fitDuals(): number {
		let sum = 0;
		this.rows.forEach((row, at) => {
			if (row.kind === 'fit') sum += this.rowDual[at] ?? 0;
		});
		return sum;
	}

	/**
	 * Adds the pairs whose reduced cost is below zero, at most `most` for each entry; answers how many it added. With none to
	 * add, the program's optimum is the optimum over all pairs.
	 */
	price(most: number): number {
		const { entryCount, examinerCount, allowed } = this.problem;
		const added: number[] = [];
		const cost = new Float64Array(examinerCount);
		for (let entry = 0; entry < entryCount; entry++) {
			this.costsOf(entry, cost);
			let found: number[] = [];
			const turn = turnOf(entry, examinerCount);
			for (let n = 0; n < examinerCount; n++) {
				const examiner = n + turn < examinerCount ? n + turn : n + turn - examinerCount;
				const place = entry * examinerCount + examiner;
				if ((cost[examiner] ?? 0) >= -worthwhile) continue;
				if ((this.columnAt[place] ?? 0) < 0 && allowed[place] !== forbidden) found.push(examiner);
			}
			if (found.length > most) {
				found.sort((one, other) => (cost[one] ?? 0) - (cost[other] ?? 0));
				found = found.slice(0, most);
			}
			for (const examiner of found) added.push(entry * examinerCount + examiner);
		}
		this.counts.priced += added.length;
		return this.addPairs(added);
	}

	/**
	 * Every pair that a solution could use whose total is within `gap` of the relaxation's optimum: those whose reduced cost is at
	 * most that (reduced-cost fixing; Dantzig, Fulkerson and Johnson 1954). `certain` are the pairs that each such solution uses.
	 */
	within(gap: number): { places: number[]; certain: Set<number> } {
		const { entryCount, examinerCount, allowed } = this.problem;
		const places: number[] = [];
		const certain = new Set<number>();
		const cost = new Float64Array(examinerCount);
		for (let entry = 0; entry < entryCount; entry++) {
			this.costsOf(entry, cost);
			for (let examiner = 0; examiner < examinerCount; examiner++) {
				const place = entry * examinerCount + examiner;
				if (allowed[place] === forbidden) continue;
				const its = cost[examiner] ?? 0;
				const pair = this.columnAt[place] ?? -1;
				const used = pair >= 0 ? (this.x[pair] ?? 0) : 0;
				if (its > gap && used < 0.5 && allowed[place] !== pinned) continue;
				places.push(place);
				if (allowed[place] === pinned || (its < -gap && used > 1 - 1e-6)) certain.add(place);
			}
		}
		return { places, certain };
	}

	/** The reduced costs of all pairs of an entry, from the duals of the last solution. */
	costsOf(entry: number, cost: Float64Array) {
		const { entryCount, examinerCount, experienced, unit, fit } = this.problem;
		const dual = this.rowDual;
		const experienceRow = this.experienceRow[entry] ?? -1;
		const skilled = experienceRow < 0 ? 0 : (dual[experienceRow] ?? 0);
		const fitRow = this.fitRow[entry] ?? -1;
		const factor =
			(this.goal === 'total' ? this.scale : 0) +
			(fitRow < 0 ? 0 : (dual[fitRow] ?? 0) * this.scale);
		const base = entry * examinerCount;
		const team = dual[entry] ?? 0;
		const hasUnits = this.unitRow.size > 0;
		for (let examiner = 0; examiner < examinerCount; examiner++) {
			let gain = factor * (fit[base + examiner] ?? 0) + team + (dual[entryCount + examiner] ?? 0);
			if (experienced[examiner]) gain += skilled;
			if (hasUnits) {
				const row = this.unitRow.get(this.unitKey(entry, unit[examiner] ?? -1));
				if (row !== undefined) gain += dual[row] ?? 0;
			}
			cost[examiner] = -gain;
		}
	}

	/** How large a reduced cost may be so that about `many` pairs have no larger one. */
	gapFor(many: number): number {
		const { entryCount, examinerCount, allowed } = this.problem;
		const cost = new Float64Array(examinerCount);
		const small: number[] = [];
		for (let entry = 0; entry < entryCount; entry++) {
			this.costsOf(entry, cost);
			cost.forEach((its, examiner) => {
				if (its > 0 && allowed[entry * examinerCount + examiner] !== forbidden) small.push(its);
			});
		}
		const sorted = Float64Array.from(small).sort();
		return sorted.length === 0 ? 0 : (sorted[Math.min(many, sorted.length) - 1] ?? 0);
	}
}
