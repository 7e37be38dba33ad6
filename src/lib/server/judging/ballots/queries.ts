// Reads ballots, who has voted, and what a closed one came to, as far as the reader may see the entries.
import { sql } from 'kysely';
import type { Actor } from '../../platform/actor.ts';
import { inTransaction, type Tx } from '../../platform/database/index.ts';
import { isId } from '../../platform/ids.ts';
import { done, refused, type Outcome } from '../../platform/outcome.ts';
import { query } from '../../people/index.ts';
import { editionById, type Edition } from '../../programme/index.ts';
import { submittedIn } from '../../application/index.ts';
import { membersIn, recusalsIn, recusedFrom, type PanelMember } from '../panel/queries.ts';
import { leadersOf } from './rules.ts';
import { cutLinks, schulze, type Against, type Tally } from './schulze.ts';

export type BallotEntry = { id: string; number: number | null; unit: string; title: string | null };

export type BallotResult = Tally & {
	/** From the first place on; those of one tier share it. Of the entries that the reader sees. */
	tiers: string[][];
	/** Preferred to each of the others one by one. */
	condorcet: string | null;
	/** Where more prefer the one that comes after: a circle that is cut at its weakest link. */
	against: Against[];
	/** Everyone's vote, where it was open; of what the reader sees, with places that tell nothing of the rest. */
	votes: { name: string; places: Record<string, number | null> }[];
};

export type Ballot = {
	id: string;
	editionId: string;
	classKey: string;
	question: string;
	secret: boolean;
	state: 'open' | 'closed';
	openedAt: Temporal.Instant;
	closedAt: Temporal.Instant | null;
	/** Those that the reader sees, by number. */
	entries: BallotEntry[];
	/** How many entries the reader stands back from: they are in no figure here. */
	hidden: number;
	/** The roll, and who has voted: never what, where it is secret. */
	voters: { personId: string; name: string; voted: boolean }[];
	mine: {
		onRoll: boolean;
		voted: boolean;
		/** What one voted oneself, where it is open. */
		places: Record<string, number | null> | null;
		/** Whether one opens and closes ballots in the class. */
		leads: boolean;
	};
	/** Null while it is open, and where a secret one was not counted. */
	result: BallotResult | null;
	/** Why a secret one was not counted: too few had voted, or one who had was found to stand back from an entry. */
	uncounted: 'too-few' | 'conflict' | null;
	/** Whose vote says nothing of which entries, because they were found to stand back from them before the closing. */
	setAside: { name: string; entryIds: string[] }[];
};

