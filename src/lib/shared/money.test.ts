// Sums as people read them.
import { expect, it } from 'vitest';
import { formatMoney, formatNumber } from './money.ts';

/** Hard spaces keep sum and unit on one line; the tests read them as plain ones. */
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

it('writes a prize in whole kronor', () => {
	expect(plain(formatMoney('sv', 6_000_000))).toBe('60 000 kronor');
	expect(plain(formatMoney('en', 6_000_000))).toBe('SEK 60,000');
});

it('writes öre only when there are some', () => {
	expect(plain(formatMoney('sv', 1_250_050))).toBe('12 500,50 kronor');
	expect(plain(formatMoney('en', 1_250_005))).toBe('SEK 12,500.05');
});

it('says one krona, and minus below nothing', () => {
	expect(plain(formatMoney('sv', 100))).toBe('1 krona');
	expect(plain(formatMoney('sv', 0))).toBe('0 kronor');
	expect(plain(formatMoney('sv', -25_000))).toBe('−250 kronor');
});

it('refuses a sum that is no whole number of öre', () => {
	expect(() => formatMoney('sv', 10.5)).toThrow(RangeError);
});

it('groups numbers as the language does', () => {
	expect(plain(formatNumber('sv', 3214))).toBe('3 214');
	expect(formatNumber('en', 3214)).toBe('3,214');
});
