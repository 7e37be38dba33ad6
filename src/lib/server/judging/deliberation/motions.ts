// Reads what was voted on at a meeting, as the reader may see it.
import { sql } from 'kysely';
import type { Actor } from '../../platform/actor.ts';
import type { Tx } from '../../platform/database/index.ts';
import type { Choice, Settled } from './rules.ts';

export type Motion = {
	id: string;
	itemId: string;
	entryId: string | null;
	text: string;
	secret: boolean;
	openedAt: Temporal.Instant;
	closedAt: Temporal.Instant | null;
	yes: number | null;
	no: number | null;
	abstained: number | null;
	outcome: Settled['outcome'] | null;
	settledBy: Settled['settledBy'] | null;
	/** How many have voted. */
	cast: number;
	/** How each voted whose vote counts, in an open vote that is closed; who has voted, in a secret one, with no choice. */
	votes: { personId: string; name: string; choice: Choice | null }[];
};

/** What was voted on at a meeting, as far as the reader may know, in order. */
export async function motionsOf(tx: Tx, actor: Actor, meetingId: string): Promise<Motion[]> {
	const rows = await tx
		.selectFrom('judging.motion as m')
		.select((has) => [
			'm.id',
			'm.item_id as itemId',
			'm.entry_id as entryId',
			'm.text',
			'm.secret',
			'm.opened_at as openedAt',
			'm.closed_at as closedAt',
			'm.yes',
			'm.no',
			'm.abstained',
			'm.outcome',
			'm.settled_by as settledBy',
			sql<number>`judging.votes_cast(m.id)`.as('cast'),
			has
				.selectFrom('judging.motion_vote as v')
				.leftJoin('people.person as p', (join) =>
					join.onRef('p.organiser_id', '=', 'v.organiser_id').onRef('p.id', '=', 'v.person_id')
				)
				.select((each) =>
					each.fn
						.coalesce(
							sql<Motion['votes']>`jsonb_agg(
								jsonb_build_object('personId', v.person_id, 'name', coalesce(p.name, ''), 'choice', v.choice)
								order by v.person_id
							)`,
							sql<Motion['votes']>`'[]'::jsonb`
						)
						.as('votes')
				)
				.whereRef('v.organiser_id', '=', 'm.organiser_id')
				.whereRef('v.motion_id', '=', 'm.id')
				.where('v.counted', '=', true)
				.as('votes')
		])
		.where('m.organiser_id', '=', actor.organiserId)
		.where('m.meeting_id', '=', meetingId)
		.orderBy('m.opened_at')
		.orderBy('m.id')
		.execute();
	return rows.map((row) => ({
		...row,
		outcome: row.outcome as Motion['outcome'],
		settledBy: row.settledBy as Motion['settledBy'],
		votes: row.votes ?? []
	}));
}
