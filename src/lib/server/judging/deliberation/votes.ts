// A panel votes on a motion: openly, or so that nobody can know who chose what.
import { randomInt } from 'node:crypto';
import { sql } from 'kysely';
import type { Actor } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/index.ts';
import { heldByDatabase, inTransaction, type Tx } from '../../platform/database/index.ts';
import { done, refused, type Outcome } from '../../platform/outcome.ts';
import { termsIn } from '../panel/queries.ts';
import { asLeader, onMeeting, openMotionIn } from './commands.ts';
import { motionInput, voteInput, type MotionInput, type VoteInput } from './input.ts';
import { tableOf } from './queries.ts';
import { decidersAmong, settle, type Choice, type Count, type Settled } from './rules.ts';

/**
 * Whoever leads asks the meeting to vote, on what is before it. Refuses `required` without words, `vote-open` while another
 * vote is, and `no-quorum` (values: present, needed) with too few who may decide.
 */
export async function openMotion(
	actor: Actor,
	input: MotionInput
): Promise<Outcome<{ motionId: string }>> {
	const read = motionInput.safeParse(input);
	if (!read.success) return refused('invalid');
	const { meetingId, secret } = read.data;
	const text = read.data.text.trim();
	return asLeader(actor, meetingId, async (tx, meeting) => {
		if (text === '')
			return refused('required', { fields: [{ field: 'text', reason: 'required' }] });
		if (meeting.itemId === null) return refused('meeting-not-open');
		if (await openMotionIn(tx, actor, meetingId)) return refused('vote-open');
		const people = await tableOf(tx, actor, meeting);
		const { quorum } = await termsIn(tx, actor, meeting.editionId, people);
		const present = decidersAmong(people).length;
		if (present < quorum) return refused('no-quorum', { values: { present, needed: quorum } });
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
	});
}

/**
 * Somebody votes, once. Refuses `vote-closed`, `already-voted`, `not-at-the-table` (not there, or without a vote) and
 * `not-found` of a motion that one stands back from.
 */
export async function castVote(actor: Actor, input: VoteInput): Promise<Outcome<null>> {
	const read = voteInput.safeParse(input);
	if (!read.success) return refused('invalid');
	const { motionId, choice } = read.data;
	const motion = await motionNow(actor, motionId);
	if (!motion) return refused(actor.kind === 'visitor' ? 'sign-in-first' : 'not-found');
	const reasons = { UT004: 'vote-closed', '23001': 'not-at-the-table' } as const;
	return heldByDatabase(reasons, () =>
		onMeeting(actor, 'deliberation.attend', motion.meetingId, async (tx) => {
			if (actor.kind !== 'person') return refused('not-allowed');
			const voted = await tx
				.selectFrom('judging.motion_vote as v')
				.select('v.person_id')
				.where('v.organiser_id', '=', actor.organiserId)
				.where('v.motion_id', '=', motionId)
				.where('v.person_id', '=', actor.personId)
				.executeTakeFirst();
			if (voted) return refused('already-voted');
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
					choice
				})
				.execute();
			return done(null);
		})
	);
}

/**
 * Whoever leads closes a vote and says what it came to. Refuses `vote-closed`, and `no-quorum` when too few are left who may
 * decide: the vote stays open, and those who come back find it as it was.
 */
export async function closeMotion(
	actor: Actor,
	{ motionId }: { motionId: string }
): Promise<Outcome<Count & Settled>> {
	const motion = await motionNow(actor, motionId);
	if (!motion) return refused('not-found');
	return asLeader(actor, motion.meetingId, async (tx, meeting) => {
		const still = await openMotionIn(tx, actor, meeting.id);
		if (still?.id !== motionId) return refused('vote-closed');
		const people = await tableOf(tx, actor, meeting);
		const { quorum } = await termsIn(tx, actor, meeting.editionId, people);
		const present = decidersAmong(people).length;
		if (present < quorum) return refused('no-quorum', { values: { present, needed: quorum } });
		const count = await counted(tx, motionId);
		const settled = settle(count, await ownVote(tx, actor, motionId), () => randomInt(2) === 1);
		await tx
			.updateTable('judging.motion')
			.set({
				closed_at: actor.at.toString(),
				...count,
				outcome: settled.outcome,
				settled_by: settled.settledBy
			})
			.where('organiser_id', '=', actor.organiserId)
			.where('id', '=', motionId)
			.execute();
		return done({ ...count, ...settled });
	});
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

async function counted(tx: Tx, motionId: string): Promise<Count> {
	const { rows } = await sql<Count>`
		select yes, no, abstained from judging.count_motion(${motionId}::uuid)
	`.execute(tx);
	return rows[0] ?? { yes: 0, no: 0, abstained: 0 };
}

/** How whoever leads voted, in an open vote. */
async function ownVote(tx: Tx, actor: Actor, motionId: string): Promise<Choice | null> {
	if (actor.kind !== 'person') return null;
	const row = await tx
		.selectFrom('judging.motion_vote as v')
		.select('v.choice')
		.where('v.organiser_id', '=', actor.organiserId)
		.where('v.motion_id', '=', motionId)
		.where('v.person_id', '=', actor.personId)
		.executeTakeFirst();
	return (row?.choice ?? null) as Choice | null;
}
