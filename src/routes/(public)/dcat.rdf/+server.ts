// The catalogue of the open data, for data portals.
import { aboutTheData } from '#lib/server/publication/index.ts';
import { catalogueRdf } from '#lib/web/dcat.ts';

export async function GET({ locals: { organiser }, url }) {
	const about = await aboutTheData(organiser.id);
	const rdf = catalogueRdf({ origin: url.origin, organiser: organiser.name, ...about });
	return new Response(rdf, {
		headers: {
			'content-type': 'application/rdf+xml; charset=utf-8',
			'access-control-allow-origin': '*'
		}
	});
}
