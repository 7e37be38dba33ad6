// Reads earlier rounds in from a table: looked through first, and then all of it or nothing, published at once.
import type { LocalText } from '#lib/shared/locale.ts';
import type { Actor } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/index.ts';
import type { Tx } from '../../platform/database/index.ts';
import { done, refused, type Outcome } from '../../platform/outcome.ts';
import { sha256 } from '../../platform/secrets.ts';
import { command, query } from '../../people/index.ts';
import { editions, keepArchived, programmes } from '../../programme/index.ts';
import { beginPublishing, publishEdition } from '../publish/commands.ts';
import { shortName } from '../publish/rules.ts';
import { readRows, type ImportedAward, type ImportFault } from './rows.ts';
import { planImport, type PlannedEdition } from './rules.ts';
import type { Table } from './table.ts';

export type ArchivePreview = {
	/** Empty while there are faults. */
	editions: PlannedEdition[];
	faults: ImportFault[];
	/** Columns that say nothing here. */
	ignored: string[];
	/** What the awards and their classes are called, by their keys. */
	called: { slug: string; name: LocalText; classes: { key: string; name: LocalText }[] }[];
	/** Names what was shown, so that what is confirmed is what was seen. */
	digest: string;
};

async function awardsOf(tx: Tx, actor: Actor): Promise<ImportedAward[]> {
	const all = await programmes(tx, actor);
	const held = await editions(tx, actor);
	return all.map(({ slug, definition }) => {
		const own = held.filter(({ programme }) => programme === slug);
		const both = ({ sv, en }: { sv: string; en: string }) => [sv, en];
		return {
			slug,
			names: [slug, ...both(definition.name), ...both(shortName(definition.name))],
			classes: definition.classes.map(({ key, name }) => ({ key, names: [key, ...both(name)] })),
			honours: definition.honours.map(({ key, name }) => ({ key, names: [key, ...both(name)] })),
			editions: own.map((edition) => ({
				slug: edition.slug,
				archive: edition.kind === 'archive' ? edition.archive : null
			}))
		};
	});
}

async function planned(tx: Tx, actor: Actor, table: Table): Promise<ArchivePreview> {
	const awards = await awardsOf(tx, actor);
	const read = readRows(table, awards);
	const plan = planImport(read.rows, awards);
	const faults = [...read.faults, ...plan.faults].sort((a, b) => a.line - b.line);
	const all = faults.length > 0 ? [] : plan.editions;
	const digest = sha256(JSON.stringify(all)).toString('base64url');
	const called = (await programmes(tx, actor)).map(({ slug, definition }) => ({
		slug,
		name: shortName(definition.name),
		classes: definition.classes.map(({ key, name }) => ({ key, name }))
	}));
	return { editions: all, faults, ignored: read.ignored, called, digest };
}

/** Answers what a table would come to, with every fault by its line and column. */
export async function previewArchive(actor: Actor, table: Table): Promise<Outcome<ArchivePreview>> {
	return query(actor, 'archive.import', {}, (tx) => planned(tx, actor, table));
}

/**
 * Reads a table in: everything, or, with any fault in it, nothing. Refuses `import-has-faults`, and `changed-meanwhile`
 * where `digest` is of another plan than what the table comes to now.
 */
export async function importArchive(
	actor: Actor,
	{ table, digest }: { table: Table; digest: string }
): Promise<Outcome<{ editions: number; rows: number }>> {
	return command(actor, 'archive.import', {}, async (tx) => {
		await beginPublishing(tx, actor);
		const plan = await planned(tx, actor, table);
		if (plan.faults.length > 0) return refused('import-has-faults');
		if (plan.digest !== digest) return refused('changed-meanwhile');
		const awards = new Map((await programmes(tx, actor)).map((each) => [each.slug, each]));
		const changing = plan.editions.filter(({ standing }) => standing !== 'same');
		const ids: string[] = [];
		for (const { award, edition } of changing) {
			const programme = awards.get(award);
			if (programme) ids.push(await keepArchived(tx, actor, programme, edition));
		}
		const rows = changing.flatMap((each) =>
			each.rows.filter(({ standing }) => standing !== 'same')
		).length;
		await audit(tx, actor, {
			action: 'archive.import',
			subject: ['organiser', actor.organiserId],
			detail: { editions: ids.length, rows }
		});
		// Their places among each other may have changed: all of the awards' archives are published anew.
		const touched = new Set(changing.map(({ award }) => award));
		for (const edition of await editions(tx, actor))
			if (edition.kind === 'archive' && touched.has(edition.programme))
				await publishEdition(tx, actor, edition.id);
		return done({ editions: ids.length, rows });
	});
}
