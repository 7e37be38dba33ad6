// Reads persons, organisations and who holds what.
import type { Actor } from '../../platform/actor.ts';
import type { Locale } from '#lib/shared/locale.ts';
import type { Tx } from '../../platform/database/index.ts';
import type { Role } from '../permissions/rules.ts';

export type PersonRow = {
	id: string;
	name: string;
	email: string;
	title: string | null;
	organisationId: string | null;
	locale: Locale;
	demo: boolean;
};

function people(tx: Tx, actor: Actor) {
	return tx
		.selectFrom('people.person as p')
		.select([
			'p.id',
			'p.name',
			'p.email',
			'p.title',
			'p.organisation_id as organisationId',
			'p.locale',
			'p.demo'
		])
		.$narrowType<{ locale: Locale }>()
		.where('p.organiser_id', '=', actor.organiserId);
}

export async function personById(tx: Tx, actor: Actor, id: string): Promise<PersonRow | undefined> {
	return people(tx, actor).where('p.id', '=', id).executeTakeFirst();
}

export async function personByEmail(
	tx: Tx,
	actor: Actor,
	email: string
): Promise<PersonRow | undefined> {
	return people(tx, actor).where('p.email', '=', email.toLowerCase()).executeTakeFirst();
}

export async function personByUser(
	tx: Tx,
	actor: Actor,
	userId: string
): Promise<PersonRow | undefined> {
	return people(tx, actor).where('p.user_id', '=', userId).executeTakeFirst();
}

/** Who holds some roles on an edition or an entry now, in order of name. */
export async function holdersOf(
	tx: Tx,
	actor: Actor,
	roles: Role[],
	on: { editionId?: string; entryId?: string | null; entryIds?: string[] }
): Promise<(PersonRow & { role: Role; entryId: string | null })[]> {
	let rows = people(tx, actor)
		.innerJoin('people.appointment as a', (join) =>
			join.onRef('a.organiser_id', '=', 'p.organiser_id').onRef('a.person_id', '=', 'p.id')
		)
		.select(['a.role', 'a.entry_id as entryId'])
		.where('a.until', 'is', null)
		.where('a.role', 'in', roles)
		.orderBy('p.name');
	if (on.editionId) rows = rows.where('a.edition_id', '=', on.editionId);
	if (on.entryIds)
		rows = rows.where(
			'a.entry_id',
			'in',
			on.entryIds.length ? on.entryIds : ['00000000-0000-0000-0000-000000000000']
		);
	if (on.entryId === null) rows = rows.where('a.entry_id', 'is', null);
	else if (on.entryId) rows = rows.where('a.entry_id', '=', on.entryId);
	return (await rows.execute()).map((row) => ({ ...row, role: row.role as Role }));
}

/** The demonstration's persons with the roles they hold now, for the page where one chooses whom to be. */
export async function demoPeople(
	tx: Tx,
	actor: Actor
): Promise<
	{ id: string; userId: string; name: string; email: string; title: string | null; roles: Role[] }[]
> {
	const rows = await tx
		.selectFrom('people.person as p')
		.leftJoin('people.appointment as a', (join) =>
			join
				.onRef('a.organiser_id', '=', 'p.organiser_id')
				.onRef('a.person_id', '=', 'p.id')
				.on('a.until', 'is', null)
		)
		.select((select) => [
			'p.id',
			'p.user_id as userId',
			'p.name',
			'p.email',
			'p.title',
			select.fn.agg<string[]>('array_agg', ['a.role']).distinct().as('roles')
		])
		.where('p.organiser_id', '=', actor.organiserId)
		.where('p.demo', '=', true)
		.where('p.user_id', 'is not', null)
		.groupBy(['p.organiser_id', 'p.id'])
		.orderBy('p.created_at')
		.execute();
	return rows.flatMap((row) =>
		row.userId === null
			? []
			: [{ ...row, userId: row.userId, roles: row.roles.filter((role) => role !== null) as Role[] }]
	);
}
