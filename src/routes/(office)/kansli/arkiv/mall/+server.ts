// A table to begin from: every column that is read, with a few rows to follow.
import { archiveColumns, archiveHeadings, archiveTemplate } from '#lib/server/publication/index.ts';
import { query } from '#lib/server/people/index.ts';
import { pastRoundsMessages } from '#lib/shared/messages/past-rounds/index.ts';
import { need } from '#lib/web/answers.ts';
import { csvResponse, csvText } from '#lib/web/csv.ts';

export async function GET(event) {
	const { actor, locale } = event.locals;
	const rows = need(
		event,
		await query(actor, 'archive.import', {}, (tx) => archiveTemplate(tx, actor))
	);
	const header = archiveColumns.map((key) => archiveHeadings[key][0]);
	const { name, sheet } = pastRoundsMessages(locale).example;
	if (event.url.searchParams.has('csv')) return csvResponse(csvText(header, rows.lines), name);
	return new Response(new Uint8Array(await rows.workbook(header, sheet)), {
		headers: {
			'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
			'content-disposition': `attachment; filename="${name}.xlsx"`,
			'cache-control': 'private, no-store'
		}
	});
}
