// Those of the press who get a letter when a round is released.
import { redirect } from '@sveltejs/kit';
import { addPressContact, pressContacts, removePressContact } from '#lib/server/ceremony/index.ts';
import { localHref } from '#lib/shared/locale.ts';
import { failed, formText, need, typedIn } from '#lib/web/answers.ts';
import { editionOf } from '#lib/web/office.ts';

export async function load(event) {
	const { actor, locale } = event.locals;
	const edition = await editionOf(event);
	return {
		contacts: need(event, await pressContacts(actor)),
		now: event.url.searchParams.get('nu'),
		back: localHref(locale, `/kansli/${edition.id}/ceremoni`)
	};
}

export const actions = {
	add: async (event) => {
		const form = await event.request.formData();
		const added = await addPressContact(event.locals.actor, {
			name: formText(form, 'name'),
			email: formText(form, 'email')
		});
		if (!added.ok) return failed(event, added, typedIn(form));
		redirect(303, `${event.url.pathname}?nu=tillagd`);
	},
	remove: async (event) => {
		const form = await event.request.formData();
		const removed = await removePressContact(event.locals.actor, formText(form, 'id'));
		if (!removed.ok) return failed(event, removed);
		redirect(303, `${event.url.pathname}?nu=borttagen`);
	}
};
