// From the rows of a table to what each says of an earlier round; what cannot be read is a fault of its line and column.
// Pure.
import { folded } from '#lib/shared/fold.ts';
import { normaliseText } from '#lib/shared/words.ts';
import type { ArchivedEdition } from '../../programme/index.ts';
import type { Table } from './table.ts';

/** A name as it is compared: letters and digits of any script, however they are written. */
export const foldedKey = (name: string) => folded(name).replaceAll(/[^\p{L}\p{N}]+/gu, '');

/** An award that rounds can be of, with every name of its classes and honours. */
export type ImportedAward = {
	slug: string;
	names: string[];
	classes: { key: string; names: string[] }[];
	honours: { key: string; names: string[] }[];
	/** Its editions by their addresses; `archive` null of one that is run here. */
	editions: { slug: string; archive: ArchivedEdition | null }[];
};

export const columns = [
	'award',
	'year',
	'round',
	'class',
	'honour',
	'unit',
	'organisation',
	'title',
	'citation',
	'citationEn',
	'sum',
	'prize'
] as const;
export type ColumnKey = (typeof columns)[number];

/** What a column may be called; capitals, spaces and signs do not matter. */
export const headings: Record<ColumnKey, readonly [string, ...string[]]> = {
	award: ['Utmärkelse', 'Pris', 'Award', 'Programme'],
	year: ['År', 'Year'],
	round: ['Omgång', 'Round', 'Edition'],
	class: ['Klass', 'Tävlingsklass', 'Class'],
	honour: ['Heder', 'Honour'],
	unit: ['Enhet', 'Verksamhet', 'Unit'],
	organisation: ['Förvaltning eller bolag', 'Förvaltning', 'Bolag', 'Organisation'],
	title: ['Titel', 'Bidragets titel', 'Title'],
	citation: ['Motivering', 'Citation'],
	citationEn: ['Motivering på engelska', 'Citation in English'],
	sum: ['Prissumma', 'Prize sum'],
	prize: ['Annat pris', 'Other prize']
};

const honourWords: Record<ImportedRow['honour'], readonly string[]> = {
	award: ['utmärkelse', 'vinnare', 'pris', 'award', 'winner', '1'],
	honourable_mention: ['hedersomnämnande', 'hederspris', 'honourable mention', 'mention'],
	participant: ['deltagare', 'deltog', 'participant']
};

export type ImportedRow = {
	line: number;
	/** The award's address. */
	award: string;
	year: number | null;
	/** What a round without a year is called. */
	round: string | null;
	class: string | null;
	honour: 'award' | 'honourable_mention' | 'participant';
	unit: string;
	organisation: string | null;
	title: string | null;
	citation: string | null;
	citationEn: string | null;
	/** In öre. */
	sum: number | null;
	prize: string | null;
};

export type ImportWhy =
	| 'missing-column'
	| 'same-column-twice'
	| 'no-award'
	| 'unknown-award'
	| 'not-a-year'
	| 'no-round'
	| 'unknown-class'
	| 'no-class'
	| 'unknown-honour'
	| 'honour-not-given'
	| 'nobody'
	| 'too-long'
	| 'not-a-sum'
	| 'twice'
	| 'held-here'
	| 'round-without-letters'
	| 'round-is-a-page'
	| 'round-like-another';

/** `column` as the table calls it; `other` the line that says the same. */
export type ImportFault = {
	line: number;
	column: ColumnKey;
	why: ImportWhy;
	value: string;
	other?: number;
};

const longest: Partial<Record<ColumnKey, number>> = { citation: 6000, citationEn: 6000 };

