// A ballot is opened, votes are cast in it, and it is closed. The database checks and counts in one step; nothing else writes.
import { sql } from 'kysely';
import type { Actor } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/index.ts';
import { heldByDatabase, type Tx } from '../../platform/database/index.ts';
import { done, refused, type Outcome } from '../../platform/outcome.ts';
import { command } from '../../people/index.ts';
import { editionById } from '../../programme/index.ts';
import { withoutGaps } from '#lib/shared/places.ts';
import { classesOf } from '../decision/queries.ts';
import { changedIn } from '../deliberation/on-meeting.ts';
import { membersIn, recusalsIn } from '../panel/queries.ts';
import { votingSeats } from '../panel/rules.ts';
import { ballotInput, voteInput, type BallotInput, type VoteInput } from './input.ts';
import { ballotOf } from './queries.ts';
import { isEmpty, leadersOf } from './rules.ts';

const held = <T>(run: () => Promise<Outcome<T>>) =>
	heldByDatabase(
		{
			'23001': 'sealed',
			UT031: 'too-little-to-vote-on',
			UT032: 'too-few-for-secret',
			UT033: 'ballot-closed',
			UT034: 'already-voted',
			UT035: 'too-many-on-the-roll'
		},
		run
	);

/** Whether the actor leads ballots in a class. */
async function leads(tx: Tx, actor: Actor, editionId: string, classKey: string): Promise<boolean> {
	if (actor.kind !== 'person') return false;
	const recusals = await recusalsIn(tx, editionId);
	const back = new Set(
		recusals.filter((each) => each.classKey === classKey).map(({ personId }) => personId)
	);
	return leadersOf(await membersIn(tx, actor, editionId), back).includes(actor.personId);
}

/**
 * Opens a ballot on the entries of a class, for those who are present. Entries that whoever opens it stands back from are on it too, unseen by
 * them. Refuses `not-allowed` (does not lead: `leadersOf`), `unknown-class`, `sealed`, `too-little-to-vote-on`, `too-few-for-secret`, and
 * `too-many-on-the-roll` (values: max) for more votes than there are seats: a substitute votes in the place of somebody.
 */
export async function openBallot(
	actor: Actor,
	input: BallotInput
): Promise<Outcome<{ ballotId: string }>> {
	const parsed = ballotInput.safeParse(input);
	if (!parsed.success) return refused('invalid');
	const { editionId, classKey, question, secret, voterIds, leaveOut } = parsed.data;
	let max = 0;
	const opened = await held(() =>
		command(actor, 'ballot.lead', { editionId }, async (tx) => {
			const edition = await editionById(tx, actor, editionId);
			if (!edition) return refused('not-found');
			if (!classesOf(edition.definition).some(({ key }) => key === classKey)) {
				return refused('unknown-class');
			}
			if (!(await leads(tx, actor, editionId, classKey))) return refused('not-allowed');
			max = votingSeats(await membersIn(tx, actor, editionId));
			const { rows } = await sql<{ id: string }>`
				select judging.open_ballot(
					${editionId}::uuid,
					${classKey},
					${question},
					${secret},
					${voterIds}::uuid[],
					${leaveOut}::uuid[],
					${actor.at.toString()}::timestamptz
				) as id
			`.execute(tx);
			const ballotId = rows[0]?.id ?? '';
			await audit(tx, actor, {
				action: 'ballot.open',
				subject: ['ballot', ballotId],
				detail: { edition: editionId, class: classKey, secret }
			});
			await changedIn(tx, actor, editionId);
			return done({ ballotId });
		})
	);
	if (opened.ok || opened.refusal.reason !== 'too-many-on-the-roll') return opened;
	const { reason } = opened.refusal;
	const values = { max };
	return refused(reason, { values, fields: [{ field: 'voters', reason, values }] });
}

/**
 * Casts one's vote, once. Entries that one stands back from are in none of its pairs. Refuses `not-found`, `not-on-the-roll`, `ballot-closed`,
 * `already-voted`, and `vote-is-empty` unless it is meant so.
 */
export async function castBallot(
	actor: Actor,
	input: VoteInput
): Promise<Outcome<{ voted: true }>> {
	const parsed = voteInput.safeParse(input);
	if (!parsed.success) return refused('invalid');
	if (actor.kind !== 'person') return refused('sign-in-first');
	const { ballotId, places, blank } = parsed.data;
	return held(async () => {
		const found = await ballotOf(actor, ballotId);
		if (!found.ok) return found;
		const ballot = found.value;
		return command(actor, 'ballot.cast', { editionId: ballot.editionId }, async (tx) => {
			if (ballot.state === 'closed') return refused('ballot-closed');
			if (!ballot.mine.onRoll) return refused('not-on-the-roll');
			if (ballot.mine.voted) return refused('already-voted');
			const ids = ballot.entries.map(({ id }) => id);
			if (Object.keys(places).some((id) => !ids.includes(id))) return refused('not-found');
			if (isEmpty(places) && !blank) return refused('vote-is-empty');
			const vote = JSON.stringify(withoutGaps(ids, places));
			await sql`select judging.cast_vote(${ballotId}::uuid, ${vote}::jsonb)`.execute(tx);
			// The roll says who has voted in secret, and nothing when: the order of votes would be one half of who chose what.
			if (!ballot.secret) {
				await audit(tx, actor, {
					action: 'ballot.cast',
					subject: ['ballot', ballotId],
					detail: { edition: ballot.editionId }
				});
			}
			await changedIn(tx, actor, ballot.editionId);
			return done({ voted: true });
		});
	});
}

/**
 * Closes a ballot: from then on its count can be read. What somebody voted of an entry that they are found to stand back from by then does
 * not count; a secret one is not counted where that is so, nor where some pair was compared by fewer than three.
 * Refuses `not-found`, `not-allowed` (does not lead) and `ballot-closed`.
 */
export async function closeBallot(
	actor: Actor,
	input: { ballotId: string }
): Promise<Outcome<{ counted: boolean }>> {
	const { ballotId } = input;
	return held(async () => {
		const found = await ballotOf(actor, ballotId);
		if (!found.ok) return found;
		const { editionId, classKey } = found.value;
		return command(actor, 'ballot.lead', { editionId }, async (tx) => {
			if (!(await leads(tx, actor, editionId, classKey))) return refused('not-allowed');
			const { rows } = await sql<{ counted: boolean }>`
				select judging.close_ballot(${ballotId}::uuid, ${actor.at.toString()}::timestamptz) as counted
			`.execute(tx);
			const counted = rows[0]?.counted ?? false;
			await audit(tx, actor, {
				action: 'ballot.close',
				subject: ['ballot', ballotId],
				detail: { edition: editionId, counted }
			});
			await changedIn(tx, actor, editionId);
			return done({ counted });
		});
	});
}
