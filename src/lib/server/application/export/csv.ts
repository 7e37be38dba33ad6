// Entries as CSV that a Swedish spreadsheet opens as it is: UTF-8 with its mark, parted by semicolons, decimal comma.
import { harmless } from '#lib/shared/spreadsheet.ts';
import type { Cell, Column, ExportRow } from './rules.ts';

/** The mark by which a spreadsheet knows the text for UTF-8. */
export const csvMark = '\ufeff';
export const csvLine = (cells: readonly string[]) => `${cells.map(quoted).join(';')}\r\n`;
const quoted = (value: string) =>
	/[;"\r\n]|^\s|\s$/u.test(value) ? `"${value.replaceAll('"', '""')}"` : value;

function written(cell: Cell): string {
	switch (cell.kind) {
		case 'empty':
			return '';
		case 'text':
			return harmless(cell.text);
		case 'number':
			return (cell.money ? cell.number.toFixed(2) : String(cell.number)).replace('.', ',');
		case 'day':
			return cell.day;
		case 'time':
			return cell.time.replace('T', ' ');
	}
}

/** Answers the file bit by bit. */
export async function* csvOf(
	columns: readonly Column[],
	rows: AsyncIterable<ExportRow>
): AsyncGenerator<Uint8Array> {
	const bytes = new TextEncoder();
	yield bytes.encode(`${csvMark}${csvLine(columns.map(({ header }) => harmless(header)))}`);
	for await (const row of rows) {
		yield bytes.encode(csvLine(columns.map(({ cell }) => written(cell(row)))));
	}
}
