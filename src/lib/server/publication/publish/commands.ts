// Publishing: writes finished rows into the schema `published`, all of an edition at a time. These run inside
// another command's transaction (or a job's), which has asked the permission table for what it is doing.
import { sql } from 'kysely';
import type { Actor } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/index.ts';
import { json, type Tx } from '../../platform/database/index.ts';

import { register } from '../../people/index.ts';
import {
	approvedPressTexts,
	codesFor,
	honoursToPublish,
	releasedClassesIn,
	wordPapers
} from '../../ceremony/index.ts';
import {
	correctionsOf,
	editionById,
	editions,
	meetingsOf,
	programmes,
	stageState,
	type Edition
} from '../../programme/index.ts';
import {
	noEdition,
	nothingMore,
	writtenAs,
	type EditionPage,
	type HonourRow,
	type ParticipantRow,
	type Place
} from '../published.ts';
import { digestOf, removedNames, withEdits } from '../editing/queries.ts';
import { withoutNames } from '../editing/names.ts';
import type { Rows } from '../editing/rules.ts';
import { placing, type Placing } from './places.ts';
import { forgetSearch, writeSearch } from '../search/commands.ts';
import { appointedPanel, publicAnswers, submittedEntries } from './queries.ts';
import {
	archivedHonours,
	archivedParticipants,
	editionPage,
	editionSearchRows,
	programmePage,
	programmeSearchRow,
	storyOf
} from './rules.ts';

/** Writes the organiser and its programmes anew. Runs as the system or the office. */
export async function publishProgrammes(tx: Tx, actor: Actor) {
	await beginPublishing(tx, actor);
	const { organiserId } = actor;
	const organiser = await tx
		.selectFrom('platform.organiser as o')
		.select(['o.id', 'o.slug', 'o.name', 'o.time_zone'])
		.where('o.id', '=', organiserId)
		.executeTakeFirstOrThrow();
	await tx.deleteFrom('published.organiser').where('id', '=', organiserId).execute();
	await tx.insertInto('published.organiser').values(organiser).execute();

	const all = await programmes(tx, actor);
	const removed = await removedNames(tx, actor);
	const digest = digestOf(actor);
	await tx.deleteFrom('published.programme').where('organiser_id', '=', organiserId).execute();
	for (const { slug, position, definition } of all) {
		const page = json(withoutNames(programmePage(definition), removed, digest));
		await tx
			.insertInto('published.programme')
			.values({ organiser_id: organiserId, slug, position, page })
			.execute();
	}
	const rows = all.map(({ definition, position }) =>
		withoutNames(programmeSearchRow(definition, position), removed, digest)
	);
	await writeSearch(tx, actor, noEdition, rows, false);
	await audit(tx, actor, { action: 'programmes.publish', subject: ['organiser', organiserId] });
}

/**
 * Writes an edition anew: its page, its participants once they may be shown, its honours once they are released,
 * and what is found of them. An edition that is gone, or is not opened yet, is taken away. Answers what it wrote.
 */
export async function publishEdition(
	tx: Tx,
	actor: Actor,
	editionId: string
): Promise<Rows | undefined> {
	await beginPublishing(tx, actor);
	const tables = [
		'published.edition',
		'published.participant',
		'published.proof',
		'published.honour'
	] as const;
	for (const table of tables) {
		await tx
			.deleteFrom(table)
			.where('organiser_id', '=', actor.organiserId)
			.where('edition_id', '=', editionId)
			.execute();
	}
	await forgetSearch(tx, actor, editionId);
	const edition = await editionById(tx, actor, editionId);
	if (!edition?.openedAt) return undefined;

	const callIsOver = stageState(edition.calendar, 'call', edition.timeZone, actor.at) === 'closed';
	const live = edition.kind === 'live';
	const entries = live && callIsOver ? await submittedEntries(tx, actor, edition) : [];
	const told = editionPage(edition, {
		appointed: live ? await appointedPanel(tx, actor, edition.id) : [],
		entries: live && callIsOver ? entries.length : null,
		meetings: live ? await meetingsOf(tx, actor, edition.id) : [],
		corrections: live ? await correctionsOf(tx, actor, edition.id) : []
	});
	const tookPart = edition.archive
		? archivedParticipants(edition.programme, edition.archive)
		: edition.participantsPublishedAt
			? entries
			: [];
	const { page, honours, participants } = await withEdits(tx, actor, edition, {
		page: told,
		honours: await releasedHonours(tx, actor, edition),
		participants: tookPart
	});

	const placed = placing(await register(tx, actor, edition));
	await writeEdition(tx, actor, edition, page);
	await writeParticipants(tx, actor, edition, participants, placed);
	await writeHonours(tx, actor, edition, honours, placed);
	// A paper of what was withdrawn is in somebody's hands still: its code tells that it was.
	const gone = (page.withdrawn ?? []).filter(({ what }) => what === 'honour');
	if (live) {
		await writeProofs(tx, actor, edition, [...honours, ...gone]);
		await wordPapers(tx, actor, edition.id, honours);
	}
	const found = editionSearchRows(edition, page, honours, participants);
	await writeSearch(tx, actor, edition.id, found, edition.demo);
	await audit(tx, actor, {
		action: 'edition.publish',
		subject: ['edition', edition.id],
		detail: { participants: participants.length, honours: honours.length }
	});
	return { page, honours, participants };
}

