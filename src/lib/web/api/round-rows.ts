// Rounds as the open interface answers them, and the way to one for those who may.
import { query, type Action } from '#lib/server/people/index.ts';
import type { Actor } from '#lib/server/platform/actor.ts';
import type { Tx } from '#lib/server/platform/database/index.ts';
import { refused, type Outcome } from '#lib/server/platform/outcome.ts';
import {
	dueAt,
	meetingById,
	pathText,
	reminderRuns,
	remindersOf,
	type Correction,
	type Edition,
	type Meeting,
	type Preparation,
	type SetReminder
} from '#lib/server/programme/index.ts';
import { pathOf } from '../corrections.ts';
import type { MeetingAnswer } from './areas/meetings.ts';
import type { CorrectionAnswer, ReminderAnswer } from './areas/rounds.ts';
import { editionAt } from './mail-rows.ts';

/**
 * Answers the round in an address for those who may do this in it. Refuses `not-found` before it asks whether they may:
 * whoever may not know of a prepared round is not told that it is there.
 */
export async function roundAt<T = Edition>(
	actor: Actor,
	action: Action,
	params: { programme: string; edition: string },
	read: (tx: Tx, edition: Edition) => Promise<T> = async (_, edition) => edition as T
): Promise<Outcome<T>> {
	const edition = await editionAt(actor, params);
	if (!edition || edition.kind !== 'live') return refused('not-found');
	return query(actor, action, { editionId: edition.id }, (tx) => read(tx, edition));
}

/** The dates of a prepared round are part of what is prepared, and are changed with it. */
export const preparedTag = 'prepared-';
export const calendarTag = (
	edition: Pick<Edition, 'calendarRevision'>,
	preparation: Pick<Preparation, 'revision'> | undefined
) => (preparation ? `${preparedTag}${preparation.revision}` : String(edition.calendarRevision));

export const correctionRow = ({
	path,
	before,
	after,
	note,
	by,
	at
}: Omit<Correction, 'id'>): CorrectionAnswer => ({
	path: pathText(pathOf(path)),
	before,
	after,
	note,
	by,
	at: at.toString()
});

export function reminderRow(
	edition: Edition,
	{ key, name, to, on, when, subject, body, revision }: SetReminder,
	runs: Awaited<ReturnType<typeof reminderRuns>>
): ReminderAnswer {
	return {
		...{ key, name, to, on, when, subject, body, revision },
		due_at: dueAt({ when }, edition.calendar, edition.timeZone)?.toString() ?? null,
		runs: runs
			.filter((run) => run.key === key)
			.map(({ dueAt: due, ranAt, receivers }) => ({
				due_at: due.toString(),
				ran_at: ranAt.toString(),
				receivers
			}))
	};
}

/** Answers a round's reminders as they stand and what of them has gone. */
export async function remindersNow(tx: Tx, actor: Actor, edition: Edition) {
	const set = await remindersOf(tx, actor, edition);
	const runs = await reminderRuns(tx, actor, edition.id);
	return { edition, set, runs };
}

/** Answers the meeting in an address, of the round that it says, for the office; nothing where there is no such. */
export const meetingIn = (
	actor: Actor,
	params: { programme: string; edition: string; meeting: string }
): Promise<Outcome<Meeting | undefined>> =>
	roundAt(actor, 'meeting.arrange', params, async (tx, { id }) => {
		const meeting = await meetingById(tx, actor, params.meeting);
		return meeting?.editionId === id ? meeting : undefined;
	});

export function meetingRow(meeting: Meeting): MeetingAnswer {
	const { id, title, about, starts, ends, place, link, seats, closes } = meeting;
	return {
		...{ id, title, about, starts, ends, place, link, seats, closes },
		slides: meeting.slides?.name ?? null,
		cancelled: meeting.cancelledWhy,
		coming: meeting.coming,
		waiting: meeting.waiting,
		revision: meeting.revision
	};
}
