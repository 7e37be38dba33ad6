// Sign-out, by a post from the menu.
import { redirect } from '@sveltejs/kit';
import { signOut } from '#lib/server/platform/identity/index.ts';
import { localHref } from '#lib/shared/locale.ts';
import { setCookies } from '#lib/web/cookies.ts';

export async function POST(event) {
	setCookies(event, await signOut(event.request.headers));
	redirect(303, localHref(event.locals.locale, '/'));
}
