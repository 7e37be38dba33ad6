// Reads what the panel decides on and what it has decided, as far as the reader may see it.
import { sql } from 'kysely';
import type { Actor } from '../../platform/actor.ts';
import { inTransaction, type Tx } from '../../platform/database/index.ts';
import { done, refused, type Outcome } from '../../platform/outcome.ts';
import { query, standingOf } from '../../people/index.ts';
import { editionById, type Edition, type ProgrammeDefinition } from '../../programme/index.ts';
import { submittedIn, submittedOne, type EntryIn } from '../../application/index.ts';
import { consensusesOf, type AgreedAssessment } from '../../assessment/index.ts';
import type { LocalText } from '#lib/shared/locale.ts';
import { conditionsOf } from '../conditions/queries.ts';
import type { ConditionState } from '../conditions/rules.ts';
import { recusalsIn, recusedFrom } from '../panel/queries.ts';
import { classState, type ChosenPrize, type ClassState, type Decided } from './rules.ts';

export type Decision = {
	id: string;
	entryId: string;
	editionId: string;
	classKey: string;
	honour: Decided;
	citation: string | null;
	/** Null where the panel has written it in Swedish alone. */
	citationEn: string | null;
	prizes: ChosenPrize[];
	/** Where it is read out in its class, 0: nothing said. Numbered anew for whoever stands back from an entry of the class. */
	position: number;
	revision: number;
	/** Who saved it last; nobody where the sealing did. */
	by: string | null;
	savedAt: Temporal.Instant;
};

function decisionRows(tx: Tx, actor: Actor) {
	return tx
		.selectFrom('judging.decision as d')
		.leftJoin('people.person as p', (join) =>
			join.onRef('p.organiser_id', '=', 'd.organiser_id').onRef('p.id', '=', 'd.decided_by')
		)
		.select([
			'd.id',
			'd.entry_id as entryId',
			'd.edition_id as editionId',
			'd.class_key as classKey',
			'd.honour',
			'd.citation',
			'd.citation_en as citationEn',
			'd.prizes',
			'd.revision',
			'p.name as by',
			'd.saved_at as savedAt'
		])
		.where('d.organiser_id', '=', actor.organiserId)
		.orderBy('d.id');
}

type Row = Awaited<ReturnType<ReturnType<typeof decisionRows>['execute']>>[number];

/** The places of an edition's decisions by entry, as the asker may know them. */
async function placesIn(tx: Tx, editionId: string): Promise<Map<string, number>> {
	const { rows } = await sql<{ entryId: string; place: number }>`
		select entry_id as "entryId", place from judging.places(${editionId}::uuid)
	`.execute(tx);
	return new Map(rows.map(({ entryId, place }) => [entryId, place]));
}

const shaped = (row: Row, places: ReadonlyMap<string, number>): Decision => ({
	...row,
	honour: row.honour as Decided,
	prizes: row.prizes as ChosenPrize[],
	position: places.get(row.entryId) ?? 0
});

/** An edition's decisions that the actor may read, by their places; for transactions that have asked the table. */
export async function decisionsIn(tx: Tx, actor: Actor, editionId: string): Promise<Decision[]> {
	const rows = await decisionRows(tx, actor).where('d.edition_id', '=', editionId).execute();
	if (rows.length === 0) return [];
	const places = await placesIn(tx, editionId);
	return rows.map((row) => shaped(row, places)).sort((one, other) => one.position - other.position);
}

/** One decision that the actor may read, by its own id or its entry's. */
export async function decisionIn(
	tx: Tx,
	actor: Actor,
	by: { id: string } | { entryId: string }
): Promise<Decision | undefined> {
	const rows = decisionRows(tx, actor);
	const row = await (
		'id' in by ? rows.where('d.id', '=', by.id) : rows.where('d.entry_id', '=', by.entryId)
	).executeTakeFirst();
	return row && shaped(row, await placesIn(tx, row.editionId));
}

