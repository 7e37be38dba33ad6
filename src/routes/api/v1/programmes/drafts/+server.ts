// The drafts of awards, and beginning one.
import { query } from '#lib/server/people/index.ts';
import { done, refused } from '#lib/server/platform/outcome.ts';
import { draftOf, drafts, newDraft, programmes } from '#lib/server/programme/index.ts';
import { answering, only } from '#lib/web/api/answer.ts';
import { draftAnswer, draftRow } from '#lib/web/api/draft-rows.ts';
import { operations } from '#lib/web/api/operations.ts';

export const GET = answering(operations.drafts, async (_, { locals: { actor } }) => {
	const found = await query(actor, 'programme.edit', {}, (tx) => drafts(tx, actor));
	return found.ok ? done(found.value.map(draftRow)) : found;
});

export const POST = answering(operations.newDraft, async ({ body }, { locals: { actor } }) => {
	const all = await query(actor, 'programme.edit', {}, (tx) => programmes(tx, actor));
	if (!all.ok) return all;
	const idOf = (slug: string | undefined) => all.value.find((each) => each.slug === slug)?.id;
	const missing = [body.programme, body.from].some((slug) => slug !== undefined && !idOf(slug));
	if (missing) return refused('not-found');
	const programmeId = idOf(body.programme);
	const from = idOf(body.from);
	const begun = programmeId
		? await draftOf(actor, { programmeId })
		: await newDraft(actor, {
				...(body.name ? { name: body.name } : {}),
				...(from
					? { from: { programmeId: from } }
					: body.definition
						? { from: { raw: body.definition } }
						: {})
			});
	return begun.ok ? draftAnswer(begun.value) : begun;
});
export const fallback = only('GET', 'POST');
