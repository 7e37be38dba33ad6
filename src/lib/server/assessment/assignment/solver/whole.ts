// Whole numbers: the integer program over those pairs that are left, by HiGHS' branch and cut.
import type { Highs, SparseMatrixInput, ObjectiveSense } from 'highs';
import type { Problem } from './problem.ts';

export type WholeAsked = {
	/** The pairs that may be used, by their places in the tables. */
	places: readonly number[];
	/** Those of them that are used for certain. */
	certain: ReadonlySet<number>;
	/** No entry may have less fit than this. */
	worst: number;
	/** What is made as large as possible: all entries' fit, or the worst-off one's. */
	goal: 'total' | 'worst';
	scale: number;
	/** A solution to begin with. */
	start?: ReadonlySet<number> | undefined;
	/** Enough is reached here: looking on stops. */
	enough?: number | undefined;
	/** Differences below this are none. */
	step: number;
	seconds: number;
};
export type WholeFound = {
	/** Optimal over the given pairs; or only found in time; or proven not to exist over them; or not found in time. */
	is: 'optimal' | 'found' | 'impossible' | 'unknown';
	/** The pairs used, by their places. */
	used: number[];
	/** An upper bound over the given pairs. */
	bound: number;
};

export function solveWhole(highs: Highs, problem: Problem, asked: WholeAsked): WholeFound {
	const { places, certain, worst, goal, scale, start, enough, step, seconds } = asked;
	const { entryCount, examinerCount, fit } = problem;
	const { infinity } = highs;
	const rowLower: number[] = [...problem.teamSize, ...problem.minLoad];
	const rowUpper: number[] = [...problem.teamSize, ...problem.maxLoad];
	const extra = rowsBeside(problem, places, worst, goal, infinity, scale);
	rowLower.push(...extra.lower);
	rowUpper.push(...extra.upper);
	const starts = [0];
	const indices: number[] = [];
	const values: number[] = [];
	for (const place of places) {
		const entry = Math.floor(place / examinerCount);
		const examiner = place - entry * examinerCount;
		indices.push(entry, entryCount + examiner);
		values.push(1, 1);
		for (const [row, value] of extra.of(entry, examiner)) {
			if (value === 0) continue;
			indices.push(entryCount + examinerCount + row);
			values.push(value);
		}
		starts.push(indices.length);
	}
	const count = places.length;
	const worstColumn = goal === 'worst';
	if (worstColumn) {
		extra.fitRows.forEach((row) => {
			indices.push(entryCount + examinerCount + row);
			values.push(-1);
		});
		starts.push(indices.length);
	}
	const columns = count + (worstColumn ? 1 : 0);
	const colCost = new Float64Array(columns);
	const colLower = new Float64Array(columns);
	const colUpper = new Float64Array(columns).fill(1);
	places.forEach((place, at) => {
		if (goal === 'total') colCost[at] = -(fit[place] ?? 0) * scale;
		if (certain.has(place)) colLower[at] = 1;
	});
	if (worstColumn) {
		colCost[count] = -1;
		colLower[count] = worst * scale;
		colUpper[count] = infinity;
	}
	const matrix: SparseMatrixInput = {
		format: 'csc',
		numRows: rowLower.length,
		numCols: columns,
		starts: Int32Array.from(starts),
		indices: Int32Array.from(indices),
		values: Float64Array.from(values)
	};
	const integer = highs.constants.variableType.integer;
	const model = highs.createModel({
		numCols: columns,
		numRows: rowLower.length,
		sense: highs.constants.objectiveSense.minimize as ObjectiveSense,
		colCost,
		colLower,
		colUpper,
		rowLower: Float64Array.from(rowLower),
		rowUpper: Float64Array.from(rowUpper),
		matrix,
		integrality: Int32Array.from({ length: columns }, (_, at) => (at < count ? integer : 0))
	});
	try {
		model.options.set({
			output_flag: false,
			time_limit: Math.max(0.05, seconds),
			mip_rel_gap: step > 0 ? 0 : 1e-7,
			mip_abs_gap: step > 0 ? step * scale * 0.999 : 1e-7,
			...(enough === undefined ? {} : { objective_target: -(enough * scale) + 1e-6 })
		});
		if (start && !worstColumn)
			model.setSolution({
				colValue: Float64Array.from(places, (place) => (start.has(place) ? 1 : 0))
			});
		const { modelStatus } = model.run();
		const is = highs.constants.modelStatus;
		if (modelStatus === is.infeasible || modelStatus === is.unboundedOrInfeasible)
			return { is: 'impossible', used: [], bound: Number.NEGATIVE_INFINITY };
		const bound = -Number(model.info.get('mip_dual_bound')) / scale;
		const found =
			Number(model.info.get('primal_solution_status')) === highs.constants.solutionStatus.feasible;
		if (!found) return { is: 'unknown', used: [], bound };
		const { colValue } = model.getSolution();
		return {
			is: modelStatus === is.optimal ? 'optimal' : 'found',
			used: places.filter((_, at) => (colValue[at] ?? 0) > 0.5),
			bound
		};
	} finally {
		model.dispose();
	}
}

/** The rows for experience, units and the worst fit, where the given pairs could break them. */
function rowsBeside(
	problem: Problem,
	places: readonly number[],
	worst: number,
	goal: 'total' | 'worst',
	infinity: number,
	scale: number
) {
	const { entryCount, examinerCount, experienced, unit, fit, teamSize } = problem;
	const lower: number[] = [];
	const upper: number[] = [];
	const row = (low: number, high: number) => {
		lower.push(low);
		upper.push(high);
		return lower.length - 1;
	};
	const perEntry: number[][] = Array.from({ length: entryCount }, () => []);
	for (const place of places) {
		const entry = Math.floor(place / examinerCount);
		perEntry[entry]?.push(place - entry * examinerCount);
	}
	const experience = new Int32Array(entryCount).fill(-1);
	const fitRow = new Int32Array(entryCount).fill(-1);
	const units = new Map<number, number>();
	perEntry.forEach((examiners, entry) => {
		const base = entry * examinerCount;
		const unskilled = examiners.filter((p) => !experienced[p]).length;
		if (unskilled >= (teamSize[entry] ?? 0)) experience[entry] = row(1, infinity);
		const least = examiners
			.map((p) => fit[base + p] ?? 0)
			.sort((one, other) => one - other)
			.slice(0, teamSize[entry])
			.reduce((sum, score) => sum + score, 0);
		if (goal === 'worst') fitRow[entry] = row(0, infinity);
		else if (least < worst) fitRow[entry] = row(worst * scale, infinity);
		const seen = new Map<number, number>();
		for (const p of examiners) {
			const its = unit[p] ?? -1;
			if (its >= 0) seen.set(its, (seen.get(its) ?? 0) + 1);
		}
		for (const [its, many] of seen)
			if (many > 1) units.set(entry * examinerCount + its, row(-infinity, 1));
	});
	return {
		lower,
		upper,
		fitRows: [...fitRow].filter((at) => at >= 0),
		of(entry: number, examiner: number): [row: number, value: number][] {
			const rows: [number, number][] = [];
			const skilled = experience[entry] ?? -1;
			if (skilled >= 0 && experienced[examiner]) rows.push([skilled, 1]);
			const its = fitRow[entry] ?? -1;
			if (its >= 0) rows.push([its, (fit[entry * examinerCount + examiner] ?? 0) * scale]);
			const together = units.get(entry * examinerCount + (unit[examiner] ?? -1));
			if ((unit[examiner] ?? -1) >= 0 && together !== undefined) rows.push([together, 1]);
			return rows;
		}
	};
}