/** An edition's ballots, of a class or of all, the newest first; in a transaction that has asked the table. */
async function ballotsWithin(
	tx: Tx,
	actor: Actor,
	editionId: string,
	which: { id?: string; classKey?: string | undefined }
): Promise<Ballot[]> {
	let asked = tx
		.selectFrom('judging.ballot as b')
		.selectAll('b')
		.where('b.organiser_id', '=', actor.organiserId)
		.where('b.edition_id', '=', editionId)
		.orderBy('b.opened_at', 'desc')
		.orderBy('b.id', 'desc');
	if (which.id !== undefined) asked = asked.where('b.id', '=', which.id);
	if (which.classKey !== undefined) asked = asked.where('b.class_key', '=', which.classKey);
	const rows = await asked.execute();
	if (rows.length === 0) return [];
	const ids = rows.map(({ id }) => id);
	const on = await tx
		.selectFrom('judging.ballot_entry as e')
		.select(['e.ballot_id as ballotId', 'e.entry_id as entryId'])
		.where('e.organiser_id', '=', actor.organiserId)
		.where('e.ballot_id', 'in', ids)
		.execute();
	const roll = await tx
		.selectFrom('judging.ballot_voter as v')
		.select(['v.ballot_id as ballotId', 'v.person_id as personId', 'v.voted'])
		.where('v.organiser_id', '=', actor.organiserId)
		.where('v.ballot_id', 'in', ids)
		.execute();
	const pairs = await tx
		.selectFrom('judging.ballot_tally as t')
		.selectAll('t')
		.where('t.organiser_id', '=', actor.organiserId)
		.where('t.ballot_id', 'in', ids)
		.execute();
	const { rows: votes } = await sql<Vote>`
		select ballot_id as "ballotId", person_id as "personId", entry_id as "entryId", place
		from judging.ballot_votes(${ids}::uuid[])
	`.execute(tx);
	const { rows: aside } = await sql<Omit<Vote, 'place'>>`
		select ballot_id as "ballotId", person_id as "personId", entry_id as "entryId"
		from judging.votes_set_aside(${ids}::uuid[])
	`.execute(tx);
	const members = await membersIn(tx, actor, editionId);
	const names = new Map(members.map(({ personId, name }) => [personId, name]));
	const recusals = await recusalsIn(tx, editionId);
	const back = await recusedFrom(tx, actor, editionId);
	const known = (await submittedIn(tx, actor, editionId)).filter(({ id }) => !back.has(id));
	const me = actor.kind === 'person' ? actor.personId : '';

	return rows.map((row): Ballot => {
		const here = new Set(
			on.filter(({ ballotId }) => ballotId === row.id).map((each) => each.entryId)
		);
		const entries = known
			.filter(({ id }) => here.has(id))
			.map(({ id, number, unit, title }) => ({ id, number, unit, title }));
		const entryIds = entries.map(({ id }) => id);
		const mine = roll.find(({ ballotId, personId }) => ballotId === row.id && personId === me);
		const placesBy = (personId: string) => {
			const own = votes.filter((vote) => vote.ballotId === row.id && vote.personId === personId);
			return own.length === 0
				? null
				: Object.fromEntries(own.map(({ entryId, place }) => [entryId, place]));
		};
		const voters = roll
			.filter(({ ballotId }) => ballotId === row.id)
			.map(({ personId, voted }) => ({ personId, name: names.get(personId) ?? '', voted }))
			.sort((one, other) => one.name.localeCompare(other.name, 'sv'));
		const stands = new Set(
			recusals.filter((each) => each.classKey === row.class_key).map(({ personId }) => personId)
		);
		return {
			id: row.id,
			editionId,
			classKey: row.class_key,
			question: row.question,
			secret: row.secret,
			state: row.state as Ballot['state'],
			openedAt: row.opened_at,
			closedAt: row.closed_at,
			entries,
			// Not those that have been withdrawn since: they are gone for everyone.
			hidden: row.entries - here.size,
			voters,
			mine: {
				onRoll: mine !== undefined,
				voted: mine?.voted ?? false,
				places: placesBy(me),
				leads: leadersOf(members, stands).includes(me)
			},
			uncounted: row.uncounted as Ballot['uncounted'],
			setAside: voters.flatMap(({ personId, name }) => {
				const entryIds = aside
					.filter((each) => each.ballotId === row.id && each.personId === personId)
					.map(({ entryId }) => entryId)
					.filter((id) => here.has(id));
				return entryIds.length > 0 ? [{ name, entryIds }] : [];
			}),
			result:
				row.counted === true
					? counted(
							entryIds,
							pairs.filter((pair) => pair.ballot_id === row.id),
							voters.flatMap(({ personId, name }) => {
								const places = placesBy(personId);
								return places && !row.secret ? [{ name, places }] : [];
							})
						)
					: null
		};
	});
}

/** Places as the reader may know them: where they stand back from an entry of the ballot, numbered anew without it. */
type Vote = { ballotId: string; personId: string; entryId: string; place: number | null };

type Pair = { entry_id: string; other_id: string; preferring: number; compared: number };

