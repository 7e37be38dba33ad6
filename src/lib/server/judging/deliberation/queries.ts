// Reads the panel's meetings as the reader may see them: what of a meeting concerns an entry that somebody stands back from
// is not there for them.
import type { Actor } from '../../platform/actor.ts';
import type { Tx } from '../../platform/database/index.ts';
import { refused, type Outcome } from '../../platform/outcome.ts';
import { query } from '../../people/index.ts';
import { editionById, type Edition } from '../../programme/index.ts';
import { membersIn, recusalsIn, recusedFrom, termsIn, type PanelMember } from '../panel/queries.ts';
import { motionsOf, type Motion } from './motions.ts';
import {
	decidersAmong,
	leaderOf,
	meetingState,
	votersAmong,
	type AtTheTable,
	type MeetingState
} from './rules.ts';

export type Meeting = {
	id: string;
	editionId: string;
	/** Wall clock in the organiser's zone. */
	starts: string;
	place: string | null;
	link: string | null;
	openedAt: Temporal.Instant | null;
	closedAt: Temporal.Instant | null;
	cancelledAt: Temporal.Instant | null;
	/** Rises with each change, of the agenda too, and with calling off. */
	revision: number;
	itemId: string | null;
	entryId: string | null;
	state: MeetingState;
};

export type AgendaItem = {
	id: string;
	kind: 'class' | 'other';
	/** Empty where the award has no classes; null for what is not a class. */
	classKey: string | null;
	title: string | null;
	ledBy: string | null;
	/** Not there for whoever stands back from an entry of the class. */
	note: string | null;
	begunAt: Temporal.Instant | null;
};

export type Attendance = {
	personId: string;
	name: string;
	cameAt: Temporal.Instant;
	leftAt: Temporal.Instant | null;
	insteadOf: string | null;
};

const meetingRows = (tx: Tx, actor: Actor) =>
	tx
		.selectFrom('judging.meeting as m')
		.select([
			'm.id',
			'm.edition_id as editionId',
			'm.starts',
			'm.place',
			'm.link',
			'm.opened_at as openedAt',
			'm.closed_at as closedAt',
			'm.cancelled_at as cancelledAt',
			'm.revision',
			'm.item_id as itemId',
			'm.entry_id as entryId'
		])
		.where('m.organiser_id', '=', actor.organiserId);

/** One meeting, in a transaction that asks the table itself. */
export async function meetingById(tx: Tx, actor: Actor, id: string): Promise<Meeting | undefined> {
	const row = await meetingRows(tx, actor).where('m.id', '=', id).executeTakeFirst();
	return row && { ...row, state: meetingState(row) };
}

/** The meetings of an edition, the last one first. */
export async function meetingsIn(tx: Tx, actor: Actor, editionId: string): Promise<Meeting[]> {
	const rows = await meetingRows(tx, actor)
		.where('m.edition_id', '=', editionId)
		.orderBy('m.starts', 'desc')
		.orderBy('m.id', 'desc')
		.execute();
	return rows.map((row) => ({ ...row, state: meetingState(row) }));
}

export async function agendaOf(tx: Tx, actor: Actor, meetingId: string): Promise<AgendaItem[]> {
	const rows = await tx
		.selectFrom('judging.agenda_item as i')
		.leftJoin('judging.item_note as n', (join) =>
			join.onRef('n.organiser_id', '=', 'i.organiser_id').onRef('n.item_id', '=', 'i.id')
		)
		.select([
			'i.id',
			'i.kind',
			'i.class_key as classKey',
			'i.title',
			'i.led_by as ledBy',
			'n.note',
			'i.begun_at as begunAt'
		])
		.where('i.organiser_id', '=', actor.organiserId)
		.where('i.meeting_id', '=', meetingId)
		.orderBy('i.place')
		.orderBy('i.id')
		.execute();
	return rows.map((row) => ({ ...row, kind: row.kind as AgendaItem['kind'] }));
}

/** Who came and left, in the order that they came. */
export async function attendanceOf(tx: Tx, actor: Actor, meetingId: string): Promise<Attendance[]> {
	return tx
		.selectFrom('judging.attendance as t')
		.innerJoin('people.person as p', (join) =>
			join.onRef('p.organiser_id', '=', 't.organiser_id').onRef('p.id', '=', 't.person_id')
		)
		.select([
			't.person_id as personId',
			'p.name',
			't.came_at as cameAt',
			't.left_at as leftAt',
			't.instead_of as insteadOf'
		])
		.where('t.organiser_id', '=', actor.organiserId)
		.where('t.meeting_id', '=', meetingId)
		.orderBy('t.came_at')
		.orderBy('t.id')
		.execute();
}

