// A report before it is released, in one answer a page: for its writers, and for the second reader, who may be outside the
// team.
import { sql } from 'kysely';
import { asSystem, type Actor } from '../../../platform/actor.ts';
import { inTransaction, type Tx } from '../../../platform/database/index.ts';
import { isId } from '../../../platform/ids.ts';
import { done, refused, type Outcome } from '../../../platform/outcome.ts';
import { query } from '../../../people/index.ts';
import { consensusOf } from '../../consensus/queries.ts';
import { entryToAssess, type EntryToAssess } from '../../entries/queries.ts';
import { feedbacksOn, type Feedback } from '../queries.ts';
import { draftOf, isAsked, possibleReaders, readingsOf, type PossibleReader } from './queries.ts';
import type { Draft, Reading } from './rules.ts';

export type DraftDesk = {
	entry: EntryToAssess;
	/** Null before the consensus is done. */
	draft: Draft | null;
	/** The agreed scores, by criterion; the unit sees them only where the award shows them. */
	scores: Record<string, number | null>;
	/** Whether the actor may change it: the lead and the office, until it is released. */
	writes: boolean;
	/** Whether the actor leads the team or is the office: who books the meeting. */
	leads: boolean;
	office: boolean;
	readers: PossibleReader[];
	released: Feedback | null;
	/** What its release rests on; null before it, and for what was released before there were second readers. */
	approval: Approval | null;
};

/** The second reader who approved it, or why it went out without. */
export type Approval = { by: string | null; without: string | null };

async function approvalOf(tx: Tx, actor: Actor, entryId: string): Promise<Approval | null> {
	const row = await tx
		.selectFrom('assessment.feedback_approval as a')
		.leftJoin('people.person as p', (join) =>
			join.onRef('p.organiser_id', '=', 'a.organiser_id').onRef('p.id', '=', 'a.approved_by')
		)
		.select(['p.name as by', 'a.without_approval as without'])
		.where('a.organiser_id', '=', actor.organiserId)
		.where('a.entry_id', '=', entryId)
		.executeTakeFirst();
	return row ?? null;
}

/** For the team and the office: the draft of an entry's feedback, and who could read it. */
export async function draftDesk(actor: Actor, entryId: string): Promise<Outcome<DraftDesk>> {
	const found = await entryToAssess(actor, entryId);
	if (!found.ok) return found;
	const entry = found.value;
	const agreed = await consensusOf(actor, entryId);
	if (!agreed.ok) return agreed;
	const about = { entryId, editionId: entry.edition.id };
	const read = await query(actor, 'feedback.read-draft', about, async (tx, held) => ({
		draft: await draftOf(tx, actor, entry),
		released: (await feedbacksOn(tx, actor, [entryId])).get(entryId) ?? null,
		approval: await approvalOf(tx, actor, entryId),
		writer: held.has('lead_examiner') || held.has('office'),
		office: held.has('office')
	}));
	if (!read.ok) return read;
	const { draft, released, approval, writer, office } = read.value;
	const writes = writer && draft !== null && released === null;
	return done({
		entry,
		draft,
		released,
		approval,
		office,
		leads: writer,
		writes,
		scores: scoresOf(agreed.value),
		readers: writes ? await possibleReaders(actor, entry) : []
	});
}

function scoresOf(agreed: { criteria: { key: string; score: number | null }[] } | null) {
	return Object.fromEntries((agreed?.criteria ?? []).map(({ key, score }) => [key, score]));
}

/** What the second reader reads: the draft, and what there is to check it against. */
export type AskedReading = {
	entry: EntryToAssess;
	draft: Draft;
	scores: Record<string, number | null>;
};

export type ReadingDesk = {
	/** What it is about, for a page's head. */
	about: Pick<EntryToAssess, 'id' | 'number' | 'unitName' | 'classKey' | 'edition'>;
	/** Null once it is answered, or released without waiting for the answer. */
	asked: AskedReading | null;
	/** What the actor answered last. */
	own: Reading | null;
};

/**
 * For the one who is asked to read it: the draft, with the entry as it was submitted and the agreed scores; for the one who
 * was, their own answer. Refuses `not-found` for everybody else; the database answers who that is.
 */
export async function readingDesk(actor: Actor, entryId: string): Promise<Outcome<ReadingDesk>> {
	if (!isId(entryId)) return refused('not-found');
	const standing = await query(actor, 'feedback.second-read', {}, async (tx) => {
		if (actor.kind !== 'person') return null;
		const { rows } = await sql<{ named: boolean }>`
			select assessment.named_to_read(${entryId}) as named
		`.execute(tx);
		const [own] = await readingsOf(tx, actor, entryId, actor.personId);
		if (!rows[0]?.named && !own) return null;
		return { asked: await isAsked(tx, entryId), own: own ?? null };
	});
	if (!standing.ok) return standing;
	if (!standing.value) return refused('not-found');
	// The reader may be on no team of this entry; what there is to check it against is read for them.
	const system = asSystem(actor);
	const found = await entryToAssess(system, entryId);
	if (!found.ok) return found;
	const entry = found.value;
	const { asked, own } = standing.value;
	const { id, number, unitName, classKey, edition } = entry;
	const about = { id, number, unitName, classKey, edition };
	if (!asked) return done({ about, asked: null, own });
	const agreed = await consensusOf(system, entryId);
	if (!agreed.ok) return agreed;
	const draft = await inTransaction(actor, (tx) => draftOf(tx, actor, entry));
	const scores = scoresOf(agreed.value);
	return done({ about, asked: draft && { entry, draft, scores }, own });
}

export type WaitingReading = { entry: EntryToAssess; askedAt: Temporal.Instant | null };

/** The drafts that wait for the actor to read them as second reader, newest question first. */
export async function readingsWaiting(actor: Actor): Promise<Outcome<WaitingReading[]>> {
	const rows = await query(actor, 'feedback.second-read', {}, async (tx) => {
		if (actor.kind !== 'person') return [];
		return tx
			.selectFrom('assessment.feedback_draft as d')
			.select(['d.entry_id as entryId', 'd.asked_at as askedAt'])
			.where('d.organiser_id', '=', actor.organiserId)
			.where(sql<boolean>`d.entry_id = any ((select assessment.asked_to_read())::uuid[])`)
			.orderBy('d.asked_at', 'desc')
			.execute();
	});
	if (!rows.ok) return rows;
	const waiting: WaitingReading[] = [];
	for (const { entryId, askedAt } of rows.value) {
		const entry = await entryToAssess(asSystem(actor), entryId);
		if (entry.ok) waiting.push({ entry: entry.value, askedAt });
	}
	return done(waiting);
}
