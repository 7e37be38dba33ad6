// Reads what was seen at a visit: everyone's notes and outcomes, in the order that they were noted, what the lead has
// settled, and what of one's own waits for a choice. What a colleague notes is not there before all reviews are in: the
// database keeps it.
import type { Actor } from '../../../platform/actor.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { teamOf } from '../../team/queries.ts';
import {
	countedOutcome,
	together,
	type CheckOutcome,
	type CheckSeen,
	type Note,
	type Settlement
} from './rules.ts';

export type { CheckSeen, Note, Settlement } from './rules.ts';

/** What is noted at a visit, in the order that it was noted. */
export async function notesAt(
	tx: Tx,
	actor: Actor,
	visit: { id: string; entryId: string }
): Promise<Note[]> {
	const rows = await tx
		.selectFrom('assessment.visit_note as n')
		.innerJoin('people.person as p', (join) =>
			join.onRef('p.organiser_id', '=', 'n.organiser_id').onRef('p.id', '=', 'n.noted_by')
		)
		.select([
			'n.id',
			'n.finding_id as findingId',
			'n.body',
			'n.outcome',
			'n.noted_by as notedBy',
			'n.version_id as versionId',
			'n.noted_at as notedAt',
			'n.arrived_at as arrivedAt',
			'n.late_body as lateBody',
			'n.late_outcome as lateOutcome',
			'n.late_noted_at as lateNotedAt',
			'n.late_arrived_at as lateArrivedAt',
			'p.name as by'
		])
		.where('n.organiser_id', '=', actor.organiserId)
		.where('n.visit_id', '=', visit.id)
		.orderBy('n.noted_at')
		.orderBy('n.id')
		.execute();
	const team = new Set((await teamOf(tx, actor, visit.entryId)).map(({ personId }) => personId));
	return rows.map((row) => {
		const { id, findingId, versionId, by, notedBy, body, notedAt, arrivedAt } = row;
		const stood = { body, outcome: row.outcome as CheckOutcome | null, notedAt, arrivedAt };
		const { lateBody, lateNotedAt, lateArrivedAt } = row;
		const late = lateBody !== null && lateNotedAt !== null && lateArrivedAt !== null;
		return {
			id,
			findingId,
			versionId,
			by,
			mine: actor.kind === 'person' && actor.personId === notedBy,
			counts: team.has(notedBy),
			late,
			...(late
				? {
						body: lateBody,
						outcome: row.lateOutcome as CheckOutcome | null,
						notedAt: lateNotedAt,
						arrivedAt: lateArrivedAt,
						before: saysSomething(stood) ? stood : null
					}
				: { ...stood, before: null })
		};
	});
}

/** Whether a note says anything: one that was emptied again is kept for its version alone. */
export function saysSomething(note: Pick<Note, 'body' | 'outcome'>): boolean {
	return note.body !== '' || note.outcome !== null;
}

/** A version of one's own that came to a newer one, and waits for a choice between the two. */
export type Beside = {
	key: string;
	findingId: string | null;
	body: string;
	outcome: CheckOutcome | null;
	notedAt: Temporal.Instant;
	arrivedAt: Temporal.Instant;
};

/** What of one's own stands beside what is kept, the earliest noted first. */
export async function besidesAt(tx: Tx, actor: Actor, visitId: string): Promise<Beside[]> {
	if (actor.kind !== 'person') return [];
	const rows = await tx
		.selectFrom('assessment.visit_note_version as v')
		.select([
			'v.id as key',
			'v.finding_id as findingId',
			'v.body',
			'v.outcome',
			'v.noted_at as notedAt',
			'v.arrived_at as arrivedAt'
		])
		.where('v.organiser_id', '=', actor.organiserId)
		.where('v.noted_by', '=', actor.personId)
		.where('v.visit_id', '=', visitId)
		.where('v.state', '=', 'beside')
		.orderBy('v.noted_at')
		.execute();
	return rows.map((row) => ({ ...row, outcome: row.outcome as CheckOutcome | null }));
}

/** What the lead has settled, where two saw different things. */
export async function settlementsAt(tx: Tx, actor: Actor, visitId: string): Promise<Settlement[]> {
	const rows = await tx
		.selectFrom('assessment.visit_settlement as s')
		.innerJoin('people.person as p', (join) =>
			join.onRef('p.organiser_id', '=', 's.organiser_id').onRef('p.id', '=', 's.settled_by')
		)
		.select(['s.finding_id as findingId', 's.outcome', 's.reason', 'p.name as by'])
		.select('s.settled_at as at')
		.where('s.organiser_id', '=', actor.organiserId)
		.where('s.visit_id', '=', visitId)
		.execute();
	return rows.map((row) => ({ ...row, outcome: row.outcome as CheckOutcome }));
}

/** Brings notes and settlements together, by check. */
export function seenBy(notes: readonly Note[], settlements: readonly Settlement[]) {
	const seen = new Map<string, CheckSeen>();
	const said = notes.filter((note) => saysSomething(note) || note.before !== null);
	for (const [findingId, its] of Map.groupBy(said, (note) => note.findingId)) {
		if (findingId === null) continue;
		const settled = settlements.find((each) => each.findingId === findingId) ?? null;
		const counted = its.filter(({ counts }) => counts).map(countedOutcome);
		seen.set(findingId, { findingId, notes: its, settled, together: together(counted, settled) });
	}
	return seen;
}

/**
 * What came of the checks of an entry's visit, by check, as far as the actor may read it: an examiner whose team's
 * reviews are not all in reads only what they noted themselves.
 */
export async function outcomesFor(
	tx: Tx,
	actor: Actor,
	entryId: string
): Promise<Map<string, CheckSeen>> {
	const visit = await tx
		.selectFrom('assessment.visit as v')
		.select(['v.id', 'v.entry_id as entryId'])
		.where('v.organiser_id', '=', actor.organiserId)
		.where('v.entry_id', '=', entryId)
		.executeTakeFirst();
	if (!visit) return new Map();
	return seenBy(await notesAt(tx, actor, visit), await settlementsAt(tx, actor, visit.id));
}
