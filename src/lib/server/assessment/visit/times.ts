// A visit's time in words.
import { clockTime, dayAndTime } from '#lib/shared/dates.ts';
import type { Locale } from '#lib/shared/locale.ts';

/** "måndag 20 september kl. 13.00–15.00", with the year where `year` is set. */
export function visitTime(
	locale: Locale,
	{ starts, ends }: { starts: string; ends: string | null },
	year = false
): string {
	const from = dayAndTime(locale, starts, year);
	return ends ? `${from}–${clockTime(locale, ends).replace(/^kl\.\u00a0/, '')}` : from;
}
