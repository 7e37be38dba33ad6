// What has gone by itself by the day of the seeding: the reminders whose time has come are sent as of that time.
import type { System } from '../../src/lib/server/platform/actor.ts';
import { inTransaction } from '../../src/lib/server/platform/database/index.ts';
import {
	dueAt,
	editionById,
	remindersOf,
	sendDueReminders
} from '../../src/lib/server/programme/index.ts';
import { audiences } from '../../src/lib/web/audiences.ts';
import type { Editions } from './editions.ts';

/** Sends the reminders of the editions that were due before `system.at`, the earliest first; each goes once. */
export async function seedReminders(system: System, editions: Editions) {
	const due = await inTransaction(system, async (tx) => {
		const times: Temporal.Instant[] = [];
		for (const id of editions.values()) {
			const edition = await editionById(tx, system, id);
			if (!edition) continue;
			for (const reminder of await remindersOf(tx, system, edition)) {
				const time = reminder.on ? dueAt(reminder, edition.calendar, edition.timeZone) : null;
				if (time && Temporal.Instant.compare(time, system.at) < 0) times.push(time);
			}
		}
		return times.sort(Temporal.Instant.compare);
	});
	for (const time of due) await sendDueReminders(audiences, time);
}
