// A table as a file that a spreadsheet opens: UTF-8 with its mark, semicolons, as Swedish spreadsheets expect.

import { harmless } from '#lib/shared/spreadsheet.ts';

/** A cell that a spreadsheet would take for a formula is kept a text. */
function cell(value: string | number | null): string {
	const text = value === null ? '' : String(value);
	const safe = typeof value === 'number' ? text : harmless(text);
	return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Answers the table; `rows` have their cells in the order of the header. */
export function csvText(
	header: readonly string[],
	rows: readonly (string | number | null)[][]
): string {
	return `\ufeff${[header, ...rows].map((row) => row.map(cell).join(';')).join('\r\n')}\r\n`;
}

/** Answers it as a file to save; `name` without its ending. */
export function csvResponse(text: string, name: string): Response {
	return new Response(text, {
		headers: {
			'content-type': 'text/csv; charset=utf-8',
			'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(`${name}.csv`)}`,
			'cache-control': 'private, no-store'
		}
	});
}
