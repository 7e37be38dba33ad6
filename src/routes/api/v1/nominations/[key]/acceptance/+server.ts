// The nominated accepts, by beginning an entry that carries the nomination.
import { nominationOf, startEntry } from '#lib/server/application/index.ts';
import { done } from '#lib/server/platform/outcome.ts';
import { answering, only } from '#lib/web/api/answer.ts';
import { operations } from '#lib/web/api/operations.ts';

export const POST = answering(
	operations.acceptNomination,
	async ({ params, body }, { locals: { actor } }) => {
		const found = await nominationOf(actor, params.key);
		if (!found.ok) return found;
		const started = await startEntry(actor, {
			editionId: found.value.edition.id,
			nomination: params.key,
			appliesAs: body.applies_as,
			...(body.class === undefined ? {} : { classKey: body.class }),
			...(body.eligibility === undefined ? {} : { eligibilityAnswers: body.eligibility })
		});
		return started.ok ? done({ entry: started.value.entryId }) : started;
	}
);
export const fallback = only('POST');
