// Reads the working answers of entries.
import type { Actor } from '../../platform/actor.ts';
import type { Tx } from '../../platform/database/index.ts';
import { attachmentsOf } from '../attachments/rows.ts';
import type { Attachment } from '../attachments/rules.ts';
import type { FilmConfirmation } from '../film/rules.ts';
import type { Typed } from './rules.ts';

export type AnswerRow = {
	questionKey: string;
	revision: number;
	typed: Typed;
	/** Whether something is kept encrypted beside it; what it is never leaves the room by this way. */
	hasSecret: boolean;
	savedBy: string | null;
	savedAt: Temporal.Instant;
	/** Where the answer lists files: those, in its order. */
	files: readonly Attachment[];
	/** Where the answer is a film: what has been confirmed of the film at this very link. */
	confirmed: FilmConfirmation | null;
};

export type AnswerRows = ReadonlyMap<string, AnswerRow>;

/** Answers the answers of each entry, by question. Empty for an entry whose drafts the actor may not read. */
export async function answersOf(
	tx: Tx,
	actor: Actor,
	entryIds: readonly string[]
): Promise<Map<string, Map<string, AnswerRow>>> {
	const byEntry = new Map(entryIds.map((id) => [id, new Map<string, AnswerRow>()]));
	if (entryIds.length === 0) return byEntry;
	const rows = await tx
		.selectFrom('application.answer as a')
		.leftJoin('application.film_confirmation as c', (on) =>
			on
				.onRef('c.organiser_id', '=', 'a.organiser_id')
				.onRef('c.entry_id', '=', 'a.entry_id')
				.onRef('c.question_key', '=', 'a.question_key')
		)
		.select((is) => [
			'a.entry_id as entryId',
			'a.question_key as questionKey',
			'a.revision',
			'a.value',
			is('a.secret', 'is not', null).as('hasSecret'),
			'a.saved_by as savedBy',
			'a.saved_at as savedAt',
			'c.href',
			'c.length_confirmed as length',
			'c.captions_confirmed as captions'
		])
		.where('a.organiser_id', '=', actor.organiserId)
		.where('a.entry_id', 'in', [...entryIds])
		.execute();
	const lists = rows.filter(({ value }) => Array.isArray(value)).map(({ entryId }) => entryId);
	const attached = await attachmentsOf(tx, actor, lists);
	for (const { entryId, value, hasSecret, href, length, captions, ...row } of rows) {
		const typed = value as Typed;
		const listed = typeof typed === 'string' ? [] : typed.map((id) => attached.get(id));
		const own = (file: Attachment | undefined) =>
			file?.entryId === entryId && file.questionKey === row.questionKey ? [file] : [];
		const same = typeof typed === 'string' && typed.trim() === href;
		byEntry.get(entryId)?.set(row.questionKey, {
			...row,
			typed,
			hasSecret: Boolean(hasSecret),
			files: listed.flatMap(own),
			confirmed: same ? { length: Boolean(length), captions: Boolean(captions) } : null
		});
	}
	return byEntry;
}

/** Answers the answers of one entry, by question. */
export async function answersOfEntry(
	tx: Tx,
	actor: Actor,
	entryId: string
): Promise<Map<string, AnswerRow>> {
	return (await answersOf(tx, actor, [entryId])).get(entryId) ?? new Map();
}

/** Answers what is kept encrypted beside the answers of an entry, by question. */
export async function secretsOfEntry(
	tx: Tx,
	actor: Actor,
	entryId: string
): Promise<Record<string, string>> {
	const rows = await tx
		.selectFrom('application.answer as a')
		.select(['a.question_key as key', 'a.secret'])
		.where('a.organiser_id', '=', actor.organiserId)
		.where('a.entry_id', '=', entryId)
		.where('a.secret', 'is not', null)
		.orderBy('a.question_key')
		.execute();
	return Object.fromEntries(
		rows.map(({ key, secret }) => [key, (secret ?? Buffer.alloc(0)).toString('base64')])
	);
}

/** Answers what the rules take: what was typed, by question. */
export function typedOf(rows: AnswerRows): Map<string, Typed> {
	return new Map([...rows].map(([key, row]) => [key, row.typed]));
}

/** Answers what an answer was at a revision: nothing at 0, and null where there is no such revision. */
export async function typedAt(
	tx: Tx,
	actor: Actor,
	entryId: string,
	questionKey: string,
	revision: number
): Promise<Typed | null> {
	if (revision === 0) return '';
	const row = await tx
		.selectFrom('application.answer_revision as r')
		.select('r.value')
		.where('r.organiser_id', '=', actor.organiserId)
		.where('r.entry_id', '=', entryId)
		.where('r.question_key', '=', questionKey)
		.where('r.revision', '=', revision)
		.executeTakeFirst();
	return row ? (row.value as Typed) : null;
}

/** Answers what has been confirmed of films, by question. */
export function confirmedOf(rows: AnswerRows): Map<string, FilmConfirmation> {
	return new Map(
		[...rows].flatMap(([key, { confirmed }]) => (confirmed ? [[key, confirmed]] : []))
	);
}
