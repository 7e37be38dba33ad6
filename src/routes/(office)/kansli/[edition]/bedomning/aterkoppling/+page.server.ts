// The feedback that is ready, unit by unit, before it goes out to all of them.
import { redirect } from '@sveltejs/kit';
import { assessmentOverview, releaseAllReady } from '#lib/server/assessment/index.ts';
import { localHref } from '#lib/shared/locale.ts';
import { failed, need } from '#lib/web/answers.ts';
import { idIn } from '#lib/web/judging.ts';

export async function load(event) {
	const { actor, locale } = event.locals;
	const editionId = idIn(event, event.params.edition);
	const { edition, rows, assessment } = need(event, await assessmentOverview(actor, editionId));
	const base = localHref(locale, `/kansli/${edition.id}/bedomning`);
	return {
		back: base,
		scores: assessment.scoresInFeedback,
		units: rows
			.filter(({ step }) => step === 'ready-for-feedback')
			.map(({ entry }) => ({
				id: entry.id,
				number: entry.number,
				unit: entry.unit,
				href: localHref(locale, `/bedomning/${entry.id}/samsyn`)
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
		const search = `?klart=utlamnat&antal=${released.value.released}`;
		redirect(303, localHref(locale, `/kansli/${editionId}/bedomning${search}`));
	}
};
