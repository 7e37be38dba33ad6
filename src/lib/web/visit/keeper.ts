// Visits' pages and notes that a browser keeps are one person's: when another has signed in there, the browser is told to
// take them away, whatever page that is.
import type { RequestEvent } from '@sveltejs/kit';
import { keeperCookie } from './names.ts';

/** Has the browser take away what it keeps, where that is another person's than who asks. */
export function keptForAnother({ cookies, locals }: RequestEvent, response: Response) {
	const keeper = cookies.get(keeperCookie);
	const { actor } = locals;
	if (!keeper || actor?.kind !== 'person' || actor.personId === keeper) return;
	response.headers.set('clear-site-data', '"storage"');
	response.headers.append(
		'set-cookie',
		`${keeperCookie}=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax`
	);
}
