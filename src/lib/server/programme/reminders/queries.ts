// Reads an edition's reminders as they stand, and what has gone.
import type { Actor } from '../../platform/actor.ts';
import type { Tx } from '../../platform/database/index.ts';
import type { Reminder } from '../definition/schema.ts';
import type { Edition } from '../editions/queries.ts';
import { reminderNow, type ReminderSetting, type SetReminder } from './rules.ts';

/** A definition that was frozen before there were reminders has none. */
export function remindersIn({ definition }: Pick<Edition, 'definition'>): Reminder[] {
	const { reminders } = definition as Partial<Edition['definition']>;
	return reminders ?? [];
}

/** Answers what the office has set in an edition, by the reminder's key. */
export async function reminderSettings(
	tx: Tx,
	actor: Actor,
	editionId: string
): Promise<Map<string, ReminderSetting>> {
	const rows = await tx
		.selectFrom('programme.reminder_setting as s')
		.select(['s.reminder_key as key', 's.enabled', 's.days', 's.at', 's.revision'])
		.where('s.organiser_id', '=', actor.organiserId)
		.where('s.edition_id', '=', editionId)
		.execute();
	return new Map(rows.map((row) => [row.key, row]));
}

/** Answers the edition's reminders with what the office has set. */
export async function remindersOf(tx: Tx, actor: Actor, edition: Edition): Promise<SetReminder[]> {
	const settings = await reminderSettings(tx, actor, edition.id);
	return remindersIn(edition).map((each) => reminderNow(each, settings.get(each.key)));
}

export type ReminderRun = {
	key: string;
	dueAt: Temporal.Instant;
	ranAt: Temporal.Instant;
	receivers: number;
};

/** Answers what has gone in an edition, the latest first. */
export async function reminderRuns(
	tx: Tx,
	actor: Actor,
	editionId: string
): Promise<ReminderRun[]> {
	return tx
		.selectFrom('programme.reminder_run as r')
		.select(['r.reminder_key as key', 'r.due_at as dueAt', 'r.ran_at as ranAt', 'r.receivers'])
		.where('r.organiser_id', '=', actor.organiserId)
		.where('r.edition_id', '=', editionId)
		.orderBy('r.ran_at', 'desc')
		.execute();
}

/** Answers who has got a reminder already, as `address about`. */
export async function alreadyReminded(
	tx: Tx,
	actor: Actor,
	editionId: string,
	key: string
): Promise<Set<string>> {
	const rows = await tx
		.selectFrom('programme.reminder_sent as s')
		.select(['s.address', 's.about'])
		.where('s.organiser_id', '=', actor.organiserId)
		.where('s.edition_id', '=', editionId)
		.where('s.reminder_key', '=', key)
		.execute();
	return new Set(rows.map(({ address, about }) => `${address} ${about}`));
}
