// Cookies from sign-in, set as they are: they come signed and encoded.
import type { RequestEvent } from '@sveltejs/kit';
import type { Cookie } from '#lib/server/platform/identity/index.ts';

export function setCookies({ cookies }: Pick<RequestEvent, 'cookies'>, list: readonly Cookie[]) {
	for (const cookie of list) {
		cookies.set(cookie.name, cookie.value, {
			path: '/',
			httpOnly: cookie.httpOnly,
			secure: cookie.secure,
			sameSite: 'lax',
			...(cookie.maxAge === undefined ? {} : { maxAge: cookie.maxAge }),
			encode: (value) => value
		});
	}
}
