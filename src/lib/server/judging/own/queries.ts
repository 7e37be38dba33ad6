// Reads what a panel's members score themselves, as far as the reader may see it.
import { sql } from 'kysely';
import type { Actor } from '../../platform/actor.ts';
import type { Tx } from '../../platform/database/index.ts';
import { refused, type Outcome } from '../../platform/outcome.ts';
import { query } from '../../people/index.ts';
import {
	editionById,
	panelAssessmentOf,
	stageState,
	type Edition,
	type PanelAssessment
} from '../../programme/index.ts';
import { submittedIn, submittedOne, type EntryIn } from '../../application/index.ts';
import { editionOfEntry, sealingsIn } from '../decision/queries.ts';
import { membersIn, recusalsIn, recusedFrom } from '../panel/queries.ts';
import type { OwnEntry, OwnScores } from './rules.ts';

/** One's own assessment of an edition; `id` null before anything is saved. */
export type OwnAssessment = {
	id: string | null;
	handedIn: boolean;
	/** Of the order. */
	revision: number;
	entries: Map<string, OwnEntry>;
};

/** Members score once the call is over: from then on entries stand still. */
export function callIsOver(edition: Edition, actor: Actor): boolean {
	const call = stageState(edition.calendar, 'call', edition.timeZone, actor.at);
	return call !== 'open' && call !== 'not-yet';
}

/** The actor's own assessment, in a transaction that has asked the table. */
export async function ownIn(tx: Tx, actor: Actor, editionId: string): Promise<OwnAssessment> {
	const nothing = { id: null, handedIn: false, revision: 0, entries: new Map<string, OwnEntry>() };
	if (actor.kind !== 'person') return nothing;
	const row = await tx
		.selectFrom('judging.own_assessment as a')
		.select(['a.id', 'a.state', 'a.revision'])
		.where('a.organiser_id', '=', actor.organiserId)
		.where('a.edition_id', '=', editionId)
		.where('a.person_id', '=', actor.personId)
		.executeTakeFirst();
	if (!row) return nothing;
	const entries = await entriesOf(tx, actor, [row.id]);
	const { rows: places } = await sql<{ entryId: string; place: number | null }>`
		select entry_id as "entryId", place from judging.own_places(${row.id}::uuid)
	`.execute(tx);
	const placeOf = new Map(places.map(({ entryId, place }) => [entryId, place]));
	return {
		id: row.id,
		handedIn: row.state === 'handed_in',
		revision: row.revision,
		entries: new Map(
			entries.map(({ assessmentId: _, ...entry }) => [
				entry.entryId,
				{ ...entry, place: placeOf.get(entry.entryId) ?? null }
			])
		)
	};
}

async function entriesOf(tx: Tx, actor: Actor, assessmentIds: string[]) {
	if (assessmentIds.length === 0) return [];
	const rows = await tx
		.selectFrom('judging.own_entry as e')
		.select([
			'e.assessment_id as assessmentId',
			'e.entry_id as entryId',
			'e.scores',
			'e.note',
			'e.revision'
		])
		.where('e.organiser_id', '=', actor.organiserId)
		.where('e.assessment_id', 'in', assessmentIds)
		.execute();
	return rows.map((row) => ({ ...row, scores: row.scores as OwnScores }));
}

/** What somebody on the panel has handed in of one entry; their order is their own. */
export type HandedIn = Omit<OwnEntry, 'place'> & { personId: string };

/**
 * What has been handed in of an edition, the actor's own with it, as far as they may see it: nothing while their own is not in. What
 * somebody gave who stands back from the entry since does not count. In a transaction that has asked the table.
 */
export async function handedInOf(tx: Tx, actor: Actor, editionId: string): Promise<HandedIn[]> {
	const assessments = await tx
		.selectFrom('judging.own_assessment as a')
		.select(['a.id', 'a.person_id as personId'])
		.where('a.organiser_id', '=', actor.organiserId)
		.where('a.edition_id', '=', editionId)
		.where('a.state', '=', 'handed_in')
		.execute();
	const who = new Map(assessments.map(({ id, personId }) => [id, personId]));
	const seats = new Set((await membersIn(tx, actor, editionId)).map(({ personId }) => personId));
	const back = new Set(
		(await recusalsIn(tx, editionId)).map(({ entryId, personId }) => `${entryId} ${personId}`)
	);
	const rows = await entriesOf(tx, actor, [...who.keys()]);
	return rows.flatMap(({ assessmentId, ...entry }) => {
		const personId = who.get(assessmentId) ?? '';
		const counts = seats.has(personId) && !back.has(`${entry.entryId} ${personId}`);
		return counts ? { ...entry, personId } : [];
	});
}

