// The feedback of a round, for the office: what is ready to go out, what is not and why, and what has gone.
import { redirect } from '@sveltejs/kit';
import {
	assessmentOverview,
	leastForMean,
	ratingQuestions,
	ratingSum,
	releaseAllReady,
	releasePreview
} from '#lib/server/assessment/index.ts';
import { localHref } from '#lib/shared/locale.ts';
import { feedbackMessages } from '#lib/shared/messages/feedback/index.ts';
import { failed, need } from '#lib/web/answers.ts';
import { inWords } from '#lib/web/assessment.ts';
import { idIn } from '#lib/web/judging.ts';

export async function load(event) {
	const { actor, locale } = event.locals;
	const editionId = idIn(event, event.params.edition);
	const { edition, assessment } = need(event, await assessmentOverview(actor, editionId));
	const preview = need(event, await releasePreview(actor, editionId));
	const words = feedbackMessages(locale);
	const given = preview.released.map(({ entryId }) => entryId);
	const { ratings, means } = need(event, await ratingSum(actor, editionId, given));
	const figures = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
	const base = localHref(locale, `/kansli/${edition.id}/bedomning`);
	return {
		back: base,
		released: event.url.searchParams.has('antal')
			? Number(event.url.searchParams.get('antal'))
			: null,
		scores: assessment.scoresInFeedback,
		ready: preview.ready.map(({ entryId, ...row }) => ({
			...row,
			id: entryId,
			href: localHref(locale, `/bedomning/${entryId}/aterkoppling`)
		})),
		leftOut: preview.leftOut.map(({ entryId, why, ...row }) => ({
			...row,
			id: entryId,
			href: `${base}/${entryId}`,
			why: words.release.why[why]
		})),
		rated: ratings.length,
		sum: words.answer.sumLead(ratings.length, given.length),
		few: means ? null : words.answer.sumFew(leastForMean),
		means: means
			? ratingQuestions.map((question) => ({
					question: words.answer.questions[question],
					mean: figures.format(means[question])
				}))
			: [],
		given: preview.released.map(({ entryId, at, ...row }) => ({
			...row,
			id: entryId,
			href: localHref(locale, `/bedomning/${entryId}/aterkoppling`),
			released: inWords(locale, at, edition.timeZone)
		}))
	};
}

export const actions = {
	default: async (event) => {
		const { actor, locale } = event.locals;
		const editionId = idIn(event, event.params.edition);
		// Those that were listed, and no other that has become ready since.
		const entryIds = (await event.request.formData()).getAll('entry').map(String);
		const released = await releaseAllReady(actor, { editionId, entryIds });
		if (!released.ok) return failed(event, released);
		const search = `?antal=${released.value.released}`;
		redirect(303, localHref(locale, `/kansli/${editionId}/bedomning/aterkoppling${search}`));
	}
};
