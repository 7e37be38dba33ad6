import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeCsv, readCsv, separatorOf } from './csv.ts';

const swedish = 'Förvaltning;Nämnd\r\nÄldreförvaltningen;Äldrenämnden\r\n';

describe('a file from a spreadsheet', () => {
	it('is read as UTF-8, with and without its mark', () => {
		const bytes = new TextEncoder().encode(swedish);
		expect(decodeCsv(bytes)).toBe(swedish);
		expect(decodeCsv(new Uint8Array([0xef, 0xbb, 0xbf, ...bytes]))).toBe(swedish);
	});

	it('is read as Windows-1252 when it is no UTF-8', () => {
		expect(decodeCsv(Buffer.from(swedish, 'latin1'))).toBe(swedish);
		expect(decodeCsv(new Uint8Array([0x96]))).toBe('–');
	});

	it('is read as UTF-16 when it says so', () => {
		expect(decodeCsv(Buffer.from(`\uFEFF${swedish}`, 'utf16le'))).toBe(swedish);
	});

	it.each([
		['a;b,c;d', ';'],
		['a,b,c', ','],
		['a\tb', '\t'],
		['"a;b;c",d', ','],
		['Organisation', ';']
	])('%j is parted by %j', (text, separator) => {
		expect(separatorOf(text)).toBe(separator);
	});

	it('keeps separators, quotation marks and line breaks inside quotes, and counts lines as an editor does', () => {
		const text = 'a;b\n"x;""y""";1\n\n"rad ett\nrad två";2\nsist;3';
		expect(readCsv(text)).toEqual({
			ok: true,
			header: ['a', 'b'],
			rows: [
				{ line: 2, cells: ['x;"y"', '1'] },
				{ line: 4, cells: ['rad ett\nrad två', '2'] },
				{ line: 6, cells: ['sist', '3'] }
			]
		});
	});

	it('says where a quotation mark opens that nothing closes', () => {
		expect(readCsv('a;b\nx;y\n"z;1\n')).toEqual({ ok: false, why: 'unclosed-quote', line: 3 });
	});

	it('says that it is empty', () => {
		expect(readCsv('  \r\n ')).toMatchObject({ ok: false, why: 'empty' });
	});

	it('comes out as it was written, whatever its cells hold', () => {
		const cell = fc.string().map((text) => text.replaceAll('\r', '').trim());
		const table = fc.array(fc.tuple(cell, cell), { minLength: 1 });
		fc.assert(
			fc.property(table, fc.constantFrom(';', ',', '\t'), (rows, separator) => {
				const quote = (text: string) => `"${text.replaceAll('"', '""')}"`;
				const text = [['first', 'second'], ...rows]
					.map((cells) => cells.map(quote).join(separator))
					.join('\r\n');
				const read = readCsv(text);
				const kept = rows.filter((cells) => cells.some((each) => each !== ''));
				expect(read.ok && read.rows.map(({ cells }) => cells)).toEqual(kept);
			})
		);
	});
});