/** Answers the rows and every fault; `ignored` are the columns that say nothing here. */
export function readRows(
	table: Table,
	awards: readonly ImportedAward[]
): { rows: ImportedRow[]; faults: ImportFault[]; ignored: string[] } {
	const fieldOf = (heading: string) =>
		columns.find((key) => headings[key].some((name) => foldedKey(name) === foldedKey(heading)));
	const fields = table.header.map(fieldOf);
	const faults: ImportFault[] = [];
	const fault = (line: number, column: ColumnKey, why: ImportWhy, value = '') =>
		faults.push({ line, column, why, value });
	for (const needed of ['honour', 'unit', ...(awards.length > 1 ? ['award'] : [])] as ColumnKey[])
		if (!fields.includes(needed)) fault(1, needed, 'missing-column', headings[needed][0]);
	if (!fields.includes('year') && !fields.includes('round'))
		fault(1, 'year', 'missing-column', headings.year[0]);
	for (const [at, field] of fields.entries())
		if (field && fields.indexOf(field) !== at)
			fault(1, field, 'same-column-twice', table.header[at] ?? '');
	const ignored = table.header.filter((heading, at) => heading.trim() !== '' && !fields[at]);
	if (faults.length > 0) return { rows: [], faults, ignored };

	const rows = table.rows.flatMap(({ line, cells }) => {
		const said = new Map<ColumnKey, string>();
		for (const [at, field] of fields.entries()) {
			const value = normaliseText(cells[at] ?? '').trim();
			if (!field || value === '') continue;
			said.set(field, field.startsWith('citation') ? value : value.replaceAll(/\s+/gu, ' '));
			if (value.length > (longest[field] ?? 300))
				fault(line, field, 'too-long', value.slice(0, 40));
		}
		const before = faults.length;
		const row = rowOf(line, said, awards, fault);
		return row && faults.length === before ? [row] : [];
	});
	return { rows, faults, ignored };
}

function rowOf(
	line: number,
	said: ReadonlyMap<ColumnKey, string>,
	awards: readonly ImportedAward[],
	fault: (line: number, column: ColumnKey, why: ImportWhy, value?: string) => unknown
): ImportedRow | undefined {
	const text = (column: ColumnKey) => said.get(column) ?? null;
	const named = text('award');
	const award =
		named === null
			? awards.length === 1
				? awards[0]
				: undefined
			: awards.find(({ names }) => names.some((name) => foldedKey(name) === foldedKey(named)));
	if (!award) fault(line, 'award', named === null ? 'no-award' : 'unknown-award', named ?? '');
	const written = text('year');
	const year = written && /^(19|20|21)\d\d$/u.test(written) ? Number(written) : null;
	if (written !== null && year === null) fault(line, 'year', 'not-a-year', written);
	const round = text('round');
	if (written === null && round === null) fault(line, 'year', 'no-round');
	const honourSaid = text('honour') ?? '';
	const honour = (Object.keys(honourWords) as ImportedRow['honour'][]).find(
		(key) =>
			honourWords[key].some((word) => foldedKey(word) === foldedKey(honourSaid)) ||
			award?.honours.some(
				(given) =>
					given.key === key && given.names.some((name) => foldedKey(name) === foldedKey(honourSaid))
			)
	);
	if (!honour) fault(line, 'honour', 'unknown-honour', honourSaid);
	else if (award && honour !== 'participant' && !award.honours.some(({ key }) => key === honour))
		fault(line, 'honour', 'honour-not-given', honourSaid);
	const classSaid = text('class');
	const theClass =
		classSaid === null
			? undefined
			: award?.classes.find(({ names }) =>
					names.some((name) => foldedKey(name) === foldedKey(classSaid))
				);
	if (award && classSaid !== null && !theClass) fault(line, 'class', 'unknown-class', classSaid);
	if (award && classSaid === null && award.classes.length > 0) fault(line, 'class', 'no-class');
	const [unit, title] = [text('unit') ?? '', text('title')];
	if (unit === '' && (title === null || honour === 'participant')) fault(line, 'unit', 'nobody');
	const sumSaid = text('sum');
	const sum = sumSaid === null ? null : sumOf(sumSaid);
	if (sum === undefined) fault(line, 'sum', 'not-a-sum', sumSaid ?? '');
	if (!award || !honour || sum === undefined) return undefined;
	return {
		...{ line, award: award.slug, year, round: year === null ? round : null, honour, unit, title },
		class: theClass?.key ?? null,
		organisation: text('organisation'),
		citation: bare(text('citation')),
		citationEn: bare(text('citationEn')),
		...{ sum, prize: text('prize') }
	};
}

/** A citation is kept without its outer quotation marks. */
const bare = (text: string | null) => text?.replace(/^[”“"]([^]*)[”“"]$/u, '$1').trim() ?? null;

/** "60 000", "60 000 kr", "60000" in öre; undefined where it is no sum. */
function sumOf(text: string): number | undefined {
	const digits = text.replace(/\s*(kr|kronor|SEK|:-)\.?$/iu, '').replaceAll(/[\s\u00a0.]/gu, '');
	return /^\d{1,9}$/u.test(digits) && Number(digits) > 0 ? Number(digits) * 100 : undefined;
}
