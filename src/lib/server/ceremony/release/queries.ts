// What is made public at the release: the honours, and the people to tell.
import { sql } from 'kysely';
import type { Actor } from '../../platform/actor.ts';
import { inTransaction, type Tx } from '../../platform/database/index.ts';
import { refused, type Outcome } from '../../platform/outcome.ts';
import { holdersOf, query } from '../../people/index.ts';
import { editionById, type Edition } from '../../programme/index.ts';
import { decisionIn, decisionsIn, sealingsIn } from '../../judging/index.ts';
import { submittedIn, submittedOne } from '../../application/index.ts';
import {
	honourOf,
	inOrder,
	type HonourToPublish,
	type PersonToTell,
	type ToPublish
} from './rules.ts';

/** The sealed honours of an edition in the order they are read out: by class, award before mention, the panel's order. */
export async function honoursIn(
	tx: Tx,
	actor: Actor,
	editionId: string
): Promise<HonourToPublish[]> {
	const edition = await editionById(tx, actor, editionId);
	if (!edition) return [];
	const sealed = new Set((await sealingsIn(tx, actor, editionId)).map(({ classKey }) => classKey));
	const entries = new Map((await submittedIn(tx, actor, editionId)).map((each) => [each.id, each]));
	const found = (await decisionsIn(tx, actor, editionId)).flatMap((decision) => {
		const entry = entries.get(decision.entryId);
		return entry && sealed.has(decision.classKey) ? (honourOf(edition, decision, entry) ?? []) : [];
	});
	return inOrder(edition, found);
}

/** One honour that the actor may read, with its edition; undefined where the decision gives none. */
export async function honourIn(
	tx: Tx,
	actor: Actor,
	decisionId: string
): Promise<(HonourToPublish & { editionId: string }) | undefined> {
	const decision = await decisionIn(tx, actor, { id: decisionId });
	const edition = decision && (await editionById(tx, actor, decision.editionId));
	const entry = decision && (await submittedOne(tx, actor, decision.entryId));
	if (!decision || !edition || !entry) return undefined;
	const honour = honourOf(edition, decision, entry);
	return honour && { ...honour, editionId: edition.id };
}

/**
 * What the release makes public, and whom it is told. For the transaction of the release, after `recordRelease`: from
 * then on the database shows the office all honours, also of an entry that the one who releases has stood back from.
 */
export async function honoursToPublish(
	tx: Tx,
	actor: Actor,
	editionId: string
): Promise<ToPublish> {
	const honours = await honoursIn(tx, actor, editionId);
	const entryIds = (await submittedIn(tx, actor, editionId)).map(({ id }) => id);
	const applicants = await holdersOf(tx, actor, ['applicant'], { editionId, entryIds });
	const peopleToTell = applicants.flatMap(({ id, name, email, entryId }): PersonToTell[] => {
		if (entryId === null) return [];
		const honour = honours.find((each) => each.entryId === entryId)?.honour ?? 'none';
		return [{ personId: id, name, email, entryId, honour }];
	});
	return { honours, peopleToTell };
}

/** Answers a unit its own honour once the edition is released; null before it, and where the entry got none. */
export async function ownHonour(actor: Actor, entryId: string): Promise<HonourToPublish | null> {
	return inTransaction(actor, async (tx) => {
		const decision = await decisionIn(tx, actor, { entryId });
		if (!decision || decision.honour === 'none') return null;
		if ((await releaseIn(tx, actor, decision.editionId)) === null) return null;
		return (await honourIn(tx, actor, decision.id)) ?? null;
	});
}

/** How many entries of each class (empty where the award has none) still wait for a sealed decision. */
export async function unsettledIn(
	tx: Tx,
	editionId: string
): Promise<{ classKey: string; entries: number }[]> {
	const { rows } = await sql<{ classKey: string; entries: number }>`
		select class_key as "classKey", entries
		from judging.unsettled(${editionId}::uuid)
		order by class_key
	`.execute(tx);
	return rows;
}

export type Released = { at: Temporal.Instant; by: string | null };

/** When and by whom an edition was released, or null. */
export async function releaseIn(tx: Tx, actor: Actor, editionId: string): Promise<Released | null> {
	const row = await tx
		.selectFrom('ceremony.release as r')
		.leftJoin('people.person as p', (join) =>
			join.onRef('p.organiser_id', '=', 'r.organiser_id').onRef('p.id', '=', 'r.released_by')
		)
		.select(['r.released_at as at', 'p.name as by'])
		.where('r.organiser_id', '=', actor.organiserId)
		.where('r.edition_id', '=', editionId)
		.executeTakeFirst();
	return row ?? null;
}

/** Whether an edition is released; this much everyone may know. */
export async function isReleased(actor: Actor, editionId: string): Promise<boolean> {
	return inTransaction(actor, async (tx) => (await releaseIn(tx, actor, editionId)) !== null);
}

export type ReleaseView = {
	edition: Edition;
	released: Released | null;
	unsettled: { classKey: string; entries: number }[];
	/** Whether all is sealed, so that the edition can be released or has been. */
	ready: boolean;
	/** What is, or was, made public: the honours of the sealed classes. */
	honours: HonourToPublish[];
	/** How many people are told. */
	told: number;
};

/** What the office sees before, and after, the release: exactly what it makes public. Refuses `not-found`. */
export async function releaseView(actor: Actor, editionId: string): Promise<Outcome<ReleaseView>> {
	const outcome = await query(actor, 'edition.release', { editionId }, async (tx) => {
		const edition = await editionById(tx, actor, editionId);
		if (!edition) return null;
		const unsettled = await unsettledIn(tx, editionId);
		const sealings = await sealingsIn(tx, actor, editionId);
		const { honours, peopleToTell } = await honoursToPublish(tx, actor, editionId);
		return {
			edition,
			released: await releaseIn(tx, actor, editionId),
			unsettled,
			ready: unsettled.length === 0 && sealings.length > 0,
			honours,
			told: new Set(peopleToTell.map(({ personId }) => personId)).size
		};
	});
	if (!outcome.ok) return outcome;
	return outcome.value === null ? refused('not-found') : { ok: true, value: outcome.value };
}
