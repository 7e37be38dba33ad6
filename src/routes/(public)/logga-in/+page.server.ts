// Sign-in: ask for a link by e-mail.
import { redirect } from '@sveltejs/kit';
import { linkMinutes } from '#lib/server/platform/identity/index.ts';
import { localHref } from '#lib/shared/locale.ts';
import { failed, formText, safeNext } from '#lib/web/answers.ts';
import { askForLink } from '#lib/web/sign-in.ts';

export function load({ locals, url }) {
	const next = safeNext(url.searchParams.get('next'));
	if (locals.actor.kind === 'person') redirect(303, localHref(locals.locale, next));
	return { next, sentTo: url.searchParams.get('sent'), minutes: linkMinutes };
}

export const actions = {
	default: async (event) => {
		const { locals, request, url } = event;
		const email = formText(await request.formData(), 'email');
		const next = safeNext(url.searchParams.get('next'));
		const asked = await askForLink(locals.actor, { email, next });
		if (!asked.ok) return failed(event, asked, { email });
		const query = new URLSearchParams({ next, sent: email.trim() });
		redirect(303, `${localHref(locals.locale, '/logga-in')}?${query}`);
	}
};
