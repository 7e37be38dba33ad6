// Money in words. Sums are whole öre; nothing is ever a float.
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
