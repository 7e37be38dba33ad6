// Reads nominations: the office's list, one's own, and the one that a link is for.
import { sql } from 'kysely';
import type { Locale } from '#lib/shared/locale.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Tx } from '../../platform/database/index.ts';
import { isId } from '../../platform/ids.ts';
import { refused, type Outcome } from '../../platform/outcome.ts';
import { sha256 } from '../../platform/secrets.ts';
import { query } from '../../people/index.ts';
import { editionById, editions, type Edition } from '../../programme/index.ts';
import { callOf } from '../entry/open.ts';
import { sideOf, type ApplicantKind, type NominationSide, type NominationState } from './rules.ts';

export type Nomination = {
	id: string;
	editionId: string;
	nominator: { name: string; email: string };
	nominee: { name: string; email: string };
	unit: string | null;
	appliesAs: ApplicantKind;
	why: string;
	state: NominationState;
	/** Why it was declined, where that was said. */
	declinedBecause: string | null;
	nominatedAt: Temporal.Instant;
	/** When it was answered, or taken back. */
	answeredAt: Temporal.Instant | null;
	entryId: string | null;
	locale: Locale;
};

export function nominationRows(tx: Tx, actor: Actor) {
	return tx
		.selectFrom('application.nomination as n')
		.select([
			'n.id',
			'n.edition_id',
			'n.nominator_name',
			'n.nominator_email',
			'n.nominee_name',
			'n.nominee_email',
			'n.unit_name',
			'n.applies_as',
			'n.why',
			'n.state',
			'n.declined_because',
			'n.nominated_at',
			'n.answered_at',
			'n.entry_id',
			'n.locale'
		])
		.where('n.organiser_id', '=', actor.organiserId);
}

type Raw = Awaited<ReturnType<ReturnType<typeof nominationRows>['execute']>>[number];

export const shapedNomination = (row: Raw): Nomination => ({
	id: row.id,
	editionId: row.edition_id,
	nominator: { name: row.nominator_name, email: row.nominator_email },
	nominee: { name: row.nominee_name, email: row.nominee_email },
	unit: row.unit_name,
	appliesAs: row.applies_as as ApplicantKind,
	why: row.why,
	state: row.state as NominationState,
	declinedBecause: row.declined_because,
	nominatedAt: row.nominated_at,
	answeredAt: row.answered_at,
	entryId: row.entry_id,
	locale: row.locale as Locale
});

/** Answers all nominations of an edition, newest first, for the office. */
export async function nominationsOfEdition(
	actor: Actor,
	editionId: string
): Promise<Outcome<Nomination[]>> {
	if (!isId(editionId)) return refused('not-found');
	return query(actor, 'nomination.list', { editionId }, async (tx) => {
		const rows = await nominationRows(tx, actor)
			.where('n.edition_id', '=', editionId)
			.orderBy('n.nominated_at', 'desc')
			.execute();
		return rows.map(shapedNomination);
	});
}

/** A nomination as one of its two sides sees it. */
export type OwnNomination = Nomination & { side: NominationSide };

/**
 * A nomination as its side may see it: what was begun from it is the nominated's own, and what has been taken back is
 * not read by them any more.
 */
function seenBy(side: NominationSide, nomination: Nomination): OwnNomination {
	if (side === 'nominator') return { ...nomination, side, entryId: null };
	return nomination.state === 'withdrawn'
		? { ...nomination, side, why: '' }
		: { ...nomination, side };
}

const ownAddress = (actor: Actor) => (actor.kind === 'person' ? actor.email.toLowerCase() : null);

/** One's own nomination in a list: with its edition, and whether it can still be answered with an entry. */
export type NominationInList = { nomination: OwnNomination; edition: Edition; open: boolean };

/** Answers the nominations that whoever is signed in has made, or got by address or by having answered, newest first. */
export async function myNominations(actor: Actor): Promise<Outcome<NominationInList[]>> {
	return query(actor, 'nomination.read-own', {}, async (tx) => {
		const address = ownAddress(actor);
		if (actor.kind !== 'person' || address === null) return [];
		const rows = await nominationRows(tx, actor)
			.where((is) =>
				is.or([
					is('n.nominee_email', '=', address),
					is('n.nominator_email', '=', address),
					is.and([is('n.answered_by', '=', actor.personId), is('n.state', '=', 'accepted')])
				])
			)
			.orderBy('n.nominated_at', 'desc')
			.execute();
		const all = rows.length > 0 ? await editions(tx, actor) : [];
		return rows.map(shapedNomination).flatMap((each) => {
			const edition = all.find(({ id }) => id === each.editionId);
			if (!edition) return [];
			const nomination = seenBy(sideOf(each, address), each);
			return [{ nomination, edition, open: callOf(edition, actor) === 'open' }];
		});
	});
}

/** Answers what was written in the nomination that an entry was begun from, for those who share the entry. */
export async function nominationOfEntry(
	tx: Tx,
	actor: Actor,
	entryId: string
): Promise<{ nominator: string; why: string } | null> {
	const row = await nominationRows(tx, actor).where('n.entry_id', '=', entryId).executeTakeFirst();
	return row ? { nominator: row.nominator_name, why: row.why } : null;
}

export type FoundNomination = {
	nomination: OwnNomination;
	edition: Edition;
	/** What the link's key is kept as; null where one's own address is what counts. */
	keyHash: Buffer | null;
};

/**
 * Answers the nomination that somebody can answer or follow, with its edition: by the key of the link, or by its id where
 * one of its two addresses is one's own. Undefined where there is none.
 */
export async function nominationBy(
	tx: Tx,
	actor: Actor,
	keyOrId: string
): Promise<FoundNomination | undefined> {
	const byKey = !isId(keyOrId);
	const row = byKey ? await rowByKey(tx, keyOrId) : await ownRow(tx, actor, keyOrId);
	const edition = row && (await editionById(tx, actor, row.edition_id));
	if (!row || !edition) return undefined;
	const nomination = shapedNomination(row);
	const address = ownAddress(actor);
	const side = byKey || address === null ? 'nominee' : sideOf(nomination, address);
	return {
		nomination: seenBy(side, nomination),
		edition,
		keyHash: byKey ? sha256(keyOrId) : null
	};
}

async function rowByKey(tx: Tx, key: string): Promise<Raw | undefined> {
	if (!/^[\w-]{20,100}$/.test(key)) return undefined;
	const { rows } = await sql<Raw>`
		select * from application.nomination_with(${sha256(key)})
	`.execute(tx);
	return rows[0];
}

async function ownRow(tx: Tx, actor: Actor, id: string): Promise<Raw | undefined> {
	const address = ownAddress(actor);
	if (address === null) return undefined;
	return nominationRows(tx, actor)
		.where('n.id', '=', id)
		.where((is) =>
			is.or([is('n.nominee_email', '=', address), is('n.nominator_email', '=', address)])
		)
		.executeTakeFirst();
}

/** Answers the nomination of a link, or one of one's own. Refuses `sign-in-first`, `no-such-nomination` and `not-found`. */
export async function nominationOf(
	actor: Actor,
	keyOrId: string
): Promise<Outcome<FoundNomination>> {
	const action = isId(keyOrId) ? 'nomination.read-own' : 'nomination.answer';
	const found = await query(actor, action, {}, (tx) => nominationBy(tx, actor, keyOrId));
	if (!found.ok) return found;
	return found.value
		? { ok: true, value: found.value }
		: refused(isId(keyOrId) ? 'not-found' : 'no-such-nomination');
}
