// Looks, again and again, which units are to be asked what came of their feedback. Safe with several workers.
import { systemActor } from '../../../platform/actor.ts';
import { installation } from '../../../platform/database/index.ts';
import { log } from '../../../platform/log.ts';
import { askDue } from './commands.ts';

/** Asks in every organiser's house those whose year has passed; answers how many were asked. */
export async function askDueFollowUps(
	now: Temporal.Instant = Temporal.Now.instant()
): Promise<number> {
	const organisers = await installation().selectFrom('platform.organiser').select('id').execute();
	let asked = 0;
	for (const { id } of organisers) {
		try {
			asked += await askDue(systemActor(id, now));
		} catch (error) {
			// One house's trouble keeps no other's back; it is tried again at the next look.
			log.error({ organiser: id, error: String(error) }, 'follow-ups could not be asked');
		}
	}
	return asked;
}
