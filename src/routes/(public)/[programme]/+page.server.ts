// A programme's page: what the award is, who may apply, how, when, and what has won.
import { error } from '@sveltejs/kit';
import { programmePage } from '#lib/server/publication/index.ts';
import { programmeShown } from '#lib/web/programme-page.ts';

export async function load({ locals, params }) {
	const { locale, actor, organiser } = locals;
	const found = await programmePage(organiser.id, params.programme);
	if (!found) error(404);
	return programmeShown(found, { locale, at: actor.at });
}
