// Standing back from an entry, on a page of its own: it cannot be taken back.
import { error, redirect } from '@sveltejs/kit';
import { panelEntry, recuse } from '#lib/server/judging/index.ts';
import { refusalText } from '#lib/shared/messages/refusals/index.ts';
import { failed, formText, need, typedIn } from '#lib/web/answers.ts';
import { editionTitle, idIn, panelHref } from '#lib/web/judging.ts';

export async function load(event) {
	const { actor, locale } = event.locals;
	const { edition, entry } = need(event, await panelEntry(actor, idIn(event, event.params.entry)));
	if (edition.id !== event.params.edition) {
		error(404, { message: refusalText(locale, { reason: 'not-found' }) });
	}
	return {
		demo: edition.demo,
		context: editionTitle(edition, locale),
		unit: entry.unit,
		back: panelHref(locale, edition, `/${entry.id}`)
	};
}

export const actions = {
	default: async (event) => {
		const { actor, locale } = event.locals;
		const form = await event.request.formData();
		const entryId = idIn(event, event.params.entry);
		const outcome = await recuse(actor, { entryId, reason: formText(form, 'reason') });
		if (!outcome.ok) return failed(event, outcome, typedIn(form));
		redirect(303, panelHref(locale, { id: outcome.value.editionId }, '?jav'));
	}
};
