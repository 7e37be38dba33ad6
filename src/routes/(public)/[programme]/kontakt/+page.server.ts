// A question to those who give the award, where no address of theirs is printed. Their addresses are shown to nobody.
import { error } from '@sveltejs/kit';
import { askOfProgramme, honour, programmePage } from '#lib/server/publication/index.ts';
import { localHref } from '#lib/shared/locale.ts';
import { failed, formText, typedIn } from '#lib/web/answers.ts';
import { honourTitle } from '#lib/web/public-words.ts';

/** What it is about: an honour that the address names, or the award itself. */
async function aboutIn(organiserId: string, url: URL, locale: 'sv' | 'en', programme: string) {
	const found = await programmePage(organiserId, programme);
	if (!found) error(404);
	const id = url.searchParams.get('om');
	const won = id === null ? undefined : await honour(organiserId, id);
	const name = found.page.shortName[locale];
	return { found, name, about: won?.programme === programme ? honourTitle(won) : name };
}

export async function load({ locals, params, url, setHeaders }) {
	const { locale, organiser } = locals;
	setHeaders({ 'x-robots-tag': 'noindex' });
	const { found, name, about } = await aboutIn(organiser.id, url, locale, params.programme);
	return {
		name: found.organiser,
		what: about,
		back: { href: localHref(locale, `/${params.programme}`), label: name }
	};
}

export const actions = {
	default: async (event) => {
		const { actor, locale, organiser } = event.locals;
		const { programme } = event.params;
		const { about } = await aboutIn(organiser.id, event.url, locale, programme);
		const form = await event.request.formData();
		const typed = typedIn(form);
		// Nobody sees this field: what fills it in is no person, and is told what a person would be.
		if (formText(form, 'hemsida') !== '') return { sent: true, typed: {} };
		const asked = await askOfProgramme(actor, {
			programme,
			about,
			name: formText(form, 'name'),
			unit: formText(form, 'unit'),
			email: formText(form, 'email'),
			message: formText(form, 'message').replaceAll('\r\n', '\n')
		});
		if (!asked.ok) return failed(event, asked, typed);
		return { sent: true, typed: {} };
	}
};