/** The archive's honours are public as they are; those decided here only from the release. */
async function releasedHonours(tx: Tx, actor: Actor, edition: Edition): Promise<HonourRow[]> {
	if (edition.archive) return archivedHonours(edition.programme, edition.archive);
	const released = await releasedClassesIn(tx, actor, edition.id);
	if (released.size === 0) return [];
	const { honours } = await honoursToPublish(tx, actor, edition.id, new Set(released.keys()));
	const answers = await publicAnswers(
		tx,
		actor,
		edition,
		honours.map(({ entryId }) => entryId)
	);
	const texts = await approvedPressTexts(
		tx,
		actor,
		honours.map(({ decisionId }) => decisionId)
	);
	return honours.map((honour) => {
		const { decisionId, entryId, classKey, unit, organisation, title, citation } = honour;
		const prizes = honour.prizes.map(({ kind, name, amountOre, currency }) => ({
			kind,
			// Plain spaces, as in the archive: a hard one is a matter of how it is shown.
			name: { sv: name.sv.replaceAll('\u00a0', ' '), en: name.en.replaceAll('\u00a0', ' ') },
			amountOre,
			currency
		}));
		const { answers: said, film } = answers.get(entryId) ?? { answers: [], film: null };
		const entry = said.length > 0 ? { answers: said, document: null } : null;
		const press = texts.get(decisionId) ?? null;
		const more = { ...nothingMore, story: storyOf(edition.definition, said), film, press };
		const row = { id: decisionId, classKey, unit, organisation, title, citation, prizes, entry };
		return { ...row, citationEn: honour.citationEn, more, honour: honour.honour };
	});
}

/** Publishes all anew where an older version of this house wrote what is published; answers whether it did. */
export async function publishAllAnew(tx: Tx, actor: Actor): Promise<boolean> {
	const old = await tx
		.updateTable('published.version')
		.set({ written: writtenAs })
		.where('organiser_id', '=', actor.organiserId)
		.where('written', '<', writtenAs)
		.returning('version')
		.executeTakeFirst();
	if (!old) return false;
	await publishProgrammes(tx, actor);
	for (const { id } of await editions(tx, actor)) await publishEdition(tx, actor, id);
	return true;
}

/** One publishing at a time in an organiser's house; and every page drawn before it is out of date. */
export async function beginPublishing(tx: Tx, actor: Actor) {
	await sql`
		insert into published.version as v (organiser_id, version, changed_at, written)
		values (${actor.organiserId}, 1, ${actor.at.toString()}, ${writtenAs})
		on conflict (organiser_id) do update
		set version = v.version + 1, changed_at = greatest(v.changed_at, excluded.changed_at)
	`.execute(tx);
}

async function writeEdition(tx: Tx, actor: Actor, edition: Edition, page: EditionPage) {
	await tx
		.insertInto('published.edition')
		.values({
			organiser_id: actor.organiserId,
			edition_id: edition.id,
			programme: edition.programme,
			slug: edition.slug,
			year: edition.year,
			label: json(edition.label),
			position: edition.position,
			page: json(page),
			released_at: edition.releasedAt?.toString() ?? null,
			demo: edition.demo
		})
		.execute();
}

async function writeParticipants(
	tx: Tx,
	actor: Actor,
	edition: Edition,
	rows: ParticipantRow[],
	placed: Placing
) {
	if (rows.length === 0) return;
	await tx
		.insertInto('published.participant')
		.values(
			rows.map((row, position) => ({
				organiser_id: actor.organiserId,
				edition_id: edition.id,
				id: row.id,
				unit: row.unit,
				organisation: row.organisation,
				class_key: row.classKey,
				title: row.title,
				summary: row.summary,
				...places(placed(row.unit, row.organisation)),
				position,
				demo: edition.demo
			}))
		)
		.execute();
}

async function writeHonours(
	tx: Tx,
	actor: Actor,
	edition: Edition,
	rows: HonourRow[],
	placed: Placing
) {
	if (rows.length === 0) return;
	const { definition } = edition;
	const className = (key: string | null) =>
		definition.classes.find((each) => each.key === key)?.name ?? null;
	const honourName = (key: string) =>
		definition.honours.find((each) => each.key === key)?.name ?? definition.name;
	await tx
		.insertInto('published.honour')
		.values(
			rows.map((row, position) => ({
				organiser_id: actor.organiserId,
				edition_id: edition.id,
				id: row.id,
				programme: edition.programme,
				year: edition.year,
				round: json(edition.label),
				edition_slug: edition.slug,
				class_key: row.classKey,
				class_name: row.classKey === null ? null : json(className(row.classKey)),
				honour: row.honour,
				honour_name: json(honourName(row.honour)),
				unit: row.unit,
				organisation: row.organisation,
				title: row.title,
				citation: row.citation,
				citation_en: row.citationEn,
				more: json(row.more),
				...places(placed(row.unit, row.organisation)),
				prizes: json(row.prizes),
				entry: row.entry === null ? null : json(row.entry),
				position,
				demo: edition.demo
			}))
		)
		.execute();
}

/** What the codes on the diplomas prove, from the moment that the honours are public. */
async function writeProofs(tx: Tx, actor: Actor, edition: Edition, rows: { id: string }[]) {
	const codes = await codesFor(
		tx,
		actor,
		rows.map(({ id }) => id)
	);
	if (codes.size === 0) return;
	await tx
		.insertInto('published.proof')
		.values(
			[...codes].map(([id, code]) => ({
				organiser_id: actor.organiserId,
				edition_id: edition.id,
				honour_id: id,
				code
			}))
		)
		.execute();
}

const places = ({ unitNow, organisationNow, unitKeys, organisationKeys }: Place) => ({
	unit_now: unitNow,
	organisation_now: organisationNow,
	unit_keys: unitKeys,
	organisation_keys: organisationKeys
});
