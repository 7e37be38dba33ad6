// An honour's page as data: its row, and the entry where it is public.
import { error } from '@sveltejs/kit';
import { honour } from '#lib/server/publication/index.ts';
import { honourData } from '#lib/web/open-data.ts';
import { pageData } from '#lib/web/page-data.ts';

export async function GET(event) {
	const { params, locals, url } = event;
	const found = await honour(locals.organiser.id, params.honour);
	if (!found || found.programme !== params.programme || found.edition !== params.edition)
		error(404);
	const entry = (found.entry?.answers ?? []).map(({ label, text }) => ({
		question: label,
		answer: text
	}));
	return pageData(event, JSON.stringify({ ...honourData(found, url.origin), entry }));
}
