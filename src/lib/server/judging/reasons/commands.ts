// The panel's lines to a unit that did not win: written together, sealed until the unit's class is released, and then
// part of its letter.
import { sql } from 'kysely';
import { z } from 'zod';
import { countCharacters, normaliseText } from '#lib/shared/words.ts';
import type { Actor } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/index.ts';
import { heldByDatabase, inTransaction, type Tx } from '../../platform/database/index.ts';
import { done, refused, type Outcome } from '../../platform/outcome.ts';
import { command, query } from '../../people/index.ts';
import { editionOfEntry } from '../decision/queries.ts';
import { longestReason } from './rules.ts';

export type Reason = {
	body: string;
	revision: number;
	by: string | null;
	savedAt: Temporal.Instant;
};

function rows(tx: Tx, actor: Actor) {
	return tx
		.selectFrom('judging.reason as r')
		.leftJoin('people.person as p', (join) =>
			join.onRef('p.organiser_id', '=', 'r.organiser_id').onRef('p.id', '=', 'r.written_by')
		)
		.select([
			'r.entry_id as entryId',
			'r.body',
			'r.revision',
			'p.name as by',
			'r.saved_at as savedAt'
		])
		.where('r.organiser_id', '=', actor.organiserId);
}

/** An edition's lines by entry, as far as the actor may read them; for transactions that have asked the table. */
export async function reasonsIn(
	tx: Tx,
	actor: Actor,
	editionId: string
): Promise<Map<string, string>> {
	const found = await rows(tx, actor).where('r.edition_id', '=', editionId).execute();
	return new Map(found.map(({ entryId, body }) => [entryId, body]));
}

/** The entries that have lines, for whoever seals: of those that the actor stands back from nothing is told. */
export function reasonsWritten(actor: Actor, editionId: string): Promise<Outcome<Set<string>>> {
	return query(
		actor,
		'decision.read',
		{ editionId },
		async (tx) => new Set((await reasonsIn(tx, actor, editionId)).keys())
	);
}

/** The lines about one entry, for its panel and the office; null where none are written. Refuses `recused`. */
export async function reasonFor(actor: Actor, entryId: string): Promise<Outcome<Reason | null>> {
	const place = await editionOfEntry(actor, entryId);
	if (!place.ok) return place;
	return query(
		actor,
		'decision.read',
		{ entryId, editionId: place.value },
		async (tx) =>
			(await rows(tx, actor).where('r.entry_id', '=', entryId).executeTakeFirst()) ?? null
	);
}

/** The lines as they were sent to the unit; null before the release of its class, whoever asks, and where there are none. */
export async function ownReason(actor: Actor, entryId: string): Promise<string | null> {
	return inTransaction(actor, async (tx) => {
		const row = await rows(tx, actor)
			.where('r.entry_id', '=', entryId)
			.where(sql<boolean>`ceremony.is_entry_released(r.entry_id)`)
			.executeTakeFirst();
		return row?.body ?? null;
	});
}

const reasonInput = z.object({
	entryId: z.uuid(),
	body: z
		.string()
		.max(20_000)
		.transform((text) => normaliseText(text).trim()),
	/** The revision that the writer saw; 0 where nothing was written. */
	revision: z.int32().min(0)
});

/**
 * Saves the lines; none: they are taken away. Refuses `recused`, `already-released` once they are sent, `newer-revision`
 * (detail: `theirs`), and `too-long` at the field `reason`.
 */
export async function saveReason(
	actor: Actor,
	input: z.input<typeof reasonInput>
): Promise<Outcome<{ editionId: string }>> {
	const parsed = reasonInput.safeParse(input);
	if (!parsed.success) return refused('invalid');
	const { entryId, body, revision } = parsed.data;
	const place = await editionOfEntry(actor, entryId);
	if (!place.ok) return place;
	const editionId = place.value;
	const length = countCharacters(body);
	if (length > longestReason) {
		const values = { over: length - longestReason, limit: longestReason };
		const fields = [{ field: 'reason', reason: 'too-long' as const, values }];
		return refused('too-long', { values, fields });
	}
	return heldByDatabase({ '23001': 'already-released' }, () =>
		command(actor, 'decision.write', { entryId, editionId }, async (tx) => {
			const before = await rows(tx, actor).where('r.entry_id', '=', entryId).executeTakeFirst();
			const newer = () => refused('newer-revision', { detail: { theirs: before?.body ?? '' } });
			if ((before?.revision ?? 0) !== revision) return newer();
			const key = { organiser_id: actor.organiserId, entry_id: entryId };
			const values = {
				body,
				revision: revision + 1,
				written_by: actor.kind === 'person' ? actor.personId : null,
				saved_at: actor.at.toString()
			};
			if (body === '') {
				await tx
					.deleteFrom('judging.reason')
					.where((is) => is.and(key))
					.execute();
			} else {
				const saved = await tx
					.insertInto('judging.reason')
					.values({ ...key, edition_id: editionId, ...values })
					.onConflict((known) =>
						known
							.columns(['organiser_id', 'entry_id'])
							.doUpdateSet(values)
							.where('judging.reason.revision', '=', revision)
					)
					.returning('revision')
					.executeTakeFirst();
				if (!saved) return newer();
			}
			// Not the entry: to whom lines are written would tell who is not honoured.
			await audit(tx, actor, { action: 'reason.save', subject: ['edition', editionId] });
			return done({ editionId });
		})
	);
}
