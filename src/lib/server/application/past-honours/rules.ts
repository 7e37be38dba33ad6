// What follows for a unit that has been honoured before: which of an award's rules an earlier honour falls under.
import type { LocalText } from '#lib/shared/locale.ts';
import { plainName, type KnownAs } from '../../people/index.ts';
import type { Consequence, HonourKey, PastHonourRule } from '../../programme/index.ts';
import type { EligibilityResult } from '../eligibility/rules.ts';

/** An honour as everybody can read that it was given. */
export type GivenHonour = {
	editionId: string;
	honour: HonourKey;
	honourName: LocalText;
	/** What the edition is called: "2018". */
	round: LocalText;
	unit: string;
	organisation: string | null;
};

/** A rule that an earlier honour falls under. */
export type PastHonour = {
	key: string;
	consequence: Consequence;
	explanation: LocalText;
	honourName: LocalText;
	round: LocalText;
};

/**
 * Answers the rules that the unit's earlier honours fall under, each with the latest honour that makes it so. `before`
 * are the released editions of the award before this one, newest first. A unit is the same where one of its names and,
 * as far as both are known, one of its organisation's names are.
 */
export function pastHonours(
	rules: readonly PastHonourRule[],
	before: readonly string[],
	given: readonly GivenHonour[],
	known: KnownAs
): PastHonour[] {
	const own = givenTo(given, known)
		.map((honour) => ({ ...honour, ago: before.indexOf(honour.editionId) }))
		.filter(({ ago }) => ago >= 0)
		.sort((one, other) => one.ago - other.ago);
	return rules.flatMap(({ key, honour, withinEditions, consequence, explanation }) => {
		const found = own.find(
			(each) => each.ago < withinEditions && (honour === 'any' || each.honour === honour)
		);
		if (!found) return [];
		return [{ key, consequence, explanation, honourName: found.honourName, round: found.round }];
	});
}

/** Answers how a unit stands when its earlier honours are counted in beside its own answers. */
export function resultWithPast(
	checked: EligibilityResult,
	past: readonly Pick<PastHonour, 'consequence'>[]
): EligibilityResult {
	const follows = (consequence: Consequence) =>
		past.some((each) => each.consequence === consequence);
	if (checked === 'may-not-take-part' || follows('may-not-take-part')) return 'may-not-take-part';
	if (checked === 'may-take-part' && follows('may-not-win-yet')) return 'may-take-part-not-win-yet';
	return checked;
}

/**
 * Answers the honours that were given to a unit: under one of its names and, as far as both are known, one of its
 * organisation's.
 */
export function givenTo<H extends Pick<GivenHonour, 'unit' | 'organisation'>>(
	given: readonly H[],
	known: KnownAs
): H[] {
	const units = new Set(known.unit.map(plainName));
	const organisations = new Set(known.organisation.map(plainName));
	return given.filter(
		({ unit, organisation }) =>
			units.has(plainName(unit)) &&
			(organisation === null ||
				organisations.size === 0 ||
				organisations.has(plainName(organisation)))
	);
}
