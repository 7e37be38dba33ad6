// How something is timed, and what a measurement says.
export type Measured = {
	value: number;
	unit: 'ms' | 's' | 'MB' | 'fit' | 'share';
	reference: string;
	ratio: number;
};
export type Row = Measured & { name: string };

/** Answers the median time of a run, in milliseconds, after some runs that do not count. */
export async function median(
	runs: number,
	work: (run: number) => Promise<unknown>
): Promise<number> {
	for (let run = 0; run < Math.ceil(runs / 5); run++) await work(run);
	const times: number[] = [];
	for (let run = 0; run < runs; run++) {
		const begun = performance.now();
		await work(run + runs);
		times.push(performance.now() - begun);
	}
	return times.sort((one, other) => one - other)[Math.floor(runs / 2)] ?? Number.NaN;
}

/** Answers a time in milliseconds with its ratio to what `reference` names. */
export const measured = (value: number, reference: string, other: number): Measured => ({
	value,
	unit: 'ms',
	reference,
	ratio: value / other
});

/** A figure as it is printed: a fit whole, since a rounded bound is none; anything else by its first six figures. */
export const stated = (unit: Measured['unit'], figure: number): number =>
	unit === 'fit' ? figure : Number(figure.toPrecision(6));
