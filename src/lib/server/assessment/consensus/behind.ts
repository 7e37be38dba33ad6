// What stands behind a finished consensus, for the panel and the office: how the reviews' scores lay, the words of the entry
// that each finding rests on, and what was seen at the visit. Without anybody's name: the database gives none.
import { sql } from 'kysely';
import type { Actor } from '../../platform/actor.ts';
import type { Outcome } from '../../platform/outcome.ts';
import { query } from '../../people/index.ts';
import { submissionsAsShown } from '../../application/index.ts';
import { passageIn, type ChainPassage } from '../evidence/rules.ts';
import type { FindingKind, Passage } from '../review/rules.ts';
import { together, type CheckOutcome, type Together } from '../visit/note/rules.ts';

export type FindingBehind = {
	id: string;
	criterionKey: string;
	kind: Exclude<FindingKind, 'visit_check'>;
	body: string;
	/** The words of the entry that it rests on; none where it rests on the whole. */
	passages: ChainPassage[];
	/** The checks at the visit that it was made of. */
	checkIds: string[];
};

export type CheckBehind = {
	id: string;
	criterionKey: string;
	/** What was to be checked. */
	body: string;
	/** What the outcomes come to. */
	together: Together;
	/** What was noted, in the order that it was, as it stood when the team agreed. */
	notes: string[];
	/** Why the lead settled it, where two saw different things. */
	reason: string | null;
};

export type BehindConsensus = {
	/** Wall clock of when the visit began; null where none has been held. */
	visited: string | null;
	/** Each review's score, by criterion, the lowest first. */
	scores: Record<string, number[]>;
	/** In the order that they were written. */
	findings: FindingBehind[];
	checks: CheckBehind[];
};

type Row = {
	entryId: string;
	visited: string | null;
	scores: { criterionKey: string; score: number }[];
	findings: (Omit<FindingBehind, 'passages'> & { passages: Passage[] })[];
	checks: {
		id: string;
		criterionKey: string;
		body: string;
		said: { body: string; outcome: CheckOutcome | null }[];
		settled: { outcome: CheckOutcome; reason: string } | null;
	}[];
};

/**
 * Answers what stands behind the finished consensus of each of an edition's entries that the actor decides on or prepares,
 * by entry. An entry without a finished consensus, or that the actor has a conflict of interest with, is not in it.
 */
export async function behindConsensus(
	actor: Actor,
	editionId: string,
	entryIds: readonly string[]
): Promise<Outcome<Map<string, BehindConsensus>>> {
	return query(actor, 'consensus.read', { editionId }, async (tx) => {
		if (entryIds.length === 0) return new Map();
		const { rows } = await sql<Row>`
			select
				entry_id as "entryId",
				visited,
				scores,
				findings,
				checks
			from assessment.behind_consensus(${entryIds}::uuid[])
		`.execute(tx);
		const submissions = await submissionsAsShown(
			tx,
			actor,
			rows.flatMap(({ findings }) =>
				findings.flatMap(({ passages }) => passages.map(({ submissionId }) => submissionId))
			)
		);
		return new Map(
			rows.map(({ entryId, visited, scores, findings, checks }) => [
				entryId,
				{
					visited,
					scores: Object.fromEntries(
						[...Map.groupBy(scores, ({ criterionKey }) => criterionKey)].map(([key, given]) => [
							key,
							given.map(({ score }) => score)
						])
					),
					findings: findings.map((finding) => ({
						...finding,
						passages: finding.passages.map((passage) =>
							passageIn(passage, submissions.get(passage.submissionId))
						)
					})),
					checks: checks.map(({ said, settled, ...check }) => ({
						...check,
						together: together(said, settled),
						notes: said.flatMap(({ body }) => body || []),
						reason: settled?.reason ?? null
					}))
				}
			])
		);
	});
}