/** What the panel has voted of an entry, in any of its meetings, in order. Refuses `recused` as whatever is about the entry. */
export async function votesOn(
	actor: Actor,
	{ editionId, entryId }: { editionId: string; entryId: string }
): Promise<Outcome<Motion[]>> {
	return query(actor, 'deliberation.read', { editionId, entryId }, async (tx) => {
		const all: Motion[] = [];
		for (const { id } of (await meetingsIn(tx, actor, editionId)).toReversed()) {
			all.push(...(await motionsOf(tx, actor, id)));
		}
		return all.filter((motion) => motion.entryId === entryId && motion.outcome !== null);
	});
}

export type SeatAtTable = PanelMember & AtTheTable;

export type MeetingView = {
	edition: Edition;
	meeting: Meeting;
	agenda: AgendaItem[];
	people: SeatAtTable[];
	/** Who leads what is before the meeting. */
	leads: string | null;
	quorum: {
		needed: number;
		/** With a vote at the meeting. */
		present: number;
		/** Of those, who decide on the entry before it. */
		deciding: number;
	};
	motions: Motion[];
	/** From then on nothing is noted. */
	minutesApproved: boolean;
	me: {
		here: boolean;
		leads: boolean;
		/** The reader stands back from the entry before the meeting, which is not told. */
		out: boolean;
	};
};

/** Everybody on the panel, with whether they are there and stand back from what is before the meeting. */
export async function tableOf(tx: Tx, actor: Actor, meeting: Meeting): Promise<SeatAtTable[]> {
	const members = await membersIn(tx, actor, meeting.editionId);
	const here = (await attendanceOf(tx, actor, meeting.id)).filter(({ leftAt }) => leftAt === null);
	const { entryId } = meeting;
	const recusals = entryId === null ? [] : await recusalsIn(tx, meeting.editionId);
	const out = new Set(
		recusals.filter((each) => each.entryId === entryId).map(({ personId }) => personId)
	);
	return members.map((member) => {
		const presence = here.find(({ personId }) => personId === member.personId);
		return {
			...member,
			here: presence !== undefined,
			insteadOf: presence?.insteadOf ?? null,
			out: out.has(member.personId)
		};
	});
}

async function isApproved(tx: Tx, actor: Actor, meetingId: string): Promise<boolean> {
	const row = await tx
		.selectFrom('judging.minutes as m')
		.select('m.meeting_id')
		.where('m.organiser_id', '=', actor.organiserId)
		.where('m.meeting_id', '=', meetingId)
		.executeTakeFirst();
	return row !== undefined;
}

/** Who leads what is before a meeting now; nobody where nobody who is there may. */
export async function leaderNow(
	tx: Tx,
	actor: Actor,
	meeting: Meeting
): Promise<SeatAtTable | undefined> {
	const item = (await agendaOf(tx, actor, meeting.id)).find(({ id }) => id === meeting.itemId);
	return leaderOf(await tableOf(tx, actor, meeting), item?.ledBy ?? null);
}

/**
 * A meeting as the panel and the office see it. Whoever stands back from the entry before it is told that, and nothing of
 * the entry. Refuses `not-found`.
 */
export async function meetingView(
	actor: Actor,
	editionId: string,
	meetingId: string
): Promise<Outcome<MeetingView>> {
	const outcome = await query(actor, 'deliberation.read', { editionId }, async (tx) => {
		const edition = await editionById(tx, actor, editionId);
		const meeting = await meetingById(tx, actor, meetingId);
		if (!edition || meeting?.editionId !== editionId) return null;
		const people = await tableOf(tx, actor, meeting);
		const agenda = await agendaOf(tx, actor, meeting.id);
		const item = agenda.find(({ id }) => id === meeting.itemId);
		const leads = leaderOf(people, item?.ledBy ?? null)?.personId ?? null;
		const { quorum } = await termsIn(tx, actor, editionId, people);
		const own = people.find(
			({ personId }) => actor.kind === 'person' && personId === actor.personId
		);
		const hidden = await recusedFrom(tx, actor, editionId);
		const out = meeting.entryId !== null && hidden.has(meeting.entryId);
		return {
			edition,
			meeting: { ...meeting, entryId: out ? null : meeting.entryId },
			agenda,
			people,
			leads,
			quorum: {
				needed: quorum,
				present: votersAmong(people).length,
				deciding: decidersAmong(people).length
			},
			motions: await motionsOf(tx, actor, meeting.id),
			minutesApproved: await isApproved(tx, actor, meeting.id),
			me: { here: own?.here ?? false, leads: own !== undefined && leads === own.personId, out }
		};
	});
	if (!outcome.ok) return outcome;
	return outcome.value === null ? refused('not-found') : { ok: true, value: outcome.value };
}

/** The meetings of an edition, the last one first, for the panel and the office. */
export async function panelMeetings(actor: Actor, editionId: string): Promise<Outcome<Meeting[]>> {
	return query(actor, 'deliberation.read', { editionId }, async (tx) => {
		const hidden = await recusedFrom(tx, actor, editionId);
		return (await meetingsIn(tx, actor, editionId)).map((meeting) => ({
			...meeting,
			entryId: meeting.entryId !== null && hidden.has(meeting.entryId) ? null : meeting.entryId
		}));
	});
}
