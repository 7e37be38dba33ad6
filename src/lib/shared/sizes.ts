// How large a file is, in words.
import { formatNumber } from './money.ts';
import type { Locale } from './locale.ts';

/** "2,4 MB", "312 kB": thousands, as file managers count. */
export function sizeText(locale: Locale, bytes: number): string {
	if (bytes < 999_500) return `${formatNumber(locale, Math.max(1, Math.round(bytes / 1_000)))} kB`;
	const megabytes = Math.round(bytes / 100_000) / 10;
	return `${formatNumber(locale, megabytes)} MB`;
}

/** A limit in megabytes as bytes, counted the way it is told. */
export const megabytes = (count: number): number => Math.floor(count * 1_000_000);
