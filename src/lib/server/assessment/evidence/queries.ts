// Walks from a sentence back to the words in the entry. Every step is read as the actor may read it, so that what is not
// shared, or not released, is not in the chain.
import { sql } from 'kysely';
import type { Actor } from '../../platform/actor.ts';
import type { Tx } from '../../platform/database/index.ts';
import { isId } from '../../platform/ids.ts';
import { done, refused, type Outcome } from '../../platform/outcome.ts';
import { query } from '../../people/index.ts';
import { submissionsAsShown } from '../../application/index.ts';
import { entryToAssess, type EntryToAssess } from '../entries/queries.ts';
import type { FindingKind, Passage } from '../review/rules.ts';
import { outcomesFor } from '../visit/note/queries.ts';
import { passageIn, type Chain, type ChainPassage, type UnitChain } from './rules.ts';

type Row = {
	id: string;
	entryId: string;
	criterionKey: string;
	kind: FindingKind;
	body: string;
	passages: Passage[];
	madeOf: string[];
	/** Null of a finding of the consensus. */
	by: string | null;
	reviewId: string | null;
};

function findingRows(tx: Tx, actor: Actor) {
	return tx
		.selectFrom('assessment.finding as f')
		.leftJoin('assessment.review as r', (join) =>
			join.onRef('r.organiser_id', '=', 'f.organiser_id').onRef('r.id', '=', 'f.review_id')
		)
		.leftJoin('people.person as p', (join) =>
			join.onRef('p.organiser_id', '=', 'r.organiser_id').onRef('p.id', '=', 'r.person_id')
		)
		.select([
			'f.id',
			'f.entry_id as entryId',
			'f.criterion_key as criterionKey',
			'f.kind',
			'f.body',
			'f.passages',
			'f.made_of as madeOf',
			'f.review_id as reviewId',
			'p.name as by'
		])
		.where('f.organiser_id', '=', actor.organiserId)
		.orderBy('f.position')
		.orderBy('f.id');
}

const shaped = (
	row: Awaited<ReturnType<ReturnType<typeof findingRows>['execute']>>[number]
): Row => ({
	...row,
	kind: row.kind as FindingKind,
	passages: row.passages as unknown as Passage[]
});

/**
 * Answers the chain that a finding is part of: the sentences of the feedback above it, what of the reviews it was made of,
 * what came of the checks at the visit, and the passages as they were submitted. Null where the actor may not read the
 * finding, or there is none.
 */
export async function chainOf(tx: Tx, actor: Actor, findingId: string): Promise<Chain | null> {
	if (!isId(findingId)) return null;
	const found = await findingRows(tx, actor).where('f.id', '=', findingId).executeTakeFirst();
	if (!found) return null;
	const asked = shaped(found);
	const ofReview = asked.reviewId !== null;
	const agreed = ofReview
		? (
				await findingRows(tx, actor)
					.where('f.entry_id', '=', asked.entryId)
					.where('f.review_id', 'is', null)
					.where(sql<boolean>`${asked.id}::uuid = any (f.made_of)`)
					.execute()
			).map(shaped)
		: [asked];
	const sources = ofReview ? [asked] : await countingSources(tx, actor, asked);
	const outcomes = await outcomesFor(tx, actor, asked.entryId);
	const aside = await reasonsAside(
		tx,
		actor,
		sources.map(({ id }) => id)
	);
	const passages = [...agreed, ...sources].flatMap((each) => each.passages);
	const submissions = await submissionsAsShown(
		tx,
		actor,
		passages.map(({ submissionId }) => submissionId)
	);
	const placed = (each: Row): ChainPassage[] =>
		each.passages.map((passage) => passageIn(passage, submissions.get(passage.submissionId)));
	return {
		entryId: asked.entryId,
		criterionKey: asked.criterionKey,
		of: ofReview ? 'review' : 'consensus',
		sentences: await sentencesFrom(
			tx,
			actor,
			asked.entryId,
			agreed.map(({ id }) => id)
		),
		agreed: agreed.map((each) => ({
			id: each.id,
			kind: each.kind,
			body: each.body,
			passages: placed(each)
		})),
		sources: sources.map((each) => ({
			id: each.id,
			kind: each.kind,
			body: each.body,
			by: each.by ?? '',
			passages: placed(each),
			seen: outcomes.get(each.id) ?? null,
			setAside: aside.get(each.id) ?? null
		}))
	};
}

async function findingsNamed(tx: Tx, actor: Actor, ids: string[]): Promise<Row[]> {
	if (ids.length === 0) return [];
	return (await findingRows(tx, actor).where('f.id', 'in', ids).execute()).map(shaped);
}

