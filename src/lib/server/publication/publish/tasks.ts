// Publishes when a job asks for it: an award was put in place; an edition opened, its dates moved, its call closed.
import { systemActor, type System } from '../../platform/actor.ts';
import { inTransaction, installation, type Tx } from '../../platform/database/index.ts';
import { enqueue } from '../../platform/jobs/index.ts';
import { editionById, editions, spanOf } from '../../programme/index.ts';
import { publishAllAnew, publishEdition, publishProgrammes } from './commands.ts';

/** Publishes the organiser's awards as they are now. */
export async function publishProgrammesTask(job: { organiserId: string }) {
	const actor = systemActor(job.organiserId, Temporal.Now.instant());
	await inTransaction(actor, (tx) => publishProgrammes(tx, actor));
}

/** Publishes the edition as it is now; one that is gone is taken away. */
export async function publishEditionTask(job: { organiserId: string; editionId: string }) {
	const actor = systemActor(job.organiserId, Temporal.Now.instant());
	await inTransaction(actor, async (tx) => {
		await publishEdition(tx, actor, job.editionId);
		await publishWhenCallCloses(tx, actor, job.editionId);
	});
}

/** Publishes every edition anew, since a unit or an organisation is called otherwise, is elsewhere, or was merged. */
export async function publishNamesTask(job: { organiserId: string }) {
	const actor = systemActor(job.organiserId, Temporal.Now.instant());
	const all = await inTransaction(actor, (tx) => editions(tx, actor));
	for (const { id } of all) await inTransaction(actor, (tx) => publishEdition(tx, actor, id));
}

/** Publishes anew, in every organiser's house, what an older version wrote. */
export async function publishWhatIsOld() {
	const organisers = await installation().selectFrom('platform.organiser').select('id').execute();
	for (const { id } of organisers) {
		const actor = systemActor(id, Temporal.Now.instant());
		await inTransaction(actor, (tx) => publishAllAnew(tx, actor));
	}
}

/** How many entries came in is told once the call has closed: the edition is published again then. */
async function publishWhenCallCloses(tx: Tx, actor: System, editionId: string) {
	const edition = await editionById(tx, actor, editionId);
	if (!edition || edition.kind === 'archive') return;
	const { closesBefore } = spanOf(edition.calendar, 'call', edition.timeZone);
	if (!closesBefore || Temporal.Instant.compare(closesBefore, actor.at) <= 0) return;
	const job = { organiserId: actor.organiserId, editionId };
	await enqueue(tx, 'edition.publish', job, { startAfter: closesBefore });
}
