// Numbers and money in words, and read from what was typed. Sums are whole öre; nothing is ever a float.
import type { Locale } from './locale.ts';

const numbers: Record<Locale, Intl.NumberFormat> = {
	sv: new Intl.NumberFormat('sv-SE'),
	en: new Intl.NumberFormat('en-GB')
};

/** Writes a whole number as the language groups it: "3 214", "3,214". */
export function formatNumber(locale: Locale, value: number): string {
	return numbers[locale].format(value);
}

/** Writes a sum in öre: "60 000 kronor", "SEK 60,000"; öre only when there are some. */
export function formatMoney(locale: Locale, ore: number): string {
	if (!Number.isSafeInteger(ore)) throw new RangeError(`not a whole sum of öre: ${ore}`);
	const size = Math.abs(ore);
	const rest = size % 100;
	const cents = rest === 0 ? '' : `${locale === 'sv' ? ',' : '.'}${String(rest).padStart(2, '0')}`;
	const sign = ore < 0 ? '−' : '';
	const sum = `${sign}${formatNumber(locale, (size - rest) / 100)}${cents}`;
	if (locale === 'en') return `SEK\u00a0${sum}`;
	return `${sum}\u00a0${size === 100 ? 'krona' : 'kronor'}`;
}

/** Spaces may group the thousands; a comma or a full stop begins the decimals. */
const grouped = /^[-−]?(?:\d{1,15}|\d{1,3}(?:[ \u00a0\u202f]\d{3}){1,4})(?:[.,]\d{1,6})?$/;

/** Answers a number as it was typed, "60 000,5", the way code writes it, "60000.5"; null where it is none. */
export function plainNumber(text: string): string | null {
	const trimmed = text.trim();
	if (!grouped.test(trimmed)) return null;
	return trimmed
		.replaceAll(/[ \u00a0\u202f]/g, '')
		.replace('−', '-')
		.replace(',', '.');
}

/** Answers the number that was typed, or null where it is none. */
export function numberIn(text: string): number | null {
	const plain = plainNumber(text);
	return plain === null ? null : Number(plain) + 0;
}
