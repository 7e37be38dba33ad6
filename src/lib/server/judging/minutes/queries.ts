// What the minutes of a meeting say, as far as the reader may know it: whoever stands back from an entry reads nothing of
// it, and cannot have read the minutes whole.
import { sql } from 'kysely';
import type { Actor } from '../../platform/actor.ts';
import type { Tx } from '../../platform/database/index.ts';
import { done, type Outcome } from '../../platform/outcome.ts';
import { query } from '../../people/index.ts';
import { ballotsIn, type Ballot } from '../ballots/queries.ts';
import {
	attendanceOf,
	meetingView,
	type Attendance,
	type MeetingView
} from '../deliberation/queries.ts';
import {
	decisionBoard,
	panelEntries,
	type ClassOnBoard,
	type Decision,
	type PanelEntry
} from '../decision/queries.ts';
import { recusalsIn, type Recusal } from '../panel/queries.ts';
import { heldIn } from './ballots.ts';

export type Approved = { by: string; at: Temporal.Instant; hash: string };

/** A decision that was changed after it was sealed. */
export type Amendment = {
	id: string;
	entryId: string;
	unit: string;
	reason: string;
	before: AmendedTo;
	after: AmendedTo;
	by: string;
	at: Temporal.Instant;
};
export type AmendedTo = Pick<Decision, 'honour' | 'citation' | 'prizes'>;

export type Minutes = {
	view: MeetingView;
	attendance: Attendance[];
	recusals: Recusal[];
	entries: PanelEntry[];
	classes: ClassOnBoard[];
	/** Those by ranking, closed during the meeting. */
	ballots: Ballot[];
	amendments: Amendment[];
	approved: Approved | null;
	/** Something that the reader stands back from is left out. */
	partly: boolean;
};

/** The approval of a meeting's minutes, in a transaction that has asked the table. */
export async function approvalOf(
	tx: Tx,
	actor: Actor,
	meetingId: string
): Promise<Approved | null> {
	const row = await tx
		.selectFrom('judging.minutes as m')
		.leftJoin('people.person as p', (join) =>
			join.onRef('p.organiser_id', '=', 'm.organiser_id').onRef('p.id', '=', 'm.approved_by')
		)
		.select(['p.name', 'm.approved_at as at', 'm.document_hash as hash'])
		.where('m.organiser_id', '=', actor.organiserId)
		.where('m.meeting_id', '=', meetingId)
		.executeTakeFirst();
	return row ? { by: row.name ?? '', at: row.at, hash: row.hash } : null;
}

/** Whether the actor stands back from any of an edition's entries. */
export async function standsBack(tx: Tx, editionId: string): Promise<boolean> {
	const { rows } = await sql<{ back: boolean }>`
		select judging.stands_back(${editionId}::uuid) as back
	`.execute(tx);
	return rows[0]?.back ?? true;
}

async function amendmentsIn(tx: Tx, actor: Actor, editionId: string): Promise<Amendment[]> {
	const rows = await tx
		.selectFrom('judging.amendment as a')
		.innerJoin('application.entry as e', (join) =>
			join.onRef('e.organiser_id', '=', 'a.organiser_id').onRef('e.id', '=', 'a.entry_id')
		)
		.leftJoin('people.person as p', (join) =>
			join.onRef('p.organiser_id', '=', 'a.organiser_id').onRef('p.id', '=', 'a.decided_by')
		)
		.select([
			'a.id',
			'a.entry_id as entryId',
			'e.unit_name as unit',
			'a.reason',
			'a.before',
			'a.after',
			'p.name as by',
			'a.decided_at as at'
		])
		.where('a.organiser_id', '=', actor.organiserId)
		.where('a.edition_id', '=', editionId)
		.orderBy('a.decided_at')
		.orderBy('a.id')
		.execute();
	return rows.map((row) => ({
		...row,
		unit: row.unit ?? '',
		by: row.by ?? '',
		before: row.before as AmendedTo,
		after: row.after as AmendedTo
	}));
}

/** The minutes of a meeting, approved or not yet. Refuses `not-found`. */
export async function minutesOf(
	actor: Actor,
	editionId: string,
	meetingId: string
): Promise<Outcome<Minutes>> {
	const view = await meetingView(actor, editionId, meetingId);
	if (!view.ok) return view;
	const entries = await panelEntries(actor, editionId);
	if (!entries.ok) return entries;
	const board = await decisionBoard(actor, editionId);
	if (!board.ok) return board;
	const ballots = await ballotsIn(actor, editionId);
	if (!ballots.ok) return ballots;
	const rest = await query(actor, 'deliberation.read', { editionId }, async (tx) => {
		const own = new Set(entries.value.map(({ id }) => id));
		return {
			attendance: await attendanceOf(tx, actor, meetingId),
			// Who stands back from an entry that the reader stands back from as well is not theirs to know.
			recusals: (await recusalsIn(tx, editionId)).filter(({ entryId }) => own.has(entryId)),
			amendments: await amendmentsIn(tx, actor, editionId),
			approved: await approvalOf(tx, actor, meetingId),
			partly: await standsBack(tx, editionId)
		};
	});
	if (!rest.ok) return rest;
	const { approved, amendments } = rest.value;
	return done({
		view: view.value,
		...(approved
			? asApproved(approved.at, entries.value, board.value.classes, amendments)
			: { entries: entries.value, classes: board.value.classes }),
		ballots: ballots.value.filter((ballot) => heldIn(ballot, view.value.meeting)).toReversed(),
		...rest.value
	});
}

/** What was decided and sealed when minutes were approved: of what came after they say nothing. */
function asApproved(
	at: Temporal.Instant,
	entries: readonly PanelEntry[],
	classes: readonly ClassOnBoard[],
	amendments: readonly Amendment[]
): Pick<Minutes, 'entries' | 'classes'> {
	const sealed = new Set(
		classes
			.filter(({ sealing }) => sealing && Temporal.Instant.compare(sealing.sealedAt, at) <= 0)
			.map(({ key }) => key)
	);
	return {
		classes: classes.map((each) => (sealed.has(each.key) ? each : { ...each, sealing: null })),
		entries: entries.map((entry) => {
			if (!sealed.has(entry.classKey) || !entry.decision) return { ...entry, decision: null };
			const later = amendments.find((each) => {
				return each.entryId === entry.id && Temporal.Instant.compare(each.at, at) > 0;
			});
			return later ? { ...entry, decision: { ...entry.decision, ...later.before } } : entry;
		})
	};
}
