// When reminders are due: from the edition's calendar, so that a moved date moves them along.
import { regret } from '#lib/shared/regret.ts';
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

/**
 * Answers whether a reminder that is to go at a time is put in the outbox now: as long before its time as the office is
 * to have to change or stop it, and not more than a day after it.
 */
export function isDue(due: Temporal.Instant, now: Temporal.Instant): boolean {
	return (
		Temporal.Instant.compare(due.subtract(regret), now) <= 0 &&
		Temporal.Instant.compare(now, due.add(catchUp)) < 0
	);
}

/** Answers when the mail that is put in the outbox now goes: at its time, and never without having waited. */
export function goesAt(due: Temporal.Instant, now: Temporal.Instant): Temporal.Instant {
	const waited = now.add(regret);
	return Temporal.Instant.compare(due, waited) > 0 ? due : waited;
}
