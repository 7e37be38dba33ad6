// A panel's meeting is opened and closed, and what it has before it. Every change is heard by the pages that
// follow the meeting.
import { sql } from 'kysely';
import type { Actor } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/index.ts';
import { heldByDatabase, inTransaction, type Tx } from '../../platform/database/index.ts';
import { isId } from '../../platform/ids.ts';
import { announce } from '../../platform/live/index.ts';
import { done, refused, type Outcome } from '../../platform/outcome.ts';
import { command, type Action } from '../../people/index.ts';
import { submittedOne } from '../../application/index.ts';
import { recusedFrom, standsBackIn } from '../panel/queries.ts';
import {
	attendanceInput,
	focusInput,
	leadInput,
	noteInput,
	type AttendanceInput,
	type FocusInput,
	type LeadInput,
	type NoteInput
} from './input.ts';
import { agendaOf, leaderNow, meetingById, meetingsIn, tableOf, type Meeting } from './queries.ts';
import { freePlaces, votersAmong } from './rules.ts';

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

/**
 * The chair, or the office for the chair, opens a meeting. Refuses `already-done`, and `meeting-under-way` while another
 * one of the edition is.
 */
export async function openMeeting(
	actor: Actor,
	{ meetingId }: { meetingId: string }
): Promise<Outcome<{ editionId: string }>> {
	// Of two that are opened at once one is first.
	return heldByDatabase({ '23505': 'meeting-under-way' }, () =>
		onMeeting(actor, 'deliberation.arrange', meetingId, async (tx, meeting) => {
			const { editionId } = meeting;
			if (meeting.state !== 'planned') return refused('already-done');
			const all = await meetingsIn(tx, actor, editionId);
			if (all.some(({ state }) => state === 'under-way')) return refused('meeting-under-way');
			const [first] = await agendaOf(tx, actor, meetingId);
			await setMeeting(tx, actor, meetingId, {
				opened_at: actor.at.toString(),
				item_id: first?.id ?? null
			});
			if (first) await begin(tx, actor, first.id);
			await audit(tx, actor, { action: 'deliberation.open', subject: ['edition', editionId] });
			return done({ editionId });
		})
	);
}

/**
 * Closes a meeting: everybody has left. Refuses `meeting-not-open`, `not-leading` and `vote-open`, also of a vote that whoever
 * closes does not see; one that too few are left to close ends undecided.
 */
export async function closeMeeting(
	actor: Actor,
	{ meetingId }: { meetingId: string }
): Promise<Outcome<{ editionId: string }>> {
	return heldByDatabase({ UT005: 'vote-open' }, () =>
		asLeader(
			actor,
			meetingId,
			async (tx, { editionId }) => {
				await setMeeting(tx, actor, meetingId, {
					closed_at: actor.at.toString(),
					item_id: null,
					entry_id: null
				});
				await audit(tx, actor, { action: 'deliberation.close', subject: ['edition', editionId] });
				return done({ editionId });
			},
			{ chairToo: true }
		)
	);
}

/**
 * Somebody comes or goes: oneself, or whom the chair and the office see. A substitute comes in somebody's place, or to
 * listen. Refuses `not-allowed` (not on the panel, or for another), `meeting-not-open`, and `place-taken`.
 */
export async function attend(actor: Actor, input: AttendanceInput): Promise<Outcome<null>> {
	const read = attendanceInput.safeParse(input);
	if (!read.success) return refused('invalid');
	const { meetingId, here } = read.data;
	const self = actor.kind === 'person' ? actor.personId : '';
	const personId = read.data.personId ?? self;
	const insteadOf = read.data.insteadOf ?? null;
	const action = personId === self ? 'deliberation.attend' : 'deliberation.arrange';
	return onMeeting(actor, action, meetingId, async (tx, meeting) => {
		if (meeting.state !== 'under-way') return refused('meeting-not-open');
		const people = await tableOf(tx, actor, meeting);
		const who = people.find((each) => each.personId === personId);
		if (!who) return refused('not-allowed');
		// Said twice, it is noted once.
		if (who.here === here && who.insteadOf === insteadOf) return done(null);
		if (who.here) {
			await tx
				.updateTable('judging.attendance')
				.set({ left_at: actor.at.toString() })
				.where('organiser_id', '=', actor.organiserId)
				.where('meeting_id', '=', meetingId)
				.where('person_id', '=', personId)
				.where('left_at', 'is', null)
				.execute();
		}
		if (here) {
			const others = people.filter((each) => each.personId !== personId);
			const free = freePlaces(others).some((each) => each.personId === insteadOf);
			if (insteadOf !== null && (who.part !== 'substitute' || !free)) return refused('place-taken');
			await tx
				.insertInto('judging.attendance')
				.values({
					organiser_id: actor.organiserId,
					meeting_id: meetingId,
					person_id: personId,
					came_at: actor.at.toString(),
					instead_of: insteadOf
				})
				.execute();
		}
		return done(null);
	});
}

