// Sign-out, by a post from the menu.
import { redirect } from '@sveltejs/kit';
import { signOut } from '#lib/server/platform/identity/index.ts';
import { localHref } from '#lib/shared/locale.ts';
import { setCookies } from '#lib/web/cookies.ts';

/** Whoever comes by the address alone is not signed out: another site could have sent them. */
export function GET({ locals }) {
	redirect(303, localHref(locals.locale, '/'));
}

export async function POST(event) {
	setCookies(event, await signOut(event.request.headers));
	// What the browser keeps of texts that were not saved goes too: another person may come to it.
	event.setHeaders({ 'clear-site-data': '"storage"' });
	redirect(303, localHref(event.locals.locale, '/'));
}
