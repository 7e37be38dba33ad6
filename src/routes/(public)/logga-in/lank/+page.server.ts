// The link in the mail. Opening it does nothing by itself, since mail programs open links too; the button uses it.
import { redirect } from '@sveltejs/kit';
import { useLink } from '#lib/server/platform/identity/index.ts';
import { refused } from '#lib/server/platform/outcome.ts';
import { localHref } from '#lib/shared/locale.ts';
import { failed, safeNext } from '#lib/web/answers.ts';
import { setCookies } from '#lib/web/cookies.ts';

export function load({ url }) {
	const token = url.searchParams.get('token') ?? '';
	return { usable: token !== '', next: safeNext(url.searchParams.get('next')) };
}

export const actions = {
	default: async (event) => {
		const { locals, request, url } = event;
		const cookies = await useLink(url.searchParams.get('token') ?? '', request.headers);
		if (!cookies) return failed(event, refused('link-expired'));
		setCookies(event, cookies);
		redirect(303, localHref(locals.locale, safeNext(url.searchParams.get('next'))));
	}
};
