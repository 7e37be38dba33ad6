// The conflicts of an edition as the office works with them: who has one with what and why, what is pinned, who has not
// said anything yet, and whom the units do not want.
import type { Actor } from '../../platform/actor.ts';
import type { Tx } from '../../platform/database/index.ts';
import { done, refused, type Outcome } from '../../platform/outcome.ts';
import { holdersOf, query, silencedFor } from '../../people/index.ts';
import { submittedIn } from '../../application/index.ts';
import { editionById, type Edition } from '../../programme/index.ts';
import { conflictsIn, wishesOn, type Wish } from './queries.ts';
import type { Conflict } from './rules.ts';

export type ConflictPerson = {
	id: string;
	name: string;
	/** What part they have in the edition: one who holds office may be an examiner too. */
	parts: ('examiner' | 'panel' | 'office')[];
	/** Of how many of the edition's entries they have said that they have a conflict, or none. */
	saidConflict: number;
	saidNone: number;
};

export type ConflictEntry = {
	id: string;
	number: number | null;
	unit: string;
	organisation: string | null;
	classKey: string;
	/** The actor has a conflict here: what others have said and pinned is not shown, nor can it be pinned. */
	silent: boolean;
	wishes: Wish[];
};

/** Somebody about whom there is something to say towards an entry. */
export type ConflictPair = {
	entryId: string;
	personId: string;
	conflict: Conflict;
	/** Why they say so themselves. */
	declared: string | null;
	pin: { reason: string; by: string | null; at: Temporal.Instant } | null;
};

export type ConflictDesk = {
	edition: Edition;
	people: ConflictPerson[];
	entries: ConflictEntry[];
	pairs: ConflictPair[];
};

/** For the office. Refuses `not-found` where the award assesses nothing. */
export async function conflictDesk(
	actor: Actor,
	editionId: string
): Promise<Outcome<ConflictDesk>> {
	const read = await query(actor, 'conflict.list', { editionId }, async (tx) => {
		const edition = await editionById(tx, actor, editionId);
		if (!edition?.definition.assessment) return null;
		const silenced = await silencedFor(tx, actor);
		const rows = await submittedIn(tx, actor, editionId);
		const ids = rows.map(({ id }) => id);
		const wishes = Map.groupBy(await wishesOn(tx, actor, ids), ({ entryId }) => entryId);
		const entries = rows.map(({ id, number, unit, organisation, classKey }): ConflictEntry => ({
			id,
			number,
			unit,
			organisation,
			classKey,
			silent: silenced.has(id),
			wishes: wishes.get(id) ?? []
		}));
		const open = entries.filter(({ silent }) => !silent).map(({ id }) => id);
		const pairs = await pairsIn(tx, actor, editionId, new Set(open));
		return { edition, entries, pairs, people: await peopleIn(tx, actor, editionId, ids, pairs) };
	});
	if (!read.ok) return read;
	return read.value ? done(read.value) : refused('not-found');
}

async function pairsIn(
	tx: Tx,
	actor: Actor,
	editionId: string,
	open: ReadonlySet<string>
): Promise<ConflictPair[]> {
	const ids = [...open];
	if (ids.length === 0) return [];
	const key = (row: { entryId: string; personId: string }) => `${row.entryId} ${row.personId}`;
	const said = await tx
		.selectFrom('people.conflict as c')
		.select(['c.entry_id as entryId', 'c.person_id as personId', 'c.reason'])
		.where('c.organiser_id', '=', actor.organiserId)
		.where('c.entry_id', 'in', ids)
		.execute();
	const pins = await tx
		.selectFrom('assessment.conflict_pin as k')
		.leftJoin('people.person as p', (join) =>
			join.onRef('p.organiser_id', '=', 'k.organiser_id').onRef('p.id', '=', 'k.pinned_by')
		)
		.select([
			'k.entry_id as entryId',
			'k.person_id as personId',
			'k.reason',
			'p.name as by',
			'k.pinned_at as at'
		])
		.where('k.organiser_id', '=', actor.organiserId)
		.where('k.entry_id', 'in', ids)
		.execute();
	const declaredBy = new Map(said.map((row) => [key(row), row.reason]));
	const pinBy = new Map(pins.map(({ reason, by, at, ...row }) => [key(row), { reason, by, at }]));
	return [...(await conflictsIn(tx, actor, editionId))]
		.filter(([entryId]) => open.has(entryId))
		.flatMap(([entryId, people]) =>
			[...people].map(([personId, conflict]) => {
				const on = { entryId, personId };
				return {
					...on,
					conflict,
					declared: declaredBy.get(key(on)) ?? null,
					pin: pinBy.get(key(on)) ?? null
				};
			})
		);
}

/** The edition's examiners and panel, and those who hold office where there is something to say of them. */
async function peopleIn(
	tx: Tx,
	actor: Actor,
	editionId: string,
	entryIds: string[],
	pairs: readonly ConflictPair[]
): Promise<ConflictPerson[]> {
	const pool = await holdersOf(tx, actor, ['examiner', 'panel_member', 'panel_chair'], {
		editionId,
		entryId: null
	});
	const concerned = new Set(pairs.map(({ personId }) => personId));
	const office = (await holdersOf(tx, actor, ['office'], {})).filter(({ id }) => concerned.has(id));
	const none = entryIds.length
		? await tx
				.selectFrom('assessment.no_conflict_said as s')
				.select(['s.person_id as personId', (is) => is.fn.countAll<number>().as('count')])
				.where('s.organiser_id', '=', actor.organiserId)
				.where('s.entry_id', 'in', entryIds)
				.groupBy('s.person_id')
				.execute()
		: [];
	const people = new Map<string, ConflictPerson>();
	for (const { id, name, role } of [...pool, ...office]) {
		const part = role === 'examiner' || role === 'office' ? role : 'panel';
		const known = people.get(id);
		if (known) {
			if (!known.parts.includes(part)) known.parts.push(part);
			continue;
		}
		people.set(id, {
			id,
			name,
			parts: [part],
			saidConflict: pairs.filter(
				({ personId, conflict }) => personId === id && conflict.reasons.includes('declared')
			).length,
			saidNone: Number(none.find(({ personId }) => personId === id)?.count ?? 0)
		});
	}
	return [...people.values()].sort((one, other) => one.name.localeCompare(other.name, 'sv'));
}