export type Sealing = { classKey: string; sealedAt: Temporal.Instant; by: string | null };

/** The sealed classes of an edition. */
export async function sealingsIn(tx: Tx, actor: Actor, editionId: string): Promise<Sealing[]> {
	return tx
		.selectFrom('judging.sealing as s')
		.leftJoin('people.person as p', (join) =>
			join.onRef('p.organiser_id', '=', 's.organiser_id').onRef('p.id', '=', 's.sealed_by')
		)
		.select(['s.class_key as classKey', 's.sealed_at as sealedAt', 'p.name as by'])
		.where('s.organiser_id', '=', actor.organiserId)
		.where('s.edition_id', '=', editionId)
		.execute();
}

/** The classes that are decided one by one; a single one without a name where the award has none. */
export function classesOf(
	definition: Pick<ProgrammeDefinition, 'classes'>
): { key: string; name: LocalText | null }[] {
	if (definition.classes.length === 0) return [{ key: '', name: null }];
	return definition.classes.map(({ key, name }) => ({ key, name }));
}

/** An entry as it lies before the panel, without the examiners' consensus. */
export type EntryToDecide = EntryIn & {
	conditions: ConditionState[];
	decision: Decision | null;
};

/**
 * With the consensus, where the award has one and it is done; its `mean` is on the award's scale: the criteria's
 * scores weighted by their weights, or the plain mean where the award has none.
 */
export type PanelEntry = EntryToDecide & { assessed: AgreedAssessment | null };

async function toDecide(
	tx: Tx,
	actor: Actor,
	edition: Edition,
	entries: readonly EntryIn[]
): Promise<EntryToDecide[]> {
	const conditions = await conditionsOf(tx, actor, edition, entries);
	const decisions = await decisionsIn(tx, actor, edition.id);
	return entries.map((entry) => ({
		...entry,
		conditions: conditions.get(entry.id) ?? [],
		decision: decisions.find(({ entryId }) => entryId === entry.id) ?? null
	}));
}

/**
 * What the panel decides on in an edition, or in one of its classes, by number. Who stands back from an entry does not
 * find it here. Refuses `not-found`.
 */
export async function panelEntries(
	actor: Actor,
	editionId: string,
	classKey?: string
): Promise<Outcome<PanelEntry[]>> {
	const outcome = await query(actor, 'decision.read', { editionId }, async (tx) => {
		const edition = await editionById(tx, actor, editionId);
		if (!edition) return null;
		// Their own entry people can read elsewhere; here it is not theirs to decide on.
		const hidden = await recusedFrom(tx, actor, editionId);
		const wanted = (await submittedIn(tx, actor, editionId)).filter(
			(entry) => !hidden.has(entry.id) && (classKey === undefined || entry.classKey === classKey)
		);
		return toDecide(tx, actor, edition, wanted);
	});
	if (!outcome.ok) return outcome;
	if (outcome.value === null) return refused('not-found');
	const ids = outcome.value.map(({ id }) => id);
	const agreed = await consensusesOf(actor, editionId, ids);
	if (!agreed.ok) return agreed;
	return done(
		outcome.value.map((entry) => ({ ...entry, assessed: agreed.value.get(entry.id) ?? null }))
	);
}

/**
 * Answers the edition of an entry that the actor may read and has not stepped back from. Refuses `recused`,
 * `sign-in-first` and `not-found`; one who may not read the entry is not told that it exists.
 */
export async function editionOfEntry(actor: Actor, entryId: string): Promise<Outcome<string>> {
	if (actor.kind === 'visitor') return refused('sign-in-first');
	return inTransaction(actor, async (tx) => {
		const entry = await submittedOne(tx, actor, entryId);
		const sits = (await standingOf(tx, actor)).flatMap(({ role, editionId }) =>
			editionId && (role === 'panel_member' || role === 'panel_chair') ? [editionId] : []
		);
		// Whoever stands back does not read the entry, but knows that it is one of those.
		for (const editionId of new Set(entry ? [entry.editionId] : sits)) {
			if ((await recusedFrom(tx, actor, editionId)).has(entryId)) return refused('recused');
		}
		return entry ? { ok: true, value: entry.editionId } : refused('not-found');
	});
}

