// Where a finding comes from, and what became of it.
import { evidenceFor } from '#lib/server/assessment/index.ts';
import { done } from '#lib/server/platform/outcome.ts';
import { evidenceMessages } from '#lib/shared/messages/evidence/index.ts';
import { answering, askedLocale, readOnly } from '#lib/web/api/answer.ts';
import { operations } from '#lib/web/api/operations.ts';

export const GET = answering(operations.evidence, async ({ params }, event) => {
	const { actor } = event.locals;
	const read = await evidenceFor(actor, { entryId: params.entry, findingId: params.finding });
	if (!read.ok) return read;
	const { chain } = read.value;
	return done({
		criterion: chain.criterionKey,
		sentences: chain.sentences.map(({ text, leftOut, noLongerAgreed }) => ({
			text,
			left_out: noLongerAgreed ? evidenceMessages(askedLocale(event)).noLongerAgreed : leftOut
		})),
		consensus: chain.agreed.map(({ id, kind, body }) => ({ id, kind, body })),
		reviews: chain.sources.map(({ id, kind, body, by, setAside, passages }) => ({
			id,
			kind,
			body,
			by,
			set_aside: setAside,
			passages: passages.map(({ questionKey, before, words, after, submittedAt }) => ({
				question: questionKey,
				before,
				words,
				after,
				submitted_at: submittedAt?.toString() ?? null
			}))
		}))
	});
});
export const fallback = readOnly;
