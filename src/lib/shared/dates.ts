// Dates and times in words, with Intl alone, so that the browser can use them too.
//
// Calendar times are wall clock ('2021-09-20T23:59') or a date ('2021-09-20') in the organiser's
// zone and are written as they stand. Instants are first turned into wall clock with `wallClock`.
import type { Locale } from './locale.ts';

/** The zone in which instants are shown when no other is given. */
export const defaultZone = 'Europe/Stockholm';

type Parts = {
	year: number;
	month: number;
	day: number;
	hour: string;
	minute: string;
	timed: boolean;
};

const tags: Record<Locale, string> = { sv: 'sv-SE', en: 'en-GB' };
const day = 86_400_000;

/** Reads 'YYYY-MM-DD' or 'YYYY-MM-DDTHH:MM' (seconds are allowed and left out). */
function parse(wall: string): Parts {
	const match = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::\d{2}(?:\.\d+)?)?)?$/.exec(wall);
	if (!match) throw new RangeError(`not a wall clock time: ${wall}`);
	const [, year, month, dayOfMonth, hour, minute] = match;
	return {
		year: Number(year),
		month: Number(month),
		day: Number(dayOfMonth),
		hour: hour ?? '00',
		minute: minute ?? '00',
		timed: hour !== undefined
	};
}

/** The day as a number that can be subtracted. */
function dayNumber(wall: string): number {
	const { year, month, day: dayOfMonth } = parse(wall);
	return Date.UTC(year, month - 1, dayOfMonth) / day;
}

function write(locale: Locale, wall: string, options: Intl.DateTimeFormatOptions): string {
	const date = new Date(dayNumber(wall) * day);
	return new Intl.DateTimeFormat(tags[locale], { ...options, timeZone: 'UTC' })
		.format(date)
		.replace(',', '');
}

/** Turns an instant (a Date, or ISO with zone) into wall clock in a zone: '2021-09-20T23:59'. */
export function wallClock(instant: Date | string, zone: string = defaultZone): string {
	const parts = new Intl.DateTimeFormat('en-GB', {
		timeZone: zone,
		year: 'numeric',
		month: '2-digit',
		day: '2-digit',
		hour: '2-digit',
		minute: '2-digit',
		hourCycle: 'h23'
	}).formatToParts(typeof instant === 'string' ? new Date(instant) : instant);
	const part = (type: Intl.DateTimeFormatPartTypes) =>
		parts.find((each) => each.type === type)?.value ?? '';
	return `${part('year')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}`;
}

/** "20 september 2021", "20 September 2021". */
export function longDate(locale: Locale, wall: string): string {
	return write(locale, wall, { day: 'numeric', month: 'long', year: 'numeric' });
}

/** "måndag 20 september", "Monday 20 September"; with the year when `year` is set. */
export function weekdayDate(locale: Locale, wall: string, year = false): string {
	const words = write(locale, wall, { weekday: 'long', day: 'numeric', month: 'long' });
	return year ? `${words} ${parse(wall).year}` : words;
}

/** "kl. 23.59", "23:59". */
export function clockTime(locale: Locale, wall: string): string {
	const { hour, minute } = parse(wall);
	return locale === 'sv' ? `kl.\u00a0${hour}.${minute}` : `${hour}:${minute}`;
}

/** "måndag 20 september kl. 23.59", "Monday 20 September at 23:59"; a bare date has no time. */
export function dayAndTime(locale: Locale, wall: string, year = false): string {
	const date = weekdayDate(locale, wall, year);
	if (!parse(wall).timed) return date;
	return `${date} ${locale === 'sv' ? '' : 'at '}${clockTime(locale, wall)}`;
}

/** Whole calendar days from one wall clock time to another; negative when it is past. */
export function daysBetween(from: string, to: string): number {
	return dayNumber(to) - dayNumber(from);
}

/** "12 dagar kvar", "1 dag kvar", "sista dagen i dag", "har passerat". Compared to the minute. */
export function timeLeft(locale: Locale, now: string, until: string): string {
	const days = daysBetween(now, until);
	const past = parse(until).timed ? until.slice(0, 16) < now.slice(0, 16) : days < 0;
	if (past) return locale === 'sv' ? 'har passerat' : 'has passed';
	if (days === 0) return locale === 'sv' ? 'sista dagen i dag' : 'last day today';
	if (locale === 'sv') return days === 1 ? '1 dag kvar' : `${days} dagar kvar`;
	return days === 1 ? '1 day left' : `${days} days left`;
}

/** "i dag", "i går", "i morgon", otherwise "20 september", with the year when it is another. */
export function nearDate(locale: Locale, now: string, wall: string): string {
	const near: Record<number, Record<Locale, string>> = {
		[-1]: { sv: 'i går', en: 'yesterday' },
		[0]: { sv: 'i dag', en: 'today' },
		[1]: { sv: 'i morgon', en: 'tomorrow' }
	};
	const word = near[daysBetween(now, wall)];
	if (word) return word[locale];
	if (parse(now).year !== parse(wall).year) return longDate(locale, wall);
	return write(locale, wall, { day: 'numeric', month: 'long' });
}

/** "15 mars till 20 september 2021": a span, naming year and month once where they are the same. */
export function dateSpan(locale: Locale, from: string, to: string): string {
	const [a, b] = [parse(from), parse(to)];
	if (dayNumber(from) === dayNumber(to)) return longDate(locale, from);
	const sameYear = a.year === b.year;
	const start =
		sameYear && a.month === b.month
			? String(a.day)
			: sameYear
				? write(locale, from, { day: 'numeric', month: 'long' })
				: longDate(locale, from);
	return `${start} ${locale === 'sv' ? 'till' : 'to'} ${longDate(locale, to)}`;
}
