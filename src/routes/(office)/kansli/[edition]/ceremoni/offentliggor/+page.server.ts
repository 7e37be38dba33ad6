// The release, on a page of its own: what will happen, and the one button that does it.
import { redirect } from '@sveltejs/kit';
import { releaseView } from '#lib/server/ceremony/index.ts';
import { releaseEdition } from '#lib/server/publication/index.ts';
import { localHref } from '#lib/shared/locale.ts';
import { failed, need } from '#lib/web/answers.ts';
import { publishedHonour } from '#lib/web/ceremony.ts';
import { editionTitle, idIn } from '#lib/web/judging.ts';

export async function load(event) {
	const { actor, locale } = event.locals;
	const view = need(event, await releaseView(actor, idIn(event, event.params.edition)));
	const back = localHref(locale, `/kansli/${view.edition.id}/ceremoni`);
	if (view.released || !view.ready) redirect(303, back);
	return {
		back,
		title: editionTitle(view.edition, locale),
		told: view.told,
		honours: view.honours.map((honour) => publishedHonour(honour, locale))
	};
}

export const actions = {
	default: async (event) => {
		const { actor, locale } = event.locals;
		const editionId = idIn(event, event.params.edition);
		const released = await releaseEdition(actor, { editionId });
		// Two who press at once both come to the page that says what happened.
		if (!released.ok && released.refusal.reason !== 'already-released')
			return failed(event, released);
		redirect(303, localHref(locale, `/kansli/${editionId}/ceremoni`));
	}
};
