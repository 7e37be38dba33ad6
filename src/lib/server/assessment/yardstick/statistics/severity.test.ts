// Severities against a case that is solved by hand, and against made-up examiners whose severities are known.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seeded } from './random.ts';
import { severities, standsOut, type Score } from './severity.ts';

const said = (scores: Score[]) => {
	const figure = severities(scores);
	if (!figure.said) throw new Error(figure.because);
	return figure;
};
const of = (figure: ReturnType<typeof said>, examiner: string) => {
	const found = figure.byExaminer.get(examiner);
	if (!found?.said) throw new Error(`${examiner}: ${found?.because ?? 'nobody'}`);
	return found;
};

/** Scores by examiners of known severity: `perEntry` of them at each entry, five criteria each, by turns. */
function made(known: number[], entries: number, perEntry: number, chance: number, seed: number) {
	const random = seeded(seed);
	const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
	return Array.from({ length: entries }, (_, entry) => {
		const team = known
			.map((severity, at) => ({ at, severity, draw: random() }))
			.sort((one, other) => one.draw - other.draw)
			.slice(0, perEntry);
		return Array.from({ length: 5 }, (_, criterion) => {
			const earned = 3 + normal();
			return team.map(({ at, severity }) => ({
				examiner: `e${at}`,
				cell: `${entry}-${criterion}`,
				score: Math.round(earned - severity + chance * normal())
			}));
		}).flat();
	}).flat();
}

describe('two examiners who share one entry of n criteria', () => {
	// By hand: each cell's deviations are ±d/2, so Z'My = ±n·d/2 and Z'MZ = n/2·[1 −1; −1 1]; along (1, −1) the system
	// is (n + 1/γ)·b = n·d/2, so that b = d/2 · n/(n + 1/γ): half the difference, drawn towards the middle.
	it('get half their difference each, drawn towards the middle by the ratio of the variances', () => {
		const d = 2;
		const n = 4;
		const scores = Array.from({ length: n }, (_, at) => [
			{ examiner: 'mild', cell: `${at}`, score: 5 },
			{ examiner: 'stern', cell: `${at}`, score: 5 - d }
		]).flat();
		const figure = said(scores);
		const ratio = (figure.between / figure.within) ** 2;
		const expected = ((d / 2) * n) / (n + 1 / ratio);
		expect(of(figure, 'stern').severity).toBeCloseTo(expected, 9);
		expect(of(figure, 'mild').severity).toBeCloseTo(-expected, 9);
		// By hand too: the inverse's diagonal is γ/2 + 1/2·1/(n + 1/γ); beside the middle of the two γ/2 falls away.
		const error = (figure.within ** 2 * 0.5) / (n + 1 / ratio);
		const { interval, severity } = of(figure, 'stern');
		expect(interval.high - severity).toBeCloseTo(1.959964 * Math.sqrt(error), 6);
		// Scores that agree this well vary by rounding alone.
		expect(figure.within ** 2).toBeCloseTo(1 / 12, 9);
	});
});

describe('examiners of known severity', () => {
	const known = [-1, -0.6, -0.3, -0.1, 0, 0, 0.1, 0.3, 0.6, 1];

	it('are found again when they have scored much', () => {
		const figure = said(made(known, 120, 3, 0.6, 1));
		known.forEach((severity, at) => {
			expect(Math.abs(of(figure, `e${at}`).severity - severity)).toBeLessThan(0.2);
		});
		expect(standsOut(of(figure, 'e9'))).toBe('stricter');
		expect(standsOut(of(figure, 'e0'))).toBe('more-generous');
		expect(standsOut(of(figure, 'e4'))).toBeNull();
		expect(figure.within).toBeGreaterThan(0.5);
		expect(figure.within).toBeLessThan(0.8);
	});

	it('lie within their intervals in about 95 cases of 100, in a small round too', () => {
		let within = 0;
		let all = 0;
		for (let seed = 1; seed <= 60; seed++) {
			const figure = said(made(known, 12, 3, 0.6, seed));
			// Only differences can be known: the middle of those who are compared is taken as the middle.
			const compared = known.flatMap((severity, at) => {
				const found = figure.byExaminer.get(`e${at}`);
				return found?.said ? [{ severity, found }] : [];
			});
			const middle = compared.reduce((sum, { severity }) => sum + severity, 0) / compared.length;
			for (const { severity: own, found } of compared) {
				const severity = own - middle;
				all += 1;
				within += Number(found.interval.low <= severity && severity <= found.interval.high);
			}
		}
		expect(within / all).toBeGreaterThan(0.9);
		expect(within / all).toBeLessThan(0.99);
	});

	it('are all in the middle when they do not differ, and nobody stands out but by chance', () => {
		let out = 0;
		for (let seed = 1; seed <= 30; seed++) {
			const figure = said(
				made(
					known.map(() => 0),
					20,
					3,
					0.7,
					seed
				)
			);
			for (let at = 0; at < known.length; at++) {
				out += Number(standsOut(of(figure, `e${at}`)) !== null);
			}
		}
		expect(out / 300).toBeLessThan(0.05);
	});
});

