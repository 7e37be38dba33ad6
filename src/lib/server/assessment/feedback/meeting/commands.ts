// The oral feedback: booked once the report has been released, moved, cancelled, held, noted.
import type { Actor } from '../../../platform/actor.ts';
import { audit } from '../../../platform/audit/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { done, refused, type FieldError, type Outcome } from '../../../platform/outcome.ts';
import { command, type Action } from '../../../people/index.ts';
import { lockEntry } from '../../entries/lock.ts';
import { entryToAssess, type EntryToAssess } from '../../entries/queries.ts';
import { textError } from '../../review/rules.ts';
import { readStart } from '../../visit/rules.ts';
import { feedbacksOn } from '../queries.ts';
import {
	heldInput,
	meetingInput,
	meetingNotesInput,
	type MeetingHeldInput,
	type MeetingInput,
	type MeetingNotesInput
} from './input.ts';
import { meetingNotesOn, meetingsOn } from './queries.ts';
import { endOf, heldProblem, limits, linkProblem, type Meeting } from './rules.ts';
import { tellOfMeeting } from './tell.ts';

type Work<T> = (tx: Tx, entry: EntryToAssess, meeting: Meeting | null) => Promise<Outcome<T>>;

async function on<T>(
	actor: Actor,
	action: Action,
	entryId: string,
	work: Work<T>
): Promise<Outcome<T>> {
	const found = await entryToAssess(actor, entryId);
	if (!found.ok) return found;
	const entry = found.value;
	return command(actor, action, { entryId, editionId: entry.edition.id }, async (tx) => {
		await lockEntry(tx, entryId);
		// Nothing of the feedback reaches the unit before it is released, not even that there will be a meeting.
		if (!(await feedbacksOn(tx, actor, [entryId])).has(entryId)) {
			return refused('feedback-not-released');
		}
		return work(tx, entry, (await meetingsOn(tx, actor, [entryId])).get(entryId) ?? null);
	});
}

/**
 * Books the meeting, or changes it; unit and team get a mail with a calendar file. Refuses `feedback-not-released`,
 * `not-a-time`, `visit-in-past`, a length outside 15 minutes to a day, a meeting that is nowhere, and what is not an address, each at its field.
 */
export async function bookMeeting(actor: Actor, input: MeetingInput): Promise<Outcome<Meeting>> {
	const read = meetingInput.safeParse(input);
	if (!read.success) return refused('invalid');
	const { entryId, minutes } = read.data;
	const [place, link, who] = [read.data.place, read.data.link, read.data.who].map((text) =>
		text.trim()
	) as [string, string, string];
	return on(actor, 'feedback.meet', entryId, async (tx, entry, before) => {
		const { timeZone } = entry.edition;
		const starts = readStart(read.data.starts);
		const now = actor.at
			.toZonedDateTimeISO(timeZone)
			.toPlainDateTime()
			.toString({ smallestUnit: 'minute' });
		const badLink = linkProblem(link);
		const wrong: (FieldError | null)[] = [
			starts === null ? { field: 'starts', reason: 'not-a-time' } : null,
			starts !== null && starts < now && starts !== before?.starts
				? { field: 'starts', reason: 'visit-in-past' }
				: null,
			minutes >= 15 ? null : { field: 'minutes', reason: 'number-too-small', values: { min: 15 } },
			minutes > 1440
				? { field: 'minutes', reason: 'number-too-large', values: { max: 1440 } }
				: null,
			Number.isInteger(minutes) ? null : { field: 'minutes', reason: 'not-a-whole-number' },
			place || link ? null : { field: 'place', reason: 'required' },
			place ? textError('place', place, limits.place) : null,
			badLink ? { field: 'link', reason: badLink } : null,
			who ? textError('who', who, limits.who) : null
		];
		const fields = wrong.filter((error) => error !== null);
		const [first] = fields;
		if (first || starts === null) return refused(first?.reason ?? 'not-a-time', { fields });
		const ends = endOf(starts, minutes);
		const same =
			before?.starts === starts &&
			before.ends === ends &&
			before.place === place &&
			(before.link ?? '') === link &&
			before.who === who &&
			before.cancelledAt === null;
		if (before && same) return done(before);
		const row = {
			starts,
			ends,
			place,
			link: link || null,
			who,
			cancelled_at: null,
			held_on: null,
			held_by: null,
			booked_by: actor.kind === 'person' ? actor.personId : null,
			booked_at: actor.at.toString()
		};
		await tx
			.insertInto('assessment.feedback_meeting')
			.values({ organiser_id: actor.organiserId, entry_id: entryId, ...row })
			.onConflict((conflict) =>
				conflict
					.columns(['organiser_id', 'entry_id'])
					.doUpdateSet({ ...row, sequence: (before?.sequence ?? 0) + 1 })
			)
			.execute();
		await audit(tx, actor, {
			action: 'feedback.book-meeting',
			subject: ['entry', entryId],
			detail: { starts, place }
		});
		const meeting = (await meetingsOn(tx, actor, [entryId])).get(entryId);
		if (!meeting) return refused('not-found');
		const change = before && before.cancelledAt === null ? 'moved' : 'booked';
		await tellOfMeeting(tx, actor, entry, meeting, change);
		return done(meeting);
	});
}

