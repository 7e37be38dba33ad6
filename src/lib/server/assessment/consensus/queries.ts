// Reads the team's consensus: as the team works on it, and as the panel and the office read it when it is done.
import { sql } from 'kysely';
import type { Actor } from '../../platform/actor.ts';
import type { Tx } from '../../platform/database/index.ts';
import type { Outcome } from '../../platform/outcome.ts';
import { query } from '../../people/index.ts';
import { editionById, type Assessment } from '../../programme/index.ts';
import { entryToAssess } from '../entries/queries.ts';
import { findingOnly, findingsOf } from '../review/queries.ts';
import { inOrder } from '../review/rules.ts';
import type { Agreed } from './merge.ts';
import { agreed, type AgreedAssessment, type Consensus, type LostOrigin } from './rules.ts';

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
		.selectAll('c')
		.where('c.organiser_id', '=', actor.organiserId)
		.where('c.entry_id', 'in', entryIds)
		.execute();
	const ids = rows.map(({ entry_id }) => entry_id);
	if (ids.length === 0) return new Map();
	const scores = await tx
		.selectFrom('assessment.consensus_score as s')
		.selectAll('s')
		.where('s.organiser_id', '=', actor.organiserId)
		.where('s.entry_id', 'in', ids)
		.execute();
	const aside = await tx
		.selectFrom('assessment.set_aside as a')
		.select([
			'a.entry_id as entryId',
			'a.finding_id as findingId',
			'a.criterion_key as criterionKey',
			'a.reason'
		])
		.where('a.organiser_id', '=', actor.organiserId)
		.where('a.entry_id', 'in', ids)
		.execute();
	const assents = await tx
		.selectFrom('assessment.assent as s')
		.select(['s.entry_id as entryId', 's.person_id as personId', 's.revision', 's.given_at as at'])
		.where('s.organiser_id', '=', actor.organiserId)
		.where('s.entry_id', 'in', ids)
		.orderBy('s.given_at')
		.execute();
	const objections = await tx
		.selectFrom('assessment.objection as o')
		.select([
			'o.entry_id as entryId',
			'o.id',
			'o.person_id as personId',
			'o.criterion_key as criterionKey',
			'o.finding_id as findingId',
			'o.said_of as saidOf',
			'o.body',
			'o.made_at as madeAt',
			'o.withdrawn_at as withdrawnAt',
			'o.lapsed_at as lapsedAt'
		])
		.where('o.organiser_id', '=', actor.organiserId)
		.where('o.entry_id', 'in', ids)
		.orderBy('o.made_at')
		.execute();
	const findings = await findingsOf(tx, actor, ids, null);
	const lost = await lostOriginsOf(tx, ids);
	const names = await namesOf(tx, actor, [
		...rows.flatMap((row) => [
			row.led_by,
			row.summary_by,
			row.proposed_by,
			row.closed_by,
			...row.left_by
		]),
		...scores.map(({ saved_by }) => saved_by),
		...[...assents, ...objections].map(({ personId }) => personId)
	]);
	const by = (id: string | null) => (id === null ? null : (names.get(id) ?? ''));

	return new Map(
		rows.map((row) => {
			const of = <T extends { entryId: string }>(all: T[]) =>
				all
					.filter(({ entryId }) => entryId === row.entry_id)
					.map(({ entryId: _, ...each }) => each);
			const given = scores.filter(({ entry_id }) => entry_id === row.entry_id);
			const own = findings.filter(({ entryId }) => entryId === row.entry_id).map(findingOnly);
			const consensus: Read = {
				state: row.state as Consensus['state'],
				revision: row.revision,
				summary: row.summary,
				summarySaved: {
					revision: row.summary_revision,
					by: by(row.summary_by),
					at: row.summary_at
				},
				ledBy: row.led_by,
				leader: by(row.led_by) ?? '',
				scores: Object.fromEntries(
					given.map(({ criterion_key, score, reason }) => [criterion_key, { score, reason }])
				),
				saved: Object.fromEntries(
					given.map(({ criterion_key, revision, saved_by, saved_at }) => [
						criterion_key,
						{ revision, by: by(saved_by), at: saved_at }
					])
				),
				findings: inOrder(assessment, own),
				setAside: of(aside),
				lostOrigins: of(lost),
				objections: of(objections).map((each) => ({ ...each, by: by(each.personId) ?? '' })),
				assents: of(assents).map((each) => ({ ...each, by: by(each.personId) ?? '' })),
				left: row.left_at && {
					names: row.left_by.map((id) => by(id) ?? ''),
					fell: row.fell_at !== null
				},
				proposed: row.proposed_at && { at: row.proposed_at, by: by(row.proposed_by) ?? '' },
				closed:
					row.closed_reason === null
						? null
						: { by: by(row.closed_by) ?? '', reason: row.closed_reason },
				savedAt: row.saved_at,
				doneAt: row.done_at
			};
			return [row.entry_id, consensus];
		})
	);
}

/** What of some entries' consensus was made of what no longer counts; for the panel, nothing. */
async function lostOriginsOf(tx: Tx, entryIds: string[]) {
	const { rows } = await sql<LostOrigin & { entryId: string }>`
		select
			entry_id as "entryId",
			finding_id as "findingId",
			lost,
			rests,
			own
		from assessment.lost_origins(${entryIds}::uuid[])
	`.execute(tx);
	return rows;
}

async function namesOf(tx: Tx, actor: Actor, ids: (string | null)[]): Promise<Map<string, string>> {
	const known = [...new Set(ids.filter((id) => id !== null))];
	if (known.length === 0) return new Map();
	const rows = await tx
		.selectFrom('people.person as p')
		.select(['p.id', 'p.name'])
		.where('p.organiser_id', '=', actor.organiserId)
		.where('p.id', 'in', known)
		.execute();
	return new Map(rows.map(({ id, name }) => [id, name]));
}

/** The consensus of an entry as the actor may read it. */
export async function readConsensus(
	tx: Tx,
	actor: Actor,
	entry: { id: string; assessment: Pick<Assessment, 'criteria'> }
): Promise<Read | null> {
	return (await readConsensuses(tx, actor, [entry.id], entry.assessment)).get(entry.id) ?? null;
}

/** What a consensus holds on one criterion. */
export function agreedOn(consensus: Consensus, criterionKey: string): Agreed {
	const { score = null, reason = null } = consensus.scores[criterionKey] ?? {};
	return {
		score,
		reason: reason ?? '',
		findings: consensus.findings
			.filter((finding) => finding.criterionKey === criterionKey)
			.map(({ id, kind, body, madeOf }) => ({ id, kind, body, madeOf })),
		setAside: consensus.setAside
			.filter((each) => each.criterionKey === criterionKey)
			.map(({ findingId, reason: why }) => ({ findingId, reason: why }))
	};
}

/** What stood in a part at a revision; `criterionKey` empty means the summary. Undefined where that is not known. */
export async function writtenAt(
	tx: Tx,
	actor: Actor,
	at: { entryId: string; criterionKey: string; revision: number }
): Promise<unknown> {
	const row = await tx
		.selectFrom('assessment.consensus_revision as r')
		.select('r.written')
		.where('r.organiser_id', '=', actor.organiserId)
		.where('r.entry_id', '=', at.entryId)
		.where('r.criterion_key', '=', at.criterionKey)
		.where('r.revision', '=', at.revision)
		.executeTakeFirst();
	return row?.written;
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
