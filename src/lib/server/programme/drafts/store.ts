// How drafts are written: rows, revisions and addresses. Runs inside the commands.
import { randomUUIDv7 } from 'node:crypto';
import { freeKey } from '#lib/shared/keys.ts';
import type { Actor } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/index.ts';
import { json, type Tx } from '../../platform/database/index.ts';
import { keySchema } from '../definition/parts.ts';
import { sameJson } from './merge.ts';
import { addressTaken, changesSince, draftById } from './queries.ts';
import { changedParts, takenAddresses, type Draft, type RawDefinition } from './rules.ts';

export const personOf = (actor: Actor) => (actor.kind === 'person' ? actor.personId : null);

/** Answers an award that is in place, with its address and when it was last changed. */
export async function definitionOf(tx: Tx, actor: Actor, programmeId: string) {
	const row = await tx
		.selectFrom('programme.programme')
		.select(['slug', 'definition', 'updated_at'])
		.where('organiser_id', '=', actor.organiserId)
		.where('id', '=', programmeId)
		.executeTakeFirst();
	return (
		row && {
			slug: row.slug,
			definition: row.definition as RawDefinition,
			changedAt: row.updated_at
		}
	);
}

/** Answers a draft that nobody else can write until the transaction ends. */
export async function lockedDraft(tx: Tx, actor: Actor, id: string): Promise<Draft | undefined> {
	const draft = await draftById(tx, actor, id);
	if (!draft) return undefined;
	await tx
		.selectFrom('programme.draft')
		.select('id')
		.where('organiser_id', '=', actor.organiserId)
		.where('id', '=', id)
		.forUpdate()
		.execute();
	return draftById(tx, actor, id);
}

/**
 * Writes a new draft with its first revision. One of an award that is in place says nothing new: it was changed when the
 * award was (`changedAt`), by whoever did that.
 */
export async function addDraft(
	tx: Tx,
	actor: Actor,
	begun: {
		programmeId: string | null;
		slug: string;
		raw: RawDefinition;
		changedAt?: Temporal.Instant;
	}
): Promise<Draft> {
	const id = randomUUIDv7();
	await tx
		.insertInto('programme.draft')
		.values({
			organiser_id: actor.organiserId,
			id,
			programme_id: begun.programmeId,
			slug: begun.slug,
			raw: json(begun.raw),
			placed_revision: begun.programmeId ? 1 : null,
			updated_by: begun.changedAt ? null : personOf(actor),
			updated_at: (begun.changedAt ?? actor.at).toString()
		})
		.execute();
	await addRevision(tx, actor, { id, revision: 1, raw: begun.raw, parts: [] });
	await audit(tx, actor, {
		action: 'programme.draft.new',
		subject: ['draft', id],
		detail: { slug: begun.slug }
	});
	const draft = await draftById(tx, actor, id);
	if (!draft) throw new Error('a draft that was just written is gone');
	return draft;
}

/** A draft that nobody has changed since it was put in place follows the award, which may have been read in anew. */
export async function caughtUp(
	tx: Tx,
	actor: Actor,
	draft: Draft,
	{ definition: raw, changedAt }: { definition: RawDefinition; changedAt: Temporal.Instant }
): Promise<Draft> {
	if (draft.placedRevision !== draft.revision || sameJson(draft.raw, raw)) return draft;
	const revision = draft.revision + 1;
	await tx
		.updateTable('programme.draft')
		.set({
			raw: json(raw),
			revision,
			placed_revision: revision,
			updated_by: null,
			updated_at: changedAt.toString()
		})
		.where('organiser_id', '=', actor.organiserId)
		.where('id', '=', draft.id)
		.execute();
	const parts = changedParts(draft.raw, raw);
	await addRevision(tx, actor, { id: draft.id, revision, raw, parts });
	return (await draftById(tx, actor, draft.id)) ?? draft;
}

/** Keeps a draft as it is at a revision. */
export async function addRevision(
	tx: Tx,
	actor: Actor,
	of: { id: string; revision: number; raw: RawDefinition; parts: string[] }
) {
	await tx
		.insertInto('programme.draft_revision')
		.values({
			organiser_id: actor.organiserId,
			draft_id: of.id,
			revision: of.revision,
			raw: json(of.raw),
			parts: of.parts,
			saved_by: personOf(actor),
			saved_at: actor.at.toString()
		})
		.execute();
}

/** The parts whose change by the same person the audit log has told of within ten minutes: saving goes on as one types. */
export async function toldLately(tx: Tx, actor: Actor, draft: Draft): Promise<Set<string>> {
	const since = actor.at.subtract({ minutes: 10 });
	const person = actor.kind === 'person' ? actor.name : null;
	const lately = await changesSince(tx, actor, draft.id, Math.max(0, draft.revision - 200));
	return new Set(
		lately
			.filter(({ at, by }) => by === person && Temporal.Instant.compare(at, since) > 0)
			.flatMap(({ parts }) => parts)
	);
}

/** Answers an address that no award has: the one asked for where it can be had, else one of the name. */
export async function freeAddress(
	tx: Tx,
	actor: Actor,
	name: string,
	asked?: unknown
): Promise<string> {
	const wanted = keySchema.safeParse(asked);
	if (wanted.success && !takenAddresses.has(wanted.data))
		if (!(await addressTaken(tx, actor, wanted.data))) return wanted.data;
	const taken = new Set(takenAddresses);
	for (;;) {
		const slug = freeKey(name, taken, 'utmarkelse');
		if (!(await addressTaken(tx, actor, slug))) return slug;
		taken.add(slug);
	}
}

/** The address that a saved draft has: what it asks for, as long as that is free and the award is not in place yet. */
export async function addressFor(
	tx: Tx,
	actor: Actor,
	draft: Draft,
	raw: RawDefinition
): Promise<string> {
	const asked = keySchema.safeParse(raw['key']);
	if (draft.programmeId || !asked.success || asked.data === draft.slug) return draft.slug;
	if (takenAddresses.has(asked.data)) return draft.slug;
	const taken = await addressTaken(tx, actor, asked.data, { draftId: draft.id });
	return taken ? draft.slug : asked.data;
}