/** The count of the entries that the reader sees. */
function counted(
	ids: string[],
	pairs: readonly Pair[],
	votes: BallotResult['votes']
): BallotResult {
	const found = new Map(pairs.map((pair) => [`${pair.entry_id} ${pair.other_id}`, pair]));
	const matrix = (of: 'preferring' | 'compared') =>
		ids.map((one) => ids.map((other) => found.get(`${one} ${other}`)?.[of] ?? 0));
	const tally = { ids, preferring: matrix('preferring'), compared: matrix('compared') };
	const count = schulze(tally);
	const { tiers, condorcet } = count;
	return { ...tally, tiers, condorcet, against: cutLinks(tally, count), votes };
}

/** An edition's ballots, of one class or of all, the newest first, for the panel and the office. */
export async function ballotsIn(
	actor: Actor,
	editionId: string,
	classKey?: string
): Promise<Outcome<Ballot[]>> {
	return query(actor, 'ballot.read', { editionId }, (tx) =>
		ballotsWithin(tx, actor, editionId, { classKey })
	);
}

/** One ballot. Refuses `not-found`, also to those who may not know that it exists. */
export async function ballotOf(actor: Actor, ballotId: string): Promise<Outcome<Ballot>> {
	if (actor.kind === 'visitor') return refused('sign-in-first');
	if (!isId(ballotId)) return refused('not-found');
	const place = await inTransaction(actor, (tx) =>
		tx
			.selectFrom('judging.ballot as b')
			.select('b.edition_id as editionId')
			.where('b.organiser_id', '=', actor.organiserId)
			.where('b.id', '=', ballotId)
			.executeTakeFirst()
	);
	if (!place) return refused('not-found');
	const { editionId } = place;
	const outcome = await query(actor, 'ballot.read', { editionId }, (tx) =>
		ballotsWithin(tx, actor, editionId, { id: ballotId })
	);
	if (!outcome.ok) return outcome;
	const [ballot] = outcome.value;
	return ballot ? done(ballot) : refused('not-found');
}

/** What one needs to open a ballot: the members, and for each class whether one leads there and what one sees of it. */
export type BallotDesk = {
	edition: Edition;
	members: PanelMember[];
	ballots: Ballot[];
	/** By class. */
	leads: Map<string, boolean>;
	entries: (BallotEntry & { classKey: string })[];
	/** How many of each class the reader stands back from. */
	hidden: Map<string, number>;
};

/** An edition's ballots with what opening one takes. Refuses `not-found`. */
export async function ballotDesk(actor: Actor, editionId: string): Promise<Outcome<BallotDesk>> {
	const outcome = await query(actor, 'ballot.read', { editionId }, async (tx) => {
		const edition = await editionById(tx, actor, editionId);
		if (!edition) return null;
		const members = await membersIn(tx, actor, editionId);
		const recusals = await recusalsIn(tx, editionId);
		const back = await recusedFrom(tx, actor, editionId);
		const me = actor.kind === 'person' ? actor.personId : '';
		const classes = edition.definition.classes.map(({ key }) => key);
		const leads = (classes.length > 0 ? classes : ['']).map((key): [string, boolean] => {
			const stands = recusals.filter(({ classKey }) => classKey === key);
			return [key, leadersOf(members, new Set(stands.map((each) => each.personId))).includes(me)];
		});
		const mine = new Map(
			recusals
				.filter(({ entryId }) => back.has(entryId))
				.map((each) => [each.entryId, each.classKey])
		);
		return {
			edition,
			members,
			ballots: await ballotsWithin(tx, actor, editionId, {}),
			leads: new Map(leads),
			entries: (await submittedIn(tx, actor, editionId))
				.filter(({ id }) => !back.has(id))
				.map(({ id, number, unit, title, classKey }) => ({ id, number, unit, title, classKey })),
			hidden: new Map(
				leads.map(([key]) => [
					key,
					[...mine.values()].filter((classKey) => classKey === key).length
				])
			)
		};
	});
	if (!outcome.ok) return outcome;
	return outcome.value === null ? refused('not-found') : done(outcome.value);
}
