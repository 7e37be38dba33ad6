// An edition's calendar in words, for pages.
import type { Edition, PeriodStage } from '#lib/server/programme/index.ts';
import {
	calendarEvents,
	daysLeft,
	nextEvent,
	spanOf,
	stageState
} from '#lib/server/programme/index.ts';
import { dateSpan, dayAndTime, longDate } from '#lib/shared/dates.ts';
import type { Locale } from '#lib/shared/locale.ts';

export type StageInWords = { label: string; when: string; state: 'past' | 'now' | 'coming' };

const states = { 'not-set': 'coming', 'not-yet': 'coming', open: 'now', closed: 'past' } as const;

/** Answers each stage that has a date, in order, in words. */
export function stagesInWords(
	edition: Edition,
	locale: Locale,
	now: Temporal.Instant
): StageInWords[] {
	const { calendar, definition, timeZone } = edition;
	return definition.stages.flatMap(({ key, name }) => {
		// What is released is over, whatever the calendar still holds.
		const state = edition.releasedAt ? 'past' : states[stageState(calendar, key, timeZone, now)];
		if (key === 'ceremony') {
			const { at = null, place = null } = calendar.ceremony ?? {};
			if (!at) return [];
			const day = at.includes('T') ? dayAndTime(locale, at, true) : longDate(locale, at);
			return [{ label: name[locale], when: place ? `${day}, ${place[locale]}` : day, state }];
		}
		const period = calendar.stages[key];
		if (!period?.opens && !period?.closes) return [];
		const when =
			period.opens && period.closes
				? dateSpan(locale, period.opens, period.closes)
				: period.closes
					? untilWords(locale, period.closes)
					: fromWords(locale, period.opens ?? '');
		return [{ label: name[locale], when, state }];
	});
}

const untilWords = (locale: Locale, wall: string) =>
	locale === 'sv'
		? `till och med ${dayAndTime(locale, wall, true)}`
		: `until ${dayAndTime(locale, wall, true)}`;
const fromWords = (locale: Locale, wall: string) =>
	locale === 'sv'
		? `från ${dayAndTime(locale, wall, true)}`
		: `from ${dayAndTime(locale, wall, true)}`;

/** Answers what happens next and when, in words; null when all has happened. */
export function nextInWords(
	edition: Edition,
	locale: Locale,
	now: Temporal.Instant,
	/** All is decided: then the decision's own dates are nothing to wait for. */
	sealed = false
): string | null {
	if (edition.releasedAt) return null;
	const { decision, ...stages } = edition.calendar.stages;
	const calendar = sealed || !decision ? { ...edition.calendar, stages } : edition.calendar;
	const next = nextEvent(calendar, edition.timeZone, now);
	if (!next) return null;
	const stage =
		edition.definition.stages.find(({ key }) => key === next.stage)?.name[locale] ?? next.stage;
	const verbs = {
		sv: { opens: 'öppnar', closes: 'stänger', 'takes-place': '' },
		en: { opens: 'opens', closes: 'closes', 'takes-place': '' }
	};
	const verb = verbs[locale][next.what];
	const when = next.wallClock.includes('T')
		? dayAndTime(locale, next.wallClock)
		: longDate(locale, next.wallClock);
	return [stage, verb, when].filter(Boolean).join(' ');
}

export { calendarEvents, daysLeft, spanOf, type PeriodStage };
