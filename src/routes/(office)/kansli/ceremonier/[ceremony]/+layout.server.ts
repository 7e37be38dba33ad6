// What every page of one ceremony shows: that all of it is made up, where it is.
import { ceremonyView } from '#lib/server/ceremony/index.ts';

export async function load({ locals, params }) {
	const view = await ceremonyView(locals.actor, params.ceremony);
	const editions = view.ok ? view.value.editions : [];
	return { demo: editions.length > 0 && editions.every(({ demo }) => demo) };
}
