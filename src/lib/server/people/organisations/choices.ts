// Organisations and units to choose among, for the forms' pickers: what everybody in the house may know of them.
import { sql } from 'kysely';
import type { Actor } from '../../platform/actor.ts';
import { isId } from '../../platform/ids.ts';
import type { Tx } from '../../platform/database/index.ts';
import { refused, type Outcome } from '../../platform/outcome.ts';
import { query } from '../permissions/ask.ts';
import { findOrganisation, organisationNow } from './names.ts';
import { isOpen } from './open.ts';
import type { OrganisationKind } from './rules.ts';

export type OrganisationChoice = { id: string; name: string; kind: OrganisationKind };
/** One that the office may also look back on. */
export type OrganisationEver = OrganisationChoice & { open: boolean };
export type UnitChoice = { id: string; name: string };

/** The most that is suggested at once. */
export const mostSuggested = 20;

/** The organisations that are open, by name. */
export async function organisationChoices(tx: Tx, actor: Actor): Promise<OrganisationChoice[]> {
	return (await organisationsEver(tx, actor)).flatMap(({ open, ...choice }) =>
		open ? [choice] : []
	);
}

/** Every organisation that is one, closed ones too, by name. */
export async function organisationsEver(tx: Tx, actor: Actor): Promise<OrganisationEver[]> {
	return tx
		.selectFrom('people.organisation as o')
		.select(['o.id', 'o.name', 'o.kind', isOpen(actor, 'o.closed_on').as('open')])
		.$narrowType<{ kind: OrganisationKind }>()
		.where('o.organiser_id', '=', actor.organiserId)
		.where('o.merged_into', 'is', null)
		.orderBy('o.name')
		.execute();
}

/** The organisations' names, for suggestions in a form. */
export async function organisationNames(tx: Tx, actor: Actor): Promise<string[]> {
	return (await organisationChoices(tx, actor)).map(({ name }) => name);
}

/**
 * The units that are open, in organisations that are, by name: of one organisation, given by its id or by its name as it was written, or of all. A
 * name that stands for no organisation has no units.
 */
export async function unitChoices(
	tx: Tx,
	actor: Actor,
	of: { organisationId?: string; organisation?: string } = {}
): Promise<UnitChoice[]> {
	let rows = tx
		.selectFrom('people.unit as u')
		.innerJoin('people.organisation as o', (join) =>
			join.onRef('o.organiser_id', '=', 'u.organiser_id').onRef('o.id', '=', 'u.organisation_id')
		)
		.select(['u.id', 'u.name'])
		.where('u.organiser_id', '=', actor.organiserId)
		.where('u.merged_into', 'is', null)
		.where(isOpen(actor, 'u.closed_on'))
		.where(isOpen(actor, 'o.closed_on'))
		.orderBy('u.name');
	if (of.organisationId !== undefined) {
		if (!isId(of.organisationId)) return [];
		const id = await organisationNow(tx, actor, of.organisationId);
		rows = rows.where('u.organisation_id', '=', id);
	} else if (of.organisation !== undefined) {
		const id = await findOrganisation(tx, actor, of.organisation);
		if (!id) return [];
		rows = rows.where('u.organisation_id', '=', id);
	}
	return rows.execute();
}

/** Answers the open organisations whose name, or former name, holds the words; those that begin with them first. At most 20. */
export async function suggestOrganisations(
	actor: Actor,
	words: string
): Promise<Outcome<OrganisationChoice[]>> {
	return query(actor, 'organisation.suggest', {}, async (tx) => {
		const { rows } = await sql<OrganisationChoice>`
			select o.id, o.name, o.kind
			from people.organisation o
			where o.organiser_id = ${actor.organiserId}
				and o.merged_into is null
				and ${isOpen(actor, 'o.closed_on')}
				and (
					position(people.plain(${words}) in people.plain(o.name)) > 0
					or exists (
						select from people.organisation_alias a
						where a.organiser_id = o.organiser_id
							and a.organisation_id = o.id
							and position(people.plain(${words}) in a.plain) > 0
					)
				)
			order by starts_with(people.plain(o.name), people.plain(${words})) desc, o.name
			limit ${mostSuggested}
		`.execute(tx);
		return rows;
	});
}

/** Answers an organisation's open units whose name holds the words, at most 20. Refuses `not-found`. */
export async function suggestUnits(
	actor: Actor,
	input: { organisationId: string; words: string }
): Promise<Outcome<UnitChoice[]>> {
	if (!isId(input.organisationId)) return refused('not-found');
	return query(actor, 'organisation.suggest', {}, async (tx) => {
		const organisationId = await organisationNow(tx, actor, input.organisationId);
		const { rows } = await sql<UnitChoice>`
			select u.id, u.name
			from people.unit u
			join people.organisation o on o.organiser_id = u.organiser_id and o.id = u.organisation_id
			where u.organiser_id = ${actor.organiserId}
				and u.organisation_id = ${organisationId}
				and u.merged_into is null
				and ${isOpen(actor, 'u.closed_on')}
				and ${isOpen(actor, 'o.closed_on')}
				and position(people.plain(${input.words}) in people.plain(u.name)) > 0
			order by starts_with(people.plain(u.name), people.plain(${input.words})) desc, u.name
			limit ${mostSuggested}
		`.execute(tx);
		return rows;
	});
}
