// A programme's page: what the award is, who may apply, how, when, and what has won.
import { error } from '@sveltejs/kit';
import { programmePage } from '#lib/server/publication/index.ts';
import { programmeShown } from '#lib/web/programme-page.ts';
import { sharingOfProgramme } from '#lib/web/sharing.ts';

export async function load({ locals, params, url }) {
	const { locale, actor, organiser } = locals;
	const found = await programmePage(organiser.id, params.programme);
	if (!found) error(404);
	const shown = programmeShown(found, { locale, at: actor.at });
	const from = { locale, origin: url.origin, organiser: organiser.name };
	return {
		...shown,
		sharing: sharingOfProgramme(from, { slug: found.slug, name: shown.name, lead: shown.lead })
	};
}
