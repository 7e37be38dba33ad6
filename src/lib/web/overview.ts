// An edition's progress in words and pictures: what the charts, tables and lists of its overview are made of.
import type { EditionProgress, Share } from '#lib/server/application/index.ts';
import type { Edition } from '#lib/server/programme/index.ts';
import { timeLeft, wallClock, weekdayDate } from '#lib/shared/dates.ts';
import { localHref, type Locale } from '#lib/shared/locale.ts';
import { overviewMessages } from '#lib/shared/messages/overview/index.ts';
import { waiters, type EditionWait } from './edition-waits.ts';

const parts = ['begun', 'submitted'] as const;

/** The two charts: what has begun and what is submitted, this year's on last year's. */
export function progressCharts(edition: Edition, progress: EditionProgress, locale: Locale) {
	const words = overviewMessages(locale);
	const { days, before } = progress;
	const label = edition.label[locale];
	const most = Math.max(0, ...[...days, ...(before?.days ?? [])].map(({ begun }) => begun));
	return parts.map((part) => {
		const points = (of: typeof days) =>
			of.map((day) => ({ daysBefore: day.daysBefore, value: day[part] }));
		const now = days.at(-1)?.[part] ?? 0;
		const then = before?.sameDay?.[part] ?? null;
		return {
			id: `chart-${part}`,
			title: words[part],
			description: words.describe(words[part], now, label, then, before?.label[locale] ?? ''),
			most,
			lines: [
				...(before
					? [{ label: before.label[locale], points: points(before.days), kind: 'before' as const }]
					: []),
				{ label, points: points(days), kind: 'now' as const }
			]
		};
	});
}

/** The numbers of both charts: every day on which one of them moved, the first and the last. */
export function dailyRows({ days, before }: EditionProgress) {
	const byDay = new Map(days.map((day) => [day.daysBefore, day]));
	const byDayBefore = new Map((before?.days ?? []).map((day) => [day.daysBefore, day]));
	const all = [...new Set([...byDay.keys(), ...byDayBefore.keys()])].toSorted((a, b) => b - a);
	const rows = all.map((day) => ({
		daysBefore: day,
		now: byDay.get(day) ?? null,
		before: byDayBefore.get(day) ?? null
	}));
	const moved = (row: (typeof rows)[number]) =>
		JSON.stringify([row.now?.begun, row.now?.submitted, row.before?.begun, row.before?.submitted]);
	return rows.filter((row, at) => {
		const previous = rows[at - 1];
		return !previous || at === rows.length - 1 || moved(row) !== moved(previous);
	});
}

/** The steps from begun to submitted, as rows with bars. */
export function funnelRows({ funnel }: EditionProgress, locale: Locale) {
	const words = overviewMessages(locale).steps;
	return (['begun', 'eligible', 'complete', 'submitted'] as const).map((step) => ({
		label: words[step],
		values: [funnel[step]],
		bar: [funnel[step], 0] as const
	}));
}

/** What each class or organisation has, as rows with bars; last year's number is a mark across. */
export function shareRows(
	shares: readonly Share[],
	nameOf: (key: string) => string,
	hasBefore: boolean
) {
	return shares.map(({ key, submitted, draft, before }) => ({
		label: nameOf(key),
		values: hasBefore ? [submitted, draft, before] : [submitted, draft],
		bar: [submitted, draft] as const,
		...(hasBefore ? { mark: before } : {})
	}));
}

/** What waits, by whom it waits for, as the list of tasks shows it; what is late stands first. */
export function waitsByWhom(
	edition: Edition,
	waits: readonly EditionWait[],
	locale: Locale,
	now: Temporal.Instant
) {
	const words = overviewMessages(locale);
	const today = wallClock(now.toString(), edition.timeZone);
	return waiters.flatMap((who) => {
		const tasks = waits
			.filter((wait) => wait.who === who)
			.toSorted((one, other) => Number(other.late) - Number(one.late))
			.map(({ what, count, until, late, page }) => ({
				label: words.items[what === 'incomplete' && late ? 'incomplete-late' : what](count),
				href: localHref(locale, `/kansli/${edition.id}${page}`),
				left: late ? words.late : until ? timeLeft(locale, today, until) : undefined,
				until: until ? words.until(weekdayDate(locale, until)) : undefined,
				late
			}));
		return tasks.length > 0 ? [{ who, title: words.who[who], tasks }] : [];
	});
}
