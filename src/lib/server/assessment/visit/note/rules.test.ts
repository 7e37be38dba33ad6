// What the outcomes of a check come to, and what becomes of a note that comes in.
import { describe, expect, it } from 'vitest';
import { cameLater, joined, meets, notedAt, together } from './rules.ts';

const at = (time: string) => Temporal.Instant.from(`2026-09-10T${time}:00Z`);

describe('what a team saw', () => {
	const [confirmed, changed, silent] = [
		{ outcome: 'confirmed' },
		{ outcome: 'changed' },
		{ outcome: null }
	] as const;

	it('is nothing until somebody has an outcome', () => {
		expect(together([], null)).toEqual({ state: 'none' });
		expect(together([silent], null)).toEqual({ state: 'none' });
	});

	it('is what all say who say anything', () => {
		const agreed = { state: 'agreed', outcome: 'confirmed' };
		expect(together([confirmed, silent, confirmed], null)).toEqual(agreed);
	});

	it('differs where two saw different things, until the lead has settled it', () => {
		expect(together([confirmed, changed], null)).toEqual({ state: 'differ' });
		expect(together([confirmed, changed], { outcome: 'changed' })).toEqual({
			state: 'settled',
			outcome: 'changed'
		});
	});
});

describe('a note that comes in', () => {
	const own = { body: 'Från i går', outcome: null, versionId: 'v1' };
	const coming = (seen: string[], body = 'Nytt') => ({ body, outcome: null, seen });

	it('is kept where there is none, or where its writer saw the one that stands', () => {
		expect(meets(undefined, coming([]))).toBe('kept');
		expect(meets(own, coming(['v1']))).toBe('kept');
		expect(meets({ ...own, body: '' }, coming([]))).toBe('kept');
	});

	it('stands beside one that its writer had not seen', () => {
		expect(meets(own, coming([]))).toBe('beside');
		expect(meets(own, coming(['v0']))).toBe('beside');
	});

	it('is nothing new where it says the same', () => {
		expect(meets(own, coming([], 'Från i går'))).toBe('the-same');
		expect(meets(undefined, coming([], ''))).toBe('the-same');
		expect(meets(own, { ...coming([], 'Från i går'), outcome: 'confirmed' })).toBe('beside');
	});
});

describe('when something was noted', () => {
	it('is what the device says, but never after it arrived', () => {
		expect(notedAt(at('09:00'), at('11:00'))).toEqual(at('09:00'));
		expect(notedAt(at('12:00'), at('11:00'))).toEqual(at('11:00'));
	});

	it('is worth telling apart from its arrival after two minutes', () => {
		expect(cameLater({ notedAt: at('09:00'), arrivedAt: at('09:01') })).toBe(false);
		expect(cameLater({ notedAt: at('09:00'), arrivedAt: at('11:30') })).toBe(true);
	});
});

describe('two texts as one', () => {
	it('hold both, the earlier first, and nothing twice', () => {
		expect(joined('Först', 'Sedan')).toBe('Först\n\nSedan');
		expect(joined('Först', 'Först, och mer')).toBe('Först, och mer');
		expect(joined('', 'Sedan')).toBe('Sedan');
		expect(joined('Först', '')).toBe('Först');
	});
});
