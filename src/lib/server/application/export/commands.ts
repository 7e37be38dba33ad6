// Entries as a file. Who took out what, by which filter and how many, stands in the log before the first byte goes.
import type { Actor } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/index.ts';
import { isId } from '../../platform/ids.ts';
import { done, refused, type Outcome } from '../../platform/outcome.ts';
import { command } from '../../people/index.ts';
import { editionById } from '../../programme/index.ts';
import { wallClock } from '#lib/shared/dates.ts';
import { worklistMessages } from '#lib/shared/messages/worklist/index.ts';
import { idsIn } from '../worklist/queries.ts';
import { firstSort, type ListFilter, type ListSort } from '../worklist/rules.ts';
import { refreshStandings } from '../worklist/standings.ts';
import { csvOf } from './csv.ts';
import { attachedBytes, exportFolders, exportRows } from './rows.ts';
import { columnsOf, safeName, type ExportFormat, type Say } from './rules.ts';
import { xlsxOf } from './xlsx.ts';
import { zipOf } from './zip.ts';

export type Export = {
	/** With its ending. */
	name: string;
	mediaType: string;
	/** How many entries the filter lets through. */
	count: number;
	content: AsyncGenerator<Uint8Array>;
};

/** A zip without extensions holds 4 GB; the documents themselves, and the lists of it, need their room. */
const mostAttached = 3.5 * 1024 ** 3;

const mediaTypes: Record<ExportFormat, string> = {
	csv: 'text/csv; charset=utf-8',
	xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
	zip: 'application/zip'
};

/**
 * Answers the entries that a filter lets through as a file, read as it is sent. A zip holds those that are in, each with
 * its document and what is attached to it. Refuses `not-found`, `nothing-chosen` where nothing would be in the file, and
 * `export-too-large`.
 */
export async function exportEntries(
	actor: Actor,
	input: {
		editionId: string;
		format: ExportFormat;
		filter: ListFilter;
		sort?: ListSort;
		say: Say;
	}
): Promise<Outcome<Export>> {
	const { editionId, format, filter, sort = firstSort, say } = input;
	if (!isId(editionId)) return refused('not-found');
	return command(actor, 'entry.export', { editionId }, async (tx) => {
		const edition = await editionById(tx, actor, editionId);
		if (!edition) return refused('not-found');
		await refreshStandings(tx, actor, edition);
		const only =
			format === 'zip' ? { ...filter, state: filter.state ?? ('submitted' as const) } : filter;
		const ids = await idsIn(tx, actor, edition, only, sort);
		if (ids.length === 0) return refused('nothing-chosen');
		if (format === 'zip' && (await attachedBytes(tx, actor, ids)) > mostAttached)
			return refused('export-too-large');
		await audit(tx, actor, {
			action: 'entries.export',
			subject: ['edition', editionId],
			detail: { format, filter: asLogged(filter), count: ids.length }
		});
		const { locale } = actor;
		const day = wallClock(actor.at.toString(), edition.timeZone).slice(0, 10);
		const award = `${edition.definition.name[locale]} ${edition.label[locale]}`;
		const name = safeName(worklistMessages(locale).file.name(award, day));
		const rows = () => exportRows(actor, edition, ids);
		const columns = columnsOf(edition, locale, say);
		const content = {
			csv: () => csvOf(columns, rows()),
			xlsx: () => xlsxOf(edition, columns, rows, locale),
			zip: () => zipOf(exportFolders(actor, edition, ids), locale, actor.at)
		};
		return done({
			name: `${name}.${format}`,
			mediaType: mediaTypes[format],
			count: ids.length,
			content: content[format]()
		});
	});
}

/** A filter as the log keeps it: chosen entries as how many they were. */
function asLogged({ ids, ...filter }: ListFilter) {
	return ids ? { ...filter, chosen: ids.length } : filter;
}
