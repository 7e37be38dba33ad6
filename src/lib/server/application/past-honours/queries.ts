// Earlier honours, read where everybody reads them: the published copy, by the public role. Nothing that is sealed is
// there, so nothing sealed can be told by what a unit may or may not do.
import type { LocalText } from '#lib/shared/locale.ts';
import type { Actor } from '../../platform/actor.ts';
import { inPublic, type Tx } from '../../platform/database/index.ts';
import type { Outcome } from '../../platform/outcome.ts';
import { knownAs, query } from '../../people/index.ts';
import { editions, type Edition, type HonourKey } from '../../programme/index.ts';
import type { EligibilityCheck } from '../eligibility/queries.ts';
import { givenTo, pastHonours, type GivenHonour, type PastHonour } from './rules.ts';

/** A unit as it calls itself; nothing is known where it has not said. */
export type UnitSaid = { unit: string | null; organisation: string | null };

/** Answers which of the award's rules about earlier honours a unit falls under, as a function of the unit. */
export async function pastHonoursIn(
	tx: Tx,
	actor: Actor,
	edition: Pick<Edition, 'programme' | 'definition'> & { id: string | null }
): Promise<(said: UnitSaid) => Promise<PastHonour[]>> {
	// An edition that was opened before there were such rules has none.
	const rules = edition.definition.pastHonours ?? [];
	if (rules.length === 0) return () => Promise.resolve([]);
	const all = (await editions(tx, actor)).filter(
		({ programme }) => programme === edition.programme
	);
	const here = all.findIndex(({ id }) => id === edition.id);
	const before = all
		.slice(here + 1)
		.filter(({ kind, releasedAt }) => kind === 'archive' || releasedAt !== null)
		.map(({ id }) => id);
	const given = await givenIn(actor, before);
	return async ({ unit, organisation }) => {
		if (!unit) return [];
		return pastHonours(rules, before, given, await knownAs(tx, actor, { unit, organisation }));
	};
}

/** Answers the same for anyone who asks before there is an entry: what it is made of is public. */
export async function pastHonoursOf(
	actor: Actor,
	check: Pick<EligibilityCheck, 'programme' | 'definition' | 'open'>,
	said: UnitSaid
): Promise<Outcome<PastHonour[]>> {
	const { programme, definition, open } = check;
	return query(actor, 'eligibility.check', {}, async (tx) =>
		(await pastHonoursIn(tx, actor, { id: open?.id ?? null, programme, definition }))(said)
	);
}

/** An honour that a unit has had, of any of the organiser's awards. */
export type EarlierHonour = Pick<GivenHonour, 'honour' | 'honourName' | 'round'> & {
	award: LocalText;
};

/**
 * Answers the honours that everybody can read a unit has had, of every award and the latest first, as a function of the
 * unit; those of the edition at hand are not among them.
 */
export async function earlierHonoursIn(
	tx: Tx,
	actor: Actor,
	editionId: string
): Promise<(said: UnitSaid) => Promise<EarlierHonour[]>> {
	const before = (await editions(tx, actor)).filter(({ id }) => id !== editionId);
	const given = (
		await givenIn(
			actor,
			before.map(({ id }) => id)
		)
	).flatMap((honour) => {
		const edition = before.find(({ id }) => id === honour.editionId);
		return edition ? [{ ...honour, award: edition.definition.name, year: edition.year ?? 0 }] : [];
	});
	return async ({ unit, organisation }) => {
		if (!unit || given.length === 0) return [];
		return givenTo(given, await knownAs(tx, actor, { unit, organisation }))
			.sort((one, other) => other.year - one.year)
			.map(({ award, honour, honourName, round }) => ({ award, honour, honourName, round }));
	};
}

/** Answers the published honours of some editions. */
async function givenIn(actor: Actor, editionIds: readonly string[]): Promise<GivenHonour[]> {
	if (editionIds.length === 0) return [];
	const rows = await inPublic(actor.organiserId, (tx) =>
		tx
			.selectFrom('published.honour as h')
			.select(['h.edition_id', 'h.honour', 'h.honour_name', 'h.round', 'h.unit', 'h.organisation'])
			.where('h.organiser_id', '=', actor.organiserId)
			.where('h.edition_id', 'in', [...editionIds])
			.execute()
	);
	return rows.map((row) => ({
		editionId: row.edition_id,
		honour: row.honour as HonourKey,
		honourName: row.honour_name as LocalText,
		round: row.round as LocalText,
		unit: row.unit,
		organisation: row.organisation
	}));
}
