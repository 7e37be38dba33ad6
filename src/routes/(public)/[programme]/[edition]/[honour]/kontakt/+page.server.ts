// A question to whoever can be asked of an honour. Their address is shown to nobody.
import { error } from '@sveltejs/kit';
import { askOfHonour } from '#lib/server/publication/index.ts';
import { honoursMessages } from '#lib/shared/messages/honours/index.ts';
import { failed, formText, typedIn } from '#lib/web/answers.ts';
import { publicHonour } from '#lib/web/public-honour.ts';
import { honourHref, honourTitle } from '#lib/web/public-words.ts';

export async function load(event) {
	const { locale } = event.locals;
	const found = await publicHonour(event);
	const { contact } = found.more;
	if (!contact) error(404, honoursMessages(locale).contact.gone);
	event.setHeaders({ 'x-robots-tag': 'noindex' });
	return {
		demo: found.demo,
		name: contact.name,
		what: honourTitle(found),
		back: { href: honourHref(locale, found), label: honourTitle(found) }
	};
}

export const actions = {
	default: async (event) => {
		const found = await publicHonour(event);
		const form = await event.request.formData();
		const typed = typedIn(form);
		// Nobody sees this field: what fills it in is no person, and is told what a person would be.
		if (formText(form, 'hemsida') !== '') return { sent: true, typed: {} };
		const asked = await askOfHonour(event.locals.actor, {
			honourId: found.id,
			name: formText(form, 'name'),
			unit: formText(form, 'unit'),
			email: formText(form, 'email'),
			message: formText(form, 'message').replaceAll('\r\n', '\n')
		});
		if (!asked.ok) return failed(event, asked, typed);
		return { sent: true, typed: {} };
	}
};
