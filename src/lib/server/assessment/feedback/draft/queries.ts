// Reads a report before it is released: its draft, what second readers have answered, and who could be one.
import { sql } from 'kysely';
import { asSystem, type Actor } from '../../../platform/actor.ts';
import { inTransaction, type Tx } from '../../../platform/database/index.ts';
import { holdersOf } from '../../../people/index.ts';
import { withoutConflict } from '../../conflicts/queries.ts';
import type { EntryToAssess } from '../../entries/queries.ts';
import { candidatesFor } from '../../team/queries.ts';
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
export async function readingsOf(
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

/** Whether the actor is asked to read the feedback on an entry now: neither answered nor released since. */
export async function isAsked(tx: Tx, entryId: string): Promise<boolean> {
	const { rows } = await sql<{ asked: boolean }>`
		select ${entryId}::uuid = any (assessment.asked_to_read()) as asked
	`.execute(tx);
	return rows[0]?.asked ?? false;
}