async function begin(tx: Tx, actor: Actor, itemId: string) {
	await tx
		.updateTable('judging.agenda_item')
		.set({ begun_at: actor.at.toString() })
		.where('organiser_id', '=', actor.organiserId)
		.where('id', '=', itemId)
		.where('begun_at', 'is', null)
		.execute();
}

/**
 * Whoever leads puts an item, or an entry of its class, before the meeting; every page that follows it shows that. Refuses
 * `not-found`, `vote-open` (also of a vote that they do not see), and `recused` for an entry that the leader stands back
 * from: then another leads first.
 */
export async function putBefore(actor: Actor, input: FocusInput): Promise<Outcome<null>> {
	const read = focusInput.safeParse(input);
	if (!read.success) return refused('invalid');
	const { meetingId, itemId, entryId } = read.data;
	return heldByDatabase({ UT005: 'vote-open' }, () =>
		asLeader(
			actor,
			meetingId,
			async (tx, meeting) => {
				const item = (await agendaOf(tx, actor, meetingId)).find(({ id }) => id === itemId);
				if (!item) return refused('not-found');
				if (entryId !== null) {
					if ((await recusedFrom(tx, actor, meeting.editionId)).has(entryId))
						return refused('recused');
					const entry = await submittedOne(tx, actor, entryId);
					if (entry?.editionId !== meeting.editionId || entry.classKey !== item.classKey) {
						return refused('not-found');
					}
				}
				await setMeeting(tx, actor, meetingId, { item_id: itemId, entry_id: entryId });
				await begin(tx, actor, itemId);
				return done(null);
			},
			{ chairToo: true }
		)
	);
}

/** The motion that is voted on now, if any. */
export async function openMotionIn(tx: Tx, actor: Actor, meetingId: string) {
	return tx
		.selectFrom('judging.motion as m')
		.select(['m.id', 'm.entry_id as entryId'])
		.where('m.organiser_id', '=', actor.organiserId)
		.where('m.meeting_id', '=', meetingId)
		.where('m.closed_at', 'is', null)
		.executeTakeFirst();
}

/**
 * The chair or whoever leads lets another lead an item, or gives it back to the chair (null). Refuses `not-found`,
 * `not-leading`, `cannot-lead` for whoever is not there with a vote, and `conflict-of-interest` for whoever stands back from
 * what is before the meeting.
 */
export async function handOver(actor: Actor, input: LeadInput): Promise<Outcome<null>> {
	const read = leadInput.safeParse(input);
	if (!read.success) return refused('invalid');
	const { itemId, personId } = read.data;
	const meetingId = await meetingOfItem(actor, itemId);
	if (meetingId === null) return refused('not-found');
	return onMeeting(actor, 'deliberation.lead', meetingId, async (tx, meeting) => {
		if (meeting.state !== 'under-way') return refused('meeting-not-open');
		const people = await tableOf(tx, actor, meeting);
		const self = people.find((each) => actor.kind === 'person' && each.personId === actor.personId);
		const leader = await leaderNow(tx, actor, meeting);
		if (self?.part !== 'chair' && self?.personId !== leader?.personId) {
			return refused('not-leading');
		}
		if (personId !== null) {
			const able = votersAmong(people).find((each) => each.personId === personId);
			if (!able) return refused('cannot-lead');
			if (able.out && meeting.itemId === itemId) return refused('conflict-of-interest');
		}
		await tx
			.updateTable('judging.agenda_item')
			.set({ led_by: personId })
			.where('organiser_id', '=', actor.organiserId)
			.where('id', '=', itemId)
			.execute();
		return done(null);
	});
}

/**
 * Writes what the minutes say of an item besides what was decided, for the chair and the office, until they are approved.
 * Refuses `minutes-approved`, and `recused` where they stand back from an entry of its class: they cannot read what stands
 * there.
 */
export async function noteItem(actor: Actor, input: NoteInput): Promise<Outcome<null>> {
	const read = noteInput.safeParse(input);
	if (!read.success) return refused('invalid');
	const { itemId } = read.data;
	const note = read.data.note.trim();
	const meetingId = await meetingOfItem(actor, itemId);
	if (meetingId === null) return refused('not-found');
	return heldByDatabase({ UT009: 'minutes-approved' }, () =>
		onMeeting(actor, 'deliberation.arrange', meetingId, async (tx, { editionId }) => {
			const item = (await agendaOf(tx, actor, meetingId)).find(({ id }) => id === itemId);
			if (!item) return refused('not-found');
			if (item.classKey !== null && (await standsBackIn(tx, editionId, item.classKey))) {
				return refused('recused');
			}
			if (note === '') {
				await tx
					.deleteFrom('judging.item_note')
					.where('organiser_id', '=', actor.organiserId)
					.where('item_id', '=', itemId)
					.execute();
				return done(null);
			}
			await tx
				.insertInto('judging.item_note')
				.values({
					organiser_id: actor.organiserId,
					item_id: itemId,
					meeting_id: meetingId,
					class_key: item.classKey,
					note
				})
				.onConflict((known) => known.columns(['organiser_id', 'item_id']).doUpdateSet({ note }))
				.execute();
			return done(null);
		})
	);
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
