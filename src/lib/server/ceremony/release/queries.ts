// What is made public at the release: the honours, and the people to tell.
import { sql } from 'kysely';
import type { Actor } from '../../platform/actor.ts';
import { inTransaction, type Tx } from '../../platform/database/index.ts';
import { refused, type Outcome } from '../../platform/outcome.ts';
import { holdersOf, query, silencedFor } from '../../people/index.ts';
import { editionById, type Edition } from '../../programme/index.ts';
import { classesOf, decisionIn, decisionsIn, reasonsIn, sealingsIn } from '../../judging/index.ts';
import { submittedIn, submittedOne } from '../../application/index.ts';
import type { LocalText } from '#lib/shared/locale.ts';
import { planIn, type ReleasePlan } from './plan.ts';
import {
	honourOf,
	inOrder,
	type HonourToPublish,
	type PersonToTell,
	type ToPublish
} from './rules.ts';

/** The sealed honours of an edition in the order they are read out: by class, award before mention, the panel's order. */
export async function honoursIn(
	tx: Tx,
	actor: Actor,
	editionId: string
): Promise<HonourToPublish[]> {
	const edition = await editionById(tx, actor, editionId);
	if (!edition) return [];
	const sealed = new Set((await sealingsIn(tx, actor, editionId)).map(({ classKey }) => classKey));
	const entries = new Map((await submittedIn(tx, actor, editionId)).map((each) => [each.id, each]));
	const found = (await decisionsIn(tx, actor, editionId)).flatMap((decision) => {
		const entry = entries.get(decision.entryId);
		return entry && sealed.has(decision.classKey) ? (honourOf(edition, decision, entry) ?? []) : [];
	});
	return inOrder(edition, found);
}

/** One honour that the actor may read, with its edition; undefined where the decision gives none. */
export async function honourIn(
	tx: Tx,
	actor: Actor,
	decisionId: string
): Promise<(HonourToPublish & { editionId: string }) | undefined> {
	const decision = await decisionIn(tx, actor, { id: decisionId });
	const edition = decision && (await editionById(tx, actor, decision.editionId));
	const entry = decision && (await submittedOne(tx, actor, decision.entryId));
	if (!decision || !edition || !entry) return undefined;
	const honour = honourOf(edition, decision, entry);
	return honour && { ...honour, editionId: edition.id };
}

/**
 * What a release makes public, of all classes or some, and whom it is told. For the transaction of the release, after
 * `recordRelease`: from then on the database shows the office all honours, also of an entry that the one who releases has
 * stood back from.
 */
export async function honoursToPublish(
	tx: Tx,
	actor: Actor,
	editionId: string,
	classes: ReadonlySet<string> | 'all' = 'all'
): Promise<ToPublish> {
	const among = (key: string | null) => classes === 'all' || classes.has(key ?? '');
	const honours = (await honoursIn(tx, actor, editionId)).filter(({ classKey }) => among(classKey));
	const entries = new Map(
		(await submittedIn(tx, actor, editionId))
			.filter(({ classKey }) => among(classKey))
			.map(({ id, classKey }) => [id, classKey])
	);
	const entryIds = [...entries.keys()];
	const applicants = await holdersOf(tx, actor, ['applicant'], { editionId, entryIds });
	const peopleToTell = applicants.flatMap(({ id, name, email, entryId }): PersonToTell[] => {
		if (entryId === null) return [];
		const honour = honours.find((each) => each.entryId === entryId)?.honour ?? 'none';
		const classKey = entries.get(entryId) ?? '';
		return [{ personId: id, name, email, entryId, classKey, honour }];
	});
	return { honours, peopleToTell };
}

/** Answers a unit its own honour once its class is released; null before it, and where the entry got none. */
export async function ownHonour(actor: Actor, entryId: string): Promise<HonourToPublish | null> {
	return inTransaction(actor, async (tx) => {
		const decision = await decisionIn(tx, actor, { entryId });
		if (!decision || decision.honour === 'none') return null;
		const released = await releasedClassesIn(tx, actor, decision.editionId);
		if (!released.has(decision.classKey)) return null;
		return (await honourIn(tx, actor, decision.id)) ?? null;
	});
}

/** How many entries of each class (empty where the award has none) still wait for a sealed decision. */
export async function unsettledIn(
	tx: Tx,
	editionId: string
): Promise<{ classKey: string; entries: number }[]> {
	const { rows } = await sql<{ classKey: string; entries: number }>`
		select class_key as "classKey", entries
		from judging.unsettled(${editionId}::uuid)
		order by class_key
	`.execute(tx);
	return rows;
}

/** Which classes of an edition are public, and since when; for everyone to know. */
export async function releasedClassesIn(
	tx: Tx,
	actor: Actor,
	editionId: string
): Promise<Map<string, Temporal.Instant>> {
	const rows = await tx
		.selectFrom('ceremony.class_release as r')
		.select(['r.class_key as key', 'r.released_at as at'])
		.where('r.organiser_id', '=', actor.organiserId)
		.where('r.edition_id', '=', editionId)
		.execute();
	return new Map(rows.map(({ key, at }) => [key, at]));
}

