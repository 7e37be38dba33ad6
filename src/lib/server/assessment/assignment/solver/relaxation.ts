// The problem without the demand for whole numbers, as one linear program that is kept in memory and solved again and again,
// each time from the basis that it ended with. It begins with few columns (pairs that look good) and few rows; the others come
// when they matter: a pair when its reduced cost says that it could help, a row when the solution breaks it.
import type { Highs, Model } from 'highs';
import { forbidden, pinned, type Problem } from './problem.ts';
import { turnOf } from './start.ts';

const tolerance = 1e-7;
/** A pair must promise this much, or it is not worth a column. In the program's own scale, where fits reach about 100. */
const worthwhile = 1e-6;

/** What the program optimises: the most fit in total; or, to learn whether it can be met at all, the least that is missing. */
export type Goal = 'total' | 'missing' | 'shortfall';

type Row =
	| { kind: 'team' | 'experience' | 'fit'; entry: number }
	| { kind: 'load'; examiner: number }
	| { kind: 'unit'; entry: number; unit: number };

type NewRow = { row: Row; columns: number[]; values: number[]; lower: number; upper: number };

export class Relaxation {
	readonly columnExaminer: number[] = [];
	readonly columnEntry: number[] = [];
	/** Where the column of a pair is; -1 without one. */
	readonly columnAt: Int32Array;
	readonly rows: Row[] = [];
	readonly scale: number;
	/** How large the program has become and how often it was solved, for the curious. */
	readonly counts = { solves: 0, iterations: 0, interior: 0, priced: 0 };
	rowDual: Float64Array = new Float64Array();
	x: Float64Array = new Float64Array();
	reducedCost: Float64Array = new Float64Array();
	value = 0;
	goal: Goal = 'total';
	worst = Number.NEGATIVE_INFINITY;

	readonly #model: Model;
	readonly #problem: Problem;
	readonly #highs: Highs;
	/** The program's columns, in its own order: the number of a pair, or -1 - row for what is missing in a row. */
	readonly #kind: number[] = [];
	/** For each pair, its column in the program. */
	readonly #columnOfPair: number[] = [];
	readonly #pairsOfEntry: number[][];
	readonly #experienceRow: Int32Array;
	readonly #fitRow: Int32Array;
	readonly #unitRow = new Map<number, number>();

