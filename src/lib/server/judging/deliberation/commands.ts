// A panel's meeting is opened and closed, and those who are on the panel come and go.
import type { Actor } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/index.ts';
import { heldByDatabase } from '../../platform/database/index.ts';
import { done, refused, type Outcome } from '../../platform/outcome.ts';
import { attendanceInput, type AttendanceInput } from './input.ts';
import { begin } from './leading.ts';
import { asLeader, onMeeting, setMeeting } from './on-meeting.ts';
import { agendaOf, meetingsIn, tableOf } from './queries.ts';
import { freePlaces } from './rules.ts';

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
