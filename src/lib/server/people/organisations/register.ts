// The whole register by name: what every organisation and unit is called today, and what each has been called.
import { sql } from 'kysely';
import type { Actor } from '../../platform/actor.ts';
import type { Tx } from '../../platform/database/index.ts';

/** `names` are of today first, then the former ones; `was` is where a unit was, and what it was called there. */
export type Register = {
	organisations: { id: string; names: [string, ...string[]] }[];
	units: {
		organisationId: string;
		name: string;
		was: { organisationId: string; name: string }[];
	}[];
};

/**
 * Answers the register as it is now; what was merged into something else is there among that one's former names. Made-up
 * organisations are in it only where the made-up is asked for.
 */
export async function register(
	tx: Tx,
	actor: Actor,
	{ demo }: { demo: boolean }
): Promise<Register> {
	const { rows: organisations } = await sql<Register['organisations'][number]>`
		select o.id, array[o.name] || coalesce(
			(
				select array_agg(a.name order by a.name)
				from people.organisation_alias a
				where a.organiser_id = o.organiser_id and a.organisation_id = o.id
			),
			'{}'
		) as names
		from people.organisation o
		where o.organiser_id = ${actor.organiserId} and o.merged_into is null and (${demo} or not o.demo)
		order by o.name, o.id
	`.execute(tx);
	const { rows: units } = await sql<Register['units'][number]>`
		select u.organisation_id as "organisationId", u.name, (
			select coalesce(
				json_agg(json_build_object('organisationId', a.organisation_id, 'name', a.name) order by a.name),
				'[]'
			)
			from people.unit_alias a
			where a.organiser_id = u.organiser_id and a.unit_id = u.id
		) as was
		from people.unit u
		where u.organiser_id = ${actor.organiserId} and u.merged_into is null and (${demo} or not u.demo)
		order by u.name, u.id
	`.execute(tx);
	return { organisations, units };
}