export type EntryOnTheTable = { edition: Edition; entry: PanelEntry; sealing: Sealing | null };

/** One entry with all that the panel needs to decide on it. Refuses `recused` and `not-found`. */
export async function panelEntry(actor: Actor, entryId: string): Promise<Outcome<EntryOnTheTable>> {
	const place = await editionOfEntry(actor, entryId);
	if (!place.ok) return place;
	const about = { entryId, editionId: place.value };
	const outcome = await query(actor, 'decision.read', about, async (tx) => {
		const edition = await editionById(tx, actor, place.value);
		const row = await submittedOne(tx, actor, entryId);
		if (!edition || !row) return null;
		const [entry] = await toDecide(tx, actor, edition, [row]);
		if (!entry) return null;
		const sealings = await sealingsIn(tx, actor, edition.id);
		const sealing = sealings.find(({ classKey }) => classKey === entry.classKey) ?? null;
		return { edition, entry, sealing };
	});
	if (!outcome.ok) return outcome;
	if (outcome.value === null) return refused('not-found');
	const { edition, entry, sealing } = outcome.value;
	const agreed = await consensusesOf(actor, edition.id, [entryId]);
	if (!agreed.ok) return agreed;
	const assessed = agreed.value.get(entryId) ?? null;
	return done({ edition, sealing, entry: { ...entry, assessed } });
}

export type ClassOnBoard = {
	key: string;
	name: LocalText | null;
	state: ClassState;
	/** How many entries there are, also those that the reader stands back from. */
	entries: number;
	/** How many of those that the reader sees have a decision. */
	decisions: number;
	/** How many of those that the reader sees have a condition to win that the office has not settled. */
	unchecked: number;
	sealing: Sealing | null;
};

/** How far the decision has come, class by class, for the panel and the office. Refuses `not-found`. */
export async function decisionBoard(
	actor: Actor,
	editionId: string
): Promise<Outcome<{ edition: Edition; classes: ClassOnBoard[] }>> {
	const outcome = await query(actor, 'panel.read', { editionId }, async (tx) => {
		const edition = await editionById(tx, actor, editionId);
		if (!edition) return null;
		const own = await recusedFrom(tx, actor, editionId);
		const rows = (await submittedIn(tx, actor, editionId)).filter(({ id }) => !own.has(id));
		const entries = await toDecide(tx, actor, edition, rows);
		const seen = new Set(rows.map(({ id }) => id));
		// An entry that the reader stands back from counts, once, however many do.
		const hidden = new Map(
			(await recusalsIn(tx, editionId))
				.filter(({ entryId }) => !seen.has(entryId))
				.map(({ entryId, classKey }) => [entryId, classKey])
		);
		const sealings = await sealingsIn(tx, actor, editionId);
		const classes = classesOf(edition.definition).map(({ key, name }): ClassOnBoard => {
			const these = entries.filter(({ classKey }) => classKey === key);
			const sealing = sealings.find(({ classKey }) => classKey === key) ?? null;
			const counts = {
				entries: these.length + [...hidden.values()].filter((classKey) => classKey === key).length,
				decisions: these.filter(({ decision }) => decision !== null).length,
				unchecked: these.filter(({ conditions }) =>
					conditions.some(({ word }) => word === 'not-checked')
				).length
			};
			const state = classState({ sealed: sealing !== null, ...counts });
			return { key, name, state, sealing, ...counts };
		});
		return { edition, classes };
	});
	if (!outcome.ok) return outcome;
	return outcome.value === null ? refused('not-found') : { ok: true, value: outcome.value };
}
