// Reads organisations with all that belongs to them, for the office.
import { sql } from 'kysely';
import type { Actor } from '../../platform/actor.ts';
import { isId } from '../../platform/ids.ts';
import type { Tx } from '../../platform/database/index.ts';
import { refused, type Outcome } from '../../platform/outcome.ts';
import { query } from '../permissions/ask.ts';
import { isOpen } from './open.ts';
import type { AgreementKind, OrganisationKind } from './rules.ts';

export const organisationsOnPage = 40;

export type OrganisationInList = {
	id: string;
	name: string;
	kind: OrganisationKind;
	board: string | null;
	units: number;
	contact: string | null;
	registrarEmail: string | null;
	closedOn: string | null;
	demo: boolean;
};

export type OrganisationPage = {
	rows: OrganisationInList[];
	total: number;
	page: number;
	pages: number;
};

/** Answers the organisations whose name, former name or unit holds the words, by name, so many on a page. */
export async function organisationList(
	actor: Actor,
	asked: { words: string; kind?: OrganisationKind | undefined; page: number }
): Promise<Outcome<OrganisationPage>> {
	return query(actor, 'organisation.manage', {}, async (tx) => {
		const { words, kind } = asked;
		const fits = sql<boolean>`
			o.organiser_id = ${actor.organiserId}
			and o.merged_into is null
			and (${kind ?? null}::text is null or o.kind = ${kind ?? null})
			and (
				position(people.plain(${words}) in people.plain(o.name)) > 0
				or exists (
					select from people.organisation_alias a
					where a.organiser_id = o.organiser_id
						and a.organisation_id = o.id
						and position(people.plain(${words}) in a.plain) > 0
				)
				or exists (
					select from people.unit u
					where u.organiser_id = o.organiser_id
						and u.organisation_id = o.id
						and u.merged_into is null
						and position(people.plain(${words}) in people.plain(u.name)) > 0
				)
			)
		`;
		const counted = await sql<{ total: number }>`
			select count(*)::int as total from people.organisation o where ${fits}
		`.execute(tx);
		const total = counted.rows[0]?.total ?? 0;
		const pages = Math.max(1, Math.ceil(total / organisationsOnPage));
		const page = Math.min(Math.max(1, asked.page), pages);
		const { rows } = await sql<OrganisationInList>`
			select
				o.id,
				o.name,
				o.kind,
				o.board,
				o.demo,
				o.closed_on as "closedOn",
				coalesce(o.contact_name, o.contact_email, o.contact_phone) as contact,
				r.email as "registrarEmail",
				(
					select count(*)::int
					from people.unit u
					where u.organiser_id = o.organiser_id
						and u.organisation_id = o.id
						and u.merged_into is null
						and ${isOpen(actor, 'u.closed_on')}
				) as units
			from people.organisation o
			left join people.registrar r on r.organiser_id = o.organiser_id and r.organisation_id = o.id
			where ${fits}
			order by o.name
			limit ${organisationsOnPage}
			offset ${(page - 1) * organisationsOnPage}
		`.execute(tx);
		return { rows, total, page, pages };
	});
}

export type UnitRow = {
	id: string;
	name: string;
	/** Five digits. */
	postcode: string | null;
	closedOn: string | null;
	revision: number;
	aliases: string[];
	/** The units that were merged into it: what was written for them is found through it. */
	merged: string[];
};

export type AgreementRow = {
	id: string;
	administrationId: string | null;
	administration: string | null;
	kind: AgreementKind;
	reference: string | null;
	validFrom: string | null;
	validTo: string | null;
	localShare: number | null;
	revision: number;
};

export type OrganisationRow = {
	id: string;
	name: string;
	kind: OrganisationKind;
	board: string | null;
	contactName: string | null;
	contactEmail: string | null;
	contactPhone: string | null;
	registrarEmail: string | null;
	revision: number;
	/** From which day it is closed; null while nobody has said one. */
	closedOn: string | null;
	mergedInto: string | null;
	demo: boolean;
};

export type Organisation = OrganisationRow & {
	aliases: string[];
	units: UnitRow[];
	agreements: AgreementRow[];
	/** How many persons belong to it. */
	people: number;
};

/** The start of every reading of whole organisations; only the office reads where notices are registered. */
export function organisationRows(tx: Tx, actor: Actor) {
	return tx
		.selectFrom('people.organisation as o')
		.leftJoin('people.registrar as r', (join) =>
			join.onRef('r.organiser_id', '=', 'o.organiser_id').onRef('r.organisation_id', '=', 'o.id')
		)
		.select([
			'o.id',
			'o.name',
			'o.kind',
			'o.board',
			'o.contact_name as contactName',
			'o.contact_email as contactEmail',
			'o.contact_phone as contactPhone',
			'r.email as registrarEmail',
			'o.revision',
			'o.closed_on as closedOn',
			'o.merged_into as mergedInto',
			'o.demo'
		])
		.$narrowType<{ kind: OrganisationKind }>()
		.where('o.organiser_id', '=', actor.organiserId);
}

