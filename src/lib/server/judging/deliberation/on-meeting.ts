// What every command about a meeting passes: who may, one change at a time, and word to the pages that follow the meeting.
import { sql } from 'kysely';
import type { Actor } from '../../platform/actor.ts';
import { inTransaction, type Tx } from '../../platform/database/index.ts';
import { isId } from '../../platform/ids.ts';
import { announce } from '../../platform/live/index.ts';
import { refused, type Outcome } from '../../platform/outcome.ts';
import { command, type Action } from '../../people/index.ts';
import { leaderNow, meetingById, meetingsIn, tableOf, type Meeting } from './queries.ts';

/** What the pages that follow a meeting listen for. */
export const topicOf = (meetingId: string) => `meeting ${meetingId}`;

/** Notes that something of a meeting has changed, so that whoever follows it asks again. */
export async function changed(tx: Tx, meetingId: string) {
	await announce(tx, topicOf(meetingId));
}

/** Notes that something of an edition has changed that its meeting shows, where one is under way. */
export async function changedIn(tx: Tx, actor: Actor, editionId: string) {
	for (const { id, state } of await meetingsIn(tx, actor, editionId)) {
		if (state === 'under-way') await changed(tx, id);
	}
}

/** Runs a command about a meeting that the actor may know of. Refuses `not-found`. */
export async function onMeeting<T>(
	actor: Actor,
	action: Action,
	meetingId: string,
	work: (tx: Tx, meeting: Meeting) => Promise<Outcome<T>>
): Promise<Outcome<T>> {
	if (actor.kind === 'visitor') return refused('sign-in-first');
	if (!isId(meetingId)) return refused('not-found');
	const place = await inTransaction(actor, (tx) => meetingById(tx, actor, meetingId));
	if (!place) return refused('not-found');
	return command(actor, action, { editionId: place.editionId }, async (tx) => {
		// Two who change a meeting at once do it one after the other.
		await sql`select judging.hold_meeting(${meetingId}::uuid)`.execute(tx);
		const meeting = await meetingById(tx, actor, meetingId);
		if (!meeting) return refused('not-found');
		const outcome = await work(tx, meeting);
		if (outcome.ok) await changed(tx, meetingId);
		return outcome;
	});
}

/** Runs a command about an item of a meeting's agenda. Refuses `not-found`. */
export async function onItem<T>(
	actor: Actor,
	action: Action,
	itemId: string,
	work: (tx: Tx, meeting: Meeting) => Promise<Outcome<T>>
): Promise<Outcome<T>> {
	const meetingId = await meetingOfItem(actor, itemId);
	return meetingId === null ? refused('not-found') : onMeeting(actor, action, meetingId, work);
}

async function meetingOfItem(actor: Actor, itemId: string): Promise<string | null> {
	if (actor.kind === 'visitor') return null;
	const row = await inTransaction(actor, (tx) =>
		tx
			.selectFrom('judging.agenda_item as i')
			.select('i.meeting_id as meetingId')
			.where('i.organiser_id', '=', actor.organiserId)
			.where('i.id', '=', itemId)
			.executeTakeFirst()
	);
	return row?.meetingId ?? null;
}

/**
 * Runs a command of whoever leads what is before the meeting; with `chairToo`, also of a chair who has let another lead or
 * stands back: they take the meeting on. Refuses `not-leading` and `meeting-not-open`.
 */
export async function asLeader<T>(
	actor: Actor,
	meetingId: string,
	work: (tx: Tx, meeting: Meeting) => Promise<Outcome<T>>,
	{ chairToo = false } = {}
): Promise<Outcome<T>> {
	return onMeeting(actor, 'deliberation.lead', meetingId, async (tx, meeting) => {
		if (meeting.state !== 'under-way') return refused('meeting-not-open');
		const leader = await leaderNow(tx, actor, meeting);
		if (actor.kind === 'person' && leader?.personId !== actor.personId) {
			const people = chairToo ? await tableOf(tx, actor, meeting) : [];
			const chair = people.find(({ part }) => part === 'chair');
			if (chair?.personId !== actor.personId) return refused('not-leading');
		}
		return work(tx, meeting);
	});
}

/** Writes to a meeting's row. */
export const setMeeting = (tx: Tx, actor: Actor, meetingId: string, row: object) =>
	tx
		.updateTable('judging.meeting')
		.set(row)
		.where('organiser_id', '=', actor.organiserId)
		.where('id', '=', meetingId)
		.execute();