describe('where there is little to go on', () => {
	it('one score moves an examiner less than many of the same kind', () => {
		const pair = (cell: string, examiner: string) => [
			{ examiner, cell, score: 2 },
			{ examiner: 'middle', cell, score: 4 }
		];
		const many = Array.from({ length: 12 }, (_, at) => pair(`m${at}`, 'often')).flat();
		const figure = said([...many, ...pair('o', 'once')]);
		const [often, once] = [of(figure, 'often'), of(figure, 'once')];
		expect(once.severity).toBeLessThan(often.severity);
		expect(once.interval.high - once.interval.low).toBeGreaterThan(
			often.interval.high - often.interval.low
		);
	});

	it('says nothing of those who share nothing, and keeps apart those who never met', () => {
		expect(severities([{ examiner: 'alone', cell: 'a', score: 3 }])).toEqual({
			said: false,
			because: 'no-pairs'
		});
		const figure = said([
			{ examiner: 'a', cell: '1', score: 3 },
			{ examiner: 'b', cell: '1', score: 4 },
			{ examiner: 'c', cell: '2', score: 3 },
			{ examiner: 'd', cell: '2', score: 5 },
			{ examiner: 'd', cell: '3', score: 5 },
			{ examiner: 'e', cell: '3', score: 2 },
			{ examiner: 'alone', cell: '4', score: 1 }
		]);
		expect(figure.byExaminer.get('alone')).toEqual({ said: false, because: 'shares-nothing' });
		expect(figure.groups).toBe(2);
		expect(of(figure, 'a').group).toBe(of(figure, 'b').group);
		expect(of(figure, 'c').group).toBe(of(figure, 'e').group);
		expect(of(figure, 'c').group).not.toBe(of(figure, 'a').group);
	});
});

describe('for any scores', () => {
	const scores = fc.array(
		fc.record({
			examiner: fc.constantFrom('a', 'b', 'c', 'd'),
			cell: fc.constantFrom('1', '2', '3', '4', '5', '6'),
			score: fc.integer({ min: 0, max: 6 })
		}),
		{ maxLength: 30 }
	);

	it('the severities of a group balance each other, and every interval holds its figure', () => {
		fc.assert(
			fc.property(scores, (some) => {
				const figure = severities(some);
				if (!figure.said) return;
				const sums = new Map<number, number>();
				for (const each of figure.byExaminer.values()) {
					if (!each.said) continue;
					sums.set(each.group, (sums.get(each.group) ?? 0) + each.severity);
					expect(each.interval.low).toBeLessThan(each.severity);
					expect(each.interval.high).toBeGreaterThan(each.severity);
				}
				for (const sum of sums.values()) expect(sum).toBeCloseTo(0, 6);
			})
		);
	});

	it('an entry that everyone scores higher makes nobody milder', () => {
		fc.assert(
			fc.property(scores, (some) => {
				const raised = some.map((each) =>
					each.cell === '1' ? { ...each, score: each.score + 2 } : each
				);
				const [before, after] = [severities(some), severities(raised)];
				if (!before.said || !after.said) return;
				for (const [examiner, each] of before.byExaminer) {
					const now = after.byExaminer.get(examiner);
					if (each.said && now?.said) expect(now.severity).toBeCloseTo(each.severity, 6);
				}
			})
		);
	});
});
