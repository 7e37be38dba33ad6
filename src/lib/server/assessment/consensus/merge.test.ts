// Two who write one criterion at once.
import { describe, expect, it } from 'vitest';
import { mergeAgreed, nothingAgreed, type Agreed } from './merge.ts';

const base: Agreed = {
	score: 4,
	reason: 'Vi landade här.',
	findings: [
		{ id: 'a', kind: 'strength', body: 'Brukarna är med.', madeOf: ['1'] },
		{ id: 'b', kind: 'strength', body: 'Ledningen lyssnar.', madeOf: ['2'] }
	],
	setAside: [{ findingId: '9', reason: 'Sagt redan.' }]
};
const [a, b] = base.findings as [Agreed['findings'][number], Agreed['findings'][number]];

describe('what two have written at once', () => {
	it('is put together where they changed different places', () => {
		const mine = { ...base, score: 5, findings: [{ ...a, body: 'Brukarna bestämmer.' }, b] };
		const theirs = {
			...base,
			reason: 'Se besöket.',
			findings: [a, b, { id: 'c', kind: 'strength' as const, body: 'Ny.', madeOf: ['3'] }]
		};
		expect(mergeAgreed({ base, mine, theirs })).toEqual({
			agreed: {
				score: 5,
				reason: 'Se besöket.',
				findings: [{ ...a, body: 'Brukarna bestämmer.' }, b, theirs.findings[2]],
				setAside: base.setAside
			},
			clashes: [],
			kept: []
		});
	});

	it('is nobody’s to choose but the writer’s where they changed the same place', () => {
		const mine = {
			...base,
			score: 5,
			reason: 'Mitt skäl.',
			findings: [{ ...a, body: 'Mina.' }, b]
		};
		const theirs = { ...base, score: 3, reason: 'Deras.', findings: [{ ...a, body: 'Deras.' }, b] };
		const { clashes, agreed } = mergeAgreed({ base, mine, theirs });
		expect(clashes.map(({ place, id }) => [place, id])).toEqual([
			['score', null],
			['reason', null],
			['finding', 'a']
		]);
		expect(clashes[2]).toMatchObject({ base: a.body, mine: 'Mina.', theirs: 'Deras.' });
		expect(agreed).toMatchObject({ score: 5, reason: 'Mitt skäl.' });
	});

	it('is no clash where both wrote the same', () => {
		const both = { ...base, score: 6, reason: 'Samma.' };
		expect(mergeAgreed({ base, mine: both, theirs: both })).toMatchObject({
			agreed: both,
			clashes: []
		});
	});

	it('keeps a finding that one changed while the other took it away, and says so', () => {
		const gone = { ...base, findings: [b] };
		const changed = { ...base, findings: [{ ...a, body: 'Ändrad.' }, b] };
		for (const [mine, theirs] of [
			[gone, changed],
			[changed, gone]
		] as const) {
			const { agreed, kept, clashes } = mergeAgreed({ base, mine, theirs });
			expect(agreed.findings.map(({ body }) => body).sort()).toEqual([
				'Ledningen lyssnar.',
				'Ändrad.'
			]);
			expect({ kept, clashes }).toEqual({ kept: ['a'], clashes: [] });
		}
	});

	it('takes away what one took away and the other left as it was', () => {
		const { agreed } = mergeAgreed({ base, mine: { ...base, findings: [b] }, theirs: base });
		expect(agreed.findings).toEqual([b]);
	});

	it('adds up what findings were made of, and sets nothing aside that is carried on', () => {
		const mine = { ...base, findings: [{ ...a, madeOf: ['1', '3'] }, b] };
		const theirs = {
			...base,
			findings: [{ ...a, madeOf: ['1', '4'] }, b],
			setAside: [...base.setAside, { findingId: '3', reason: 'Nej.' }]
		};
		const { agreed } = mergeAgreed({ base, mine, theirs });
		expect(agreed.findings[0]?.madeOf.sort()).toEqual(['1', '3', '4']);
		expect(agreed.setAside).toEqual(base.setAside);
	});

	it('follows whoever alone has moved findings', () => {
		const moved = { ...base, findings: [b, a] };
		for (const sides of [
			{ base, mine: moved, theirs: base },
			{ base, mine: base, theirs: moved }
		]) {
			expect(mergeAgreed(sides).agreed.findings).toEqual([b, a]);
		}
	});

	it('keeps both where two began from nothing', () => {
		const one = { ...nothingAgreed, findings: [{ ...a, id: undefined }] };
		const { agreed, clashes } = mergeAgreed({
			base: nothingAgreed,
			mine: one,
			theirs: { ...nothingAgreed, findings: [b] }
		});
		expect(agreed.findings.map(({ body }) => body)).toEqual([b.body, a.body]);
		expect(clashes).toEqual([]);
	});
});
