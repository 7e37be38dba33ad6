// The moment of release, as rows that are never taken back. The command itself is the publication's: it also publishes
// and tells, all in one transaction.
import type { Actor } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/index.ts';
import type { Tx } from '../../platform/database/index.ts';
import { done, refused, type Outcome } from '../../platform/outcome.ts';
import { editionById, markReleased } from '../../programme/index.ts';
import { classesOf, sealingsIn } from '../../judging/index.ts';
import { releasedClassesIn, releaseIn, unsettledIn } from './queries.ts';

export type RecordedRelease = {
	releasedAt: Temporal.Instant;
	/** The classes that this made public. */
	classes: ReadonlySet<string>;
	/** Whether nothing of the edition is left to release. */
	whole: boolean;
};

/**
 * Records the release of a class, or of all that is left, in a transaction that has asked whether the actor may and that
 * holds the lock of publishing. Two who release at once release once: the second waits for the first and is refused.
 * Refuses `not-found`, `unknown-class`, `already-released`, and `not-sealed` while an entry waits for a sealed decision.
 */
export async function recordRelease(
	tx: Tx,
	actor: Actor,
	editionId: string,
	classKey: string | null = null
): Promise<Outcome<RecordedRelease>> {
	const edition = await editionById(tx, actor, editionId);
	if (!edition) return refused('not-found');
	if (edition.releasedAt !== null || (await releaseIn(tx, actor, editionId)) !== null) {
		return refused('already-released');
	}
	const before = await releasedClassesIn(tx, actor, editionId);
	const sealed = (await sealingsIn(tx, actor, editionId)).map((sealing) => sealing.classKey);
	const unsettled = await unsettledIn(tx, editionId);
	if (classKey !== null) {
		if (!classesOf(edition.definition).some(({ key }) => key === classKey)) {
			return refused('unknown-class');
		}
		if (before.has(classKey)) return refused('already-released');
		if (!sealed.includes(classKey) || unsettled.some((each) => each.classKey === classKey)) {
			return refused('not-sealed');
		}
	} else if (unsettled.length > 0 || sealed.length === 0) return refused('not-sealed');

	const classes = new Set(
		classKey === null ? sealed.filter((key) => !before.has(key)) : [classKey]
	);
	const releasedBy = actor.kind === 'person' ? actor.personId : null;
	const at = actor.at.toString();
	const row = { organiser_id: actor.organiserId, edition_id: editionId, released_by: releasedBy };
	const made = await tx
		.insertInto('ceremony.class_release')
		.values([...classes].map((key) => ({ ...row, class_key: key, released_at: at })))
		.onConflict((known) => known.doNothing())
		.returning('class_key')
		.execute();
	if (made.length !== classes.size) return refused('already-released');

	const whole =
		unsettled.length === 0 && sealed.every((key) => before.has(key) || classes.has(key));
	if (whole) {
		if (!(await markReleased(tx, actor, editionId))) return refused('already-released');
		await tx
			.insertInto('ceremony.release')
			.values({ ...row, released_at: at })
			.execute();
	}
	await audit(tx, actor, {
		action: 'edition.release',
		subject: ['edition', editionId],
		...(whole && classKey === null ? {} : { detail: { class: classKey, whole } })
	});
	return done({ releasedAt: actor.at, classes, whole });
}
