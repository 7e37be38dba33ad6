// From the rows of a table to what each says of an organisation and its unit; what cannot be read is a fault of its line.
import { z } from 'zod';
import { readPostcode } from '#lib/shared/postcode.ts';
import { readCsv } from './csv.ts';
import { tidyName, type AgreementKind, type OrganisationKind } from './rules.ts';

export type ImportField =
	| 'organisation'
	| 'kind'
	| 'board'
	| 'registrarEmail'
	| 'contactName'
	| 'contactEmail'
	| 'contactPhone'
	| 'unit'
	| 'postcode'
	| AgreementField;

type AgreementField =
	| 'agreement'
	| 'agreementWith'
	| 'agreementReference'
	| 'agreementFrom'
	| 'agreementTo'
	| 'agreementShare';

/** What a column may be called; capitals, spaces and signs do not matter. */
export const headings: Record<ImportField, readonly string[]> = {
	organisation: ['organisation', 'förvaltning', 'bolag', 'förvaltning/bolag', 'utförare'],
	kind: ['slag', 'typ', 'kind', 'type'],
	board: ['nämnd', 'styrelse', 'nämnd/styrelse', 'board'],
	registrarEmail: ['registrator', 'registrators e-post', 'registrar', 'registrar e-mail'],
	contactName: ['kontakt', 'kontaktperson', 'contact', 'contact person'],
	contactEmail: ['e-post', 'kontaktens e-post', 'e-mail', 'contact e-mail'],
	contactPhone: ['telefon', 'kontaktens telefon', 'phone', 'contact phone'],
	unit: ['enhet', 'verksamhet', 'unit'],
	postcode: ['postnummer', 'enhetens postnummer', 'postcode', 'postal code'],
	agreement: ['avtal', 'avtalets slag', 'agreement', 'kind of agreement'],
	agreementWith: ['avtal med', 'avtalspart', 'agreement with'],
	agreementReference: ['avtalsnummer', 'avtalets diarienummer', 'agreement number'],
	agreementFrom: ['avtal från', 'avtal från och med', 'agreement from'],
	agreementTo: ['avtal till', 'avtal till och med', 'agreement to', 'agreement until'],
	agreementShare: ['andel i staden', 'andel som bor i staden', 'share in the city', 'local share']
};

/** What stands in the column of kinds. */
const kindWords: Record<OrganisationKind, readonly string[]> = {
	administration: ['förvaltning', 'administration'],
	company: ['bolag', 'kommunalt bolag', 'company'],
	'private-provider': ['privat utförare', 'privat', 'enskild', 'private provider', 'private'],
	other: ['annan', 'annat', 'other']
};

/** What stands in the column of agreements: what it is about. */
const agreementWords: Record<AgreementKind, readonly string[]> = {
	contract: ['entreprenad', 'contract'],
	'independent-school': ['fristående skola', 'independent school'],
	'independent-preschool': ['fristående förskola', 'independent preschool'],
	'home-care': ['hemtjänst', 'hemtjänst, avlösning eller ledsagning', 'home care'],
	other: ['annat', 'annan', 'other']
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
		| 'says-otherwise'
		| 'not-a-postcode'
		| 'postcode-of-no-unit'
		| 'no-agreement-kind'
		| 'unknown-agreement'
		| 'not-a-date'
		| 'not-a-share'
		| 'ends-before'
		| 'unknown-administration'
		| 'agreement-with-itself';
	/** The column, and what stood there. */
	field?: ImportField;
	value?: string;
	/** The earlier line that says otherwise. */
	other?: number;
};

/** What a line says of an agreement; what it leaves out it does not speak of. */
export type SaidAgreement = {
	kind: AgreementKind;
	with?: string;
	reference?: string;
	validFrom?: string;
	validTo?: string;
	/** Per cent of the users. */
	localShare?: number;
};

