// A release in words: how and when it happens, and when the ceremony is.
import type { ReleasePlan, Wordless } from '#lib/server/ceremony/index.ts';
import type { Edition } from '#lib/server/programme/index.ts';
import { dayAndTime } from '#lib/shared/dates.ts';
import { localHref, type Locale } from '#lib/shared/locale.ts';
import { officeMessages } from '#lib/shared/messages/office/index.ts';
import { releaseMessages } from '#lib/shared/messages/release/index.ts';
import { whenInWords } from './judging.ts';

/** Answers how an edition is going to be released, in a sentence. */
export function planInWords(
	{ at, byClass, missedAt }: ReleasePlan,
	{ timeZone, definition }: Pick<Edition, 'timeZone' | 'definition'>,
	locale: Locale,
	now: Temporal.Instant
): string {
	const words = releaseMessages(locale).plan;
	if (missedAt) return words.missed;
	if (byClass) return definition.classes.length > 0 ? words.byClass : words.inStepPlan;
	return at ? words.at(whenInWords(at, timeZone, locale, now)) : words.byHand;
}

/** Answers when the ceremony is, in a sentence; null where its day is not set. */
export function ceremonyInWords({ calendar }: Pick<Edition, 'calendar'>, locale: Locale) {
	const at = calendar.ceremony?.at ?? null;
	return at && officeMessages(locale).release.ceremony(dayAndTime(locale, at, true));
}

/** Those who have no line of why, each with where the panel writes it. */
export const wordlessShown = (
	wordless: readonly Wordless[],
	{ id }: Pick<Edition, 'id'>,
	locale: Locale
) =>
	wordless.map(({ entryId, unit }) => ({
		name: unit,
		href: localHref(locale, `/jury/${id}/${entryId}#reason`)
	}));
