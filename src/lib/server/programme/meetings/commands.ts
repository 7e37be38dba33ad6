// The office's part of information meetings: adds, changes and cancels them, and shows their slides afterwards.
import { randomUUIDv7 } from 'node:crypto';
import type { RefusalReason } from '#lib/shared/messages/refusals/index.ts';
import type { LocalText } from '#lib/shared/locale.ts';
import { wallClock } from '#lib/shared/dates.ts';
import type { Actor } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/index.ts';
import { json, type Tx } from '../../platform/database/index.ts';
import { enqueue } from '../../platform/jobs/index.ts';
import { done, refused, type FieldError, type Outcome } from '../../platform/outcome.ts';
import { command } from '../../people/index.ts';
import { editionById, type Edition } from '../editions/queries.ts';
import { movedTime } from '../rounds/rules.ts';
import { leaveCode } from './code.ts';
import { whomItConcerns, gatheringColumns, readWhy, sameTimeAndPlace } from './gathering.ts';
import { meetingSchema, type MeetingInput } from './input.ts';
import { mailAboutMeeting, type MeetingMail } from './mail.ts';
import { meetingById, meetingsOf, signupsOf, type Meeting, type Slides } from './queries.ts';
import { fillPlaces } from './signup.ts';
import { lockMeeting } from './lock.ts';

const reasons: Record<string, RefusalReason> = {
	starts: 'not-a-time',
	ends: 'ends-before-it-starts',
	closes: 'closes-after-it-ends',
	link: 'not-a-web-address',
	seats: 'not-a-whole-number',
	'place.sv': 'meeting-nowhere'
};

/** Answers whether the clock shows a time: it leaps over an hour when summer time begins. */
function shownByClock(wall: string, timeZone: string): boolean {
	const said = Temporal.PlainDateTime.from(wall);
	return said.toZonedDateTime(timeZone).toPlainDateTime().equals(said);
}

/** Reads a meeting as it was posted; answers what is wrong with it, or the meeting. */
export function readMeeting(raw: unknown, timeZone: string): MeetingInput | FieldError[] {
	const read = meetingSchema.safeParse(raw);
	if (read.success) {
		const leapt = (['starts', 'ends', 'closes'] as const).filter((field) => {
			const wall = read.data[field];
			return wall !== null && !shownByClock(wall, timeZone);
		});
		if (leapt.length === 0) return read.data;
		return leapt.map((field): FieldError => ({ field, reason: 'not-a-time' }));
	}
	return read.error.issues.map(({ path, code }): FieldError => {
		const field =
			path.length === 1 && /^(title|place|about)$/.test(String(path[0]))
				? `${String(path[0])}.sv`
				: path.join('.');
		const custom = code === 'custom';
		const reason =
			field === 'ends' && !custom
				? 'not-a-time'
				: field === 'closes' && !custom
					? 'not-a-time'
					: reasons[field];
		return { field, reason: field === 'place.sv' && !custom ? 'required' : (reason ?? 'required') };
	});
}

const published = (tx: Tx, actor: Actor, editionId: string) =>
	enqueue(tx, 'edition.publish', { organiserId: actor.organiserId, editionId });

/** Adds a meeting to an edition. Refuses `not-found`, and what is wrong at its field (`not-complete`). */
export async function addMeeting(
	actor: Actor,
	input: { editionId: string; meeting: unknown }
): Promise<Outcome<Meeting>> {
	const { editionId } = input;
	return command(actor, 'meeting.arrange', { editionId }, async (tx) => {
		const edition = await editionById(tx, actor, editionId);
		if (!edition || edition.kind !== 'live') return refused('not-found');
		const meeting = readMeeting(input.meeting, edition.timeZone);
		if (Array.isArray(meeting)) return refused('not-complete', { fields: meeting });
		const id = randomUUIDv7();
		await tx
			.insertInto('programme.meeting')
			.values({
				organiser_id: actor.organiserId,
				id,
				edition_id: editionId,
				...gatheringColumns(meeting)
			})
			.execute();
		await audit(tx, actor, {
			action: 'meeting.add',
			subject: ['edition', editionId],
			detail: { meeting: id, title: meeting.title, starts: meeting.starts }
		});
		await published(tx, actor, editionId);
		const added = await meetingById(tx, actor, id);
		return added ? done(added) : refused('not-found');
	});
}

type Found = { edition: Edition; meeting: Meeting };

async function locked(tx: Tx, actor: Actor, id: string): Promise<Found | undefined> {
	await lockMeeting(tx, id);
	const meeting = await meetingById(tx, actor, id);
	const edition = meeting && (await editionById(tx, actor, meeting.editionId));
	return meeting && edition && { meeting, edition };
}

/**
 * Changes a meeting. When it is or where has changed, all who come are told; when there are more seats, those who wait get
 * them. Refuses like `addMeeting`, and `changed-meanwhile` and `already-done` (it is cancelled).
 */
