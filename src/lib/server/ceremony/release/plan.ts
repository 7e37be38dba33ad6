// How and when an edition is to be released, which can be changed and called off until it goes.
import { z } from 'zod';
import type { Actor } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/index.ts';
import type { Tx } from '../../platform/database/index.ts';
import { done, refused, type Outcome } from '../../platform/outcome.ts';
import { command } from '../../people/index.ts';
import { editionById } from '../../programme/index.ts';

export type ReleasePlan = {
	/** In step with the ceremony, class by class. */
	byClass: boolean;
	/** Goes by itself then; null: by hand. */
	at: Temporal.Instant | null;
	/** The time came while not all was sealed; nothing went. */
	missedAt: Temporal.Instant | null;
	revision: number;
};

/** Where nothing is planned. */
export const byHand: ReleasePlan = { byClass: false, at: null, missedAt: null, revision: 0 };

/** Answers an edition's plan, in a transaction that has asked the table; `lock` keeps it as it is until the end. */
export async function planIn(
	tx: Tx,
	actor: Actor,
	editionId: string,
	{ lock = false } = {}
): Promise<ReleasePlan> {
	const row = tx
		.selectFrom('ceremony.release_plan as p')
		.select([
			'p.by_class as byClass',
			'p.release_at as at',
			'p.missed_at as missedAt',
			'p.revision'
		])
		.where('p.organiser_id', '=', actor.organiserId)
		.where('p.edition_id', '=', editionId);
	return (await (lock ? row.forUpdate() : row).executeTakeFirst()) ?? byHand;
}

export const planInput = z.object({
	editionId: z.uuid(),
	how: z.enum(['whole', 'by-class']),
	/** Wall clock in the organiser's time zone; empty: by hand. */
	at: z.string().max(40),
	/** The revision that was seen; 0 where nothing was planned. */
	revision: z.int32().min(0)
});
export type PlanInput = z.input<typeof planInput>;

function instantOf(wall: string, zone: string): Temporal.Instant | null {
	try {
		return Temporal.PlainDateTime.from(wall).toZonedDateTime(zone).toInstant();
	} catch {
		return null;
	}
}

/**
 * Plans the release: whole or class by class, by hand or at a time; also calls a time off. Refuses `not-found`,
 * `already-released`, `changed-meanwhile`, and at the field `at`: `not-a-time`, `time-passed`, `class-by-hand`.
 */
export async function planRelease(
	actor: Actor,
	input: PlanInput
): Promise<Outcome<{ at: Temporal.Instant | null }>> {
	const parsed = planInput.safeParse(input);
	if (!parsed.success) return refused('invalid');
	const { editionId, how, revision } = parsed.data;
	return command(actor, 'edition.release', { editionId }, async (tx) => {
		const edition = await editionById(tx, actor, editionId);
		if (!edition) return refused('not-found');
		// The release of a time that has come holds this row: who comes second sees what the first did.
		const before = await planIn(tx, actor, editionId, { lock: true });
		const now = await editionById(tx, actor, editionId);
		if (now?.releasedAt) return refused('already-released');
		if (before.revision !== revision) return refused('changed-meanwhile');
		const wrong = (reason: 'not-a-time' | 'time-passed' | 'class-by-hand') =>
			refused(reason, { fields: [{ field: 'at', reason }] });
		const wall = parsed.data.at.trim();
		const at = wall === '' ? null : instantOf(wall, edition.timeZone);
		if (wall !== '' && at === null) return wrong('not-a-time');
		if (at && how === 'by-class') return wrong('class-by-hand');
		if (at && Temporal.Instant.compare(at, actor.at) <= 0) return wrong('time-passed');
		const values = {
			by_class: how === 'by-class',
			release_at: at?.toString() ?? null,
			missed_at: null,
			revision: revision + 1,
			planned_by: actor.kind === 'person' ? actor.personId : null,
			planned_at: actor.at.toString()
		};
		const saved = await tx
			.insertInto('ceremony.release_plan')
			.values({ organiser_id: actor.organiserId, edition_id: editionId, ...values })
			.onConflict((known) =>
				known
					.columns(['organiser_id', 'edition_id'])
					.doUpdateSet(values)
					.where('ceremony.release_plan.revision', '=', revision)
			)
			.returning('revision')
			.executeTakeFirst();
		if (!saved) return refused('changed-meanwhile');
		await audit(tx, actor, {
			action: 'release.plan',
			subject: ['edition', editionId],
			detail: { how, at: at?.toString() ?? null }
		});
		return done({ at });
	});
}

/** The editions whose time of release has come, and when it was, for the system. */
export async function dueReleases(
	tx: Tx,
	actor: Actor
): Promise<{ editionId: string; at: Temporal.Instant }[]> {
	const rows = await tx
		.selectFrom('ceremony.release_plan as p')
		.innerJoin('programme.edition as e', (join) =>
			join.onRef('e.organiser_id', '=', 'p.organiser_id').onRef('e.id', '=', 'p.edition_id')
		)
		.select(['p.edition_id as editionId', 'p.release_at as at'])
		.where('p.organiser_id', '=', actor.organiserId)
		.where('p.release_at', '<=', actor.at)
		.where('p.missed_at', 'is', null)
		.where('e.released_at', 'is', null)
		.execute();
	return rows.flatMap(({ editionId, at }) => (at ? [{ editionId, at }] : []));
}

/** Notes that a time came and nothing could go. */
export async function markMissed(tx: Tx, actor: Actor, editionId: string) {
	await tx
		.updateTable('ceremony.release_plan')
		.set((set) => ({ missed_at: actor.at.toString(), revision: set('revision', '+', 1) }))
		.where('organiser_id', '=', actor.organiserId)
		.where('edition_id', '=', editionId)
		.execute();
	await audit(tx, actor, { action: 'release.missed', subject: ['edition', editionId] });
}
