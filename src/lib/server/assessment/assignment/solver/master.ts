// One team for each entry out of all that could be, as a linear program that HiGHS keeps (Dantzig and Wolfe 1960).
import type { Highs, Model } from 'highs';
import type { Team } from './possible.ts';
import type { Problem } from './problem.ts';

/** One team for each entry, within the loads: a linear program to which teams are added by reduced cost. */
export class Master {
	possible = false;
	value = 0;
	readonly #highs: Highs;
	readonly #problem: Problem;
	readonly #teams: Team[];
	readonly #model: Model;
	readonly #columns: number[] = [];
	readonly #there: Uint8Array;
	#dual: Float64Array = new Float64Array();
	readonly #dear: number;

	constructor(highs: Highs, problem: Problem, teams: Team[]) {
		this.#highs = highs;
		this.#problem = problem;
		this.#teams = teams;
		this.#there = new Uint8Array(teams.length);
		const largest = teams.reduce((most, { fit }) => Math.max(most, Math.abs(fit)), 1);
		// More than any exchange of teams could win.
		this.#dear = 2 * largest * (problem.entryCount + 1);
		const { entryCount, examinerCount, minLoad, maxLoad } = problem;
		this.#model = highs.createModel();
		this.#model.options.set({ output_flag: false, simplex_strategy: 0 });
		const rows = entryCount + examinerCount;
		this.#model.addRows({
			lower: Float64Array.from([...new Array<number>(entryCount).fill(1), ...minLoad]),
			upper: Float64Array.from([...new Array<number>(entryCount).fill(1), ...maxLoad]),
			matrix: {
				...{ format: 'csr' as const, numRows: rows, numCols: 0 },
				...{
					starts: new Int32Array(rows + 1),
					indices: new Int32Array(),
					values: new Float64Array()
				}
			}
		});
		// What is missing in a row can be bought, dearly.
		this.#model.addCols({
			cost: new Float64Array(rows).fill(this.#dear),
			lower: new Float64Array(rows),
			upper: Float64Array.from({ length: rows }, (_, row) =>
				row < entryCount ? 1 : (minLoad[row - entryCount] ?? 0)
			),
			matrix: {
				...{ format: 'csc' as const, numRows: rows, numCols: rows },
				starts: Int32Array.from({ length: rows + 1 }, (_, at) => at),
				indices: Int32Array.from({ length: rows }, (_, at) => at),
				values: new Float64Array(rows).fill(1)
			}
		});
	}

	dispose() {
		this.#model.dispose();
	}

	#costOf(team: Team): number {
		let cost = -team.fit - (this.#dual[team.entry] ?? 0);
		for (const p of team.members) cost -= this.#dual[this.#problem.entryCount + p] ?? 0;
		return cost;
	}

	settle() {
		const { optimal } = this.#highs.constants.modelStatus;
		for (;;) {
			if (this.#model.run().modelStatus !== optimal) return;
			const { rowDual, colValue } = this.#model.getSolution();
			this.#dual = rowDual;
			if (!this.#price()) {
				const rows = this.#problem.entryCount + this.#problem.examinerCount;
				this.possible = colValue.subarray(0, rows).every((much) => much < 1e-6);
				this.value = -this.#model.getObjectiveValue();
				return;
			}
		}
	}

	/** Adds the teams with the lowest reduced cost, at most ten for each entry; false where none is below zero. */
	#price(): boolean {
		const perEntry: { at: number; cost: number }[][] = [];
		this.#teams.forEach((team, at) => {
			if (this.#there[at]) return;
			const cost = this.#costOf(team);
			if (cost < -1e-6) (perEntry[team.entry] ??= []).push({ at, cost });
		});
		const chosen = perEntry.flatMap((its) =>
			its.sort((one, other) => one.cost - other.cost).slice(0, 10)
		);
		if (chosen.length === 0) return false;
		for (const { at } of chosen) {
			this.#there[at] = 1;
			this.#columns.push(at);
		}
		const { cost, starts, indices } = this.#matrixOf(chosen.map(({ at }) => at));
		this.#model.addCols({
			cost,
			lower: new Float64Array(chosen.length),
			upper: new Float64Array(chosen.length).fill(this.#highs.infinity),
			matrix: {
				format: 'csc',
				numRows: this.#problem.entryCount + this.#problem.examinerCount,
				numCols: chosen.length,
				...{ starts, indices, values: new Float64Array(indices.length).fill(1) }
			}
		});
		return true;
	}

	#matrixOf(teams: number[]) {
		const starts = [0];
		const indices: number[] = [];
		for (const at of teams) {
			const team = this.#teams[at];
			if (team) indices.push(team.entry, ...team.members.map((p) => this.#problem.entryCount + p));
			starts.push(indices.length);
		}
		return {
			cost: Float64Array.from(teams, (at) => -(this.#teams[at]?.fit ?? 0)),
			starts: Int32Array.from(starts),
			indices: Int32Array.from(indices)
		};
	}

	/** Whole teams with the largest total; null where there are none, 'late' where there was no time to know. */
	whole(end: number, step: number): { used: number[]; totalBound: number } | 'late' | null {
		const costs = this.#teams.map((team) => this.#costOf(team));
		const bound = step > 0 ? Math.floor(this.value / step + 1e-6) * step : this.value;
		let gap = [...costs].sort((one, other) => one - other)[
			Math.min(costs.length - 1, 12 * this.#problem.entryCount)
		];
		for (;;) {
			const within = gap ?? 0;
			const chosen = costs.flatMap((cost, at) => (cost <= within + 1e-6 ? [at] : []));
			const left = (end - performance.now()) / 1000;
			if (left <= 0) return 'late';
			const found = this.#integer(chosen, left, bound, step);
			if (found === 'late') return 'late';
			if (found) {
				const missing = this.value - found.total;
				if (missing - step < within + 1e-6 || chosen.length === costs.length)
					return { used: found.used, totalBound: found.total };
				gap = missing;
			} else {
				if (chosen.length === costs.length) return null;
				gap = Math.max(2 * within, 1e-3);
			}
		}
	}

	#integer(chosen: number[], seconds: number, enough: number, step: number) {
		const { entryCount, examinerCount, minLoad, maxLoad } = this.#problem;
		const { cost, starts, indices } = this.#matrixOf(chosen);
		const { integer } = this.#highs.constants.variableType;
		const is = this.#highs.constants.modelStatus;
		const numRows = entryCount + examinerCount;
		const numCols = chosen.length;
		const model = this.#highs.createModel({
			...{ numCols, numRows, colCost: cost, colLower: new Float64Array(numCols) },
			colUpper: new Float64Array(numCols).fill(1),
			rowLower: Float64Array.from([...new Array<number>(entryCount).fill(1), ...minLoad]),
			rowUpper: Float64Array.from([...new Array<number>(entryCount).fill(1), ...maxLoad]),
			matrix: {
				...{ format: 'csc' as const, numRows, numCols, starts, indices },
				values: new Float64Array(indices.length).fill(1)
			},
			integrality: new Int32Array(numCols).fill(integer)
		});
		try {
			model.options.set({
				...{ output_flag: false, time_limit: seconds, objective_target: -enough + 1e-6 },
				mip_rel_gap: step > 0 ? 0 : 1e-8,
				mip_abs_gap: step > 0 ? step * 0.999 : 1e-8
			});
			const { modelStatus } = model.run();
			if (modelStatus === is.infeasible) return null;
			if (modelStatus !== is.optimal && modelStatus !== is.objectiveTarget) return 'late' as const;
			const { colValue } = model.getSolution();
			const teams = chosen
				.filter((_, at) => (colValue[at] ?? 0) > 0.5)
				.map((at) => this.#teams[at]);
			return {
				total: teams.reduce((sum, team) => sum + (team?.fit ?? 0), 0),
				used: teams.flatMap((team) =>
					team ? team.members.map((p) => team.entry * examinerCount + p) : []
				)
			};
		} finally {
			model.dispose();
		}
	}
}
