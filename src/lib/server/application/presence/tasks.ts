// Forgets who was here.
import { sql } from 'kysely';
import { systemActor } from '../../platform/actor.ts';
import { inTransaction } from '../../platform/database/index.ts';
import { enqueue } from '../../platform/jobs/index.ts';
import { forgottenBefore, keptMinutes } from './rules.ts';

type Job = { organiserId: string; entryId: string; personId: string };

/** Deletes a line that is old; where the person is still here, looks again in a few minutes. */
export async function forgetPresence(job: Job) {
	const actor = systemActor(job.organiserId, Temporal.Now.instant());
	await inTransaction(actor, async (tx) => {
		const one = tx
			.deleteFrom('application.presence')
			.where('organiser_id', '=', job.organiserId)
			.where('entry_id', '=', job.entryId)
			.where('person_id', '=', job.personId);
		const gone = await one
			.where(
				'seen_at',
				'<=',
				sql<Temporal.Instant>`${forgottenBefore(actor.at).toString()}::timestamptz`
			)
			.executeTakeFirst();
		if (gone.numDeletedRows > 0n) return;
		const here = await tx
			.selectFrom('application.presence')
			.select('person_id')
			.where('organiser_id', '=', job.organiserId)
			.where('entry_id', '=', job.entryId)
			.where('person_id', '=', job.personId)
			.executeTakeFirst();
		if (!here) return;
		await enqueue(tx, 'presence.forget', job, {
			startAfter: actor.at.add({ minutes: keptMinutes })
		});
	});
}
