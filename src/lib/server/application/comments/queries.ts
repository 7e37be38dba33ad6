// Reads the comments of an entry: for those who share it, and nobody else.
import type { Actor } from '../../platform/actor.ts';
import type { Tx } from '../../platform/database/index.ts';
import { isId } from '../../platform/ids.ts';
import { refused, type Outcome } from '../../platform/outcome.ts';
import { query } from '../../people/index.ts';
import { threadsOf, type Comment, type Thread } from './rules.ts';

/** Answers the comments of an entry, oldest first. */
export async function commentsIn(tx: Tx, actor: Actor, entryId: string): Promise<Comment[]> {
	const rows = await tx
		.selectFrom('application.comment as c')
		.innerJoin('people.person as p', (join) =>
			join.onRef('p.organiser_id', '=', 'c.organiser_id').onRef('p.id', '=', 'c.written_by')
		)
		.leftJoin('people.person as r', (join) =>
			join.onRef('r.organiser_id', '=', 'c.organiser_id').onRef('r.id', '=', 'c.resolved_by')
		)
		.select([
			'c.id',
			'c.question_key as questionKey',
			'c.thread_id as threadId',
			'c.body',
			'c.written_by as personId',
			'p.name',
			'c.written_at as at',
			'c.edited_at as editedAt',
			'c.deleted_at as deletedAt',
			'c.resolved_at as resolvedAt',
			'r.name as resolvedBy'
		])
		.where('c.organiser_id', '=', actor.organiserId)
		.where('c.entry_id', '=', entryId)
		.orderBy('c.written_at')
		.orderBy('c.id')
		.execute();
	return rows.map(({ personId, name, ...row }) => ({ ...row, by: { personId, name } }));
}

/** Answers the threads of an entry, oldest first; those of one question where it is given. Refuses `not-found`. */
export async function commentsOn(
	actor: Actor,
	entryId: string,
	questionKey?: string
): Promise<Outcome<Thread[]>> {
	if (!isId(entryId)) return refused('not-found');
	return query(actor, 'comment.read', { entryId }, async (tx) => {
		const threads = threadsOf(await commentsIn(tx, actor, entryId));
		return questionKey === undefined
			? threads
			: threads.filter((thread) => thread.questionKey === questionKey);
	});
}
