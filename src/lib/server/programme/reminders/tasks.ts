// Looks, again and again, which reminders are due. Safe with several workers: the run is noted in the transaction that
// queues its mail. What was missed while nothing ran goes within a day.
import { systemActor } from '../../platform/actor.ts';
import { installation, inTransaction } from '../../platform/database/index.ts';
import { log } from '../../platform/log.ts';
import { editions } from '../editions/queries.ts';
import type { Audiences } from './audience.ts';
import { sendDue } from './commands.ts';

/** Sends what is due now, in every organiser's house; answers how many reminders went. */
export async function sendDueReminders(
	audiences: Audiences,
	now: Temporal.Instant = Temporal.Now.instant()
): Promise<number> {
	const organisers = await installation().selectFrom('platform.organiser').select('id').execute();
	let gone = 0;
	for (const { id } of organisers) {
		const actor = systemActor(id, now);
		const running = (await inTransaction(actor, (tx) => editions(tx, actor))).filter(
			({ kind, openedAt, releasedAt }) => kind === 'live' && openedAt && !releasedAt
		);
		for (const edition of running) {
			try {
				const sent = await inTransaction(actor, (tx) => sendDue(tx, actor, edition, audiences));
				gone += sent.length;
			} catch (error) {
				// One edition's trouble keeps no other's reminders back; it is tried again at the next look.
				log.error({ edition: edition.id, error: String(error) }, 'reminders could not be sent');
			}
		}
	}
	return gone;
}
