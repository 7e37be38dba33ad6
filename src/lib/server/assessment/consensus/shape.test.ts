// What can be done with findings, and that nothing is lost on the way.
import { describe, expect, it } from 'vitest';
import type { Finding } from '../review/rules.ts';
import { nothingAgreed, type Agreed } from './merge.ts';
import { aside, carriedOn, merged, moved, split, takenBack, without } from './shape.ts';

const source = (id: string, kind: Finding['kind'], body: string): Finding => ({
	id,
	kind,
	body,
	criterionKey: 'participation',
	passages: [],
	madeOf: []
});
const sources = [
	source('1', 'strength', 'Brukarna är med.'),
	source('2', 'strength', 'De boende bestämmer.'),
	source('3', 'improvement_area', 'Fler kunde höras.'),
	source('4', 'visit_check', 'Se en enkät.')
];
const numbered = (agreed: Agreed): Agreed => ({
	...agreed,
	findings: agreed.findings.map((each, at) => ({ id: `f${at}`, ...each }))
});

describe('findings of the reviews', () => {
	it('are carried on one by one with the words they came with; a check for the visit is not', () => {
		expect(carriedOn(nothingAgreed, sources).findings).toEqual([
			{ kind: 'strength', body: 'Brukarna är med.', madeOf: ['1'] },
			{ kind: 'strength', body: 'De boende bestämmer.', madeOf: ['2'] },
			{ kind: 'improvement_area', body: 'Fler kunde höras.', madeOf: ['3'] }
		]);
	});

	it('are merged to one of each kind, which remembers all, and the check that changed it', () => {
		expect(merged(nothingAgreed, sources).findings).toEqual([
			{
				kind: 'strength',
				body: 'Brukarna är med.\nDe boende bestämmer.',
				madeOf: ['1', '2', '4']
			},
			{ kind: 'improvement_area', body: 'Fler kunde höras.', madeOf: ['3', '4'] }
		]);
	});

	it('are merged into what is agreed already', () => {
		const there = numbered(carriedOn(nothingAgreed, sources.slice(0, 1)));
		const { findings } = merged(there, sources.slice(1, 2), ['f0']);
		expect(findings).toEqual([
			{
				id: 'f0',
				kind: 'strength',
				body: 'Brukarna är med.\nDe boende bestämmer.',
				madeOf: ['1', '2']
			}
		]);
	});

	it('are split again to what they were, and the check stays with each', () => {
		const one = numbered(merged(nothingAgreed, [...sources.slice(0, 2), ...sources.slice(3)]));
		expect(split(one, 'f0', sources).findings).toEqual([
			{ id: 'f0', kind: 'strength', body: 'Brukarna är med.', madeOf: ['1', '4'] },
			{ kind: 'strength', body: 'De boende bestämmer.', madeOf: ['2', '4'] }
		]);
	});

	it('are set aside for a reason, taken back, and not set aside once they are carried on', () => {
		const left = aside(nothingAgreed, ['1', '2'], 'Sagt redan.');
		expect(left.setAside).toEqual([
			{ findingId: '1', reason: 'Sagt redan.' },
			{ findingId: '2', reason: 'Sagt redan.' }
		]);
		expect(takenBack(left, ['1']).setAside).toEqual([{ findingId: '2', reason: 'Sagt redan.' }]);
		expect(carriedOn(left, sources.slice(1, 2)).setAside).toEqual([
			{ findingId: '1', reason: 'Sagt redan.' }
		]);
	});

	it('are moved one step among their kind, and not past the ends', () => {
		const there = numbered(
			carriedOn(
				nothingAgreed,
				[sources[0], sources[2], sources[1]].flatMap((each) => each ?? [])
			)
		);
		const order = (agreed: Agreed) => agreed.findings.map(({ id }) => id);
		expect(order(moved(there, 'f2', -1))).toEqual(['f2', 'f1', 'f0']);
		expect(order(moved(there, 'f0', -1))).toEqual(['f0', 'f1', 'f2']);
		expect(order(without(there, 'f1'))).toEqual(['f0', 'f2']);
	});
});
