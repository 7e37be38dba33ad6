// For the team and the office: everyone's reviews side by side, what is agreed so far, and what is left to do.
import type { Actor } from '../../platform/actor.ts';
import type { Tx } from '../../platform/database/index.ts';
import type { Outcome } from '../../platform/outcome.ts';
import { query } from '../../people/index.ts';
import { entryToAssess, type EntryToAssess } from '../entries/queries.ts';
import {
	openedAgain,
	reviewsAreIn,
	reviewsOf,
	teamProgress,
	type OpenedAgain,
	type Review,
	type TeamProgress
} from '../review/queries.ts';
import { outcomesFor, type CheckSeen } from '../visit/note/queries.ts';
import { readConsensus } from './queries.ts';
import {
	missingFromConsensus,
	spreadsOf,
	type Consensus,
	type MissingFromConsensus,
	type Spread
} from './rules.ts';

export type ConsensusDesk = {
	entry: EntryToAssess;
	/** Whether the actor leads the team. */
	lead: boolean;
	/** Whether the actor is on the team, and so writes. */
	member: boolean;
	progress: TeamProgress;
	/** Everyone's, once all are in. */
	shared: boolean;
	reviews: (Review & { name: string })[];
	/** Those of the team's reviews that the office has opened again, until the team has agreed. */
	opened: (OpenedAgain & { name: string })[];
	spread: Record<string, Spread | null>;
	consensus: Consensus | null;
	/** What came of the checks at the visit, by check. */
	outcomes: Map<string, CheckSeen>;
	/** What closing it needs. */
	missing: MissingFromConsensus[];
};

/** The team's reviews with their writers' names, in the team's order, once all are in. */
export async function sharedReviews(
	tx: Tx,
	actor: Actor,
	entry: Pick<EntryToAssess, 'id' | 'assessment'>,
	team: { personId: string; name: string }[]
): Promise<(Review & { name: string })[]> {
	if (!(await reviewsAreIn(tx, entry.id))) return [];
	const ids = team.map(({ personId }) => personId);
	const read = await reviewsOf(tx, actor, entry, ids);
	return team.flatMap(({ personId, name }) =>
		read.filter((review) => review.personId === personId).map((review) => ({ ...review, name }))
	);
}

/** The consensus alone as it stands, for whoever may read the reviews: what an open page asks for again and again. */
export async function consensusNow(
	actor: Actor,
	entryId: string
): Promise<Outcome<Consensus | null>> {
	const found = await entryToAssess(actor, entryId);
	if (!found.ok) return found;
	const entry = found.value;
	const about = { entryId, editionId: entry.edition.id };
	return query(actor, 'review.read-shared', about, (tx) => readConsensus(tx, actor, entry));
}

/** For the team and the office: everyone's reviews side by side once they are in, and the consensus as it stands. */
export async function consensusDesk(
	actor: Actor,
	entryId: string
): Promise<Outcome<ConsensusDesk>> {
	const found = await entryToAssess(actor, entryId);
	if (!found.ok) return found;
	const entry = found.value;
	const about = { entryId, editionId: entry.edition.id };
	return query(actor, 'review.read-shared', about, async (tx, held) => {
		const progress = await teamProgress(tx, actor, entry);
		const reviews = await sharedReviews(tx, actor, entry, progress.members);
		const consensus = await readConsensus(tx, actor, entry);
		const opened = consensus?.state === 'done' ? [] : await openedAgain(tx, entryId);
		return {
			entry,
			lead: held.has('lead_examiner'),
			member: held.has('examiner'),
			progress,
			shared: await reviewsAreIn(tx, entryId),
			reviews,
			opened: opened.flatMap((each) => {
				const writer = progress.members.find(({ personId }) => personId === each.personId);
				return writer ? [{ ...each, name: writer.name }] : [];
			}),
			spread: spreadsOf(entry.assessment, reviews),
			consensus,
			outcomes: await outcomesFor(tx, actor, entryId),
			missing: consensus ? missingFromConsensus(entry.assessment, consensus, reviews) : []
		};
	});
}
