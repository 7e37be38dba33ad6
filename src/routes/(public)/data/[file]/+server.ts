// A data set as a file: /data/prisade.csv, /data/prisade.json.
import { error } from '@sveltejs/kit';
import { csvOf, licence, rowsOf, setNames } from '#lib/web/open-data.ts';

export async function GET({ locals, params, url }) {
	const [, name, format] = /^([a-z]+)\.(csv|json)$/.exec(params.file) ?? [];
	const set = setNames.find((each) => each === name);
	if (!set) error(404);
	const rows = await rowsOf(set, locals.organiser.id, url.origin);
	const headers = {
		link: `<${licence}>; rel="license", <${url.origin}/oppna-data>; rel="describedby"`,
		'access-control-allow-origin': '*'
	};
	return format === 'csv'
		? new Response(csvOf(set, rows), {
				headers: {
					...headers,
					'content-type': 'text/csv; charset=utf-8; header=present',
					'content-disposition': `attachment; filename="${set}.csv"`
				}
			})
		: Response.json(rows, { headers });
}
