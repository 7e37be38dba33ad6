// A new round's dates from an earlier one's: so many years later, on the same day of the week, and a working day stays one.
import { periodStages, type EditionCalendar } from '../calendar/schema.ts';
import type { StageKey } from '../definition/parts.ts';
import { isWorkingDay } from './holidays.ts';

/**
 * Answers the day some years later: the one with the same day of the week that is nearest to the same date. A working
 * day that would land on a holiday goes on to the next working day.
 */
export function movedDay(day: Temporal.PlainDate, years: number): Temporal.PlainDate {
	if (years === 0) return day;
	const sameDate = day.add({ years }, { overflow: 'constrain' });
	const ahead = (day.dayOfWeek - sameDate.dayOfWeek + 7) % 7;
	let moved = sameDate.add({ days: ahead > 3 ? ahead - 7 : ahead });
	if (isWorkingDay(day)) while (!isWorkingDay(moved)) moved = moved.add({ days: 1 });
	return moved;
}

/** The same for a wall-clock time or a day, as the calendar writes it; the hour stays what it was. */
export function movedTime(wallClock: string, years: number): string {
	const [day = '', ...time] = wallClock.split('T');
	return [movedDay(Temporal.PlainDate.from(day), years).toString(), ...time].join('T');
}

/** Answers the calendar some years later; places stay. */
export function movedCalendar(calendar: EditionCalendar, years: number): EditionCalendar {
	const moved = (wall: string | null) => (wall === null ? null : movedTime(wall, years));
	const stages: EditionCalendar['stages'] = {};
	for (const stage of periodStages) {
		const period = calendar.stages[stage];
		if (period) stages[stage] = { opens: moved(period.opens), closes: moved(period.closes) };
	}
	const { ceremony } = calendar;
	return { stages, ceremony: ceremony && { ...ceremony, at: moved(ceremony.at) } };
}

/** Answers the calendar without the stages that the award does not have. */
export function withinStages(
	calendar: EditionCalendar,
	stages: readonly { key: StageKey }[]
): EditionCalendar {
	const has = new Set(stages.map(({ key }) => key));
	return {
		stages: Object.fromEntries(
			periodStages.flatMap((stage) => {
				const period = calendar.stages[stage];
				return period && has.has(stage) ? [[stage, period]] : [];
			})
		),
		ceremony: has.has('ceremony') ? calendar.ceremony : null
	};
}

/** Answers the year that comes next: the one after last year's, or after this where that is not stated. */
export function nextYear(last: number | null, now: number): number {
	return last === null ? now + 1 : last + 1;
}

/** Answers a text with the year in it moved on: "2026" becomes "2027", "Vår 2026" becomes "Vår 2027". */
export function withYear(text: string, from: number | null, to: number): string {
	return from === null ? String(to) : text.replaceAll(String(from), String(to));
}

/** Who comes along to a new round; they are appointed when it opens. */
export type PeopleAlong = {
	panel: { personId: string; chair: boolean }[];
	examiners: string[];
};