export async function changeMeeting(
	actor: Actor,
	input: { meetingId: string; revision?: number | undefined; meeting: unknown }
): Promise<Outcome<Meeting & { told: number }>> {
	return command(actor, 'meeting.arrange', {}, async (tx) => {
		const found = await locked(tx, actor, input.meetingId);
		if (!found) return refused('not-found');
		const { edition, meeting: before } = found;
		if (before.cancelledAt) return refused('already-done');
		if (input.revision !== undefined && input.revision !== before.revision)
			return refused('changed-meanwhile');
		const meeting = readMeeting(input.meeting, edition.timeZone);
		if (Array.isArray(meeting)) return refused('not-complete', { fields: meeting });
		await tx
			.updateTable('programme.meeting')
			.set({ ...gatheringColumns(meeting), revision: before.revision + 1 })
			.where('organiser_id', '=', actor.organiserId)
			.where('id', '=', before.id)
			.execute();
		const after = await meetingById(tx, actor, before.id);
		if (!after) return refused('not-found');
		const told = sameTimeAndPlace(before, after)
			? 0
			: await tellAll(tx, actor, 'changed', edition, after);
		await fillPlaces(tx, actor, edition, after);
		await audit(tx, actor, {
			action: 'meeting.change',
			subject: ['edition', edition.id],
			detail: { meeting: before.id, told }
		});
		await published(tx, actor, edition.id);
		return done({ ...after, told });
	});
}

/** Cancels a meeting and tells all who come or wait, with the reason. Refuses `already-done`, and `required` at `why`. */
export async function cancelMeeting(
	actor: Actor,
	input: { meetingId: string; why: LocalText }
): Promise<Outcome<{ told: number }>> {
	return command(actor, 'meeting.arrange', {}, async (tx) => {
		const found = await locked(tx, actor, input.meetingId);
		if (!found) return refused('not-found');
		const { edition, meeting } = found;
		if (meeting.cancelledAt) return refused('already-done');
		const why = readWhy(input.why);
		if (Array.isArray(why)) return refused('not-complete', { fields: why });
		await tx
			.updateTable('programme.meeting')
			.set({
				cancelled_at: actor.at.toString(),
				cancelled_why: json(why),
				revision: meeting.revision + 1
			})
			.where('organiser_id', '=', actor.organiserId)
			.where('id', '=', meeting.id)
			.execute();
		const after = await meetingById(tx, actor, meeting.id);
		const told = after ? await tellAll(tx, actor, 'cancelled', edition, after) : 0;
		await audit(tx, actor, {
			action: 'meeting.cancel',
			subject: ['edition', edition.id],
			detail: { meeting: meeting.id, told }
		});
		await published(tx, actor, edition.id);
		return done({ told });
	});
}

async function tellAll(
	tx: Tx,
	actor: Actor,
	which: MeetingMail,
	edition: Edition,
	meeting: Meeting
): Promise<number> {
	const all = whomItConcerns(meeting, await signupsOf(tx, actor, meeting.id), {
		cancelled: which === 'cancelled',
		now: wallClock(actor.at.toString(), edition.timeZone)
	});
	for (const each of all)
		await mailAboutMeeting(tx, actor, which, edition, meeting, {
			...each,
			code: leaveCode(each.id)
		});
	return all.length;
}

/** Shows slides with a meeting, or takes them away (null). */
export async function setSlides(
	actor: Actor,
	input: { meetingId: string; keep: ((tx: Tx) => Promise<Slides>) | null }
): Promise<Outcome<Meeting>> {
	return command(actor, 'meeting.arrange', {}, async (tx) => {
		const found = await locked(tx, actor, input.meetingId);
		if (!found) return refused('not-found');
		const { edition, meeting } = found;
		const slides = input.keep && (await input.keep(tx));
		await tx
			.updateTable('programme.meeting')
			.set({ slides: slides && json(slides), revision: meeting.revision + 1 })
			.where('organiser_id', '=', actor.organiserId)
			.where('id', '=', meeting.id)
			.execute();
		await audit(tx, actor, {
			action: 'meeting.slides',
			subject: ['edition', edition.id],
			detail: { meeting: meeting.id, file: slides && { name: slides.name, hash: slides.hash } }
		});
		await published(tx, actor, edition.id);
		const after = await meetingById(tx, actor, meeting.id);
		return after ? done(after) : refused('not-found');
	});
}

/** Carries an earlier edition's meetings over to a new one, some years later. Runs inside the command that prepares it. */
export async function copyMeetings(
	tx: Tx,
	actor: Actor,
	fromEditionId: string,
	toEditionId: string,
	years: number
) {
	for (const meeting of await meetingsOf(tx, actor, fromEditionId)) {
		if (meeting.cancelledAt) continue;
		const { title, about, place, seats } = meeting;
		// Both ends move with the start's day, so that a meeting keeps its length.
		const starts = movedTime(meeting.starts, years);
		const days = Temporal.PlainDate.from(meeting.starts.slice(0, 10)).until(starts.slice(0, 10), {
			largestUnit: 'days'
		});
		const along = (wall: string) =>
			Temporal.PlainDateTime.from(wall).add(days).toString({ smallestUnit: 'minute' });
		const closes = meeting.closes && along(meeting.closes);
		// The link belongs to last year's meeting.
		const moved = {
			title,
			about,
			place,
			seats,
			starts,
			ends: along(meeting.ends),
			closes,
			link: null
		};
		await tx
			.insertInto('programme.meeting')
			.values({
				organiser_id: actor.organiserId,
				id: randomUUIDv7(),
				edition_id: toEditionId,
				...gatheringColumns(moved)
			})
			.execute();
	}
}
