// Keeps one version of a note: in place of the one that its writer had seen, or beside one that the writer had not.
import { randomUUIDv7 } from 'node:crypto';
import type { z } from 'zod';
import type { Actor, Person } from '../../../platform/actor.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { noteInput } from './input.ts';
import { notesAt, type Note } from './queries.ts';
import { meets, notedAt, type CheckOutcome } from './rules.ts';

/**
 * What became of a version: it stands, it waits `beside` a newer one for its writer to choose, or it was `refused`, being
 * on what is no check of the entry.
 */
export type Taken = {
	findingId: string | null;
	state: 'kept' | 'beside' | 'refused';
	versionId: string;
};

export type Coming = z.output<typeof noteInput>;

/** The visit that notes belong to; a visit that has been cancelled since takes them too, so that nothing is lost. */
export async function visitOf(tx: Tx, actor: Actor, entryId: string) {
	return tx
		.selectFrom('assessment.visit as v')
		.select(['v.id', 'v.entry_id as entryId'])
		.where('v.organiser_id', '=', actor.organiserId)
		.where('v.entry_id', '=', entryId)
		.executeTakeFirst();
}

/** `late`: the team has agreed. */
export type NotesOf = { id: string; entryId: string; late: boolean };

/** Keeps one version, or puts it beside the one that its writer had not seen. What has come before came before. */
export async function takeNote(
	tx: Tx,
	actor: Person,
	visit: NotesOf,
	{ findingId, body: text, outcome, key, seen, notedAt: device }: Coming
): Promise<Taken> {
	const body = text.trim();
	const own = (await notesAt(tx, actor, visit)).find(
		(note) => note.mine && note.findingId === findingId
	);
	const known = key && (await versionOf(tx, actor, key));
	const standing = own?.versionId ?? '';
	if (known) {
		return { findingId, state: known.state === 'beside' ? 'beside' : 'kept', versionId: standing };
	}
	const met = meets(own, { body, outcome, seen });
	if (met === 'the-same' && !key) return { findingId, state: 'kept', versionId: standing };
	const at = notedAt(device ? Temporal.Instant.from(device) : actor.at, actor.at);
	const versionId = key ?? randomUUIDv7();
	await tx
		.insertInto('assessment.visit_note_version')
		.values({
			organiser_id: actor.organiserId,
			noted_by: actor.personId,
			id: versionId,
			visit_id: visit.id,
			finding_id: findingId,
			outcome,
			body,
			noted_at: at.toString(),
			arrived_at: actor.at.toString(),
			state: met === 'kept' ? 'taken' : met === 'beside' ? 'beside' : 'put_away'
		})
		.execute();
	if (met !== 'kept') {
		return { findingId, state: met === 'beside' ? 'beside' : 'kept', versionId: standing };
	}
	await writeNote(tx, actor, visit, own, { findingId, body, outcome, versionId, at });
	return { findingId, state: 'kept', versionId };
}

export async function versionOf(tx: Tx, actor: Person, key: string) {
	return tx
		.selectFrom('assessment.visit_note_version as v')
		.select(['v.state', 'v.visit_id as visitId'])
		.where('v.organiser_id', '=', actor.organiserId)
		.where('v.noted_by', '=', actor.personId)
		.where('v.id', '=', key)
		.executeTakeFirst();
}

type Written = {
	findingId: string | null;
	body: string;
	outcome: CheckOutcome | null;
	versionId: string;
	at: Temporal.Instant;
};

export async function writeNote(
	tx: Tx,
	actor: Person,
	visit: NotesOf,
	own: Note | undefined,
	{ findingId, body, outcome, versionId, at }: Written
) {
	const times = { noted_at: at.toString(), arrived_at: actor.at.toString() };
	const said = visit.late
		? {
				late_body: body,
				late_outcome: outcome,
				late_noted_at: times.noted_at,
				late_arrived_at: times.arrived_at
			}
		: { body, outcome, ...times };
	const row = { ...said, version_id: versionId };
	if (own) {
		await tx
			.updateTable('assessment.visit_note')
			.set(row)
			.where('organiser_id', '=', actor.organiserId)
			.where('id', '=', own.id)
			.execute();
		return;
	}
	await tx
		.insertInto('assessment.visit_note')
		.values({
			organiser_id: actor.organiserId,
			visit_id: visit.id,
			finding_id: findingId,
			noted_by: actor.personId,
			body: '',
			...times,
			...row
		})
		.execute();
}
