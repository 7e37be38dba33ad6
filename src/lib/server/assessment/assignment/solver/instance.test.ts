// An instance file with errors is met with a clear answer: which list, which line, what is wrong.
import { describe, expect, it } from 'vitest';
import { readInstance } from './instance.ts';

const good = {
	examiners: [
		{ id: 'anna', maxLoad: 2, experienced: true },
		{ id: 'bo', maxLoad: 2, minLoad: 1, experienced: false, unit: 'x' }
	],
	entries: [{ id: 'e1', teamSize: 2 }],
	fit: [['anna', 'e1', 3]],
	conflicts: [],
	pins: []
};
const mistakesIn = (raw: unknown) => {
	const read = readInstance(raw);
	return read.ok ? [] : read.mistakes;
};

describe('reading an instance', () => {
	it('takes one that is right, with what may be left out left out', () => {
		expect(readInstance(good)).toMatchObject({ ok: true, instance: { pins: [] } });
		const { examiners, entries } = good;
		expect(readInstance({ examiners, entries })).toMatchObject({ ok: true, instance: { fit: [] } });
	});

	it('refuses what is no instance at all', () => {
		for (const raw of [null, 3, 'text', []])
			expect(mistakesIn(raw)).toEqual([{ kind: 'not-an-instance' }]);
		expect(mistakesIn({ examiners: 3 })).toEqual([
			{ kind: 'no-list', list: 'examiners' },
			{ kind: 'no-list', list: 'entries' }
		]);
	});

	it('names each value that cannot be: negative, empty, no number', () => {
		const examiners = [
			{ id: 'anna', maxLoad: -1, experienced: true },
			{ id: 'bo', maxLoad: 1.5, experienced: 'yes' },
			{ id: 'cilla', maxLoad: 1, minLoad: 2, experienced: false }
		];
		const entries = [{ id: 'e1', teamSize: 0 }, { teamSize: 1 }];
		expect(mistakesIn({ ...good, examiners, entries, fit: [] })).toEqual([
			{ kind: 'bad-value', list: 'examiners', at: 0, field: 'maxLoad', value: -1 },
			{ kind: 'bad-value', list: 'examiners', at: 1, field: 'maxLoad', value: 1.5 },
			{ kind: 'bad-value', list: 'examiners', at: 1, field: 'experienced', value: 'yes' },
			{ kind: 'bad-value', list: 'entries', at: 0, field: 'teamSize', value: 0 },
			{ kind: 'bad-value', list: 'entries', at: 1, field: 'id', value: undefined },
			{ kind: 'min-above-max', at: 0, id: 'cilla', minLoad: 2, maxLoad: 1 }
		]);
	});

	it('names pairs that nobody knows, that are none, and that are said twice', () => {
		const fit = [['anna', 'e1', 3], ['anna', 'e1', 4], ['nobody', 'e9', 1], ['anna', 'e1'], 7];
		expect(mistakesIn({ ...good, fit })).toEqual([
			{ kind: 'pair-twice', at: 1, pair: ['anna', 'e1'] },
			{ kind: 'unknown-examiner', list: 'fit', at: 2, id: 'nobody' },
			{ kind: 'unknown-entry', list: 'fit', at: 2, id: 'e9' },
			{ kind: 'not-a-pair', list: 'fit', at: 3 },
			{ kind: 'not-a-pair', list: 'fit', at: 4 }
		]);
		const twice = [...good.entries, { id: 'e1', teamSize: 1 }];
		expect(mistakesIn({ ...good, entries: twice })).toEqual([
			{ kind: 'id-twice', list: 'entries', at: 1, first: 0, id: 'e1' }
		]);
	});

	it('names scores that are no numbers', () => {
		for (const score of [Number.NaN, Infinity, '3', null, 1e9])
			expect(mistakesIn({ ...good, fit: [['anna', 'e1', score]] })).toEqual([
				{ kind: 'bad-score', at: 0, value: score }
			]);
	});

	it('refuses a pin that is in conflict', () => {
		const pair = ['anna', 'e1'];
		expect(mistakesIn({ ...good, conflicts: [pair], pins: [pair] })).toEqual([
			{ kind: 'pin-in-conflict', at: 0, pair }
		]);
	});

	it('refuses more than there is room for, before it takes the room', () => {
		const examiners = Array.from({ length: 6000 }, (_, id) => ({
			id,
			maxLoad: 1,
			experienced: true
		}));
		const entries = Array.from({ length: 6000 }, (_, id) => ({ id, teamSize: 1 }));
		expect(mistakesIn({ examiners, entries })).toEqual([
			{ kind: 'too-large', examiners: 6000, entries: 6000 }
		]);
	});

	it('tells a hundred mistakes at most', () => {
		const fit = Array.from({ length: 1000 }, () => ['nobody', 'e1', 1]);
		expect(mistakesIn({ ...good, fit })).toHaveLength(100);
	});
});
