// The release, on a page of its own: what will happen, and the one button that does it.
import { fail, redirect } from '@sveltejs/kit';
import { releaseView } from '#lib/server/ceremony/index.ts';
import { releaseEdition } from '#lib/server/publication/index.ts';
import { dayAndTime } from '#lib/shared/dates.ts';
import { localHref } from '#lib/shared/locale.ts';
import { officeMessages } from '#lib/shared/messages/office/index.ts';
import { failed, formText, need } from '#lib/web/answers.ts';
import { publishedHonour } from '#lib/web/ceremony.ts';
import { ceremonyAhead } from '#lib/web/office-state.ts';
import { editionTitle, idIn } from '#lib/web/judging.ts';

export async function load(event) {
	const { actor, locale } = event.locals;
	const view = need(event, await releaseView(actor, idIn(event, event.params.edition)));
	const back = localHref(locale, `/kansli/${view.edition.id}/ceremoni`);
	if (view.released || !view.ready) redirect(303, back);
	const words = officeMessages(locale).release;
	const at = view.edition.calendar.ceremony?.at ?? null;
	const ahead = ceremonyAhead(view.edition, actor.at);
	return {
		back,
		ceremony: at && words.ceremony(dayAndTime(locale, at, true)),
		early: ahead && { text: words.early(ahead.days), label: words.earlyConfirm(ahead.days) },
		title: editionTitle(view.edition, locale),
		told: view.told,
		honours: view.honours.map((honour) => publishedHonour(honour, locale))
	};
}

export const actions = {
	default: async (event) => {
		const { actor, locale } = event.locals;
		const editionId = idIn(event, event.params.edition);
		const view = need(event, await releaseView(actor, editionId));
		const ahead = ceremonyAhead(view.edition, actor.at);
		const form = await event.request.formData();
		if (ahead && !view.released && formText(form, 'early') === '') {
			return fail(422, { message: officeMessages(locale).release.earlyMissing, early: true });
		}
		const released = await releaseEdition(actor, { editionId });
		// Two who press at once both come to the page that says what happened.
		if (!released.ok && released.refusal.reason !== 'already-released')
			return failed(event, released);
		redirect(303, localHref(locale, `/kansli/${editionId}/ceremoni`));
	}
};
