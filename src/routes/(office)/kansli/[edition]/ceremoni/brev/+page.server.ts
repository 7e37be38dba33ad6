// The letters of a release, one at a time, in one language: the house's words or the office's own.
import { redirect } from '@sveltejs/kit';
import {
	letterKinds,
	letterText,
	letterWords,
	releaseView,
	saveLetter,
	wordsOf
} from '#lib/server/ceremony/index.ts';
import { localHref } from '#lib/shared/locale.ts';
import { releaseMessages } from '#lib/shared/messages/release/index.ts';
import { failed, formText, need, typedIn } from '#lib/web/answers.ts';
import { idIn } from '#lib/web/judging.ts';

const asked = (params: URLSearchParams) => {
	const kind = letterKinds.find((each) => each === params.get('brev')) ?? 'winner';
	const language = params.get('sprak') === 'en' ? ('en' as const) : ('sv' as const);
	return { kind, language };
};

export async function load(event) {
	const { actor, locale } = event.locals;
	const { kind, language } = asked(event.url.searchParams);
	const { edition, released } = need(
		event,
		await releaseView(actor, idIn(event, event.params.edition))
	);
	const letter = need(
		event,
		await letterText(actor, { editionId: edition.id, kind, locale: language })
	);
	const words = releaseMessages(locale).letters;
	const page = localHref(locale, `/kansli/${edition.id}/ceremoni/brev`);
	const to = (of: string, as: string) => `${page}?brev=${of}&sprak=${as}`;
	return {
		kind,
		language,
		letter,
		closed: released !== null,
		saved: event.url.searchParams.has('sparat'),
		kinds: letterKinds.map((each) => ({
			label: words.kinds[each],
			href: to(each, language),
			here: each === kind
		})),
		languages: (['sv', 'en'] as const).map((each) => ({
			label: words.languages[each],
			href: to(kind, each),
			here: each === language
		})),
		words: wordsOf[kind].map((word) => `{{${letterWords[word][language]}}}`),
		back: localHref(locale, `/kansli/${edition.id}/ceremoni`)
	};
}

export const actions = {
	default: async (event) => {
		const form = await event.request.formData();
		const editionId = idIn(event, event.params.edition);
		const kind = letterKinds.find((each) => each === formText(form, 'kind')) ?? 'winner';
		const locale = formText(form, 'language') === 'en' ? 'en' : 'sv';
		const saved = await saveLetter(event.locals.actor, {
			editionId,
			kind,
			locale,
			subject: formText(form, 'subject'),
			body: formText(form, 'body'),
			revision: Number(formText(form, 'revision')) || 0
		});
		if (!saved.ok) return failed(event, saved, typedIn(form));
		const page = localHref(event.locals.locale, `/kansli/${editionId}/ceremoni/brev`);
		redirect(303, `${page}?brev=${kind}&sprak=${locale}&sparat`);
	}
};
