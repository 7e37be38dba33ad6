import { describe, expect, it } from 'vitest';
import type { HonourKey, Prize } from '../../programme/index.ts';
import {
	breaches,
	classState,
	givenPrizes,
	readBefore,
	stillMissing,
	type Draft,
	type ReadOut
} from './rules.ts';

const text = (sv: string) => ({ sv, en: sv });
const prize = (key: string, forHonour: HonourKey, more: Partial<Prize> = {}): Prize => ({
	key,
	kind: 'sum',
	name: text(key),
	amountOre: null,
	currency: 'SEK',
	alternative: null,
	forHonour,
	...more
});
const definition = {
	honours: [
		{ key: 'award' as const, name: text('Priset'), perClass: true, max: 1 },
		{ key: 'honourable_mention' as const, name: text('Hedersomnämnande'), perClass: false, max: 2 }
	],
	prizes: [
		prize('large', 'award', { amountOre: 60_000_00, alternative: 'a' }),
		prize('art', 'award', { kind: 'work-of-art', alternative: 'a' }),
		prize('own', 'award', { alternative: 'b' })
	]
};
const around = { classKey: 'school', conditions: [], others: [] };
const draft: Draft = {
	honour: 'award',
	citation: 'För att alla är med.',
	prizes: [
		{ key: 'large', amountOre: null },
		{ key: 'art', amountOre: null }
	]
};
const found = (change: Partial<Draft>, circumstances: Partial<typeof around> = {}) =>
	breaches(definition, { ...draft, ...change }, { ...around, ...circumstances }, 'sv').map(
		({ field, reason }) => `${field}: ${reason}`
	);

describe('a decision', () => {
	it('is whole with an honour, a citation and one set of prizes', () => {
		expect(found({})).toEqual([]);
	});

	it('needs nothing when there is no honour', () => {
		expect(found({ honour: 'none', citation: null, prizes: [] })).toEqual([]);
	});

	it('needs a citation, not only space', () => {
		expect(found({ citation: ' \n ' })).toEqual(['citation: citation-missing']);
		expect(found({ citation: 'å'.repeat(2501) })).toEqual(['citation: too-long']);
	});

	it('takes no prizes from two sets, no half set and none twice', () => {
		const large = { key: 'large', amountOre: null };
		const art = { key: 'art', amountOre: null };
		expect(found({ prizes: [large] })).toEqual(['prizes: not-an-option']);
		expect(found({ prizes: [large, art, { key: 'own', amountOre: 100 }] })).toEqual([
			'prizes: not-an-option'
		]);
		expect(found({ prizes: [large, large, art] })).toEqual(['prizes: not-an-option']);
		expect(found({ prizes: [] })).toEqual(['prizes: prize-missing']);
	});

	it('lets the panel set a sum that is open, and no other', () => {
		expect(found({ prizes: [{ key: 'own', amountOre: 25_000_00 }] })).toEqual([]);
		expect(found({ prizes: [{ key: 'own', amountOre: null }] })).toEqual(['amount-own: required']);
		expect(found({ prizes: [{ key: 'own', amountOre: -1 }] })).toEqual([
			'amount-own: number-too-small'
		]);
		expect(
			found({
				prizes: [
					{ key: 'large', amountOre: 70_000_00 },
					{ key: 'art', amountOre: null }
				]
			})
		).toEqual(['prizes: not-an-option']);
	});

	it('counts honours in the class where they are given by class, otherwise in the edition', () => {
		const award = { classKey: 'preschool', honour: 'award' as const };
		const mention = { classKey: 'preschool', honour: 'honourable_mention' as const };
		const given = (others: object[]) => ({ others: others as never[] });
		expect(found({}, given([award]))).toEqual([]);
		expect(found({}, given([{ ...award, classKey: 'school' }]))).toEqual([
			'honour: too-many-honours'
		]);
		expect(found({ honour: 'honourable_mention', prizes: [] }, given([mention, mention]))).toEqual([
			'honour: too-many-honours'
		]);
	});
});

describe('a draft', () => {
	const unfinished = (change: Partial<Draft>) =>
		breaches(definition, { ...draft, ...change }, around, 'sv', { draft: true }).map(
			({ field, reason }) => `${field}: ${reason}`
		);

	it('says what an entry gets, and leaves citation, prize and sum for later', () => {
		const own = [{ key: 'own', amountOre: null }];
		expect(unfinished({ citation: null, prizes: [] })).toEqual([]);
		expect(unfinished({ citation: null, prizes: own })).toEqual([]);
		expect(stillMissing(definition, { ...draft, citation: null, prizes: [] })).toEqual([
			'citation',
			'prize'
		]);
		expect(stillMissing(definition, { ...draft, prizes: own })).toEqual(['amount']);
		expect(stillMissing(definition, draft)).toEqual([]);
		expect(stillMissing(definition, { honour: 'none', citation: null, prizes: [] })).toEqual([]);
	});

	it('is held to all else that the award says', () => {
		expect(unfinished({ prizes: [{ key: 'large', amountOre: null }] })).toEqual([
			'prizes: not-an-option'
		]);
		expect(unfinished({ citation: 'å'.repeat(2501) })).toEqual(['citation: too-long']);
	});
});

describe('prizes as they are given', () => {
	it('carry the award’s sum, or the panel’s', () => {
		const chosen = [
			{ key: 'own', amountOre: 5_000_00 },
			{ key: 'large', amountOre: null }
		];
		expect(givenPrizes(definition, chosen).map(({ key, amountOre }) => [key, amountOre])).toEqual([
			['large', 60_000_00],
			['own', 5_000_00]
		]);
	});
});

describe('a class', () => {
	it('goes from not begun over under way to sealed', () => {
		expect(classState({ sealed: false, entries: 0, decisions: 0 })).toBe('empty');
		expect(classState({ sealed: false, entries: 2, decisions: 0 })).toBe('not-begun');
		expect(classState({ sealed: false, entries: 2, decisions: 2 })).toBe('under-way');
		expect(classState({ sealed: true, entries: 0, decisions: 0 })).toBe('sealed');
	});
});

describe('what is read out', () => {
	it('begins with the awards, by place, and takes what has no place last, by number', () => {
		const one = (honour: ReadOut['honour'], position: number, number: number): ReadOut => ({
			honour,
			position,
			number
		});
		const order = [
			one('award', 0, 7),
			one('honourable_mention', 1, 2),
			one('award', 2, 3),
			one('award', 0, 4),
			one('award', 1, 9)
		].toSorted(readBefore);
		expect(order.map(({ number }) => number)).toEqual([9, 3, 4, 7, 2]);
	});
});
