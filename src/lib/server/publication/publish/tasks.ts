// Publishes an edition when a job asks for it: it opened, its dates moved, its call closed.
import { systemActor } from '../../platform/actor.ts';
import { inTransaction } from '../../platform/database/index.ts';
import { publishEdition } from './commands.ts';

/** Publishes the edition as it is now; one that is gone is taken away. */
export async function publishEditionTask(job: { organiserId: string; editionId: string }) {
	const actor = systemActor(job.organiserId, Temporal.Now.instant());
	await inTransaction(actor, (tx) => publishEdition(tx, actor, job.editionId));
}
