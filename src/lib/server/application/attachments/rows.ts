// Attached files as rows.
import type { Actor } from '../../platform/actor.ts';
import type { Tx } from '../../platform/database/index.ts';
import type { Attachment } from './rules.ts';

/** The start of every reading of attached files. */
export function attachmentRows(tx: Tx, actor: Actor) {
	return tx
		.selectFrom('application.attachment as f')
		.select([
			'f.id',
			'f.entry_id as entryId',
			'f.question_key as questionKey',
			'f.file_hash as hash',
			'f.name',
			'f.media_type as mediaType',
			'f.size',
			'f.description',
			'f.added_at as addedAt'
		])
		.where('f.organiser_id', '=', actor.organiserId);
}

/** Answers the files attached to these entries that the actor may read, by id; those that no answer lists too. */
export async function attachmentsOf(
	tx: Tx,
	actor: Actor,
	entryIds: readonly string[]
): Promise<Map<string, Attachment>> {
	if (entryIds.length === 0) return new Map();
	const rows = await attachmentRows(tx, actor)
		.where('f.entry_id', 'in', [...entryIds])
		.execute();
	return new Map(rows.map((row) => [row.id, row]));
}
