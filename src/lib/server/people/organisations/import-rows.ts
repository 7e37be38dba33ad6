// From the rows of a table to what each says of an organisation and its unit; what cannot be read is a fault of its line.
import { z } from 'zod';
import { readCsv } from './csv.ts';
import { tidyName, type OrganisationKind } from './rules.ts';

export type ImportField =
	| 'organisation'
	| 'kind'
	| 'board'
	| 'registrarEmail'
	| 'contactName'
	| 'contactEmail'
	| 'contactPhone'
	| 'unit';

/** What a column may be called; capitals, spaces and signs do not matter. */
export const headings: Record<ImportField, readonly string[]> = {
	organisation: ['organisation', 'förvaltning', 'bolag', 'förvaltning/bolag', 'utförare'],
	kind: ['slag', 'typ', 'kind', 'type'],
	board: ['nämnd', 'styrelse', 'nämnd/styrelse', 'board'],
	registrarEmail: ['registrator', 'registrators e-post', 'registrar', 'registrar e-mail'],
	contactName: ['kontakt', 'kontaktperson', 'contact', 'contact person'],
	contactEmail: ['e-post', 'kontaktens e-post', 'e-mail', 'contact e-mail'],
	contactPhone: ['telefon', 'kontaktens telefon', 'phone', 'contact phone'],
	unit: ['enhet', 'verksamhet', 'unit']
};

/** What stands in the column of kinds. */
const kindWords: Record<OrganisationKind, readonly string[]> = {
	administration: ['förvaltning', 'administration'],
	company: ['bolag', 'kommunalt bolag', 'company'],
	'private-provider': ['privat utförare', 'privat', 'enskild', 'private provider', 'private'],
	other: ['annan', 'annat', 'other']
};

const bare = (text: string) => text.toLowerCase().replaceAll(/[^\p{L}]/gu, '');

export type ImportFault = {
	line: number;
	why:
		| 'too-many-cells'
		| 'no-organisation'
		| 'too-long'
		| 'unknown-kind'
		| 'not-an-email'
		| 'says-otherwise';
	/** The column, and what stood there. */
	field?: ImportField;
	value?: string;
	/** The earlier line that says otherwise. */
	other?: number;
};

/** What one line says; an empty cell says nothing. */
export type ImportRow = {
	line: number;
	organisation: string;
	unit: string | null;
	said: Partial<Record<Exclude<ImportField, 'organisation' | 'unit'>, string>>;
};

export type ImportReading =
	| { ok: true; rows: ImportRow[]; faults: ImportFault[]; ignored: string[] }
	| {
			ok: false;
			why:
				| 'empty'
				| 'unclosed-quote'
				| 'no-organisation-column'
				| 'same-column-twice'
				| 'too-many-rows';
			line: number;
			value?: string;
	  };

/** The most rows taken at once, and the longest text of a cell. */
export const mostRows = 5000;
const longest = 200;

/** Reads a table of organisations and units. `ignored` are the columns that say nothing here. */
export function readImport(text: string): ImportReading {
	const read = readCsv(text);
	if (!read.ok) return read;
	if (read.rows.length > mostRows) return { ok: false, why: 'too-many-rows', line: mostRows + 2 };
	const columns = read.header.map((heading) => fieldOf(heading));
	if (!columns.includes('organisation')) {
		return { ok: false, why: 'no-organisation-column', line: 1, value: read.header.join(', ') };
	}
	const twice = columns.find((field, at) => field !== null && columns.indexOf(field) !== at);
	if (twice) {
		const value = read.header.filter((_, at) => columns[at] === twice).join(', ');
		return { ok: false, why: 'same-column-twice', line: 1, value };
	}
	const rows: ImportRow[] = [];
	const faults: ImportFault[] = [];
	for (const { line, cells } of read.rows) {
		const row = rowOf(line, cells, columns);
		if ('why' in row) faults.push(row);
		else rows.push(row);
	}
	const ignored = read.header.filter((heading, at) => columns[at] === null && heading !== '');
	return { ok: true, ...agreeing(rows, faults), ignored };
}

function fieldOf(heading: string): ImportField | null {
	const asked = bare(heading);
	const found = (Object.keys(headings) as ImportField[]).find((field) =>
		headings[field].some((name) => bare(name) === asked)
	);
	return found ?? null;
}

function rowOf(
	line: number,
	cells: readonly string[],
	columns: readonly (ImportField | null)[]
): ImportRow | ImportFault {
	if (cells.slice(columns.length).some((cell) => cell !== ''))
		return { line, why: 'too-many-cells' };
	const said: Partial<Record<ImportField, string>> = {};
	for (const [at, field] of columns.entries()) {
		const value = tidyName(cells[at] ?? '');
		if (field === null || value === '') continue;
		if (value.length > longest) return { line, why: 'too-long', field, value: value.slice(0, 40) };
		said[field] = value;
	}
	const { organisation, unit = null, ...rest } = said;
	if (organisation === undefined) return { line, why: 'no-organisation' };
	if (rest.kind !== undefined) {
		const kind = kindOf(rest.kind);
		if (!kind) return { line, why: 'unknown-kind', field: 'kind', value: rest.kind };
		rest.kind = kind;
	}
	for (const field of ['registrarEmail', 'contactEmail'] as const) {
		const value = rest[field]?.toLowerCase();
		if (value === undefined) continue;
		if (!z.email().safeParse(value).success) return { line, why: 'not-an-email', field, value };
		rest[field] = value;
	}
	return { line, organisation, unit, said: rest };
}

function kindOf(said: string): OrganisationKind | undefined {
	return (Object.keys(kindWords) as OrganisationKind[]).find(
		(kind) => bare(kind) === bare(said) || kindWords[kind].some((word) => bare(word) === bare(said))
	);
}

/** A line that says something else of an organisation than a line before it is a fault. */
function agreeing(rows: ImportRow[], faults: ImportFault[]) {
	const first = new Map<string, { line: number; value: string }>();
	const kept: ImportRow[] = [];
	const found = [...faults];
	for (const row of rows) {
		const place = (field: string) => `${tidyName(row.organisation).toLowerCase()}\n${field}`;
		const fields = Object.entries(row.said) as [keyof ImportRow['said'], string][];
		const differing = fields.find(([field, value]) => {
			const known = first.get(place(field));
			return known !== undefined && known.value !== value;
		});
		if (differing) {
			const [field, value] = differing;
			const other = first.get(place(field))?.line ?? 0;
			found.push({ line: row.line, why: 'says-otherwise', field, value, other });
			continue;
		}
		for (const [field, value] of fields) {
			if (!first.has(place(field))) first.set(place(field), { line: row.line, value });
		}
		kept.push(row);
	}
	return { rows: kept, faults: found.sort((a, b) => a.line - b.line) };
}
