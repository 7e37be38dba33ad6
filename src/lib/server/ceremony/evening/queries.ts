// Reads ceremonies: for the office, and for those who present.
import type { Actor } from '../../platform/actor.ts';
import { inTransaction, type Tx } from '../../platform/database/index.ts';
import { isId } from '../../platform/ids.ts';
import { done, refused, type Outcome } from '../../platform/outcome.ts';
import { query } from '../../people/index.ts';
import { editionById, editions, stageState, type Edition } from '../../programme/index.ts';
import type { EveningWords, ProgrammeItem } from './rules.ts';

export type Ceremony = {
	id: string;
	name: string;
	/** Wall clock. */
	starts: string;
	place: string;
	programme: ProgrammeItem[];
	/** For guests who are written to in English; empty where it is said in Swedish alone. */
	english: EveningWords;
	/** A date, or null. */
	replyBy: string | null;
	needsErasedAt: Temporal.Instant | null;
	revision: number;
};

function rows(tx: Tx, actor: Actor) {
	return tx
		.selectFrom('ceremony.ceremony as c')
		.select([
			'c.id',
			'c.name',
			'c.starts',
			'c.place',
			'c.programme',
			'c.name_en as nameEn',
			'c.place_en as placeEn',
			'c.programme_en as programmeEn',
			'c.reply_by as replyBy',
			'c.needs_erased_at as needsErasedAt',
			'c.revision'
		])
		.where('c.organiser_id', '=', actor.organiserId)
		.orderBy('c.starts', 'desc');
}

type Row = Awaited<ReturnType<ReturnType<typeof rows>['execute']>>[number];
const shaped = ({ nameEn, placeEn, programmeEn, ...row }: Row): Ceremony => ({
	...row,
	english: { name: nameEn, place: placeEn, programme: programmeEn as ProgrammeItem[] },
	starts: String(row.starts),
	replyBy: row.replyBy === null ? null : String(row.replyBy),
	programme: row.programme as ProgrammeItem[]
});

/** A ceremony that the actor may read, in a transaction that has asked the table. */
export async function ceremonyIn(tx: Tx, actor: Actor, id: string): Promise<Ceremony | undefined> {
	if (!isId(id)) return undefined;
	const row = await rows(tx, actor).where('c.id', '=', id).executeTakeFirst();
	return row && shaped(row);
}

/** The editions of a ceremony, in the order that the office has put them in, then in that of their programmes. */
export async function editionsOf(tx: Tx, actor: Actor, ceremonyId: string): Promise<Edition[]> {
	const ids = await tx
		.selectFrom('ceremony.ceremony_edition as e')
		.select(['e.edition_id as id', 'e.place'])
		.where('e.organiser_id', '=', actor.organiserId)
		.where('e.ceremony_id', '=', ceremonyId)
		.execute();
	const found = await Promise.all(ids.map(({ id }) => editionById(tx, actor, id)));
	const order = (await editions(tx, actor)).map(({ id }) => id);
	const placed = new Map(
		ids.map(({ id, place }) => [id, place ?? order.length + order.indexOf(id)])
	);
	const place = ({ id }: Edition) => placed.get(id) ?? 0;
	return found
		.filter((edition) => edition !== undefined)
		.sort((one, other) => place(one) - place(other));
}

/** The ceremony of an edition, if there is one. */
export async function ceremonyOfEdition(
	tx: Tx,
	actor: Actor,
	editionId: string
): Promise<Ceremony | undefined> {
	const row = await rows(tx, actor)
		.innerJoin('ceremony.ceremony_edition as e', (join) =>
			join.onRef('e.organiser_id', '=', 'c.organiser_id').onRef('e.ceremony_id', '=', 'c.id')
		)
		.where('e.edition_id', '=', editionId)
		.executeTakeFirst();
	return row && shaped(row);
}

export type CeremonyView = {
	ceremony: Ceremony;
	editions: Edition[];
	/** Running editions that have no other ceremony. */
	free: Edition[];
	presenters: { personId: string; name: string; email: string }[];
};

/** All ceremonies, the latest first. */
export async function ceremonies(
	actor: Actor
): Promise<Outcome<{ ceremonies: (Ceremony & { demo: boolean })[]; free: Edition[] }>> {
	return query(actor, 'ceremony.arrange', {}, async (tx) => ({
		ceremonies: await withDemo(tx, actor, (await rows(tx, actor).execute()).map(shaped)),
		free: await freeEditions(tx, actor, null)
	}));
}

/** Whether all of a ceremony is part of the demonstration. */
async function withDemo(tx: Tx, actor: Actor, all: Ceremony[]) {
	const known = new Map((await editions(tx, actor)).map(({ id, demo }) => [id, demo]));
	const placed = await tx
		.selectFrom('ceremony.ceremony_edition as e')
		.select(['e.ceremony_id as at', 'e.edition_id as id'])
		.where('e.organiser_id', '=', actor.organiserId)
		.execute();
	return all.map((ceremony) => {
		const own = placed.filter(({ at }) => at === ceremony.id);
		return { ...ceremony, demo: own.length > 0 && own.every(({ id }) => known.get(id) === true) };
	});
}

async function freeEditions(tx: Tx, actor: Actor, ceremonyId: string | null): Promise<Edition[]> {
	const taken = await tx
		.selectFrom('ceremony.ceremony_edition as e')
		.select(['e.edition_id as id', 'e.ceremony_id as at'])
		.where('e.organiser_id', '=', actor.organiserId)
		.execute();
	return (await editions(tx, actor)).filter(
		({ id, kind, openedAt, calendar, timeZone }) =>
			kind === 'live' &&
			openedAt !== null &&
			!taken.some((each) => each.id === id && each.at !== ceremonyId) &&
			// While anybody may hand in, there is nobody to honour; what is planned already stays.
			(stageState(calendar, 'call', timeZone, actor.at) === 'closed' ||
				taken.some((each) => each.id === id))
	);
}

/** One ceremony, for the office. Refuses `not-found`. */
export async function ceremonyView(actor: Actor, id: string): Promise<Outcome<CeremonyView>> {
	const outcome = await query(actor, 'ceremony.arrange', {}, async (tx) => {
		const ceremony = await ceremonyIn(tx, actor, id);
		if (!ceremony) return null;
		return {
			ceremony,
			editions: await editionsOf(tx, actor, id),
			free: await freeEditions(tx, actor, id),
			presenters: await tx
				.selectFrom('ceremony.presenter as s')
				.innerJoin('people.person as p', (join) =>
					join.onRef('p.organiser_id', '=', 's.organiser_id').onRef('p.id', '=', 's.person_id')
				)
				.select(['p.id as personId', 'p.name', 'p.email'])
				.where('s.organiser_id', '=', actor.organiserId)
				.where('s.ceremony_id', '=', id)
				.orderBy('p.name')
				.execute()
		};
	});
	if (!outcome.ok) return outcome;
	return outcome.value === null ? refused('not-found') : done(outcome.value);
}

/** The ceremony at which an edition is released, for the office's page about it; null where there is none. */
export async function ceremonyFor(actor: Actor, editionId: string): Promise<Ceremony | null> {
	return inTransaction(
		actor,
		async (tx) => (await ceremonyOfEdition(tx, actor, editionId)) ?? null
	);
}
