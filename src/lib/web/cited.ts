// What an honoured unit's citation rests on, sentence by sentence, as the unit sees it.
import type { RequestEvent } from '@sveltejs/kit';
import { tracedForUnit } from '#lib/server/assessment/index.ts';
import { ownCitation } from '#lib/server/judging/index.ts';

export type Cited = {
	quote: string;
	/** The unit's own words that it rests on. */
	words: string[];
	/** The pages of the feedback's findings that it rests on. */
	hrefs: string[];
};

/** Answers each sentence with what leads on from it; what leads nowhere yet, since the feedback is not there, is left out. */
export async function citedShown(
	event: Pick<RequestEvent, 'locals'>,
	entryId: string,
	base: string
): Promise<Cited[]> {
	const { actor } = event.locals;
	const cited = await ownCitation(actor, entryId);
	if (!cited.ok) return [];
	const findingIds = cited.value.flatMap(({ findingId }) => findingId ?? []);
	const traced = await tracedForUnit(actor, { entryId, findingIds });
	const leads = traced.ok ? traced.value : new Set<string>();
	return [...Map.groupBy(cited.value, ({ quote }) => quote)]
		.map(([quote, all]) => ({
			quote,
			words: all.flatMap(({ words }) => words ?? []),
			hrefs: all.flatMap(({ findingId }) =>
				findingId !== null && leads.has(findingId) ? `${base}/aterkoppling/spar/${findingId}` : []
			)
		}))
		.filter(({ words, hrefs }) => words.length + hrefs.length > 0);
}
