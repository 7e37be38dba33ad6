// The acts that make something public: showing who takes part, and releasing what was decided.
import type { Actor } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/index.ts';
import type { Tx } from '../../platform/database/index.ts';
import { done, refused, type Outcome } from '../../platform/outcome.ts';
import { command } from '../../people/index.ts';
import { editionById, isOpen, markParticipantsPublished } from '../../programme/index.ts';
import { planIn, recordRelease } from '../../ceremony/index.ts';
import { beginPublishing, publishEdition } from '../publish/commands.ts';
import { tellThoseConcerned } from './tell.ts';

export type ReleasedNow = { releasedAt: Temporal.Instant; honours: number; whole: boolean };

/**
 * Releases an edition, or what is left of it, in one act: its decisions become public, in pages, search, feed and open
 * data, and those whom they concern are told. With a class: that class alone. Refuses `not-found`, `unknown-class`,
 * `already-released` and `not-sealed`.
 */
export async function releaseEdition(
	actor: Actor,
	{ editionId, classKey = null }: { editionId: string; classKey?: string | null }
): Promise<Outcome<ReleasedNow>> {
	return command(actor, 'edition.release', { editionId }, (tx) =>
		releaseIn(tx, actor, editionId, classKey)
	);
}

/** The same, when its time has come and has not been moved. Refuses also `changed-meanwhile`. */
export async function releaseAtItsTime(
	actor: Actor,
	{ editionId }: { editionId: string }
): Promise<Outcome<ReleasedNow>> {
	return command(actor, 'edition.release', { editionId }, async (tx) => {
		await beginPublishing(tx, actor);
		// Whoever moves it now waits, and is told that it has gone.
		const { at, missedAt } = await planIn(tx, actor, editionId, { lock: true });
		const due = at !== null && missedAt === null && Temporal.Instant.compare(at, actor.at) <= 0;
		return due ? releaseIn(tx, actor, editionId, null) : refused('changed-meanwhile');
	});
}

/** The release itself, in a transaction that has asked whether the actor may. */
export async function releaseIn(
	tx: Tx,
	actor: Actor,
	editionId: string,
	classKey: string | null
): Promise<Outcome<ReleasedNow>> {
	// The same order as every publishing: first its own lock, then the audit log's.
	await beginPublishing(tx, actor);
	const recorded = await recordRelease(tx, actor, editionId, classKey);
	if (!recorded.ok) return recorded;
	const edition = await editionById(tx, actor, editionId);
	if (!edition) return refused('not-found');
	await publishEdition(tx, actor, editionId);
	const honours = await tellThoseConcerned(tx, actor, edition, recorded.value);
	return done({ releasedAt: recorded.value.releasedAt, honours, whole: recorded.value.whole });
}

/**
 * Shows the public who takes part. Refuses `not-found`, `stage-closed` while the call is open, and `not-allowed`
 * where the award does not show who takes part.
 */
export async function publishParticipants(
	actor: Actor,
	{ editionId }: { editionId: string }
): Promise<Outcome<{ editionId: string }>> {
	return command(actor, 'participants.publish', { editionId }, async (tx) => {
		const edition = await editionById(tx, actor, editionId);
		if (!edition) return refused('not-found');
		if (!edition.definition.participants.published) return refused('not-allowed');
		if (isOpen(edition.calendar, 'call', edition.timeZone, actor.at))
			return refused('stage-closed');
		await markParticipantsPublished(tx, actor, editionId);
		await publishEdition(tx, actor, editionId);
		await audit(tx, actor, { action: 'participants.publish', subject: ['edition', editionId] });
		return done({ editionId });
	});
}