	constructor(highs: Highs, problem: Problem) {
		this.#highs = highs;
		this.#problem = problem;
		this.#model = highs.createModel();
		this.#model.options.set({ output_flag: false, simplex_strategy: 0 });
		const { entryCount, examinerCount, teamSize, minLoad, maxLoad } = problem;
		this.columnAt = new Int32Array(entryCount * examinerCount).fill(-1);
		this.#pairsOfEntry = Array.from({ length: entryCount }, () => []);
		this.#experienceRow = new Int32Array(entryCount).fill(-1);
		this.#fitRow = new Int32Array(entryCount).fill(-1);
		let largest = 0;
		for (const score of problem.fit) largest = Math.max(largest, Math.abs(score));
		this.scale = largest === 0 ? 1 : largest >= 1 && largest <= 1000 ? 1 : 100 / largest;
		for (let entry = 0; entry < entryCount; entry++) this.rows.push({ kind: 'team', entry });
		for (let examiner = 0; examiner < examinerCount; examiner++)
			this.rows.push({ kind: 'load', examiner });
		const lower = [...teamSize, ...minLoad];
		const upper = [...teamSize, ...maxLoad];
		this.#model.addRows({
			lower: Float64Array.from(lower),
			upper: Float64Array.from(upper),
			matrix: {
				format: 'csr',
				numRows: lower.length,
				numCols: 0,
				starts: new Int32Array(lower.length + 1),
				indices: new Int32Array(),
				values: new Float64Array()
			}
		});
		this.#addMissing(
			this.rows.flatMap((row, at) =>
				row.kind === 'team' || (row.kind === 'load' && (minLoad[row.examiner] ?? 0) > 0) ? [at] : []
			)
		);
		const pins: number[] = [];
		problem.allowed.forEach((is, at) => {
			if (is === pinned) pins.push(at);
		});
		this.addPairs(pins);
	}

	dispose() {
		this.#model.dispose();
	}

	/** Adds columns for what is missing in each of the rows. */
	#addMissing(rows: number[]) {
		if (rows.length === 0) return;
		const count = rows.length;
		for (const row of rows) this.#kind.push(-1 - row);
		this.#model.addCols({
			cost: Float64Array.from(rows, (row) => this.#missingCost(row)),
			lower: new Float64Array(count),
			upper: new Float64Array(count).fill(this.#highs.infinity),
			matrix: {
				format: 'csc',
				numRows: this.rows.length,
				numCols: count,
				starts: Int32Array.from({ length: count + 1 }, (_, at) => at),
				indices: Int32Array.from(rows),
				values: new Float64Array(count).fill(1)
			}
		});
	}

	#missingCost(row: number): number {
		if (this.goal === 'total') return 1e4;
		if (this.goal === 'missing') return 1;
		return this.rows[row]?.kind === 'fit' ? 1 : 1e4;
	}

	/** Adds pairs, by their places in the tables; those that are there already or forbidden are passed over. */
	addPairs(places: Iterable<number>) {
		const { examinerCount, fit, allowed, experienced, unit } = this.#problem;
		const cost: number[] = [];
		const lower: number[] = [];
		const starts = [0];
		const indices: number[] = [];
		const values: number[] = [];
		for (const place of places) {
			const is = allowed[place];
			if (is === forbidden || (this.columnAt[place] ?? 0) >= 0) continue;
			const entry = Math.floor(place / examinerCount);
			const examiner = place - entry * examinerCount;
			const score = (fit[place] ?? 0) * this.scale;
			const pair = this.columnEntry.length;
			this.columnAt[place] = pair;
			this.columnEntry.push(entry);
			this.columnExaminer.push(examiner);
			this.#pairsOfEntry[entry]?.push(pair);
			this.#columnOfPair.push(this.#kind.length);
			this.#kind.push(pair);
			cost.push(this.goal === 'total' ? -score : 0);
			lower.push(is === pinned ? 1 : 0);
			indices.push(entry, this.#problem.entryCount + examiner);
			values.push(1, 1);
			const experienceRow = this.#experienceRow[entry] ?? -1;
			if (experienceRow >= 0 && experienced[examiner]) {
				indices.push(experienceRow);
				values.push(1);
			}
			const fitRow = this.#fitRow[entry] ?? -1;
			if (fitRow >= 0 && score !== 0) {
				indices.push(fitRow);
				values.push(score);
			}
			const its = unit[examiner] ?? -1;
			const unitRow = its < 0 ? undefined : this.#unitRow.get(this.#unitKey(entry, its));
			if (unitRow !== undefined) {
				indices.push(unitRow);
				values.push(1);
			}
			starts.push(indices.length);
		}
		const count = cost.length;
		if (count === 0) return 0;
		this.#model.addCols({
			cost: Float64Array.from(cost),
			lower: Float64Array.from(lower),
			upper: new Float64Array(count).fill(1),
			matrix: {
				format: 'csc',
				numRows: this.rows.length,
				numCols: count,
				starts: Int32Array.from(starts),
				indices: Int32Array.from(indices),
				values: Float64Array.from(values)
			}
		});
		return count;
	}

	#unitKey(entry: number, unit: number) {
		return entry * this.#problem.examinerCount + unit;
	}

	/** What the rows of the solution that are not there yet would say: adds those that it breaks; answers how many. */
	addBrokenRows(): number {
		const { entryCount, experienced, unit, fit, examinerCount } = this.#problem;
		const broken: NewRow[] = [];
		const infinity = this.#highs.infinity;
		for (let entry = 0; entry < entryCount; entry++) {
			const pairs = this.#pairsOfEntry[entry] ?? [];
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
			if (skilled < 1 - 1e-6 && (this.#experienceRow[entry] ?? 0) < 0) {
				broken.push(this.#experienceRowOf(entry));
			}
			if ((total - this.worst) * this.scale < -1e-6 && (this.#fitRow[entry] ?? 0) < 0) {
				broken.push(this.#fitRowOf(entry));
			}
			for (const [its, much] of perUnit) {
				if (much < 1 + 1e-6 || this.#unitRow.has(this.#unitKey(entry, its))) continue;
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
			this.#demandOfAll(broken);
		this.#addRows(broken);
		return broken.length;
	}

	#addRows(broken: NewRow[]) {
		if (broken.length === 0) return;
		const starts = [0];
		const indices: number[] = [];
		const values: number[] = [];
		const first = this.rows.length;
		for (const { row, columns, values: its } of broken) {
			const at = this.rows.length;
			this.rows.push(row);
			if (row.kind === 'experience') this.#experienceRow[row.entry] = at;
			if (row.kind === 'fit') this.#fitRow[row.entry] = at;
			if (row.kind === 'unit') this.#unitRow.set(this.#unitKey(row.entry, row.unit), at);
			columns.forEach((pair, i) => {
				const value = its[i] ?? 0;
				if (value === 0) return;
				indices.push(this.#columnOfPair[pair] ?? 0);
				values.push(value);
			});
			starts.push(indices.length);
		}
		this.#model.addRows({
			lower: Float64Array.from(broken, ({ lower }) => lower),
			upper: Float64Array.from(broken, ({ upper }) => upper),
			matrix: {
				format: 'csr',
				numRows: broken.length,
				numCols: this.#kind.length,
				starts: Int32Array.from(starts),
				indices: Int32Array.from(indices),
				values: Float64Array.from(values)
			}
		});
		this.#addMissing(broken.flatMap(({ row }, at) => (row.kind === 'unit' ? [] : [first + at])));
	}

	/** Asks for experience in these entries from the beginning, where it would be asked for soon. */
	askForExperience(entries: Iterable<number>) {
		this.#addRows(Array.from(entries, (entry) => this.#experienceRowOf(entry)));
	}

	#experienceRowOf(entry: number): NewRow {
		const { experienced } = this.#problem;
		const columns = (this.#pairsOfEntry[entry] ?? []).filter(
			(pair) => experienced[this.columnExaminer[pair] ?? 0]
		);
		const upper = this.#highs.infinity;
		const values = columns.map(() => 1);
		return { row: { kind: 'experience', entry }, columns, values, lower: 1, upper };
	}

	#fitRowOf(entry: number): NewRow {
		const columns = this.#pairsOfEntry[entry] ?? [];
		return {
			row: { kind: 'fit', entry },
			columns,
			values: columns.map((pair) => this.#score(pair)),
			lower: this.worst * this.scale,
			upper: this.#highs.infinity
		};
	}

	/** Where many entries are below what is demanded, the others will be soon: one round instead of many. */
	#demandOfAll(broken: NewRow[]) {
		const there = new Set(broken.flatMap(({ row }) => (row.kind === 'fit' ? [row.entry] : [])));
		for (let entry = 0; entry < this.#problem.entryCount; entry++) {
			if (!there.has(entry) && (this.#fitRow[entry] ?? 0) < 0) broken.push(this.#fitRowOf(entry));
		}
	}

	#score(pair: number): number {
		const entry = this.columnEntry[pair] ?? 0;
		const examiner = this.columnExaminer[pair] ?? 0;
		return (this.#problem.fit[entry * this.#problem.examinerCount + examiner] ?? 0) * this.scale;
	}

	/** From now on no entry may have less than this fit. */
	demand(worst: number) {
		this.worst = worst;
		this.rows.forEach((row, at) => {
			if (row.kind === 'fit')
				this.#model.changeRowBounds(at, worst * this.scale, this.#highs.infinity);
		});
	}

	aim(goal: Goal) {
		if (goal === this.goal) return;
		this.goal = goal;
		const costs = Float64Array.from(this.#kind, (kind) =>
			kind < 0 ? this.#missingCost(-1 - kind) : goal === 'total' ? -this.#score(kind) : 0
		);
		this.#model.changeColsCost({ kind: 'range', from: 0, to: costs.length - 1 }, costs);
	}

	/**
	 * Solves the program with the columns and rows that it has: by the simplex method from the last basis, and where that
	 * takes many steps, by an interior point from nothing (measured: 6 s against more than a minute where every entry is
	 * among the worst off).
	 */
	run(seconds = Number.POSITIVE_INFINITY) {
		const { optimal, iterationLimit, infeasible, timeLimit } = this.#highs.constants.modelStatus;
		const limit = this.counts.solves === 0 ? 2_000 : 500 + this.rows.length;
		this.#model.zeroAllClocks();
		this.#model.options.set({
			solver: 'simplex',
			simplex_iteration_limit: limit,
			time_limit: Math.max(0.1, seconds)
		});
		let { modelStatus } = this.#model.run();
		if (modelStatus === iterationLimit) {
			this.#model.clearSolver();
			this.#model.options.set({ solver: 'ipm', simplex_iteration_limit: 2_147_483_647 });
			({ modelStatus } = this.#model.run());
			this.counts.interior++;
		}
		this.late = modelStatus === timeLimit;
		if (this.late) return;
		if (modelStatus !== optimal) {
			this.#model.options.set({ solver: 'simplex', simplex_iteration_limit: 2_147_483_647 });
			({ modelStatus } = this.#model.run());
		}
		// What is missing can always be filled in; only pins can ask for more than there may be.
		this.impossible = modelStatus === infeasible;
		this.late = modelStatus === timeLimit;
		if (this.impossible || this.late) return;
		if (modelStatus !== optimal) throw new Error(`the relaxation ended with status ${modelStatus}`);
		this.counts.solves++;
		this.counts.iterations += Number(this.#model.info.get('simplex_iteration_count'));
		const { colValue, rowDual, colDual } = this.#model.getSolution();
		this.rowDual = rowDual;
		const pairs = this.columnEntry.length;
		this.x = new Float64Array(pairs);
		this.reducedCost = new Float64Array(pairs);
		for (let pair = 0; pair < pairs; pair++) {
			const column = this.#columnOfPair[pair] ?? 0;
			this.x[pair] = colValue[column] ?? 0;
			this.reducedCost[pair] = colDual[column] ?? 0;
		}
		this.value = this.#model.getObjectiveValue();
		this.missing = 0;
		this.short = 0;
		this.#kind.forEach((kind, at) => {
			if (kind >= 0) return;
			if (this.rows[-1 - kind]?.kind === 'fit') this.short += colValue[at] ?? 0;
			else this.missing += colValue[at] ?? 0;
		});
	}
	missing = 0;
	short = 0;
	/** The pins alone break a rule. */
	impossible = false;
	/** There was not enough time; the last solution is not one. */
	late = false;

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
		const { entryCount, examinerCount, allowed } = this.#problem;
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
		const { entryCount, examinerCount, allowed } = this.#problem;
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
		const { entryCount, examinerCount, experienced, unit, fit } = this.#problem;
		const dual = this.rowDual;
		const experienceRow = this.#experienceRow[entry] ?? -1;
		const skilled = experienceRow < 0 ? 0 : (dual[experienceRow] ?? 0);
		const fitRow = this.#fitRow[entry] ?? -1;
		const factor =
			(this.goal === 'total' ? this.scale : 0) +
			(fitRow < 0 ? 0 : (dual[fitRow] ?? 0) * this.scale);
		const base = entry * examinerCount;
		const team = dual[entry] ?? 0;
		const hasUnits = this.#unitRow.size > 0;
		for (let examiner = 0; examiner < examinerCount; examiner++) {
			let gain = factor * (fit[base + examiner] ?? 0) + team + (dual[entryCount + examiner] ?? 0);
			if (experienced[examiner]) gain += skilled;
			if (hasUnits) {
				const row = this.#unitRow.get(this.#unitKey(entry, unit[examiner] ?? -1));
				if (row !== undefined) gain += dual[row] ?? 0;
			}
			cost[examiner] = -gain;
		}
	}

	/** From now on nothing may be missing but fit: it is known that nothing needs to be. */
	forbidMissing() {
		this.#kind.forEach((kind, at) => {
			if (kind < 0 && this.rows[-1 - kind]?.kind !== 'fit') this.#model.changeColBounds(at, 0, 0);
		});
	}

	/** The pairs that the solution uses, where it uses each wholly; null where it does not. */
	wholePairs(): number[] | null {
		if (this.missing + this.short > 1e-6) return null;
		const used: number[] = [];
		for (let pair = 0; pair < this.columnEntry.length; pair++) {
			const much = this.x[pair] ?? 0;
			if (much < 1e-6) continue;
			if (much < 1 - 1e-6) return null;
			used.push(this.#placeOf(pair));
		}
		return used;
	}

	#placeOf(pair: number) {
		return (
			(this.columnEntry[pair] ?? 0) * this.#problem.examinerCount + (this.columnExaminer[pair] ?? 0)
		);
	}

	/** How large a reduced cost may be so that about `many` pairs have no larger one. */
	gapFor(many: number): number {
		const { entryCount, examinerCount, allowed } = this.#problem;
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
