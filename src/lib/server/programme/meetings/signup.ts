// Signing up to a meeting, without an account, and leaving it. Whoever asks is nobody in particular: once the table has
// been asked, the system writes.
import { randomUUIDv7 } from 'node:crypto';
import { sql } from 'kysely';
import { wallClock } from '#lib/shared/dates.ts';
import { looksLikeAddress } from '#lib/shared/name.ts';
import type { RefusalReason } from '#lib/shared/messages/refusals/index.ts';
import { asSystem, type Actor } from '../../platform/actor.ts';
import { inTransaction, type Tx } from '../../platform/database/index.ts';
import { isId } from '../../platform/ids.ts';
import { enqueue } from '../../platform/jobs/index.ts';
import { done, refused, type Outcome } from '../../platform/outcome.ts';
import { query } from '../../people/index.ts';
import { editionById, type Edition } from '../editions/queries.ts';
import { codeHash, leaveCode } from './code.ts';
import { signupSchema } from './input.ts';
import { mailAboutMeeting } from './mail.ts';
import { lockMeeting } from './lock.ts';
import { meetingById, type Meeting } from './queries.ts';
import { limits, placeFor, signupClosed, type SignupClosed, type SignupState } from './rules.ts';

const closedReasons: Record<SignupClosed, RefusalReason> = {
	cancelled: 'meeting-cancelled',
	closed: 'signup-closed',
	over: 'signup-closed'
};

/** Locks a meeting of an opened edition: sign-ups come one after the other, so that no seat is given twice. */
async function lockedMeeting(
	tx: Tx,
	actor: Actor,
	meetingId: string
): Promise<{ meeting: Meeting; edition: Edition } | undefined> {
	if (!isId(meetingId)) return undefined;
	await lockMeeting(tx, meetingId);
	const meeting = await meetingById(tx, actor, meetingId);
	const edition = meeting && (await editionById(tx, actor, meeting.editionId));
	return meeting && edition?.openedAt ? { meeting, edition } : undefined;
}

export type SignUp = {
	meetingId: string;
	name: string;
	email: string;
	unit: string;
	needs?: string;
};

/**
 * Signs somebody up: they come, or wait for a place, and get a mail with the calendar file and a way to cancel. Signing up
 * again by the same address changes what was said, and sends the mail again. Refuses what is wrong at its field
 * (`not-complete`), a meeting that takes nobody (`meeting-cancelled`, `signup-closed`), and a flood (`too-many-attempts`).
 */
export async function signUp(
	visitor: Actor,
	input: SignUp
): Promise<Outcome<{ state: 'coming' | 'waiting' }>> {
	const asked = await query(visitor, 'meeting.sign-up', {}, async () => true);
	if (!asked.ok) return asked;
	const { meetingId, ...said } = input;
	const read = signupSchema.safeParse(said);
	if (!read.success) {
		const fields = [...new Set(read.error.issues.map(({ path }) => String(path[0])))];
		return refused('not-complete', {
			fields: fields.map((field) => ({
				field,
				reason: wrongWith(field, said)
			}))
		});
	}
	const actor = asSystem(visitor);
	return inTransaction(actor, async (tx): Promise<Outcome<{ state: 'coming' | 'waiting' }>> => {
		const found = await lockedMeeting(tx, actor, meetingId);
		if (!found) return refused('not-found');
		const { meeting, edition } = found;
		const now = wallClock(actor.at.toString(), edition.timeZone);
		const closed = signupClosed({ ...meeting, cancelled: meeting.cancelledAt !== null }, now);
		if (closed) return refused(closedReasons[closed]);
		const { name, unit, needs } = read.data;
		const email = read.data.email.toLowerCase();
		const before = await signupBy(tx, actor, meetingId, email);
		if (await tooMany(tx, actor, meetingId, before)) return refused('too-many-attempts');
		const state = before?.state === 'coming' ? 'coming' : placeFor(meeting.seats, meeting.coming);
		const id = before?.id ?? randomUUIDv7();
		const row = {
			name,
			unit,
			needs: needs || null,
			locale: actor.locale,
			state,
			signed_up_at: actor.at.toString(),
			mailed_at: actor.at.toString()
		};
		await tx
			.insertInto('programme.meeting_signup')
			.values({
				organiser_id: actor.organiserId,
				id,
				meeting_id: meetingId,
				email,
				code_hash: codeHash(leaveCode(id)),
				...row
			})
			.onConflict((known) =>
				known
					.columns(['organiser_id', 'meeting_id', 'email'])
					// What somebody has said of themselves is theirs: whoever knows their address can have the mail sent
					// again, and change nothing. Who has left signs up anew.
					.doUpdateSet(
						before && before.state !== 'cancelled' ? { state, mailed_at: row.mailed_at } : row
					)
			)
			.execute();
		const to = {
			name: before && before.state !== 'cancelled' ? before.name : name,
			email,
			locale: actor.locale,
			code: leaveCode(id)
		};
		const which = state === 'coming' ? 'signedUp' : 'waiting';
		await mailAboutMeeting(tx, actor, which, edition, meeting, to);
		await publishIfFull(tx, actor, meeting);
		return done({ state });
	});
}

function wrongWith(field: string, { email, name }: Omit<SignUp, 'meetingId'>): RefusalReason {
	if (field === 'email' && email.trim() !== '') return 'not-an-email';
	return field === 'name' && looksLikeAddress(name) ? 'not-a-name' : 'required';
}

