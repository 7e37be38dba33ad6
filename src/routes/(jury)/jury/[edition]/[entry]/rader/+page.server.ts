// Saves the panel's lines to a unit; shows them again where that was refused, with what was typed and what stands there.
import { redirect } from '@sveltejs/kit';
import { panelEntry, saveReason } from '#lib/server/judging/index.ts';
import { failed, formText, need, typedIn } from '#lib/web/answers.ts';
import { editionTitle, idIn, panelHref } from '#lib/web/judging.ts';
import { reasonShown } from '#lib/web/reason.ts';

export async function load(event) {
	const { actor, locale } = event.locals;
	const { edition, entry } = need(event, await panelEntry(actor, idIn(event, event.params.entry)));
	const back = panelHref(locale, edition, `/${entry.id}`);
	const reason = await reasonShown(event, edition, entry.id);
	if (!reason || reason.sent) redirect(303, back);
	return { context: editionTitle(edition, locale), unit: entry.title || entry.unit, back, reason };
}

export const actions = {
	default: async (event) => {
		const form = await event.request.formData();
		const entryId = idIn(event, event.params.entry);
		const saved = await saveReason(event.locals.actor, {
			entryId,
			body: formText(form, 'reason'),
			revision: Number(formText(form, 'revision')) || 0
		});
		if (!saved.ok) return failed(event, saved, typedIn(form));
		const back = panelHref(event.locals.locale, { id: saved.value.editionId }, `/${entryId}`);
		redirect(303, `${back}?rader#rader`);
	}
};
