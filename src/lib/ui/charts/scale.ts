// Scales of the charts, which are drawn on the server: numbers to places, and round numbers to name along an axis.

/** Answers a function from numbers to places; where all numbers are the same, to the first place. */
export function linear(
	[from, to]: readonly [number, number],
	[start, end]: readonly [number, number]
): (value: number) => number {
	const span = to - from;
	return (value) => (span === 0 ? start : start + ((value - from) / span) * (end - start));
}

/** Answers round numbers from 0 to at least `most`, at most `count` steps of whole ones. */
export function roundTicks(most: number, count = 4): number[] {
	const rough = Math.max(1, most) / count;
	const power = 10 ** Math.floor(Math.log10(rough));
	const step = Math.max(
		1,
		Math.ceil(([1, 2, 5, 10].find((each) => each * power >= rough) ?? 10) * power)
	);
	return Array.from({ length: Math.ceil(Math.max(1, most) / step) + 1 }, (_, at) => at * step);
}

/** Answers days before an end to name along an axis, from the first to 0: weeks where there are many. */
export function dayTicks(first: number, count = 4): number[] {
	const step = [1, 2, 7, 14, 28, 56].find((each) => first / each <= count) ?? 112;
	return Array.from({ length: Math.floor(first / step) + 1 }, (_, at) => at * step).reverse();
}

/** Answers a path of straight lines through points. */
export function pathThrough(points: readonly (readonly [number, number])[]): string {
	const at = (value: number) => Math.round(value * 10) / 10;
	return points.map(([x, y], place) => `${place === 0 ? 'M' : 'L'}${at(x)} ${at(y)}`).join('');
}
