// Reads what a unit says that it changed: for itself and those who gave the feedback, and beside its next entry.
import { sql } from 'kysely';
import type { LocalText } from '#lib/shared/locale.ts';
import type { Actor } from '../../../platform/actor.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { feedbacksOn } from '../queries.ts';
import { readShown } from '../rules.ts';
import {
	areasAnswered,
	type FollowUpAnswer,
	type FollowUpArea,
	type FollowUpState
} from './rules.ts';

export type FollowUp = {
	dueAt: Temporal.Instant;
	askedAt: Temporal.Instant | null;
	answeredAt: Temporal.Instant | null;
	areas: FollowUpArea[];
};

/** When the follow-ups of some entries are due and were answered, by entry. */
export async function followUpsOn(
	tx: Tx,
	actor: Actor,
	entryIds: readonly string[]
): Promise<Map<string, Omit<FollowUp, 'areas'>>> {
	if (entryIds.length === 0) return new Map();
	const rows = await tx
		.selectFrom('assessment.feedback_follow_up as u')
		.select([
			'u.entry_id as entryId',
			'u.due_at as dueAt',
			'u.asked_at as askedAt',
			'u.answered_at as answeredAt'
		])
		.where('u.organiser_id', '=', actor.organiserId)
		.where('u.entry_id', 'in', [...entryIds])
		.execute();
	return new Map(rows.map(({ entryId, ...row }) => [entryId, row]));
}

/** The follow-up of one entry's feedback, or null before its release. */
export async function followUpOf(tx: Tx, actor: Actor, entryId: string): Promise<FollowUp | null> {
	const feedback = (await feedbacksOn(tx, actor, [entryId])).get(entryId);
	const row = (await followUpsOn(tx, actor, [entryId])).get(entryId);
	if (!feedback || !row) return null;
	const answers = await tx
		.selectFrom('assessment.feedback_follow_up_answer as a')
		.select(['a.area_key as key', 'a.state', 'a.words', 'a.revision'])
		.where('a.organiser_id', '=', actor.organiserId)
		.where('a.entry_id', '=', entryId)
		.execute();
	const said = answers.map((row) => ({ ...row, state: row.state as FollowUpState }));
	return { ...row, areas: areasAnswered(feedback.shown, said) };
}

export type EarlierFollowUp = {
	programme: LocalText;
	edition: LocalText;
	releasedAt: Temporal.Instant;
	answeredAt: Temporal.Instant | null;
	areas: FollowUpArea[];
};

/**
 * What an entry's unit was told the last time it took part, and what it says that it changed: for those who assess the
 * entry, and for those of the unit who were there then too. Null where there is nothing, or it is not the actor's to see;
 * the database decides which.
 */
export async function followUpFor(
	tx: Tx,
	actor: Actor,
	entryId: string
): Promise<EarlierFollowUp | null> {
	if (actor.kind === 'visitor') return null;
	const { rows } = await sql<{
		shown: unknown;
		releasedAt: Temporal.Instant;
		answeredAt: Temporal.Instant | null;
		answers: FollowUpAnswer[];
	}>`
		select
			shown,
			released_at as "releasedAt",
			answered_at as "answeredAt",
			answers
		from assessment.earlier_feedback(${entryId})
	`.execute(tx);
	const [row] = rows;
	if (!row) return null;
	const shown = readShown(row.shown);
	return {
		programme: shown.programme,
		edition: shown.edition,
		releasedAt: row.releasedAt,
		answeredAt: row.answeredAt,
		areas: areasAnswered(shown, row.answers)
	};
}
