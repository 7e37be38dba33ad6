// The problem without the demand for whole numbers, as one linear program that is kept in memory and solved again and again,
// each time from the basis that it ended with. It begins with few columns (pairs that look good) and few rows; the others come
// when they matter: a pair when its reduced cost says that it could help, a row when the solution breaks it.
import type { NewRow } from './program.ts';
import { Priced } from './priced.ts';

const tolerance = 1e-7;

export class Relaxation extends Priced {
	missing = 0;
	short = 0;
	/** The pins alone break a rule. */
	impossible = false;
	/** There was not enough time; the last solution is not one. */
	late = false;

	/**
	 * Solves the program with the columns and rows that it has: by the simplex method from the last basis, and where that
	 * takes many steps, by an interior point from nothing (measured: 6 s against more than a minute where every entry is
	 * among the worst off).
	 */
	run(seconds = Number.POSITIVE_INFINITY) {
		const { optimal, iterationLimit, infeasible, timeLimit } = this.highs.constants.modelStatus;
		const limit = this.counts.solves === 0 ? 2_000 : 500 + this.rows.length;
		this.model.zeroAllClocks();
		this.model.options.set({
			solver: 'simplex',
			simplex_iteration_limit: limit,
			time_limit: Math.max(0.1, seconds)
		});
		let { modelStatus } = this.model.run();
		if (modelStatus === iterationLimit) {
			this.model.clearSolver();
			this.model.options.set({ solver: 'ipm', simplex_iteration_limit: 2_147_483_647 });
			({ modelStatus } = this.model.run());
			this.counts.interior++;
		}
		this.late = modelStatus === timeLimit;
		if (this.late) return;
		if (modelStatus !== optimal) {
			this.model.options.set({ solver: 'simplex', simplex_iteration_limit: 2_147_483_647 });
			({ modelStatus } = this.model.run());
		}
		// What is missing can always be filled in; only pins can ask for more than there may be.
		this.impossible = modelStatus === infeasible;
		this.late = modelStatus === timeLimit;
		if (this.impossible || this.late) return;
		if (modelStatus !== optimal) throw new Error(`the relaxation ended with status ${modelStatus}`);
		this.counts.solves++;
		this.counts.iterations += Number(this.model.info.get('simplex_iteration_count'));
		const { colValue, rowDual, colDual } = this.model.getSolution();
		this.rowDual = rowDual;
		const pairs = this.columnEntry.length;
		this.x = new Float64Array(pairs);
		this.reducedCost = new Float64Array(pairs);
		for (let pair = 0; pair < pairs; pair++) {
			const column = this.columnOfPair[pair] ?? 0;
			this.x[pair] = colValue[column] ?? 0;
			this.reducedCost[pair] = colDual[column] ?? 0;
		}
		this.value = this.model.getObjectiveValue();
		this.missing = 0;
		this.short = 0;
		this.kind.forEach((kind, at) => {
			if (kind >= 0) return;
			if (this.rows[-1 - kind]?.kind === 'fit') this.short += colValue[at] ?? 0;
			else this.missing += colValue[at] ?? 0;
		});
	}

	/** What the rows of the solution that are not there yet would say: adds those that it breaks; answers how many. */
	addBrokenRows(): number {
		const { entryCount, experienced, unit, fit, examinerCount } = this.problem;
		const broken: NewRow[] = [];
		const infinity = this.highs.infinity;
		for (let entry = 0; entry < entryCount; entry++) {
			const pairs = this.pairsOfEntry[entry] ?? [];
			let skilled = 0;
			let total = 0;
			const perUnit = new Map<number, number>();
			for (const pair of pairs) {
				const much = this.x[pair] ?? 0;
				if (much < tolerance) continue;
				const examiner = this.columnExaminer[pair] ?? 0;
				if (experienced[examiner]) skilled += much;
				total += much * (fit[entry * examinerCount + examiner] ?? 0);
				const its = unit[examiner] ?? -1;
				if (its >= 0) perUnit.set(its, (perUnit.get(its) ?? 0) + much);
			}
			if (skilled < 1 - 1e-6 && (this.experienceRow[entry] ?? 0) < 0) {
				broken.push(this.experienceRowOf(entry));
			}
			if ((total - this.worst) * this.scale < -1e-6 && (this.fitRow[entry] ?? 0) < 0) {
				broken.push(this.fitRowOf(entry));
			}
			for (const [its, much] of perUnit) {
				if (much < 1 + 1e-6 || this.unitRow.has(this.unitKey(entry, its))) continue;
				const of = pairs.filter((pair) => unit[this.columnExaminer[pair] ?? 0] === its);
				broken.push({
					row: { kind: 'unit', entry, unit: its },
					columns: of,
					values: of.map(() => 1),
					lower: -infinity,
					upper: 1
				});
			}
		}
		if (broken.filter(({ row }) => row.kind === 'fit').length > entryCount / 5)
			this.demandOfAll(broken);
		this.addRows(broken);
		return broken.length;
	}

	/** Where many entries are below what is demanded, the others will be soon: one round instead of many. */
	protected demandOfAll(broken: NewRow[]) {
		const there = new Set(broken.flatMap(({ row }) => (row.kind === 'fit' ? [row.entry] : [])));
		for (let entry = 0; entry < this.problem.entryCount; entry++) {
			if (!there.has(entry) && (this.fitRow[entry] ?? 0) < 0) broken.push(this.fitRowOf(entry));
		}
	}

	/** The pairs that the solution uses, where it uses each wholly; null where it does not. */
	wholePairs(): number[] | null {
		if (this.missing + this.short > 1e-6) return null;
		const used: number[] = [];
		for (let pair = 0; pair < this.columnEntry.length; pair++) {
			const much = this.x[pair] ?? 0;
			if (much < 1e-6) continue;
			if (much < 1 - 1e-6) return null;
			used.push(this.placeOf(pair));
		}
		return used;
	}

	protected placeOf(pair: number) {
		return (
			(this.columnEntry[pair] ?? 0) * this.problem.examinerCount + (this.columnExaminer[pair] ?? 0)
		);
	}
}
