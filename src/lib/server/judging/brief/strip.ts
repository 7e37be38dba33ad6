// The picture of one criterion's scores on paper: a line with the steps of the scale, a mark for each review, and a dot for
// what was agreed. It holds no text: the numbers stand in the table beside it.

import { marksAcross, share, type ScaleEnds } from '#lib/shared/scores.ts';

const width = 120;
const height = 16;
const edge = 8;

/** Answers the picture as SVG; without `marks`, for where there is little room, only how far apart the reviews lay. */
export function stripSvg(
	{ score, reviews }: { score: number | null; reviews: readonly number[] },
	scale: ScaleEnds,
	{ marks = true } = {}
): string {
	const x = (value: number) =>
		Math.round((edge + share(value, scale) * (width - 2 * edge)) * 10) / 10;
	const middle = height / 2;
	const steps = Array.from(
		{ length: Math.round(scale.max - scale.min) + 1 },
		(_, at) => scale.min + at
	);
	const [low] = reviews;
	const high = reviews.at(-1);
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}">`,
		`<path d="M${edge} ${middle}H${width - edge}" stroke="#d9dfe8" stroke-width="1"/>`,
		...(steps.length <= 21
			? steps.map(
					(step) => `<path d="M${x(step)} ${middle - 2}v4" stroke="#b4bfcd" stroke-width="0.8"/>`
				)
			: []),
		low !== undefined && high !== undefined && low !== high
			? `<path d="M${x(low)} ${middle}H${x(high)}" stroke="#8fb0d4" stroke-width="3"/>`
			: '',
		...(marks ? marksAcross(reviews) : []).map(
			({ score: given, across }) =>
				`<path d="M${x(given) + across * 2.4} ${middle - 6}v12" stroke="#123b63" stroke-width="1.3"/>`
		),
		score === null
			? ''
			: `<circle cx="${x(score)}" cy="${middle}" r="4.2" fill="#123b63" stroke="#fff" stroke-width="1.2"/>`,
		'</svg>'
	].join('');
}