/** Cancels the meeting; unit and team get a mail that takes it out of their calendars. Refuses `not-found` where none is booked. */
export async function cancelMeeting(
	actor: Actor,
	input: { entryId: string }
): Promise<Outcome<null>> {
	return on(actor, 'feedback.meet', input.entryId, async (tx, entry, meeting) => {
		if (!meeting || meeting.cancelledAt) return refused('not-found');
		if (meeting.heldOn) return refused('already-done');
		await tx
			.updateTable('assessment.feedback_meeting')
			.set({ cancelled_at: actor.at.toString(), sequence: meeting.sequence + 1 })
			.where('organiser_id', '=', actor.organiserId)
			.where('id', '=', meeting.id)
			.execute();
		await audit(tx, actor, { action: 'feedback.cancel-meeting', subject: ['entry', entry.id] });
		const now = (await meetingsOn(tx, actor, [entry.id])).get(entry.id);
		if (now) await tellOfMeeting(tx, actor, entry, now, 'cancelled');
		return done(null);
	});
}

/** Says on which day the meeting was held. Refuses `not-found` where none is booked, `not-a-date` and `date-too-late`. */
export async function holdMeeting(actor: Actor, input: MeetingHeldInput): Promise<Outcome<null>> {
	const read = heldInput.safeParse(input);
	if (!read.success) return refused('invalid');
	const { entryId, on: day } = read.data;
	return on(actor, 'feedback.note', entryId, async (tx, entry, meeting) => {
		if (!meeting || meeting.cancelledAt) return refused('not-found');
		const today = actor.at.toZonedDateTimeISO(entry.edition.timeZone).toPlainDate().toString();
		const reason = heldProblem(day, today);
		if (reason) {
			const values = { latest: today };
			return refused(reason, { values, fields: [{ field: 'on', reason, values }] });
		}
		await tx
			.updateTable('assessment.feedback_meeting')
			.set({ held_on: day, held_by: actor.kind === 'person' ? actor.personId : null })
			.where('organiser_id', '=', actor.organiserId)
			.where('id', '=', meeting.id)
			.execute();
		await audit(tx, actor, { action: 'feedback.hold-meeting', subject: ['entry', entryId] });
		return done(null);
	});
}

/**
 * Keeps short notes of the meeting, shared with the unit or the team's own. Refuses `newer-revision` (the newer notes as
 * detail) where a colleague's came between, `too-long` at its field, `not-found` where no meeting is booked.
 */
export async function noteMeeting(actor: Actor, input: MeetingNotesInput): Promise<Outcome<null>> {
	const read = meetingNotesInput.safeParse(input);
	if (!read.success) return refused('invalid');
	const { entryId, notes } = read.data;
	return on(actor, 'feedback.note', entryId, async (tx, _entry, meeting) => {
		if (!meeting) return refused('not-found');
		const there = await meetingNotesOn(tx, actor, entryId);
		for (const { audience, body: typed, revision } of notes) {
			const body = typed.trim();
			const field = `note-${audience}`;
			const known = there.find((each) => each.audience === audience);
			if ((known?.body ?? '') === body) continue;
			const error = body ? textError(field, body, limits.note) : null;
			if (error) return refused(error.reason, { fields: [error] });
			if ((known?.revision ?? 0) !== revision) {
				return refused('newer-revision', {
					fields: [{ field, reason: 'newer-revision' }],
					detail: there
				});
			}
			const row = {
				body,
				revision: revision + 1,
				noted_by: actor.kind === 'person' ? actor.personId : null,
				noted_at: actor.at.toString()
			};
			await tx
				.insertInto('assessment.feedback_meeting_note')
				.values({ organiser_id: actor.organiserId, entry_id: entryId, audience, ...row })
				.onConflict((conflict) =>
					conflict.columns(['organiser_id', 'entry_id', 'audience']).doUpdateSet(row)
				)
				.execute();
		}
		return done(null);
	});
}
