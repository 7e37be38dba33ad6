// Reads a report before it is released: for its writers, and for the second reader, who may be outside the team.
import { sql } from 'kysely';
import { asSystem, type Actor } from '../../../platform/actor.ts';
import { inTransaction, type Tx } from '../../../platform/database/index.ts';
import { isId } from '../../../platform/ids.ts';
import { done, refused, type Outcome } from '../../../platform/outcome.ts';
import { holdersOf, query } from '../../../people/index.ts';
import { consensusOf } from '../../consensus/queries.ts';
import { withoutConflict } from '../../conflicts/queries.ts';
import { entryToAssess, type EntryToAssess } from '../../entries/queries.ts';
import { candidatesFor } from '../../team/queries.ts';
import { feedbacksOn, type Feedback } from '../queries.ts';
import {
	inReportOrder,
	type Draft,
	type DraftSentence,
	type DraftState,
	type Reading,
	type ReadingAnswers,
	type Remark,
	type SentenceKind
} from './rules.ts';

/** How far the drafts of some entries have come, by entry, as far as the actor may know. */
export async function draftStatesOf(
	tx: Tx,
	actor: Actor,
	entryIds: readonly string[]
): Promise<Map<string, DraftState>> {
	if (entryIds.length === 0) return new Map();
	const rows = await tx
		.selectFrom('assessment.feedback_draft as d')
		.select(['d.entry_id as entryId', 'd.state'])
		.where('d.organiser_id', '=', actor.organiserId)
		.where('d.entry_id', 'in', [...entryIds])
		.execute();
	return new Map(rows.map(({ entryId, state }) => [entryId, state as DraftState]));
}

/** The sentences of a draft as the actor may read them, in the order of the report. */
export async function sentencesOf(
	tx: Tx,
	actor: Actor,
	entryId: string,
	criteria: readonly { key: string }[]
): Promise<DraftSentence[]> {
	const rows = await tx
		.selectFrom('assessment.feedback_sentence as s')
		.leftJoin('people.person as p', (join) =>
			join.onRef('p.organiser_id', '=', 's.organiser_id').onRef('p.id', '=', 's.changed_by')
		)
		.leftJoin('assessment.feedback_sentence_revision as v', (join) =>
			join
				.onRef('v.organiser_id', '=', 's.organiser_id')
				.onRef('v.sentence_id', '=', 's.id')
				.onRef('v.revision', '=', 's.replaced_revision')
		)
		.select([
			's.id',
			's.criterion_key as criterionKey',
			's.kind',
			's.original',
			's.body',
			's.finding_ids as findingIds',
			's.position',
			's.left_out as leftOut',
			's.no_longer_agreed as noLongerAgreed',
			'v.body as replaced',
			's.revision',
			'p.name as changedBy',
			's.changed_at as changedAt'
		])
		.where('s.organiser_id', '=', actor.organiserId)
		.where('s.entry_id', '=', entryId)
		.execute();
	return inReportOrder(
		criteria,
		rows.map((row) => ({ ...row, kind: row.kind as SentenceKind }))
	);
}

/** The draft of an entry's feedback, or null before the consensus is done or where it is not the actor's to see. */
export async function draftOf(
	tx: Tx,
	actor: Actor,
	entry: { id: string; assessment: { criteria: readonly { key: string }[] } }
): Promise<Draft | null> {
	const row = await tx
		.selectFrom('assessment.feedback_draft as d')
		.leftJoin('people.person as r', (join) =>
			join.onRef('r.organiser_id', '=', 'd.organiser_id').onRef('r.id', '=', 'd.reader_id')
		)
		.select([
			'd.state',
			'd.revision',
			'd.reader_id as readerId',
			'r.name as readerName',
			'd.asked_by as askedBy',
			'd.asked_at as askedAt'
		])
		.where('d.organiser_id', '=', actor.organiserId)
		.where('d.entry_id', '=', entry.id)
		.executeTakeFirst();
	if (!row) return null;
	const { readerId, readerName, state, ...draft } = row;
	return {
		...draft,
		entryId: entry.id,
		state: state as DraftState,
		reader: readerId === null ? null : { id: readerId, name: readerName ?? '' },
		sentences: await sentencesOf(tx, actor, entry.id, entry.assessment.criteria),
		readings: await readingsOf(tx, actor, entry.id)
	};
}

/** The answers of an entry's second readers that the actor may read, or of one of them; the newest first. */
async function readingsOf(
	tx: Tx,
	actor: Actor,
	entryId: string,
	readerId?: string
): Promise<Reading[]> {
	const rows = await tx
		.selectFrom('assessment.feedback_reading as g')
		.leftJoin('people.person as p', (join) =>
			join.onRef('p.organiser_id', '=', 'g.organiser_id').onRef('p.id', '=', 'g.reader_id')
		)
		.select([
			'g.id',
			'p.name as reader',
			'g.revision',
			'g.outcome',
			'g.answers',
			'g.remarks',
			'g.read_at as readAt'
		])
		.where('g.organiser_id', '=', actor.organiserId)
		.where('g.entry_id', '=', entryId)
		.$if(readerId !== undefined, (of) => of.where('g.reader_id', '=', readerId ?? ''))
		.orderBy('g.read_at', 'desc')
		.orderBy('g.id', 'desc')
		.execute();
	return rows.map((reading) => ({
		...reading,
		reader: reading.reader ?? '',
		outcome: reading.outcome as Reading['outcome'],
		answers: reading.answers as ReadingAnswers,
		remarks: reading.remarks as Remark[]
	}));
}

/** Those of some people who have written in a draft. */
export async function writersAmong(
	tx: Tx,
	entryId: string,
	personIds: readonly string[]
): Promise<ReadonlySet<string>> {
	const { rows } = await sql<{ id: string }>`
		select id
		from unnest(${personIds}::uuid[]) as id
		where assessment.wrote_feedback(${entryId}, id)
	`.execute(tx);
	return new Set(rows.map(({ id }) => id));
}

export type PossibleReader = { personId: string; name: string; office: boolean };

/**
 * Who can be the second reader of an entry's feedback: the round's examiners and the office, without conflict of interest,
 * who have not written in it themselves, and are not the one who asks.
 */
export async function possibleReaders(
	actor: Actor,
	entry: EntryToAssess
): Promise<PossibleReader[]> {
	const system = asSystem(actor);
	return inTransaction(system, async (tx) => {
		const pool = (await candidatesFor(tx, system, entry)).filter(({ conflict }) => !conflict);
		const office = await withoutConflict(
			tx,
			system,
			entry.id,
			await holdersOf(tx, system, ['office'], {})
		);
		const not = new Set(actor.kind === 'person' ? [actor.personId] : []);
		const found = new Map<string, PossibleReader>();
		for (const { personId, name } of pool) found.set(personId, { personId, name, office: false });
		for (const { id, name } of office) {
			if (!found.has(id)) found.set(id, { personId: id, name, office: true });
		}
		const wrote = await writersAmong(tx, entry.id, [...found.keys()]);
		return [...found.values()].filter(({ personId }) => !not.has(personId) && !wrote.has(personId));
	});
}

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

/** Whether the actor is asked to read the feedback on an entry now: neither answered nor released since. */
export async function isAsked(tx: Tx, entryId: string): Promise<boolean> {
	const { rows } = await sql<{ asked: boolean }>`
		select ${entryId}::uuid = any (assessment.asked_to_read()) as asked
	`.execute(tx);
	return rows[0]?.asked ?? false;
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
