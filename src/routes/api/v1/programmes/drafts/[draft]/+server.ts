// One draft: its ETag is the revision, and a save names the one that it saw.
import { query } from '#lib/server/people/index.ts';
import type { Actor } from '#lib/server/platform/actor.ts';
import { refused } from '#lib/server/platform/outcome.ts';
import {
	draftById,
	mistakesIn,
	saveDraft,
	type DraftConflict
} from '#lib/server/programme/index.ts';
import { answering, only, revisionIn } from '#lib/web/api/answer.ts';
import { draftAnswer } from '#lib/web/api/draft-rows.ts';
import { operations } from '#lib/web/api/operations.ts';
import { mistakesInWords } from '#lib/web/editor/words.ts';

const opened = (actor: Actor, id: string) =>
	query(actor, 'programme.edit', {}, (tx) => draftById(tx, actor, id));

export const GET = answering(operations.draft, async ({ params }, { locals: { actor } }) => {
	const found = await opened(actor, params.draft);
	if (!found.ok) return found;
	return found.value && draftAnswer(found.value);
});

export const PUT = answering(operations.saveDraft, async ({ params, body, ifMatch }, event) => {
	const { actor } = event.locals;
	const found = await opened(actor, params.draft);
	if (!found.ok) return found;
	if (!found.value) return undefined;
	const { revision: latest } = found.value;
	const revision = await revisionIn(ifMatch, () => latest);
	if (revision < 0) return refused('say-which-revision');
	const raw = body.definition;
	const saved = await saveDraft(actor, { draftId: params.draft, raw, revision });
	if (saved.ok) return draftAnswer(saved.value);
	if (saved.refusal.reason !== 'newer-revision') return saved;
	const { current, conflicts } = saved.refusal.detail as DraftConflict;
	const detail = {
		revision: current.revision,
		definition: current.raw,
		mistakes: mistakesInWords(mistakesIn(current), current.raw),
		conflicts
	};
	return refused('newer-revision', { detail });
});
export const fallback = only('GET', 'PUT');
