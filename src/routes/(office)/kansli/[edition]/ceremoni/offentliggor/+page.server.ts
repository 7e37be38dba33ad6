// The release, on a page of its own: what will happen, and the one button that does it. Of one class, where the address
// names it.
import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { honoursOfClass, releaseView } from '#lib/server/ceremony/index.ts';
import { releaseEdition } from '#lib/server/publication/index.ts';
import { localHref } from '#lib/shared/locale.ts';
import { officeMessages } from '#lib/shared/messages/office/index.ts';
import { refusalText } from '#lib/shared/messages/refusals/index.ts';
import { failed, formText, need } from '#lib/web/answers.ts';
import { publishedHonour } from '#lib/web/ceremony.ts';
import { ceremonyAhead } from '#lib/web/office-state.ts';
import { editionTitle, idIn } from '#lib/web/judging.ts';
import { ceremonyInWords, wordlessShown } from '#lib/web/release.ts';

const classIn = ({ url }: Pick<RequestEvent, 'url'>) => url.searchParams.get('klass');

export async function load(event) {
	const { actor, locale } = event.locals;
	const view = need(event, await releaseView(actor, idIn(event, event.params.edition)));
	const back = localHref(locale, `/kansli/${view.edition.id}/ceremoni`);
	const key = classIn(event);
	const only = view.classes.find((each) => each.key === key);
	if (key !== null && !only) {
		error(404, refusalText(locale, { reason: 'not-found' }));
	}
	if (view.released || (only ? only.state !== 'sealed' : !view.ready)) redirect(303, back);
	const words = officeMessages(locale).release;
	const ahead = ceremonyAhead(view.edition, actor.at);
	const { honours, told } = only ? honoursOfClass(view, only.key) : view;
	return {
		back,
		ceremony: ceremonyInWords(view.edition, locale),
		early: ahead && { text: words.early(ahead.days), label: words.earlyConfirm(ahead.days) },
		title: editionTitle(view.edition, locale),
		class: only ? (only.name?.[locale] ?? null) : null,
		told,
		wordless: wordlessShown(
			view.wordless.filter(({ classKey }) => !only || classKey === only.key),
			view.edition,
			locale
		),
		honours: honours.map((honour) => publishedHonour(honour, locale))
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
		const released = await releaseEdition(actor, { editionId, classKey: classIn(event) });
		// Two who press at once both come to the page that says what happened.
		if (!released.ok && released.refusal.reason !== 'already-released')
			return failed(event, released);
		redirect(303, localHref(locale, `/kansli/${editionId}/ceremoni`));
	}
};
