// Whom a unit turns to: from what the answers say ("the education administration", "the administration you have your
// contract with") to the contact details that the office has written down.
import type { Actor } from '../../platform/actor.ts';
import type { Outcome } from '../../platform/outcome.ts';
import { contactPoints, findOrganisation, query, type ContactPoint } from '../../people/index.ts';
import type { Route } from '../../programme/index.ts';

export type RouteContacts = {
	/** Where the route names one administration, or the unit has chosen: its details. */
	one: ContactPoint | null;
	/** Else those to choose among. */
	among: ContactPoint[];
};

/** Answers the contact details behind a route; `chosen` is the id of the administration that the unit says is theirs. */
export async function routeContacts(
	actor: Actor,
	route: Pick<Route, 'contact' | 'among'>,
	chosen: string | null = null
): Promise<Outcome<RouteContacts>> {
	return query(actor, 'eligibility.check', {}, async (tx) => {
		const named = await findOrganisation(tx, actor, route.contact.sv);
		const all = await contactPoints(tx, actor, named ? null : (route.among ?? null));
		if (named) return { one: all.find(({ id }) => id === named) ?? null, among: [] };
		return { one: all.find(({ id }) => id === chosen) ?? null, among: all };
	});
}
