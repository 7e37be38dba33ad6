// The data sets: their rows, as JSON has them and as CSV does. The same names in both, in this order.
import { archive, participantsOfAll, type PublicHonour } from '#lib/server/publication/index.ts';
import type { OpenDataMessages } from '#lib/shared/messages/open-data/index.ts';
import { csvText } from './csv.ts';

export const setNames = ['prisade', 'omgangar', 'deltagare'] as const;
export type SetName = (typeof setNames)[number];
export type Column = keyof OpenDataMessages['fields'];

/** Free for all to use, without conditions. */
export const licence = 'https://creativecommons.org/publicdomain/zero/1.0/';

/** Answers when what an honour says was changed last: at its release, or on the day of a later correction. */
export function lastChange<Released extends string | null>(
	releasedAt: Released,
	{ changedOn }: Pick<PublicHonour, 'changedOn'>
): Released | string {
	return changedOn && (releasedAt === null || changedOn > releasedAt.slice(0, 10))
		? `${changedOn}T00:00:00Z`
		: releasedAt;
}

export const columnsOf: Record<SetName, readonly Column[]> = {
	prisade: [
		...(['id', 'url', 'programme', 'edition', 'year', 'round', 'class', 'honour', 'unit'] as const),
		...(['organisation', 'title', 'citation', 'prizes', 'prize_sum_sek', 'demo'] as const)
	],
	omgangar: [
		...(['url', 'programme', 'edition', 'year', 'round', 'call_opens', 'call_closes'] as const),
		...(['ceremony', 'entries', 'honours', 'released_at', 'demo'] as const)
	],
	deltagare: [
		...(['id', 'url', 'programme', 'edition', 'year', 'round', 'class', 'unit'] as const),
		...(['organisation', 'title', 'summary', 'demo'] as const)
	]
};

type Cell = string | number | boolean | null | readonly string[];
export type DataRow = Partial<Record<Column, Cell>>;

/** Answers the rows of a set; addresses begin with `origin`. */
export async function rowsOf(
	set: SetName,
	organiserId: string,
	origin: string
): Promise<DataRow[]> {
	switch (set) {
		case 'prisade':
			return (await archive(organiserId)).honours.map((honour) => honourData(honour, origin));
		case 'omgangar':
			return (await archive(organiserId)).programmes.flatMap(({ editions }) =>
				editions.map((edition) => ({
					url: `${origin}/${edition.programme}/${edition.slug}`,
					programme: edition.programme,
					edition: edition.slug,
					year: edition.year,
					round: edition.label.sv,
					call_opens: edition.calendar.stages.call?.opens ?? null,
					call_closes: edition.calendar.stages.call?.closes ?? null,
					ceremony: edition.calendar.ceremony?.at ?? null,
					entries: edition.entries,
					honours: edition.honours,
					released_at: edition.releasedAt,
					demo: edition.demo
				}))
			);
		case 'deltagare':
			return (await participantsOfAll(organiserId)).map((each) => ({
				id: each.id,
				url: `${origin}/${each.programme}/${each.edition}#deltagare`,
				programme: each.programme,
				edition: each.edition,
				year: each.year,
				round: each.round.sv,
				class: each.className?.sv ?? null,
				unit: each.unit,
				organisation: each.organisation,
				title: each.title,
				summary: each.summary,
				demo: each.demo
			}));
	}
}

/** Answers an honour as a row. */
export function honourData(honour: PublicHonour, origin: string): DataRow {
	return {
		id: honour.id,
		url: `${origin}/${honour.programme}/${honour.edition}/${honour.id}`,
		programme: honour.programme,
		edition: honour.edition,
		year: honour.year,
		round: honour.round.sv,
		class: honour.className?.sv ?? null,
		honour: honour.honour,
		unit: honour.unit,
		organisation: honour.organisation,
		title: honour.title,
		citation: honour.citation,
		prizes: honour.prizes.map(({ name }) => name.sv),
		prize_sum_sek: sumOf(honour.prizes),
		demo: honour.demo
	};
}

/** In kronor; null where no prize is a sum in them. */
function sumOf(prizes: readonly { amountOre: number | null; currency: string | null }[]) {
	const sums = prizes.filter(({ amountOre, currency }) => amountOre !== null && currency === 'SEK');
	if (sums.length === 0) return null;
	return sums.reduce((sum, { amountOre }) => sum + (amountOre ?? 0), 0) / 100;
}

/** Answers a set as CSV. */
export function csvOf(set: SetName, rows: readonly DataRow[]): string {
	const columns = columnsOf[set];
	return csvText(
		columns,
		rows.map((row) => columns.map((column) => csvCell(row[column] ?? null)))
	);
}

function csvCell(cell: Cell): string | number | null {
	if (typeof cell === 'boolean') return String(cell);
	return cell === null || typeof cell === 'string' || typeof cell === 'number'
		? cell
		: cell.join(' | ');
}
