// Reads the team's consensus: as the lead works on it, and as the panel and the office read it when it is done.
import type { Actor } from '../../platform/actor.ts';
import type { Tx } from '../../platform/database/index.ts';
import type { Outcome } from '../../platform/outcome.ts';
import { query } from '../../people/index.ts';
import { editionById, type Assessment } from '../../programme/index.ts';
import { entryToAssess, type EntryToAssess } from '../entries/queries.ts';
import {
	findingOnly,
	findingsOf,
	reviewsAreIn,
	reviewsOf,
	teamProgress,
	type Review,
	type TeamProgress
} from '../review/queries.ts';
import { inOrder } from '../review/rules.ts';
import { agreed, spreadOf, type AgreedAssessment, type Consensus, type Spread } from './rules.ts';

export type { AgreedAssessment, Consensus } from './rules.ts';

/** How far an entry's consensus has come; null when it has not begun, or is not the actor's to see. */
export async function consensusState(
	tx: Tx,
	actor: Actor,
	entryId: string
): Promise<'draft' | 'done' | null> {
	return (await consensusStates(tx, actor, [entryId])).get(entryId) ?? null;
}

/** The same for some entries, by entry; those without one are not in it. */
export async function consensusStates(
	tx: Tx,
	actor: Actor,
	entryIds: readonly string[]
): Promise<Map<string, Consensus['state']>> {
	if (entryIds.length === 0) return new Map();
	const rows = await tx
		.selectFrom('assessment.consensus as c')
		.select(['c.entry_id as entryId', 'c.state'])
		.where('c.organiser_id', '=', actor.organiserId)
		.where('c.entry_id', 'in', [...entryIds])
		.execute();
	return new Map(rows.map(({ entryId, state }) => [entryId, state as Consensus['state']]));
}

type Read = Consensus & { leader: string };

/** The consensus of some entries, all assessed alike, as the actor may read them, by entry: read as sets. */
async function readConsensuses(
	tx: Tx,
	actor: Actor,
	entryIds: string[],
	assessment: Pick<Assessment, 'criteria'>
): Promise<Map<string, Read>> {
	if (entryIds.length === 0) return new Map();
	const rows = await tx
		.selectFrom('assessment.consensus as c')
		.leftJoin('people.person as p', (join) =>
			join.onRef('p.organiser_id', '=', 'c.organiser_id').onRef('p.id', '=', 'c.led_by')
		)
		.select([
			'c.entry_id as entryId',
			'c.state',
			'c.revision',
			'c.summary',
			'c.led_by as ledBy',
			'c.saved_at as savedAt',
			'c.done_at as doneAt',
			'p.name as leader'
		])
		.where('c.organiser_id', '=', actor.organiserId)
		.where('c.entry_id', 'in', entryIds)
		.execute();
	const ids = rows.map(({ entryId }) => entryId);
	if (ids.length === 0) return new Map();
	const scores = await tx
		.selectFrom('assessment.consensus_score as s')
		.select(['s.entry_id as entryId', 's.criterion_key as key', 's.score', 's.reason'])
		.where('s.organiser_id', '=', actor.organiserId)
		.where('s.entry_id', 'in', ids)
		.execute();
	const scoresBy = Map.groupBy(scores, ({ entryId }) => entryId);
	const findings = await findingsOf(tx, actor, ids, null);
	const findingsBy = Map.groupBy(findings, ({ entryId }) => entryId);
	return new Map(
		rows.map(({ entryId, leader, ...row }) => {
			const given = scoresBy.get(entryId) ?? [];
			const consensus: Read = {
				...row,
				leader: leader ?? '',
				state: row.state as Consensus['state'],
				scores: Object.fromEntries(given.map(({ key, score, reason }) => [key, { score, reason }])),
				findings: inOrder(assessment, (findingsBy.get(entryId) ?? []).map(findingOnly))
			};
			return [entryId, consensus];
		})
	);
}

/** The consensus of an entry as the actor may read it. */
export async function readConsensus(
	tx: Tx,
	actor: Actor,
	entry: { id: string; assessment: Pick<Assessment, 'criteria'> }
): Promise<Read | null> {
	return (await readConsensuses(tx, actor, [entry.id], entry.assessment)).get(entry.id) ?? null;
}

export type ConsensusDesk = {
	entry: EntryToAssess;
	/** Whether the actor leads the team, and so writes. */
	lead: boolean;
	progress: TeamProgress;
	/** Everyone's, once all are in. */
	shared: boolean;
	reviews: (Review & { name: string })[];
	spread: Record<string, Spread | null>;
	consensus: Consensus | null;
};

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
		const shared = await reviewsAreIn(tx, entryId);
		const ids = progress.members.map(({ personId }) => personId);
		const read = shared ? await reviewsOf(tx, actor, entry, ids) : [];
		const reviews = progress.members.flatMap(({ personId, name }) =>
			read.filter((review) => review.personId === personId).map((review) => ({ ...review, name }))
		);
		const spread = Object.fromEntries(
			entry.assessment.criteria.map(({ key }) => [
				key,
				spreadOf(reviews.flatMap(({ scores }) => scores[key] ?? []))
			])
		);
		return {
			entry,
			lead: held.has('lead_examiner'),
			progress,
			shared,
			reviews,
			spread,
			consensus: await readConsensus(tx, actor, entry)
		};
	});
}

/**
 * Answers the finished consensus on an entry, or null while there is none: for the panel, the office and the team.
 * Somebody with a conflict of interest is refused (`not-allowed`).
 */
export async function consensusOf(
	actor: Actor,
	entryId: string
): Promise<Outcome<AgreedAssessment | null>> {
	const found = await entryToAssess(actor, entryId);
	if (!found.ok) return found;
	const entry = found.value;
	const about = { entryId, editionId: entry.edition.id };
	return query(actor, 'consensus.read', about, async (tx) => {
		const consensus = await readConsensus(tx, actor, entry);
		if (consensus?.state !== 'done') return null;
		return agreed(entryId, entry.assessment, consensus, consensus.leader);
	});
}

/**
 * Answers the finished consensus of each of an edition's entries that the actor may read, by entry: for the panel's
 * and the office's lists. Entries that the actor has a conflict of interest with are left out.
 */
export async function consensusesOf(
	actor: Actor,
	editionId: string,
	entryIds: string[]
): Promise<Outcome<Map<string, AgreedAssessment>>> {
	return query(actor, 'consensus.read', { editionId }, async (tx) => {
		const edition = await editionById(tx, actor, editionId);
		const assessment = edition?.definition.assessment;
		const read = new Map<string, AgreedAssessment>();
		if (!assessment) return read;
		for (const [id, consensus] of await readConsensuses(tx, actor, entryIds, assessment)) {
			if (consensus.state !== 'done') continue;
			read.set(id, agreed(id, assessment, consensus, consensus.leader));
		}
		return read;
	});
}
