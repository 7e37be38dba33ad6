// The running order, to read out from and to print; with how names are said.
import { redirect } from '@sveltejs/kit';
import { runningOrder, saveReading } from '#lib/server/ceremony/index.ts';
import { failed, formText, need, typedIn } from '#lib/web/answers.ts';
import { publishedHonour } from '#lib/web/ceremony.ts';
import { ceremonyHref, ceremonyInShort } from '#lib/web/evening.ts';
import { editionTitle, idIn } from '#lib/web/judging.ts';

export async function load(event) {
	const { actor, locale } = event.locals;
	const id = idIn(event, event.params.ceremony);
	const { ceremony, editions } = need(event, await runningOrder(actor, id));
	return {
		name: ceremony.name,
		when: ceremonyInShort(ceremony, locale),
		programme: ceremony.programme,
		saved: event.url.searchParams.has('sparat'),
		back: ceremonyHref(locale, id),
		editions: editions.map(({ edition, honours }) => ({
			id: edition.id,
			title: editionTitle(edition, locale),
			honours: honours.map(({ honour, reading }) => ({
				...publishedHonour(honour, locale),
				reading
			}))
		}))
	};
}

export const actions = {
	default: async (event) => {
		const form = await event.request.formData();
		const decisionId = formText(form, 'decision');
		const saved = await saveReading(event.locals.actor, {
			decisionId,
			phonetic: formText(form, 'phonetic'),
			receivers: formText(form, 'receivers'),
			revision: Number(formText(form, 'revision')) || 0
		});
		if (!saved.ok) return failed(event, saved, typedIn(form));
		redirect(303, `${event.url.pathname}?sparat#h-${decisionId}`);
	}
};