type Before = {
	id: string;
	name: string;
	state: SignupState;
	mailedAt: Temporal.Instant;
};

async function signupBy(
	tx: Tx,
	actor: Actor,
	meetingId: string,
	email: string
): Promise<Before | undefined> {
	const row = await tx
		.selectFrom('programme.meeting_signup')
		.select(['id', 'name', 'state', 'mailed_at as mailedAt'])
		.where('organiser_id', '=', actor.organiserId)
		.where('meeting_id', '=', meetingId)
		.where('email', '=', email)
		.executeTakeFirst();
	return row && { ...row, state: row.state as SignupState };
}

/** A flood of sign-ups, or of mails to one address, is held back. */
async function tooMany(tx: Tx, actor: Actor, meetingId: string, before: Before | undefined) {
	if (before) {
		const since = actor.at.epochMilliseconds - before.mailedAt.epochMilliseconds;
		if (since < limits.mailGapSeconds * 1000) return true;
	}
	const { n } = await tx
		.selectFrom('programme.meeting_signup')
		.select((count) => count.fn.countAll<number>().as('n'))
		.where('organiser_id', '=', actor.organiserId)
		.where('meeting_id', '=', meetingId)
		.where(sql<boolean>`mailed_at > ${actor.at.subtract({ minutes: 10 }).toString()}`)
		.executeTakeFirstOrThrow();
	return Number(n) >= limits.perTenMinutes;
}

/** Whether it is full stands on the public page: it is published again when that changes. */
async function publishIfFull(tx: Tx, actor: Actor, before: Meeting) {
	const after = await meetingById(tx, actor, before.id);
	const full = ({ seats, coming }: Meeting) => seats !== null && coming >= seats;
	if (after && full(before) !== full(after))
		await enqueue(tx, 'edition.publish', {
			organiserId: actor.organiserId,
			editionId: before.editionId
		});
}

/** Answers whose place a code from a mail is, or nothing. */
export async function signupByCode(
	visitor: Actor,
	input: { meetingId: string; code: string }
): Promise<Outcome<{ name: string; state: SignupState; meeting: Meeting } | null>> {
	const asked = await query(visitor, 'meeting.sign-up', {}, async () => true);
	if (!asked.ok) return asked;
	const actor = asSystem(visitor);
	return inTransaction(actor, async (tx) => {
		const found = await byCode(tx, actor, input);
		const meeting = found && (await meetingById(tx, actor, input.meetingId));
		return done(found && meeting ? { name: found.name, state: found.state, meeting } : null);
	});
}

async function byCode(
	tx: Tx,
	actor: Actor,
	{ meetingId, code }: { meetingId: string; code: string }
) {
	if (!isId(meetingId)) return undefined;
	const row = await tx
		.selectFrom('programme.meeting_signup')
		.select(['id', 'name', 'state'])
		.where('organiser_id', '=', actor.organiserId)
		.where('meeting_id', '=', meetingId)
		.where('code_hash', '=', codeHash(code))
		.executeTakeFirst();
	return row && { ...row, state: row.state as SignupState };
}

/** Gives up a place by the code from the mail; the first who waits gets it. Refuses `link-expired`. */
export async function leaveMeeting(
	visitor: Actor,
	input: { meetingId: string; code: string }
): Promise<Outcome<{ state: SignupState }>> {
	const asked = await query(visitor, 'meeting.sign-up', {}, async () => true);
	if (!asked.ok) return asked;
	const actor = asSystem(visitor);
	return inTransaction(actor, async (tx): Promise<Outcome<{ state: SignupState }>> => {
		const found = await lockedMeeting(tx, actor, input.meetingId);
		const signup = found && (await byCode(tx, actor, input));
		if (!found || !signup) return refused('link-expired');
		await tx
			.updateTable('programme.meeting_signup')
			.set({ state: 'cancelled' })
			.where('organiser_id', '=', actor.organiserId)
			.where('id', '=', signup.id)
			.execute();
		await fillPlaces(tx, actor, found.edition, found.meeting);
		await publishIfFull(tx, actor, found.meeting);
		return done({ state: 'cancelled' });
	});
}

/** Gives free seats to those who wait, in the order that they came, and tells them. */
export async function fillPlaces(
	tx: Tx,
	actor: Actor,
	edition: Edition,
	{ id }: Pick<Meeting, 'id'>
) {
	const meeting = await meetingById(tx, actor, id);
	if (!meeting || meeting.cancelledAt) return;
	if (meeting.starts <= wallClock(actor.at.toString(), edition.timeZone)) return;
	const free = meeting.seats === null ? meeting.waiting : meeting.seats - meeting.coming;
	if (free <= 0 || meeting.waiting === 0) return;
	const next = await tx
		.selectFrom('programme.meeting_signup')
		.select(['id', 'name', 'email', 'locale'])
		.where('organiser_id', '=', actor.organiserId)
		.where('meeting_id', '=', id)
		.where('state', '=', 'waiting')
		.orderBy('signed_up_at')
		.limit(free)
		.execute();
	for (const each of next) {
		await tx
			.updateTable('programme.meeting_signup')
			.set({ state: 'coming' })
			.where('organiser_id', '=', actor.organiserId)
			.where('id', '=', each.id)
			.execute();
		const to = { ...each, locale: each.locale === 'en' ? ('en' as const) : ('sv' as const) };
		await mailAboutMeeting(tx, actor, 'place', edition, meeting, {
			...to,
			code: leaveCode(each.id)
		});
	}
}
