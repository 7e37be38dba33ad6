// Comments at a question: threads, what a comment may be, and when the others are told by mail.
import { countCharacters } from '#lib/shared/words.ts';
import type { Problem } from '../answers/rules.ts';

export const mostCharacters = 4_000;

export type Comment = {
	id: string;
	questionKey: string;
	/** The comment that began the thread; null for that one itself. */
	threadId: string | null;
	/** Empty where it has been deleted. */
	body: string;
	by: { personId: string; name: string };
	at: Temporal.Instant;
	editedAt: Temporal.Instant | null;
	deletedAt: Temporal.Instant | null;
	resolvedAt: Temporal.Instant | null;
	resolvedBy: string | null;
};

export type Thread = {
	id: string;
	questionKey: string;
	resolved: { by: string; at: Temporal.Instant } | null;
	/** The one that began it first. */
	comments: Comment[];
};

/** Answers what hinders a text from being a comment, or null. */
export function commentProblem(body: string): Problem | null {
	if (body.trim() === '') return { reason: 'comment-missing' };
	const over = countCharacters(body) - mostCharacters;
	return over > 0 ? { reason: 'comment-too-long', values: { over, limit: mostCharacters } } : null;
}

/** Answers comments, oldest first, as threads; a thread with nothing left in it is none. */
export function threadsOf(comments: readonly Comment[]): Thread[] {
	const threads = new Map<string, Thread>();
	for (const comment of comments) {
		const { id, threadId, questionKey, resolvedAt, resolvedBy } = comment;
		const known = threads.get(threadId ?? id);
		if (known) known.comments.push(comment);
		else {
			const resolved = resolvedAt && { by: resolvedBy ?? '', at: resolvedAt };
			threads.set(id, { id, questionKey, resolved, comments: [comment] });
		}
	}
	return [...threads.values()].filter(({ comments: all }) =>
		all.some(({ deletedAt }) => deletedAt === null)
	);
}

/** Answers how many comments there are to read at each question, in threads that are not resolved. */
export function openCounts(threads: readonly Thread[]): Map<string, number> {
	const counts = new Map<string, number>();
	for (const { questionKey, resolved, comments } of threads) {
		if (resolved) continue;
		const count = comments.filter(({ deletedAt }) => deletedAt === null).length;
		counts.set(questionKey, (counts.get(questionKey) ?? 0) + count);
	}
	return counts;
}

const gatheringMinutes = 10;
const quietMinutes = 60;

/** Answers when the others are told of a comment: soon, with what else is written meanwhile, and once an hour. */
export function digestDue(told: Temporal.Instant | null, at: Temporal.Instant): Temporal.Instant {
	const soon = at.add({ minutes: gatheringMinutes });
	const next = told?.add({ minutes: quietMinutes });
	return next && Temporal.Instant.compare(next, soon) > 0 ? next : soon;
}
