// The linear program of the relaxation as HiGHS keeps it: a column for each pair that has come in, one for what is missing in
// each row, and the rows. Which of them are needed is for the relaxation to say.
import type { Highs, Model } from 'highs';
import { forbidden, pinned, type Problem } from './problem.ts';

/** What the program optimises: the most fit in total; or, to learn whether it can be met at all, the least that is missing. */
export type Goal = 'total' | 'missing' | 'shortfall';

export type Row =
	| { kind: 'team' | 'experience' | 'fit'; entry: number }
	| { kind: 'load'; examiner: number }
	| { kind: 'unit'; entry: number; unit: number };

export type NewRow = {
	row: Row;
	columns: number[];
	values: number[];
	lower: number;
	upper: number;
};

export class Program {
	readonly columnExaminer: number[] = [];
	readonly columnEntry: number[] = [];
	/** Where the column of a pair is; -1 without one. */
	readonly columnAt: Int32Array;
	readonly rows: Row[] = [];
	readonly scale: number;
	goal: Goal = 'total';
	worst = Number.NEGATIVE_INFINITY;

	protected readonly model: Model;
	protected readonly problem: Problem;
	protected readonly highs: Highs;
	/** The program's columns, in its own order: the number of a pair, or -1 - row for what is missing in a row. */
	protected readonly kind: number[] = [];
	/** For each pair, its column in the program. */
	protected readonly columnOfPair: number[] = [];
	protected readonly pairsOfEntry: number[][];
	protected readonly experienceRow: Int32Array;
	protected readonly fitRow: Int32Array;
	protected readonly unitRow = new Map<number, number>();

