// Which organisations and units may be the same, for the office to look at.
import type { Actor } from '../../platform/actor.ts';
import type { Outcome } from '../../platform/outcome.ts';
import { query } from '../permissions/ask.ts';
import { organisationChoices } from './choices.ts';
import { alikePairs, type Likeness } from './rules.ts';

type Side = { id: string; name: string };
export type Pair = { one: Side; other: Side; why: Likeness; organisation: string | null };
export type Duplicates = { organisations: Pair[]; units: Pair[] };

/** Answers the pairs that may be one: among organisations, and among the units of each organisation. */
export async function duplicates(actor: Actor): Promise<Outcome<Duplicates>> {
	return query(actor, 'organisation.manage', {}, async (tx) => {
		const organisations = await organisationChoices(tx, actor);
		const units = await tx
			.selectFrom('people.unit as u')
			.select(['u.id', 'u.name', 'u.organisation_id as organisationId'])
			.where('u.organiser_id', '=', actor.organiserId)
			.where('u.merged_into', 'is', null)
			.orderBy('u.name')
			.execute();
		const byOrganisation = Map.groupBy(units, ({ organisationId }) => organisationId);
		const side = ({ id, name }: Side) => ({ id, name });
		return {
			organisations: alikePairs(organisations).map(({ one, other, why }) => ({
				one: side(one),
				other: side(other),
				why,
				organisation: null
			})),
			units: organisations.flatMap(({ id, name }) =>
				alikePairs(byOrganisation.get(id) ?? []).map(({ one, other, why }) => ({
					one: side(one),
					other: side(other),
					why,
					organisation: name
				}))
			)
		};
	});
}
