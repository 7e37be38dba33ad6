// When reminders are due: from the edition's calendar, so that a moved date moves them along.
import { spanOf } from '../calendar/rules.ts';
import type { EditionCalendar } from '../calendar/schema.ts';
import type { Reminder } from '../definition/schema.ts';

/** What the office has set in the edition, where it differs from the definition. */
export type ReminderSetting = {
	key: string;
	enabled: boolean;
	days: number;
	at: string;
	revision: number;
};

/** A reminder as it stands in an edition. `revision` 0: the office has set nothing. */
export type SetReminder = Reminder & { revision: number };

/** How long after its time a reminder still goes, when nothing ran at the time. */
export const catchUp = { hours: 24 } as const;

/** Answers the edition's reminders with what the office has set. */
export function reminderNow(reminder: Reminder, setting: ReminderSetting | undefined): SetReminder {
	if (!setting) return { ...reminder, revision: 0 };
	const { enabled, days, at, revision } = setting;
	return { ...reminder, on: enabled, when: { ...reminder.when, days, at }, revision };
}

/** Answers when a reminder goes, or null where the calendar says nothing of the edge that it is counted from. */
export function dueAt(
	{ when }: Pick<Reminder, 'when'>,
	calendar: EditionCalendar,
	timeZone: string
): Temporal.Instant | null {
	const { opens, closesBefore } = spanOf(calendar, when.stage, timeZone);
	// A closing is the last minute that is included: its day is that minute's.
	const edge = when.edge === 'opens' ? opens : closesBefore?.subtract({ milliseconds: 1 });
	if (!edge) return null;
	const day = edge.toZonedDateTimeISO(timeZone).toPlainDate().add({ days: when.days });
	return day.toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from(when.at) }).toInstant();
}

/** Answers whether a reminder that is due at a time is to go now: its time has come, and not gone by more than a day. */
export function isDue(due: Temporal.Instant, now: Temporal.Instant): boolean {
	return (
		Temporal.Instant.compare(due, now) <= 0 && Temporal.Instant.compare(now, due.add(catchUp)) < 0
	);
}

/** What a mail's placeholders stand for. */
export type Values = Readonly<Record<string, string>>;

/** Answers a text with its placeholders filled in; one that nobody knows stays as it is written. */
export function filledIn(text: string, values: Values): string {
	return text.replace(/\{\s*([\p{L}_.-]+)\s*\}/gu, (whole, name: string) => {
		const key = Object.keys(values).find((each) => each.toLowerCase() === name.toLowerCase());
		return key === undefined ? whole : (values[key] ?? whole);
	});
}
