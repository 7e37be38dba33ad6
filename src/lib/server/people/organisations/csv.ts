// Reads a table that somebody saved from a spreadsheet: whatever it is encoded in, and whatever stands between its cells.

/** A row with the number of the line where it begins, the first being 1. */
export type CsvRow = { line: number; cells: string[] };

export type CsvReading =
	| { ok: true; header: string[]; rows: CsvRow[] }
	/** `line` is where a quotation mark opens that nothing closes. */
	| { ok: false; why: 'empty' | 'unclosed-quote'; line: number };

/** Answers the text of a file: UTF-8 with or without its mark, UTF-16 with its mark, else Windows-1252. */
export function decodeCsv(bytes: Uint8Array): string {
	const [first, second] = bytes;
	if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
	if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		return new TextDecoder('windows-1252').decode(bytes);
	}
}

const separators = [';', ',', '\t'] as const;

/** Answers what stands between the cells: what the first line has most of, outside quotation marks. */
export function separatorOf(text: string): string {
	const [firstLine = ''] = text.replaceAll(/"[^"]*"/g, '').split(/\r\n|\r|\n/, 1);
	const count = (separator: string) => firstLine.split(separator).length;
	return separators.reduce((best, each) => (count(each) > count(best) ? each : best));
}

/** Reads the rows: cells may be quoted, with quotation marks doubled and lines broken inside. Empty lines are passed over. */
export function readCsv(input: string): CsvReading {
	const text = input.replace(/^\uFEFF/u, '');
	const separator = separatorOf(text.trimStart());
	const rows: CsvRow[] = [];
	let [cell, cells, line, begun, quoted, opened]: [
		string,
		string[],
		number,
		number,
		boolean,
		number
	] = ['', [], 1, 1, false, 1];
	const endRow = () => {
		cells.push(cell.trim());
		if (cells.some((each) => each !== '')) rows.push({ line: begun, cells });
		[cell, cells] = ['', []];
	};
	for (let at = 0; at < text.length; at++) {
		const char = text[at] ?? '';
		const breaks = char === '\n' || (char === '\r' && text[at + 1] !== '\n');
		if (breaks) line += 1;
		if (quoted) {
			if (char !== '"') cell += char;
			else if (text[at + 1] === '"') {
				cell += '"';
				at += 1;
			} else quoted = false;
		} else if (char === '"' && cell.trim() === '') {
			[cell, quoted, opened] = ['', true, line];
		} else if (char === separator) {
			cells.push(cell.trim());
			cell = '';
		} else if (breaks) {
			endRow();
			begun = line;
		} else if (char !== '\r') cell += char;
	}
	if (quoted) return { ok: false, why: 'unclosed-quote', line: opened };
	endRow();
	const [head, ...rest] = rows;
	if (!head) return { ok: false, why: 'empty', line: 1 };
	return { ok: true, header: head.cells, rows: rest };
}
