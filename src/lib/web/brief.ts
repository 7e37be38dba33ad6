// What the pages of the brief share: their addresses, and a meeting's day and place as they are said.
import type { Edition } from '#lib/server/programme/index.ts';
import type { Locale } from '#lib/shared/locale.ts';
import { panelHref } from './judging.ts';

/** An address under an edition's brief. */
export function briefHref(locale: Locale, edition: Pick<Edition, 'id'>, rest = ''): string {
	return panelHref(locale, edition, `/underlag${rest}`);
}

/** Answers a bare date that there is, null for nothing, undefined for what is no date. */
export function readDay(text: string): string | null | undefined {
	const day = text.trim();
	if (day === '') return null;
	try {
		return Temporal.PlainDate.from(day, { overflow: 'reject' }).toString();
	} catch {
		return undefined;
	}
}

/** The longest place that goes on a cover, in characters. */
export const longestPlace = 120;