	constructor(highs: Highs, problem: Problem) {
		this.highs = highs;
		this.problem = problem;
		this.model = highs.createModel();
		this.model.options.set({ output_flag: false, simplex_strategy: 0 });
		const { entryCount, examinerCount, teamSize, minLoad, maxLoad } = problem;
		this.columnAt = new Int32Array(entryCount * examinerCount).fill(-1);
		this.pairsOfEntry = Array.from({ length: entryCount }, () => []);
		this.experienceRow = new Int32Array(entryCount).fill(-1);
		this.fitRow = new Int32Array(entryCount).fill(-1);
		let largest = 0;
		for (const score of problem.fit) largest = Math.max(largest, Math.abs(score));
		this.scale = largest === 0 ? 1 : largest >= 1 && largest <= 1000 ? 1 : 100 / largest;
		for (let entry = 0; entry < entryCount; entry++) this.rows.push({ kind: 'team', entry });
		for (let examiner = 0; examiner < examinerCount; examiner++)
			this.rows.push({ kind: 'load', examiner });
		const lower = [...teamSize, ...minLoad];
		const upper = [...teamSize, ...maxLoad];
		this.model.addRows({
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
		this.addMissing(
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
		this.model.dispose();
	}

	/** Adds columns for what is missing in each of the rows. */
	protected addMissing(rows: number[]) {
		if (rows.length === 0) return;
		const count = rows.length;
		for (const row of rows) this.kind.push(-1 - row);
		this.model.addCols({
			cost: Float64Array.from(rows, (row) => this.missingCost(row)),
			lower: new Float64Array(count),
			upper: new Float64Array(count).fill(this.highs.infinity),
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

	protected missingCost(row: number): number {
		if (this.goal === 'total') return 1e4;
		if (this.goal === 'missing') return 1;
		return this.rows[row]?.kind === 'fit' ? 1 : 1e4;
	}

	/** Adds pairs, by their places in the tables; those that are there already or forbidden are passed over. */
	addPairs(places: Iterable<number>) {
		const { examinerCount, fit, allowed, experienced, unit } = this.problem;
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
			this.pairsOfEntry[entry]?.push(pair);
			this.columnOfPair.push(this.kind.length);
			this.kind.push(pair);
			cost.push(this.goal === 'total' ? -score : 0);
			lower.push(is === pinned ? 1 : 0);
			indices.push(entry, this.problem.entryCount + examiner);
			values.push(1, 1);
			const experienceRow = this.experienceRow[entry] ?? -1;
			if (experienceRow >= 0 && experienced[examiner]) {
				indices.push(experienceRow);
				values.push(1);
			}
			const fitRow = this.fitRow[entry] ?? -1;
			if (fitRow >= 0 && score !== 0) {
				indices.push(fitRow);
				values.push(score);
			}
			const its = unit[examiner] ?? -1;
			const unitRow = its < 0 ? undefined : this.unitRow.get(this.unitKey(entry, its));
			if (unitRow !== undefined) {
				indices.push(unitRow);
				values.push(1);
			}
			starts.push(indices.length);
		}
		const count = cost.length;
		if (count === 0) return 0;
		this.model.addCols({
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

	protected unitKey(entry: number, unit: number) {
		return entry * this.problem.examinerCount + unit;
	}

	protected addRows(broken: NewRow[]) {
		if (broken.length === 0) return;
		const starts = [0];
		const indices: number[] = [];
		const values: number[] = [];
		const first = this.rows.length;
		for (const { row, columns, values: its } of broken) {
			const at = this.rows.length;
			this.rows.push(row);
			if (row.kind === 'experience') this.experienceRow[row.entry] = at;
			if (row.kind === 'fit') this.fitRow[row.entry] = at;
			if (row.kind === 'unit') this.unitRow.set(this.unitKey(row.entry, row.unit), at);
			columns.forEach((pair, i) => {
				const value = its[i] ?? 0;
				if (value === 0) return;
				indices.push(this.columnOfPair[pair] ?? 0);
				values.push(value);
			});
			starts.push(indices.length);
		}
		this.model.addRows({
			lower: Float64Array.from(broken, ({ lower }) => lower),
			upper: Float64Array.from(broken, ({ upper }) => upper),
			matrix: {
				format: 'csr',
				numRows: broken.length,
				numCols: this.kind.length,
				starts: Int32Array.from(starts),
				indices: Int32Array.from(indices),
				values: Float64Array.from(values)
			}
		});
		this.addMissing(broken.flatMap(({ row }, at) => (row.kind === 'unit' ? [] : [first + at])));
	}

	/** Asks for experience in these entries from the beginning, where it would be asked for soon. */
	askForExperience(entries: Iterable<number>) {
		this.addRows(Array.from(entries, (entry) => this.experienceRowOf(entry)));
	}

	protected experienceRowOf(entry: number): NewRow {
		const { experienced } = this.problem;
		const columns = (this.pairsOfEntry[entry] ?? []).filter(
			(pair) => experienced[this.columnExaminer[pair] ?? 0]
		);
		const upper = this.highs.infinity;
		const values = columns.map(() => 1);
		return { row: { kind: 'experience', entry }, columns, values, lower: 1, upper };
	}

	protected fitRowOf(entry: number): NewRow {
		const columns = this.pairsOfEntry[entry] ?? [];
		return {
			row: { kind: 'fit', entry },
			columns,
			values: columns.map((pair) => this.score(pair)),
			lower: this.worst * this.scale,
			upper: this.highs.infinity
		};
	}

	protected score(pair: number): number {
		const entry = this.columnEntry[pair] ?? 0;
		const examiner = this.columnExaminer[pair] ?? 0;
		return (this.problem.fit[entry * this.problem.examinerCount + examiner] ?? 0) * this.scale;
	}

	/** From now on no entry may have less than this fit. */
	demand(worst: number) {
		this.worst = worst;
		this.rows.forEach((row, at) => {
			if (row.kind === 'fit')
				this.model.changeRowBounds(at, worst * this.scale, this.highs.infinity);
		});
	}

	aim(goal: Goal) {
		if (goal === this.goal) return;
		this.goal = goal;
		const costs = Float64Array.from(this.kind, (kind) =>
			kind < 0 ? this.missingCost(-1 - kind) : goal === 'total' ? -this.score(kind) : 0
		);
		this.model.changeColsCost({ kind: 'range', from: 0, to: costs.length - 1 }, costs);
	}

	/** From now on nothing may be missing but fit: it is known that nothing needs to be. */
	forbidMissing() {
		this.kind.forEach((kind, at) => {
			if (kind < 0 && this.rows[-1 - kind]?.kind !== 'fit') this.model.changeColBounds(at, 0, 0);
		});
	}
}