export type Released = { at: Temporal.Instant; by: string | null };

/** When and by whom an edition was released, or null. */
export async function releaseIn(tx: Tx, actor: Actor, editionId: string): Promise<Released | null> {
	const row = await tx
		.selectFrom('ceremony.release as r')
		.leftJoin('people.person as p', (join) =>
			join.onRef('p.organiser_id', '=', 'r.organiser_id').onRef('p.id', '=', 'r.released_by')
		)
		.select(['r.released_at as at', 'p.name as by'])
		.where('r.organiser_id', '=', actor.organiserId)
		.where('r.edition_id', '=', editionId)
		.executeTakeFirst();
	return row ?? null;
}

/** Whether an edition is released; this much everyone may know. */
export async function isReleased(actor: Actor, editionId: string): Promise<boolean> {
	return inTransaction(actor, async (tx) => (await releaseIn(tx, actor, editionId)) !== null);
}

/** How far the release of a class has come. Empty: nobody takes part in it. */
export type ClassToRelease = {
	key: string;
	name: LocalText | null;
	state: 'released' | 'sealed' | 'waiting' | 'empty';
	releasedAt: Temporal.Instant | null;
	honours: number;
};

export type ReleaseView = {
	edition: Edition;
	released: Released | null;
	unsettled: { classKey: string; entries: number }[];
	/** Whether all is sealed, so that the edition can be released or has been. */
	ready: boolean;
	/** What is, or was, made public: the honours of the sealed classes. */
	honours: HonourToPublish[];
	/** In the definition's order; a single one without a name where the award has none. */
	classes: ClassToRelease[];
	plan: ReleasePlan;
	/** How many people are told. */
	told: number;
	peopleToTell: PersonToTell[];
	/** The entries that get no honour, and no line of why from the panel, where nobody but the panel has judged. */
	wordless: Wordless[];
};

export type Wordless = { entryId: string; unit: string; classKey: string };

/** An entry that the actor stands back from is not among them: it would tell them what was decided. */
async function wordlessIn(
	tx: Tx,
	actor: Actor,
	edition: Edition,
	honours: readonly HonourToPublish[],
	sealed: readonly string[]
): Promise<Wordless[]> {
	if (edition.definition.assessment !== null) return [];
	const honoured = new Set(honours.map(({ entryId }) => entryId));
	const hidden = await silencedFor(tx, actor);
	const said = await reasonsIn(tx, actor, edition.id);
	return (await submittedIn(tx, actor, edition.id))
		.filter(({ id, classKey }) => sealed.includes(classKey) && !honoured.has(id))
		.filter(({ id }) => !hidden.has(id) && !said.get(id))
		.map(({ id, unit, title, classKey }) => ({ entryId: id, unit: title || unit || '', classKey }));
}

const peopleIn = (told: readonly PersonToTell[]) =>
	new Set(told.map(({ personId }) => personId)).size;

/** What the release of one class makes public, and how many it is told. */
export function honoursOfClass(
	{ honours, peopleToTell }: Pick<ReleaseView, 'honours' | 'peopleToTell'>,
	key: string
): Pick<ReleaseView, 'honours' | 'told'> {
	return {
		honours: honours.filter(({ classKey }) => (classKey ?? '') === key),
		told: peopleIn(peopleToTell.filter(({ classKey }) => classKey === key))
	};
}

/** What the office sees before, and after, the release: exactly what it makes public. Refuses `not-found`. */
export async function releaseView(actor: Actor, editionId: string): Promise<Outcome<ReleaseView>> {
	const outcome = await query(actor, 'edition.release', { editionId }, async (tx) => {
		const edition = await editionById(tx, actor, editionId);
		if (!edition) return null;
		const unsettled = await unsettledIn(tx, editionId);
		const sealed = new Set(
			(await sealingsIn(tx, actor, editionId)).map(({ classKey }) => classKey)
		);
		const out = await releasedClassesIn(tx, actor, editionId);
		const { honours, peopleToTell } = await honoursToPublish(tx, actor, editionId);
		const stateOf = (key: string): ClassToRelease['state'] => {
			if (out.has(key)) return 'released';
			if (unsettled.some(({ classKey }) => classKey === key)) return 'waiting';
			return sealed.has(key) ? 'sealed' : 'empty';
		};
		return {
			edition,
			released: await releaseIn(tx, actor, editionId),
			unsettled,
			ready: unsettled.length === 0 && sealed.size > 0,
			honours,
			classes: classesOf(edition.definition).map(({ key, name }) => ({
				key,
				name,
				state: stateOf(key),
				releasedAt: out.get(key) ?? null,
				honours: honours.filter(({ classKey }) => (classKey ?? '') === key).length
			})),
			plan: await planIn(tx, actor, editionId),
			told: peopleIn(peopleToTell),
			peopleToTell,
			wordless: await wordlessIn(tx, actor, edition, honours, [...sealed])
		};
	});
	if (!outcome.ok) return outcome;
	return outcome.value === null ? refused('not-found') : { ok: true, value: outcome.value };
}