/** Answers an organisation with its units, agreements and former names. Refuses `not-found`. */
export async function organisationById(actor: Actor, id: string): Promise<Outcome<Organisation>> {
	if (!isId(id)) return refused('not-found');
	const read = await query(actor, 'organisation.manage', {}, (tx) =>
		wholeOrganisation(tx, actor, id)
	);
	if (!read.ok) return read;
	return read.value ? { ok: true, value: read.value } : refused('not-found');
}

export async function wholeOrganisation(
	tx: Tx,
	actor: Actor,
	id: string
): Promise<Organisation | null> {
	const row = await organisationRows(tx, actor).where('o.id', '=', id).executeTakeFirst();
	if (!row) return null;
	const aliases = await tx
		.selectFrom('people.organisation_alias as a')
		.select('a.name')
		.where('a.organiser_id', '=', actor.organiserId)
		.where('a.organisation_id', '=', id)
		.orderBy('a.name')
		.execute();
	const people = await tx
		.selectFrom('people.person as p')
		.select((select) => select.fn.countAll<number>().as('count'))
		.where('p.organiser_id', '=', actor.organiserId)
		.where('p.organisation_id', '=', id)
		.executeTakeFirstOrThrow();
	return {
		...row,
		aliases: aliases.map(({ name }) => name),
		units: await unitsOf(tx, actor, id),
		agreements: await agreementsOf(tx, actor, id),
		people: people.count
	};
}

async function unitsOf(tx: Tx, actor: Actor, organisationId: string): Promise<UnitRow[]> {
	const { rows } = await sql<UnitRow>`
		select
			u.id,
			u.name,
			u.postcode,
			u.closed_on as "closedOn",
			u.revision,
			(
				select coalesce(array_agg(distinct a.name order by a.name), '{}')
				from people.unit_alias a
				where a.organiser_id = u.organiser_id and a.unit_id = u.id
			) as aliases,
			array(
				select m.id
				from people.unit m
				where m.organiser_id = u.organiser_id and m.merged_into = u.id
			) as merged
		from people.unit u
		where u.organiser_id = ${actor.organiserId}
			and u.organisation_id = ${organisationId}
			and u.merged_into is null
		order by not ${isOpen(actor, 'u.closed_on')}, u.name
	`.execute(tx);
	return rows;
}

async function agreementsOf(tx: Tx, actor: Actor, organisationId: string): Promise<AgreementRow[]> {
	return tx
		.selectFrom('people.agreement as a')
		.leftJoin('people.organisation as o', (join) =>
			join.onRef('o.organiser_id', '=', 'a.organiser_id').onRef('o.id', '=', 'a.administration_id')
		)
		.select([
			'a.id',
			'a.administration_id as administrationId',
			'o.name as administration',
			'a.kind',
			'a.reference',
			'a.valid_from as validFrom',
			'a.valid_to as validTo',
			'a.local_share as localShare',
			'a.revision'
		])
		.$narrowType<{ kind: AgreementKind }>()
		.where('a.organiser_id', '=', actor.organiserId)
		.where('a.organisation_id', '=', organisationId)
		.orderBy('a.valid_from', (order) => order.desc().nullsLast())
		.orderBy('a.id')
		.execute();
}

/** Where the notices of an organisation are registered, for those who may know it: the office, and the system that mails. */
export async function registrarOf(
	tx: Tx,
	actor: Actor,
	organisationId: string
): Promise<string | null> {
	const row = await tx
		.selectFrom('people.organisation as was')
		.innerJoin('people.registrar as r', (join) =>
			join
				.onRef('r.organiser_id', '=', 'was.organiser_id')
				.on((is) => is('r.organisation_id', '=', is.fn.coalesce('was.merged_into', 'was.id')))
		)
		.select('r.email')
		.where('was.organiser_id', '=', actor.organiserId)
		.where('was.id', '=', organisationId)
		.executeTakeFirst();
	return row?.email ?? null;
}

/** An administration and whom a unit that wants to take part turns to there: open to everybody. */
export type ContactPoint = {
	id: string;
	name: string;
	contactName: string | null;
	contactEmail: string | null;
	contactPhone: string | null;
};

/** The open administrations that have said whom to turn to, by name; `among` is a part of their names. */
export async function contactPoints(
	tx: Tx,
	actor: Actor,
	among: string | null = null
): Promise<ContactPoint[]> {
	const { rows } = await sql<ContactPoint>`
		select
			o.id,
			o.name,
			o.contact_name as "contactName",
			o.contact_email as "contactEmail",
			o.contact_phone as "contactPhone"
		from people.organisation o
		where o.organiser_id = ${actor.organiserId}
			and o.merged_into is null
			and ${isOpen(actor, 'o.closed_on')}
			and o.kind = 'administration'
			and (o.contact_email is not null or o.contact_phone is not null)
			and position(people.plain(${among ?? ''}) in people.plain(o.name)) > 0
		order by o.name
	`.execute(tx);
	return rows;
}
