// The unit accepts one of the dates that it was offered.
import { acceptVisit } from '#lib/server/assessment/index.ts';
import { done } from '#lib/server/platform/outcome.ts';
import { answering, only } from '#lib/web/api/answer.ts';
import { operations } from '#lib/web/api/operations.ts';

export const POST = answering(
	operations.acceptVisit,
	async ({ params, body }, { locals: { actor } }) => {
		const { offer: offerId, chosen } = body;
		const accepted = await acceptVisit(actor, { entryId: params.entry, offerId, chosen });
		if (!accepted.ok) return accepted;
		const { starts, ends, place } = accepted.value;
		return done({ starts, ends, place });
	}
);
export const fallback = only('POST');
