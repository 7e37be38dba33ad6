// Entries as a workbook: typed cells, the heading always in sight, one sheet of entries and one for each table of results.
import { PassThrough } from 'node:stream';
import { once } from 'node:events';
import ExcelJS from 'exceljs';
import type { Locale } from '#lib/shared/locale.ts';
import { worklistMessages } from '#lib/shared/messages/worklist/index.ts';
import { formQuestions, resultColumns, type Edition } from '../../programme/index.ts';
import { readTyped } from '../answers/rules.ts';
import { typedIn, type Cell, type Column, type ExportRow } from './rules.ts';

/** A cell holds no more. */
const longest = 32_000;
const formats = { day: 'yyyy-mm-dd', time: 'yyyy-mm-dd hh:mm', money: '#,##0.00' };

type Sheet = { name: string; columns: { header: string; width: number }[] };

/** Answers the workbook bit by bit. `rows` is asked for once for each sheet. */
export async function* xlsxOf(
	edition: Edition,
	columns: readonly Column[],
	rows: () => AsyncIterable<ExportRow>,
	locale: Locale
): AsyncGenerator<Uint8Array> {
	const out = new PassThrough({ highWaterMark: 1 << 20 });
	const book = new ExcelJS.stream.xlsx.WorkbookWriter({ stream: out, useStyles: true });
	const written = write(book, out, edition, columns, rows, locale);
	// A failure reaches whoever reads; without this it would be nobody's.
	written.catch((error: unknown) =>
		out.destroy(error instanceof Error ? error : new Error(String(error)))
	);
	for await (const chunk of out) yield chunk as Uint8Array;
	await written;
}

async function write(
	book: ExcelJS.stream.xlsx.WorkbookWriter,
	out: PassThrough,
	edition: Edition,
	columns: readonly Column[],
	rows: () => AsyncIterable<ExportRow>,
	locale: Locale
) {
	const words = worklistMessages(locale);
	const name = sheetNames();
	const entries = sheet(book, {
		name: name(words.file.sheet),
		columns: columns.map(({ header, width }) => ({ header, width }))
	});
	for await (const row of rows()) {
		add(
			entries,
			columns.map(({ cell }) => cell(row)),
			words.file.cut
		);
		if (out.writableNeedDrain) await once(out, 'drain');
	}
	entries.commit();
	const heading = words.file.results;
	for (const question of formQuestions(edition.definition)) {
		if (question.type !== 'table') continue;
		const results = sheet(book, {
			name: name(question.label[locale]),
			columns: [
				{ header: words.list.columns.number, width: 7 },
				{ header: words.list.columns.unit, width: 32 },
				...resultColumns.map((key) => ({ header: heading[key], width: 26 }))
			]
		});
		for await (const { entry, shown } of rows()) {
			const { meaning } = readTyped(question, typedIn(shown, question.key));
			if (meaning?.kind !== 'rows') continue;
			for (const row of meaning.rows) {
				add(
					results,
					[
						entry.number === null ? { kind: 'empty' } : { kind: 'number', number: entry.number },
						{ kind: 'text', text: entry.unit ?? '' },
						...resultColumns.map((key): Cell => ({ kind: 'text', text: row[key] }))
					],
					words.file.cut
				);
			}
		}
		results.commit();
	}
	await book.commit();
}

function sheet(book: ExcelJS.stream.xlsx.WorkbookWriter, { name, columns }: Sheet) {
	const made = book.addWorksheet(name, { views: [{ state: 'frozen', xSplit: 2, ySplit: 1 }] });
	made.columns = columns.map(({ header, width }) => ({
		header,
		width,
		style: { alignment: { vertical: 'top', wrapText: width >= 40 } }
	}));
	made.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: columns.length } };
	const first = made.getRow(1);
	first.font = { bold: true };
	first.alignment = { vertical: 'top', wrapText: true };
	first.commit();
	return made;
}

function add(to: ExcelJS.Worksheet, cells: readonly Cell[], cut: string) {
	const row = to.addRow(cells.map((cell) => valueOf(cell, cut)));
	for (const [at, cell] of cells.entries()) {
		const format =
			cell.kind === 'day' || cell.kind === 'time'
				? formats[cell.kind]
				: cell.kind === 'number' && cell.money
					? formats.money
					: undefined;
		if (format) row.getCell(at + 1).numFmt = format;
	}
	row.commit();
}

/** A text is a text here, whatever it begins with: only a formula object would be a formula, and none is ever made. */
function valueOf(cell: Cell, cut: string): string | number | Date | null {
	switch (cell.kind) {
		case 'empty':
			return null;
		case 'text':
			return cell.text.length > longest ? cell.text.slice(0, longest) + cut : cell.text;
		case 'number':
			return cell.number;
		case 'day':
			return new Date(`${cell.day}T00:00:00Z`);
		case 'time':
			return new Date(`${cell.time}:00Z`);
	}
}

/** A sheet's name is at most 31 characters, without some signs, and given once. */
function sheetNames(): (label: string) => string {
	const given = new Set<string>();
	return (label) => {
		const plain =
			label
				.replaceAll(/[[\]:*?/\\']/gu, ' ')
				.trim()
				.slice(0, 27) || 'Blad';
		for (let times = 1; ; times++) {
			const next = times === 1 ? plain : `${plain} ${times}`;
			if (given.has(next.toLowerCase())) continue;
			given.add(next.toLowerCase());
			return next;
		}
	};
}
