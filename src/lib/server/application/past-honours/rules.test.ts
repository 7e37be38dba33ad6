import { describe, expect, it } from 'vitest';
import type { PastHonourRule } from '../../programme/index.ts';
import { pastHonours, resultWithPast, type GivenHonour } from './rules.ts';

const text = (sv: string) => ({ sv, en: sv });
const rule = (
	honour: PastHonourRule['honour'],
	withinEditions: number,
	consequence: PastHonourRule['consequence'] = 'may-not-win-yet'
): PastHonourRule => ({
	key: `${honour}-${withinEditions}`,
	honour,
	withinEditions,
	consequence,
	explanation: text('Ni har vunnit nyligen.')
});
const given = (editionId: string, more: Partial<GivenHonour> = {}): GivenHonour => ({
	editionId,
	honour: 'award',
	honourName: text('Utmärkelsen'),
	round: text(editionId),
	unit: 'Lär & Kan Förskolor',
	organisation: 'Bromma stadsdelsförvaltning',
	...more
});
const before = ['2025', '2024', '2023'];
const bromma = {
	unit: ['Lär & Kan förskolor'],
	organisation: ['Bromma stadsdelsförvaltning']
};
const found = (
	rules: PastHonourRule[],
	honours: GivenHonour[],
	known: { unit: string[]; organisation: string[] } = bromma
) => pastHonours(rules, before, honours, known).map(({ key, round }) => [key, round.sv]);

describe('an earlier honour', () => {
	it('counts within as many editions as the rule says, and no longer', () => {
		const rules = [rule('any', 1), rule('any', 2), rule('any', 3)];
		expect(found(rules, [given('2024')])).toEqual([
			['any-2', '2024'],
			['any-3', '2024']
		]);
	});

	it('is the latest that falls under the rule', () => {
		expect(found([rule('award', 3)], [given('2023'), given('2024')])).toEqual([
			['award-3', '2024']
		]);
	});

	it('falls under a rule of its own kind, or of either', () => {
		const mention = given('2025', { honour: 'honourable_mention' });
		expect(found([rule('award', 3), rule('any', 3)], [mention])).toEqual([['any-3', '2025']]);
	});

	it('of another unit of that name is not the unit’s own', () => {
		const elsewhere = given('2025', { organisation: 'Farsta stadsdelsförvaltning' });
		expect(found([rule('any', 3)], [elsewhere])).toEqual([]);
	});

	it('given without an organisation, or to a unit that has told none, goes by the unit’s name', () => {
		expect(found([rule('any', 3)], [given('2025', { organisation: null })])).toHaveLength(1);
		const unknown = { unit: ['Lär & Kan Förskolor'], organisation: [] };
		expect(found([rule('any', 3)], [given('2025')], unknown)).toHaveLength(1);
	});

	it('under a former name is found', () => {
		const renamed = {
			unit: ['Nya namnet', 'lär  & kan förskolor'],
			organisation: ['Västerorts stadsdelsförvaltning', 'Bromma stadsdelsförvaltning']
		};
		expect(found([rule('any', 3)], [given('2025')], renamed)).toHaveLength(1);
	});

	it('in an edition that is not before this one counts for nothing', () => {
		expect(found([rule('any', 50)], [given('2027')])).toEqual([]);
	});
});

describe('how the unit then stands', () => {
	it('weighs taking part before winning, and what is known before what is not', () => {
		const no = [{ consequence: 'may-not-take-part' as const }];
		const notWin = [{ consequence: 'may-not-win-yet' as const }];
		expect(resultWithPast('may-take-part', [])).toBe('may-take-part');
		expect(resultWithPast('may-take-part', no)).toBe('may-not-take-part');
		expect(resultWithPast('not-yet-known', no)).toBe('may-not-take-part');
		expect(resultWithPast('may-take-part', notWin)).toBe('may-take-part-not-win-yet');
		expect(resultWithPast('not-yet-known', notWin)).toBe('not-yet-known');
		expect(resultWithPast('may-not-take-part', notWin)).toBe('may-not-take-part');
	});
});
