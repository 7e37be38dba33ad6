// The shape of an answer that is made of several parts, the same on the server and in the browser.

/** What somebody typed: a text, or a list of texts (see `severalParts`). */
export type Typed = string | string[];

/** The parts of a contact, in the order that an answer holds them. */
export const contactParts = ['name', 'title', 'e-mail', 'phone'] as const;
export type ContactPart = (typeof contactParts)[number];

/** The cells of a row in a table of results, in the order that an answer holds them. */
export const resultColumns = ['measure', 'before', 'after', 'unit', 'source'] as const;
export type ResultColumn = (typeof resultColumns)[number];

/** Types whose answer is made of several fields of one name. */
export const severalParts: ReadonlySet<string> = new Set([
	'several-of',
	'contact',
	'table',
	'file'
]);

/** Answers whether nothing has been answered: white space alone is nothing. */
export function isBlank(typed: Typed | null | undefined): boolean {
	if (typed === null || typed === undefined) return true;
	return [typed].flat().every((each) => each.trim() === '');
}

/** Answers the rows of a table's cells; the last one is filled up where cells are missing. */
export function rowsOf(cells: readonly string[]): string[][] {
	const rows: string[][] = [];
	for (let start = 0; start < cells.length; start += resultColumns.length) {
		rows.push(resultColumns.map((_, at) => cells[start + at] ?? ''));
	}
	return rows;
}

const sourceWord = { sv: 'källa', en: 'source' } as const;

/** Answers a paragraph for each row of a table: "Sjukfrånvaro: 8,1 → 5,4 procent (källa: LISA)". */
export function rowsText(
	rows: readonly Record<ResultColumn, string>[],
	locale: keyof typeof sourceWord
): string {
	return rows
		.map((row) => {
			const change = [row.before, row.after].filter((each) => each !== '').join(' → ');
			const figures = [change, row.unit].filter((each) => each !== '').join(' ');
			const from = row.source === '' ? '' : ` (${sourceWord[locale]}: ${row.source})`;
			return `${row.measure}: ${figures}${from}`;
		})
		.join('\n\n');
}

/** Answers the cells of a row by their columns. */
export function rowOfCells(cells: readonly string[]): Record<ResultColumn, string> {
	const [measure = '', before = '', after = '', unit = '', source = ''] = cells;
	return { measure, before, after, unit, source };
}

/**
 * Answers an answer as it is kept: of a table without the rows that have nothing in them, and of what is made of
 * several parts that are all blank, nothing. A text is left as it is, character for character.
 */
export function tidyTyped(type: string, typed: Typed): Typed {
	if (!severalParts.has(type)) return typed;
	if (isBlank(typed)) return '';
	if (type !== 'table') return typed;
	return rowsOf([typed].flat())
		.filter((row) => !isBlank(row))
		.flat();
}