/** What a finding of the consensus was made of, without what no longer counts since its writer has left the team. */
async function countingSources(tx: Tx, actor: Actor, { id, entryId, madeOf }: Row): Promise<Row[]> {
	const { rows } = await sql<{ lost: string[] }>`
		select lost
		from assessment.lost_origins(array[${entryId}::uuid])
		where finding_id = ${id}
	`.execute(tx);
	const lost = new Set(rows[0]?.lost);
	return findingsNamed(
		tx,
		actor,
		madeOf.filter((each) => !lost.has(each))
	);
}

async function reasonsAside(tx: Tx, actor: Actor, ids: string[]): Promise<Map<string, string>> {
	if (ids.length === 0) return new Map();
	const rows = await tx
		.selectFrom('assessment.set_aside as a')
		.select(['a.finding_id as id', 'a.reason'])
		.where('a.organiser_id', '=', actor.organiserId)
		.where('a.finding_id', 'in', ids)
		.execute();
	return new Map(rows.map(({ id, reason }) => [id, reason]));
}

async function sentencesFrom(
	tx: Tx,
	actor: Actor,
	entryId: string,
	ids: string[]
): Promise<Chain['sentences']> {
	if (ids.length === 0) return [];
	return tx
		.selectFrom('assessment.feedback_sentence as s')
		.select([
			's.body as text',
			's.original',
			's.left_out as leftOut',
			's.no_longer_agreed as noLongerAgreed'
		])
		.where('s.organiser_id', '=', actor.organiserId)
		.where('s.entry_id', '=', entryId)
		.where(sql<boolean>`s.finding_ids && ${ids}::uuid[]`)
		.orderBy('s.position')
		.execute();
}

/** For the team and the office: an entry with the chain of one finding. Refuses `not-found` for a finding of another entry. */
export async function evidenceFor(
	actor: Actor,
	input: { entryId: string; findingId: string }
): Promise<Outcome<{ entry: EntryToAssess; chain: Chain; member: boolean }>> {
	const found = await entryToAssess(actor, input.entryId);
	if (!found.ok) return found;
	const entry = found.value;
	const about = { entryId: entry.id, editionId: entry.edition.id };
	const read = await query(actor, 'evidence.read', about, async (tx, held) => ({
		chain: await chainOf(tx, actor, input.findingId),
		member: held.has('examiner')
	}));
	if (!read.ok) return read;
	const { chain, member } = read.value;
	if (!chain || chain.entryId !== entry.id) return refused('not-found');
	return done({ entry, chain, member });
}

/**
 * For the unit: which of some findings of its feedback rest on words of its entry, or on something that was checked at the
 * visit. A finding that rests on the whole has nowhere to lead to.
 */
export async function tracedForUnit(
	actor: Actor,
	input: { entryId: string; findingIds: readonly string[] }
): Promise<Outcome<Set<string>>> {
	const findingIds = input.findingIds.filter(isId);
	return query(actor, 'evidence.read-own', { entryId: input.entryId }, async (tx) => {
		const { rows } = await sql<{ id: string }>`
			select id
			from unnest(${findingIds}::uuid[]) id
			cross join lateral (select assessment.evidence_for_unit(id) as chain) of_finding
			where chain ->> 'entryId' = ${input.entryId}
				and jsonb_array_length(chain -> 'passages') + jsonb_array_length(chain -> 'checks') > 0
		`.execute(tx);
		return new Set(rows.map(({ id }) => id));
	});
}

type Kept = Omit<UnitChain, 'passages'> & { passages: Passage[] };

/**
 * For the unit: its own words that a finding of its feedback builds on, and what was checked at the visit, without names.
 * Refuses `not-found` for what the unit has not been given.
 */
export async function evidenceForUnit(
	actor: Actor,
	input: { entryId: string; findingId: string }
): Promise<Outcome<UnitChain>> {
	if (!isId(input.findingId)) return refused('not-found');
	const about = { entryId: input.entryId };
	const read = await query(actor, 'evidence.read-own', about, async (tx) => {
		const { rows } = await sql<{ chain: Kept | null }>`
			select assessment.evidence_for_unit(${input.findingId}) as chain
		`.execute(tx);
		const kept = rows[0]?.chain;
		if (!kept || kept.entryId !== input.entryId) return null;
		const submissions = await submissionsAsShown(
			tx,
			actor,
			kept.passages.map(({ submissionId }) => submissionId)
		);
		return {
			...kept,
			passages: kept.passages.map((passage) =>
				passageIn(passage, submissions.get(passage.submissionId))
			)
		};
	});
	if (!read.ok) return read;
	return read.value ? done(read.value) : refused('not-found');
}