/** What one line says; an empty cell says nothing. */
export type ImportRow = {
	line: number;
	organisation: string;
	unit: string | null;
	/** The unit's, five digits. */
	postcode: string | null;
	said: Partial<
		Record<Exclude<ImportField, 'organisation' | 'unit' | 'postcode' | AgreementField>, string>
	>;
	agreement: SaidAgreement | null;
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
	const {
		organisation,
		unit = null,
		postcode: written = '',
		agreement: kindOfAgreement,
		agreementWith,
		agreementReference,
		agreementFrom,
		agreementTo,
		agreementShare,
		...rest
	} = said;
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
	const postcode = readPostcode(written);
	if (postcode === undefined)
		return { line, why: 'not-a-postcode', field: 'postcode', value: written };
	if (postcode !== null && unit === null)
		return { line, why: 'postcode-of-no-unit', field: 'postcode', value: written };
	const agreement = agreementOf(line, {
		agreement: kindOfAgreement,
		agreementWith,
		agreementReference,
		agreementFrom,
		agreementTo,
		agreementShare
	});
	if (agreement && 'why' in agreement) return agreement;
	return { line, organisation, unit, postcode, said: rest, agreement };
}

/** Answers which kind a word stands for, by its own name or one of its words. */
function meaning<K extends string>(
	words: Record<K, readonly string[]>,
	said: string
): K | undefined {
	return (Object.keys(words) as K[]).find((kind) =>
		[kind, ...words[kind]].some((word) => bare(word) === bare(said))
	);
}
const kindOf = (said: string) => meaning(kindWords, said);

/** Answers what a line says of an agreement, or what is wrong with that; null where it speaks of none. */
function agreementOf(
	line: number,
	said: Record<AgreementField, string | undefined>
): SaidAgreement | ImportFault | null {
	const spoken = (Object.keys(said) as AgreementField[]).find((field) => said[field] !== undefined);
	if (spoken === undefined) return null;
	const { agreement, agreementShare } = said;
	if (agreement === undefined) {
		return { line, why: 'no-agreement-kind', field: spoken, value: said[spoken] ?? '' };
	}
	const kind = meaning(agreementWords, agreement);
	if (!kind) return { line, why: 'unknown-agreement', field: 'agreement', value: agreement };
	for (const field of ['agreementFrom', 'agreementTo'] as const) {
		const value = said[field];
		if (value !== undefined && !z.iso.date().safeParse(value).success) {
			return { line, why: 'not-a-date', field, value };
		}
	}
	const share = /^(\d{1,3})\s*%?$/u.exec(agreementShare ?? '')?.[1];
	if (agreementShare !== undefined && (share === undefined || Number(share) > 100)) {
		return { line, why: 'not-a-share', field: 'agreementShare', value: agreementShare };
	}
	return {
		kind,
		...(said.agreementWith === undefined ? {} : { with: said.agreementWith }),
		...(said.agreementReference === undefined ? {} : { reference: said.agreementReference }),
		...(said.agreementFrom === undefined ? {} : { validFrom: said.agreementFrom }),
		...(said.agreementTo === undefined ? {} : { validTo: said.agreementTo }),
		...(share === undefined ? {} : { localShare: Number(share) })
	};
}

/** A line that says something else of an organisation, or of its unit, than a line before it is a fault. */
function agreeing(rows: ImportRow[], faults: ImportFault[]) {
	const first = new Map<string, { line: number; value: string }>();
	const kept: ImportRow[] = [];
	const found = [...faults];
	for (const row of rows) {
		const ofUnit = `${tidyName(row.unit ?? '').toLowerCase()}\npostcode`;
		const place = (field: ImportField) =>
			`${tidyName(row.organisation).toLowerCase()}\n${field === 'postcode' ? ofUnit : field}`;
		const fields = Object.entries(row.said) as [ImportField, string][];
		if (row.postcode !== null) fields.push(['postcode', row.postcode]);
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
