// The dates for a visit that were offered last; and offering some.
import { offerVisit, unitVisit, type Offer } from '#lib/server/assessment/index.ts';
import { done, refused } from '#lib/server/platform/outcome.ts';
import { answering, only } from '#lib/web/api/answer.ts';
import { operations } from '#lib/web/api/operations.ts';

const row = ({ id, state, dates, chosen, message, answer, suggestions }: Offer) => ({
	id,
	state,
	dates,
	chosen,
	message,
	answer,
	suggestions
});

export const GET = answering(operations.visitOffer, async ({ params }, { locals: { actor } }) => {
	const known = await unitVisit(actor, params.entry);
	if (!known.ok) return known;
	return known.value.offer ? done(row(known.value.offer)) : refused('not-found');
});
export const POST = answering(
	operations.offerVisit,
	async ({ params, body }, { locals: { actor } }) => {
		const offered = await offerVisit(actor, { entryId: params.entry, ...body });
		return offered.ok ? done(row(offered.value)) : offered;
	}
);
export const fallback = only('GET', 'POST');
