// What readers say of a citation: the panel and the office, until the class is sealed.
import type { Actor } from '../../platform/actor.ts';
import { done, refused, type Outcome } from '../../platform/outcome.ts';
import { countCharacters } from '#lib/shared/words.ts';
import {
	commentInput,
	longestComment,
	settleInput,
	type CommentInput,
	type SettleInput
} from './input.ts';
import { onEntry } from './on-entry.ts';
import { citationOf } from './queries.ts';

/** Says something of a citation, as it reads at a revision. Refuses `required` and `too-long` at `body`, and `citation-missing`. */
export async function commentOnCitation(actor: Actor, input: CommentInput): Promise<Outcome<void>> {
	const parsed = commentInput.safeParse(input);
	if (!parsed.success) return refused('invalid');
	const { entryId, revision, quote, body } = parsed.data;
	if (actor.kind !== 'person') return refused('sign-in-first');
	return onEntry(actor, 'citation.comment', entryId, async (tx) => {
		const citation = await citationOf(tx, actor, entryId);
		if (citation.revision === 0) return refused('citation-missing');
		if (body === '') {
			return refused('required', { fields: [{ field: 'body', reason: 'required' }] });
		}
		const over = countCharacters(body) - longestComment;
		if (over > 0) {
			const values = { over, limit: longestComment };
			return refused('too-long', {
				values,
				fields: [{ field: 'body', reason: 'too-long', values }]
			});
		}
		await tx
			.insertInto('judging.citation_comment')
			.values({
				organiser_id: actor.organiserId,
				entry_id: entryId,
				revision: Math.min(revision, citation.revision),
				quote: quote || null,
				body,
				said_by: actor.personId,
				said_at: actor.at.toString()
			})
			.execute();
		return done(undefined);
	});
}

/** Marks a comment as dealt with; for the panel, and for whoever said it. */
export async function settleComment(actor: Actor, input: SettleInput): Promise<Outcome<void>> {
	const parsed = settleInput.safeParse(input);
	if (!parsed.success) return refused('invalid');
	const { entryId, commentId } = parsed.data;
	if (actor.kind !== 'person') return refused('sign-in-first');
	return onEntry(actor, 'citation.comment', entryId, async (tx) => {
		await tx
			.updateTable('judging.citation_comment')
			.set({ settled_by: actor.personId, settled_at: actor.at.toString() })
			.where('organiser_id', '=', actor.organiserId)
			.where('entry_id', '=', entryId)
			.where('id', '=', commentId)
			.where('settled_at', 'is', null)
			.execute();
		return done(undefined);
	});
}