/** How many of the panel have handed in, in a transaction that has asked the table. */
export async function ownProgress(tx: Tx, actor: Actor, editionId: string) {
	const { rows } = await sql<{ personId: string }>`
		select person_id as "personId" from judging.own_handed_in(${editionId}::uuid)
	`.execute(tx);
	const seats = await membersIn(tx, actor, editionId);
	const isIn = new Set(rows.map(({ personId }) => personId));
	// A substitute may hand in, and is not waited for.
	const waited = seats.filter(({ personId, part }) => part !== 'substitute' || isIn.has(personId));
	return { in: seats.filter(({ personId }) => isIn.has(personId)).length, of: waited.length };
}

export type OwnDesk = {
	edition: Edition;
	assessment: PanelAssessment;
	own: OwnAssessment;
	/** Those the actor does not stand back from, by number. */
	entries: EntryIn[];
	sealed: string[];
	/** Whether the call is over, so that one can score. */
	begun: boolean;
	progress: { in: number; of: number };
};

/** One's own assessment of an edition, to score and to put in order. Refuses `not-found`, also where the panel scores nothing itself. */
export async function ownDesk(actor: Actor, editionId: string): Promise<Outcome<OwnDesk>> {
	const outcome = await query(actor, 'own-assessment.write', { editionId }, async (tx) => {
		const edition = await editionById(tx, actor, editionId);
		const assessment = edition && panelAssessmentOf(edition.definition);
		if (!edition || !assessment) return null;
		const hidden = await recusedFrom(tx, actor, editionId);
		return {
			edition,
			assessment,
			own: await ownIn(tx, actor, editionId),
			entries: (await submittedIn(tx, actor, editionId)).filter(({ id }) => !hidden.has(id)),
			sealed: (await sealingsIn(tx, actor, editionId)).map(({ classKey }) => classKey),
			begun: callIsOver(edition, actor),
			progress: await ownProgress(tx, actor, editionId)
		};
	});
	if (!outcome.ok) return outcome;
	return outcome.value === null ? refused('not-found') : { ok: true, value: outcome.value };
}

export type OwnEntryDesk = Pick<OwnDesk, 'edition' | 'assessment' | 'begun'> & {
	entry: EntryIn;
	own: OwnEntry;
	handedIn: boolean;
	/** What the others handed in, once one's own is in. */
	others: (HandedIn & { name: string })[];
};

/** One entry to score oneself. Refuses `recused`, `not-found`. */
export async function ownEntryDesk(actor: Actor, entryId: string): Promise<Outcome<OwnEntryDesk>> {
	const place = await editionOfEntry(actor, entryId);
	if (!place.ok) return place;
	const editionId = place.value;
	const about = { entryId, editionId };
	const outcome = await query(actor, 'own-assessment.write', about, async (tx) => {
		const edition = await editionById(tx, actor, editionId);
		const assessment = edition && panelAssessmentOf(edition.definition);
		const entry = await submittedOne(tx, actor, entryId);
		if (!edition || !assessment || !entry) return null;
		const own = await ownIn(tx, actor, editionId);
		const names = new Map(
			(await membersIn(tx, actor, editionId)).map(({ personId, name }) => [personId, name])
		);
		const mine = actor.kind === 'person' ? actor.personId : '';
		const others = own.handedIn
			? (await handedInOf(tx, actor, editionId)).filter(
					(each) => each.entryId === entryId && each.personId !== mine
				)
			: [];
		const empty = { entryId, scores: {}, note: '', revision: 0, place: null };
		return {
			edition,
			assessment,
			entry,
			begun: callIsOver(edition, actor),
			own: own.entries.get(entryId) ?? empty,
			handedIn: own.handedIn,
			others: others.map((each) => ({ ...each, name: names.get(each.personId) ?? '' }))
		};
	});
	if (!outcome.ok) return outcome;
	return outcome.value === null ? refused('not-found') : { ok: true, value: outcome.value };
}
