// Writes, changes, deletes and resolves comments. One's own are one's own to change; anyone in the entry resolves.
import { randomUUIDv7 } from 'node:crypto';
import type { Actor } from '../../platform/actor.ts';
import type { Tx } from '../../platform/database/index.ts';
import { isId } from '../../platform/ids.ts';
import { enqueue } from '../../platform/jobs/index.ts';
import { done, refused, type Outcome } from '../../platform/outcome.ts';
import { command } from '../../people/index.ts';
import { formQuestions } from '../../programme/index.ts';
import { keepable } from '../answers/rules.ts';
import { entryWithEdition } from '../entry/open.ts';
import { commentsIn } from './queries.ts';
import { commentProblem, digestDue, type Comment } from './rules.ts';

export type WrittenComment = { id: string };

const bodyOf = (text: string) => String(keepable(text.replaceAll('\r\n', '\n'))).trim();

/**
 * Writes a comment at a question, as a thread of its own or as an answer in one. The others are told by mail, together
 * with what else is written, at most once an hour. Refuses `not-found`, `call-not-open`, `call-closed`,
 * `comment-missing` and `comment-too-long`.
 */
export async function writeComment(
	actor: Actor,
	input: { entryId: string; questionKey: string; body: string; threadId?: string }
): Promise<Outcome<WrittenComment>> {
	return command(actor, 'comment.write', { entryId: input.entryId }, async (tx) => {
		const about = await entryWithEdition(tx, actor, input.entryId);
		if (!about || actor.kind !== 'person') return refused('not-found');
		if (about.closed) return refused(about.closed);
		const questions = formQuestions(about.edition.definition);
		if (!questions.some(({ key }) => key === input.questionKey)) return refused('not-found');
		const { threadId } = input;
		if (threadId !== undefined) {
			const thread = (await commentsIn(tx, actor, input.entryId)).find(({ id }) => id === threadId);
			const there = thread?.threadId === null && thread.questionKey === input.questionKey;
			if (!there) return refused('not-found');
		}
		const body = bodyOf(input.body);
		const wrong = commentProblem(body);
		if (wrong) return refused(wrong.reason, { ...wrong, fields: [{ field: 'body', ...wrong }] });
		const id = randomUUIDv7();
		await tx
			.insertInto('application.comment')
			.values({
				organiser_id: actor.organiserId,
				id,
				entry_id: input.entryId,
				question_key: input.questionKey,
				thread_id: threadId ?? null,
				body,
				written_by: actor.personId,
				written_at: actor.at.toString()
			})
			.execute();
		await planDigest(tx, actor, input.entryId);
		return done({ id });
	});
}

/** Sees to it that the others are told: a digest that is planned already takes this comment along. */
async function planDigest(tx: Tx, actor: Actor, entryId: string) {
	await tx
		.insertInto('application.comment_digest')
		.values({ organiser_id: actor.organiserId, entry_id: entryId })
		.onConflict((known) => known.doNothing())
		.execute();
	const digest = await tx
		.selectFrom('application.comment_digest as d')
		.select(['d.due_at as dueAt', 'd.told_until as toldUntil'])
		.where('d.organiser_id', '=', actor.organiserId)
		.where('d.entry_id', '=', entryId)
		.forUpdate()
		.executeTakeFirst();
	if (!digest || digest.dueAt !== null) return;
	const { toldUntil } = digest;
	const due = digestDue(toldUntil, actor.at);
	// The last digest went while this was being written: it did not take it along, so the next one must.
	const missed = toldUntil && Temporal.Instant.compare(toldUntil, actor.at) >= 0;
	await tx
		.updateTable('application.comment_digest')
		.set({
			due_at: due.toString(),
			...(missed ? { told_until: actor.at.subtract({ milliseconds: 1 }).toString() } : {})
		})
		.where('organiser_id', '=', actor.organiserId)
		.where('entry_id', '=', entryId)
		.execute();
	const job = { organiserId: actor.organiserId, entryId };
	await enqueue(tx, 'comment.digest', job, { startAfter: due });
}

type Change = { entryId: string; commentId: string };

/** Changes a comment that the actor may: the entry is open, the comment is there and has not been deleted. */
async function withComment(
	actor: Actor,
	input: Change,
	own: boolean,
	work: (tx: Tx, comment: Comment) => Promise<Outcome<null>>
): Promise<Outcome<null>> {
	if (!isId(input.commentId)) return refused('not-found');
	return command(actor, 'comment.write', { entryId: input.entryId }, async (tx) => {
		const about = await entryWithEdition(tx, actor, input.entryId);
		if (!about) return refused('not-found');
		if (about.closed) return refused(about.closed);
		const all = await commentsIn(tx, actor, input.entryId);
		const comment = all.find(({ id }) => id === input.commentId);
		if (!comment) return refused('not-found');
		const mine = actor.kind === 'person' && comment.by.personId === actor.personId;
		if (own && (!mine || comment.deletedAt !== null)) return refused('not-allowed');
		return work(tx, comment);
	});
}

const change = (tx: Tx, actor: Actor, id: string) =>
	tx
		.updateTable('application.comment')
		.where('organiser_id', '=', actor.organiserId)
		.where('id', '=', id);

/**
 * Changes one's own comment; it is marked as edited. Refuses `not-found`, `not-allowed` (it is another's),
 * `comment-missing`, `comment-too-long`, `call-not-open` and `call-closed`.
 */
export async function editComment(
	actor: Actor,
	input: Change & { body: string }
): Promise<Outcome<null>> {
	return withComment(actor, input, true, async (tx, comment) => {
		const body = bodyOf(input.body);
		const wrong = commentProblem(body);
		if (wrong) return refused(wrong.reason, { ...wrong, fields: [{ field: 'body', ...wrong }] });
		if (body === comment.body) return done(null);
		await change(tx, actor, comment.id).set({ body, edited_at: actor.at.toString() }).execute();
		return done(null);
	});
}

/** Deletes one's own comment: its text is gone, that there was one stays. Refuses like `editComment`. */
export async function deleteComment(actor: Actor, input: Change): Promise<Outcome<null>> {
	return withComment(actor, input, true, async (tx, comment) => {
		await change(tx, actor, comment.id)
			.set({ body: '', deleted_at: actor.at.toString() })
			.execute();
		return done(null);
	});
}

/** Marks a thread as resolved, or opens it again. Refuses `not-found`, `call-not-open` and `call-closed`. */
export async function resolveThread(
	actor: Actor,
	input: { entryId: string; threadId: string; resolved: boolean }
): Promise<Outcome<null>> {
	const about = { entryId: input.entryId, commentId: input.threadId };
	return withComment(actor, about, false, async (tx, comment) => {
		if (comment.threadId !== null || actor.kind !== 'person') return refused('not-found');
		if ((comment.resolvedAt !== null) === input.resolved) return done(null);
		await change(tx, actor, comment.id)
			.set(
				input.resolved
					? { resolved_at: actor.at.toString(), resolved_by: actor.personId }
					: { resolved_at: null, resolved_by: null }
			)
			.execute();
		return done(null);
	});
}
