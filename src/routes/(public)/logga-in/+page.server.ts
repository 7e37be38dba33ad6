// Sign-in: ask for a link by e-mail.
import { redirect } from '@sveltejs/kit';
import { linkMinutes } from '#lib/server/platform/identity/index.ts';
import { localHref } from '#lib/shared/locale.ts';
import { failed, formText, safeNext } from '#lib/web/answers.ts';
import { clientOf } from '#lib/web/client.ts';
import { askForLink } from '#lib/web/sign-in.ts';

export function load({ cookies, locals, url }) {
	const next = safeNext(url.searchParams.get('next'));
	if (locals.actor.kind === 'person') redirect(303, localHref(locals.locale, next));
	return {
		next,
		sentTo: url.searchParams.has('sent') ? (cookies.get('utmarkt.sent') ?? null) : null,
		minutes: linkMinutes
	};
}

export const actions = {
	default: async (event) => {
		const { locals, request, url } = event;
		const email = formText(await request.formData(), 'email');
		const next = safeNext(url.searchParams.get('next'));
		const { address: client, proxied } = clientOf(event);
		const asked = await askForLink(locals.actor, { email, next, client, proxied });
		if (!asked.ok) return failed(event, asked, { email });
		// The address stays out of the browser's history and the proxy's log.
		event.cookies.set('utmarkt.sent', email.trim(), { path: '/', maxAge: 600, httpOnly: true });
		const query = new URLSearchParams({ next, sent: '1' });
		redirect(303, `${localHref(locals.locale, '/logga-in')}?${query}`);
	}
};
