// A panel votes on a motion: openly, or so that nobody can know who chose what.
import { sql } from 'kysely';
import type { RefusalReason } from '#lib/shared/messages/refusals/index.ts';
import type { Actor } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/index.ts';
import { heldByDatabase, inTransaction, type Tx } from '../../platform/database/index.ts';
import { done, refused, type Outcome } from '../../platform/outcome.ts';
import { termsIn } from '../panel/queries.ts';
import { motionInput, voteInput, type MotionInput, type VoteInput } from './input.ts';
import { motionsOf } from './motions.ts';
import { asLeader, onMeeting } from './on-meeting.ts';
import { tableOf } from './queries.ts';
import { decidersAmong, type Count, type Settled } from './rules.ts';

/** With fewer a secret vote would tell who chose what. */
const leastInSecret = 3;

/**
 * Whoever leads asks the meeting to vote, on what is before it. Refuses `required` without words, `vote-open` while another
 * vote is, `no-quorum` (values: present, needed) with too few who may decide, and `secret-needs-three` where fewer than three
 * could vote in secret: the sums would tell who chose what.
 */
export async function openMotion(
	actor: Actor,
	input: MotionInput
): Promise<Outcome<{ motionId: string }>> {
	const read = motionInput.safeParse(input);
	if (!read.success) return refused('invalid');
	const { meetingId, secret } = read.data;
	const text = read.data.text.trim();
	const reasons = {
		UT002: 'no-quorum',
		UT008: 'not-leading',
		UT032: 'secret-needs-three'
	} as const;
	return heldByDatabase(reasons, () =>
		asLeader(actor, meetingId, async (tx, meeting) => {
			const at = (field: string, reason: RefusalReason) =>
				refused(reason, { fields: [{ field, reason }] });
			if (text === '') return at('text', 'required');
			if (meeting.itemId === null) return refused('meeting-not-open');
			if (await openMotionIn(tx, actor, meetingId)) return refused('vote-open');
			const people = await tableOf(tx, actor, meeting);
			const { quorum } = await termsIn(tx, actor, meeting.editionId, people);
			const present = decidersAmong(people).length;
			if (present < quorum) return refused('no-quorum', { values: { present, needed: quorum } });
			if (secret && present < leastInSecret) return at('secret', 'secret-needs-three');
			const { id: motionId } = await tx
				.insertInto('judging.motion')
				.values({
					organiser_id: actor.organiserId,
					meeting_id: meetingId,
					item_id: meeting.itemId,
					entry_id: meeting.entryId,
					text,
					secret,
					opened_at: actor.at.toString()
				})
				.returning('id')
				.executeTakeFirstOrThrow();
			await audit(tx, actor, {
				action: 'deliberation.vote',
				subject: ['edition', meeting.editionId],
				detail: { motion: motionId, secret }
			});
			return done({ motionId });
		})
	);
}

/**
 * Somebody votes, once. Refuses `vote-closed`, `already-voted`, `seat-has-voted` (a substitute and the one whose seat it is
 * have one vote together), `not-at-the-table` (not there, or without a vote), `not-found` of a motion that one stands back
 * from, and `not-an-option` without a choice.
 */
export async function castVote(actor: Actor, input: VoteInput): Promise<Outcome<null>> {
	const read = voteInput.safeParse(input);
	if (!read.success) {
		if (read.error.issues.some(({ path }) => path[0] !== 'choice')) return refused('invalid');
		return refused('not-an-option', { fields: [{ field: 'choice', reason: 'not-an-option' }] });
	}
	const { motionId, choice } = read.data;
	const motion = await motionNow(actor, motionId);
	if (!motion) return refused(actor.kind === 'visitor' ? 'sign-in-first' : 'not-found');
	const reasons = {
		UT004: 'vote-closed',
		UT006: 'seat-has-voted',
		UT034: 'already-voted',
		'23001': 'not-at-the-table'
	} as const;
	return heldByDatabase(reasons, () =>
		onMeeting(actor, 'deliberation.attend', motion.meetingId, async (tx) => {
			if (actor.kind !== 'person') return refused('not-allowed');
			if (motion.secret) {
				await sql`select judging.vote_secretly(${motionId}::uuid, ${choice})`.execute(tx);
				return done(null);
			}
			await tx
				.insertInto('judging.motion_vote')
				.values({
					organiser_id: actor.organiserId,
					motion_id: motionId,
					person_id: actor.personId,
					// The database says in whose place they are there.
					seat: actor.personId,
					choice
				})
				.execute();
			return done(null);
		})
	);
}

/**
 * Whoever leads closes a vote; the database counts it in the same step, so that a vote on its way is counted or refused. Refuses
 * `vote-closed`, and `no-quorum` when too few are left who may decide: the vote stays open, and those who come back find it
 * as it was.
 */
export async function closeMotion(
	actor: Actor,
	{ motionId }: { motionId: string }
): Promise<Outcome<Count & Settled>> {
	const motion = await motionNow(actor, motionId);
	if (!motion) return refused('not-found');
	const reasons = { UT002: 'no-quorum', UT004: 'vote-closed', UT008: 'not-leading' } as const;
	return heldByDatabase(reasons, () =>
		asLeader(actor, motion.meetingId, async (tx, meeting) => {
			const still = await openMotionIn(tx, actor, meeting.id);
			if (still?.id !== motionId) return refused('vote-closed');
			const people = await tableOf(tx, actor, meeting);
			const { quorum } = await termsIn(tx, actor, meeting.editionId, people);
			const present = decidersAmong(people).length;
			if (present < quorum) return refused('no-quorum', { values: { present, needed: quorum } });
			await sql`
				select judging.close_motion(${motionId}::uuid, ${actor.at.toString()}::timestamptz)
			`.execute(tx);
			const closed = (await motionsOf(tx, actor, meeting.id)).find(({ id }) => id === motionId);
			if (!closed?.outcome || !closed.settledBy) return refused('not-found');
			const { yes, no, abstained, outcome, settledBy } = closed;
			return done({ yes, no, abstained, outcome, settledBy });
		})
	);
}

async function motionNow(actor: Actor, motionId: string) {
	if (actor.kind === 'visitor') return undefined;
	return inTransaction(actor, (tx) =>
		tx
			.selectFrom('judging.motion as m')
			.select(['m.meeting_id as meetingId', 'm.secret'])
			.where('m.organiser_id', '=', actor.organiserId)
			.where('m.id', '=', motionId)
			.executeTakeFirst()
	);
}

/** The motion that is voted on now, if any. */
async function openMotionIn(tx: Tx, actor: Actor, meetingId: string) {
	return tx
		.selectFrom('judging.motion as m')
		.select(['m.id', 'm.entry_id as entryId'])
		.where('m.organiser_id', '=', actor.organiserId)
		.where('m.meeting_id', '=', meetingId)
		.where('m.closed_at', 'is', null)
		.executeTakeFirst();
}
