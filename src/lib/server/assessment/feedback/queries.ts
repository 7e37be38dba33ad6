// Reads the feedback that has been released: for its unit, its team and the office.
import { z } from 'zod';
import type { Actor } from '../../platform/actor.ts';
import type { Tx } from '../../platform/database/index.ts';
import { readKeptFile } from '../../platform/files/index.ts';
import { done, refused, type Outcome } from '../../platform/outcome.ts';
import { query } from '../../people/index.ts';
import { readShown, type FeedbackShown } from './rules.ts';

export type Feedback = {
	entryId: string;
	shown: FeedbackShown;
	/** Null until the document has been made. */
	documentHash: string | null;
	releasedAt: Temporal.Instant;
};

/** The feedback on some entries, by entry. */
export async function feedbacksOn(
	tx: Tx,
	actor: Actor,
	entryIds: string[]
): Promise<Map<string, Feedback>> {
	if (entryIds.length === 0) return new Map();
	const rows = await tx
		.selectFrom('assessment.feedback_report as f')
		.select([
			'f.entry_id as entryId',
			'f.shown',
			'f.document_hash as documentHash',
			'f.released_at as releasedAt'
		])
		.where('f.organiser_id', '=', actor.organiserId)
		.where('f.entry_id', 'in', entryIds)
		.execute();
	return new Map(rows.map((row) => [row.entryId, { ...row, shown: readShown(row.shown) }]));
}

/** Which of some entries have had their feedback released, as far as the actor may read it. */
export async function releasedOf(tx: Tx, actor: Actor, entryIds: string[]): Promise<Set<string>> {
	if (entryIds.length === 0) return new Set();
	const rows = await tx
		.selectFrom('assessment.feedback_report as f')
		.select('f.entry_id as entryId')
		.where('f.organiser_id', '=', actor.organiserId)
		.where('f.entry_id', 'in', entryIds)
		.execute();
	return new Set(rows.map(({ entryId }) => entryId));
}

/** Answers the feedback on an entry, or null before it has been released. */
export async function feedbackFor(
	actor: Actor,
	entryId: string
): Promise<Outcome<Feedback | null>> {
	if (!z.uuid().safeParse(entryId).success) return refused('not-found');
	return query(actor, 'feedback.read', { entryId }, async (tx) => {
		return (await feedbacksOn(tx, actor, [entryId])).get(entryId) ?? null;
	});
}

/** Answers the feedback's document (PDF). Refuses `not-found` until it has been made. */
export async function feedbackDocument(
	actor: Actor,
	entryId: string
): Promise<Outcome<{ name: string; content: Buffer }>> {
	const found = await feedbackFor(actor, entryId);
	if (!found.ok) return found;
	const feedback = found.value;
	if (!feedback?.documentHash) return refused('not-found');
	return done({
		name: documentName(feedback.shown),
		content: await readKeptFile(feedback.documentHash)
	});
}

/** The document's file name: 'aterkoppling-kostenheten.pdf'. */
export function documentName({ unit }: FeedbackShown): string {
	const plain = unit
		.normalize('NFD')
		.replaceAll(/\p{M}/gu, '')
		.toLowerCase()
		.replaceAll(/[^a-z0-9]+/g, '-')
		.replaceAll(/^-|-$/g, '')
		.slice(0, 60);
	return plain ? `aterkoppling-${plain}.pdf` : 'aterkoppling.pdf';
}
