// The smallest set of demands that cannot be met together: each demand is left out in turn, and stays out where the others still
// cannot be met (the deletion filter; Chinneck and Dravnieks 1991). What is left is irreducible: without any one of it, the rest can be met.
import type { Highs, Model } from 'highs';
import { forbidden, pinned, type Problem } from './problem.ts';

export type Demand =
	/** At least as many members as the team has places; at most as many. */
	| { kind: 'team' | 'team-most' | 'experienced'; entry: number }
	| { kind: 'max-load' | 'min-load'; examiner: number }
	| { kind: 'one-unit'; entry: number; unit: number }
	| { kind: 'pin'; examiner: number; entry: number };

/** Rows and columns of the whole program; above that many pairs it is not tried. */
const mostPairs = 400_000;

/** Answers null where there is an assignment after all, or the instance is too large to look through. */
export function irreducible(
	highs: Highs,
	problem: Problem,
	seconds: number
): { demands: Demand[]; smallest: boolean } | null {
	if (problem.allowed.length > mostPairs) return null;
	const end = performance.now() + seconds * 1000;
	const program = new Program(highs, problem);
	try {
		if (program.canBeMet()) {
			program.wholeNumbers();
			if (program.canBeMet()) return null;
		}
		// The uncommon ones go first, so that the common ones are left where both would do.
		const left: Demand[] = [];
		let smallest = true;
		program.demands.forEach((demand, at) => {
			if (performance.now() > end) {
				smallest = false;
				left.push(demand);
				return;
			}
			program.leaveOut(at, true);
			if (!program.canBeMet()) return;
			program.leaveOut(at, false);
			left.push(demand);
		});
		return { demands: left, smallest };
	} finally {
		program.dispose();
	}
}

class Program {
	readonly demands: Demand[] = [];
	readonly #highs: Highs;
	readonly #model: Model;
	readonly #at: ({ row: number; low: number; high: number } | { column: number })[] = [];
	readonly #columns: number;

	constructor(highs: Highs, problem: Problem) {
		this.#highs = highs;
		const { entryCount, examinerCount, allowed, experienced, unit } = problem;
		const { infinity } = highs;
		const pairs: { entry: number; examiner: number; pin: boolean }[] = [];
		allowed.forEach((is, place) => {
			if (is === forbidden) return;
			const entry = Math.floor(place / examinerCount);
			pairs.push({ entry, examiner: place - entry * examinerCount, pin: is === pinned });
		});
		this.#columns = pairs.length;
		const rows: { demand: Demand; low: number; high: number; columns: number[] }[] = [];
		const byEntry = Map.groupBy(
			pairs.map((pair, column) => ({ ...pair, column })),
			({ entry }) => entry
		);
		const byExaminer = Map.groupBy(
			pairs.map((pair, column) => ({ ...pair, column })),
			({ examiner }) => examiner
		);
		for (let entry = 0; entry < entryCount; entry++) {
			const its = byEntry.get(entry) ?? [];
			const units = Map.groupBy(its, ({ examiner }) => unit[examiner] ?? -1);
			for (const [number, members] of units) {
				if (number < 0 || members.length < 2) continue;
				const columns = members.map(({ column }) => column);
				rows.push({
					demand: { kind: 'one-unit', entry, unit: number },
					low: -infinity,
					high: 1,
					columns
				});
			}
		}
		for (let examiner = 0; examiner < examinerCount; examiner++) {
			const columns = (byExaminer.get(examiner) ?? []).map(({ column }) => column);
			const low = problem.minLoad[examiner] ?? 0;
			if (low > 0)
				rows.push({ demand: { kind: 'min-load', examiner }, low, high: infinity, columns });
		}
		for (let entry = 0; entry < entryCount; entry++) {
			const columns = (byEntry.get(entry) ?? []).map(({ column }) => column);
			const size = problem.teamSize[entry] ?? 0;
			rows.push({ demand: { kind: 'team-most', entry }, low: -infinity, high: size, columns });
		}
		for (let entry = 0; entry < entryCount; entry++) {
			const skilled = (byEntry.get(entry) ?? []).filter(({ examiner }) => experienced[examiner]);
			const columns = skilled.map(({ column }) => column);
			rows.push({ demand: { kind: 'experienced', entry }, low: 1, high: infinity, columns });
		}
		for (let examiner = 0; examiner < examinerCount; examiner++) {
			const columns = (byExaminer.get(examiner) ?? []).map(({ column }) => column);
			const high = problem.maxLoad[examiner] ?? 0;
			rows.push({ demand: { kind: 'max-load', examiner }, low: -infinity, high, columns });
		}
		for (let entry = 0; entry < entryCount; entry++) {
			const columns = (byEntry.get(entry) ?? []).map(({ column }) => column);
			const size = problem.teamSize[entry] ?? 0;
			rows.push({ demand: { kind: 'team', entry }, low: size, high: infinity, columns });
		}
		pairs.forEach(({ entry, examiner, pin }, column) => {
			if (!pin) return;
			this.demands.push({ kind: 'pin', entry, examiner });
			this.#at.push({ column });
		});
		const starts = [0];
		const indices: number[] = [];
		rows.forEach(({ demand, low, high, columns }, row) => {
			this.demands.push(demand);
			this.#at.push({ row, low, high });
			indices.push(...columns);
			starts.push(indices.length);
		});
		this.#model = highs.createModel({
			numCols: pairs.length,
			numRows: rows.length,
			colCost: new Float64Array(pairs.length),
			colLower: Float64Array.from(pairs, ({ pin }) => (pin ? 1 : 0)),
			colUpper: new Float64Array(pairs.length).fill(1),
			rowLower: Float64Array.from(rows, ({ low }) => low),
			rowUpper: Float64Array.from(rows, ({ high }) => high),
			matrix: {
				format: 'csr',
				numRows: rows.length,
				numCols: pairs.length,
				starts: Int32Array.from(starts),
				indices: Int32Array.from(indices),
				values: new Float64Array(indices.length).fill(1)
			}
		});
		this.#model.options.set({ output_flag: false });
	}

	wholeNumbers() {
		const { integer } = this.#highs.constants.variableType;
		this.#model.changeColsIntegrality(
			{ kind: 'range', from: 0, to: this.#columns - 1 },
			new Int32Array(this.#columns).fill(integer)
		);
	}

	leaveOut(at: number, out: boolean) {
		const place = this.#at[at];
		const { infinity } = this.#highs;
		if (!place) return;
		if ('column' in place) this.#model.changeColBounds(place.column, out ? 0 : 1, 1);
		else if (out) this.#model.changeRowBounds(place.row, -infinity, infinity);
		else this.#model.changeRowBounds(place.row, place.low, place.high);
	}

	canBeMet(): boolean {
		return this.#model.run().modelStatus === this.#highs.constants.modelStatus.optimal;
	}

	dispose() {
		this.#model.dispose();
	}
}
