// Reads a spreadsheet as rows of text: a workbook's first sheet, or CSV however it was saved. A row knows its line.
import ExcelJS from 'exceljs';
import { Unzip, UnzipInflate } from 'fflate';
import { z } from 'zod';
import { decodeCsv, readCsv } from '../../people/index.ts';
import { inspectFile } from '../../platform/files/index.ts';

/** `line` is the row's number in the sheet, or the line where it begins in a CSV file; the heading has the first. */
export const tableSchema = z.strictObject({
	header: z.array(z.string()).max(60),
	rows: z
		.array(z.strictObject({ line: z.int().positive(), cells: z.array(z.string()).max(60) }))
		.max(5000)
});
export type Table = z.infer<typeof tableSchema>;

export type TableReading =
	{ ok: true; table: Table } | { ok: false; why: 'empty' | 'not-a-table' | 'too-many-rows' };

export const mostRows = 5000;
const zip = Buffer.from('PK\u0003\u0004', 'latin1');

/** Answers the table that a file holds, by what it is and not by what it is called. */
export async function readTable(content: Buffer): Promise<TableReading> {
	const read = content.subarray(0, 4).equals(zip) ? await readSheet(content) : readText(content);
	if (!read.ok) return read;
	if (read.table.rows.length === 0) return { ok: false, why: 'empty' };
	return read.table.rows.length > mostRows ? { ok: false, why: 'too-many-rows' } : read;
}

function readText(content: Buffer): TableReading {
	const read = readCsv(decodeCsv(content));
	if (!read.ok) return { ok: false, why: read.why === 'empty' ? 'empty' : 'not-a-table' };
	return { ok: true, table: { header: read.header, rows: read.rows } };
}

async function readSheet(content: Buffer): Promise<TableReading> {
	// Also keeps out what is packed to burst.
	const verdict = await inspectFile(content, ['office']);
	if (!verdict.ok || verdict.known.extension !== 'xlsx') return { ok: false, why: 'not-a-table' };
	if (hasTooMany(content)) return { ok: false, why: 'too-many-rows' };
	const book = new ExcelJS.Workbook();
	try {
		await book.xlsx.load(new Uint8Array(content).buffer as ArrayBuffer);
	} catch {
		return { ok: false, why: 'not-a-table' };
	}
	const [sheet] = book.worksheets;
	if (!sheet) return { ok: false, why: 'empty' };
	const rows: Table['rows'] = [];
	sheet.eachRow((row, line) => {
		const cells: string[] = [];
		row.eachCell({ includeEmpty: true }, (cell, at) => {
			cells[at - 1] = textOf(cell);
		});
		const said = Array.from(cells, (cell: string | undefined) => cell ?? '');
		if (said.some((cell) => cell !== '')) rows.push({ line, cells: said.slice(0, 60) });
	});
	const [header, ...rest] = rows;
	if (!header) return { ok: false, why: 'empty' };
	return { ok: true, table: { header: header.cells, rows: rest } };
}

/**
 * Answers whether a workbook has many times the rows that are read, before it is held in memory whole: a small file can
 * unpack to a million. Rows that have only a colour count too, as do those of its other sheets.
 */
function hasTooMany(content: Buffer): boolean {
	let rows = 0;
	const unzip = new Unzip((file) => {
		if (!/^xl\/worksheets\/[^/]+\.xml$/iu.test(file.name)) return;
		let end = '';
		file.ondata = (error, piece) => {
			if (error) return;
			const text = end + Buffer.from(piece).toString('latin1');
			rows += text.split('<row').length - 1;
			// Of a mark that two pieces share.
			end = /<(?:ro?)?$/u.exec(text)?.[0] ?? '';
		};
		file.start();
	});
	unzip.register(UnzipInflate);
	const step = 64 * 1024;
	for (let at = 0; at < content.length && rows <= 2 * mostRows; at += step) {
		try {
			unzip.push(content.subarray(at, at + step), at + step >= content.length);
		} catch {
			// What cannot be unpacked is no workbook either: it is said where it is read.
			return false;
		}
	}
	return rows > 2 * mostRows;
}

/** A cell as it is read: a formula by what it came to, a day as its year-month-day. */
function textOf(cell: ExcelJS.Cell): string {
	const { value } = cell;
	const result = typeof value === 'object' && value && 'result' in value ? value.result : value;
	if (result instanceof Date) return result.toISOString().slice(0, 10);
	if (typeof result === 'number' || typeof result === 'string') return String(result).trim();
	return cell.text.trim();
}
