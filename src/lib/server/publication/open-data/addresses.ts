// Addresses that are no longer those of a page: where what was there is now, or that it has been withdrawn.
import { sql } from 'kysely';
import { keyOf } from '#lib/shared/keys.ts';
import type { LocalText } from '#lib/shared/locale.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Tx } from '../../platform/database/index.ts';
import { one } from '../site/parts.ts';

export type Former =
	| { now: string }
	/** Withdrawn, with the reason where one was given. */
	| { now: null; why: LocalText | null };

/** Answers what has become of what was once at a path (without its language); nothing where nothing ever was. */
export async function formerAddress(
	organiserId: string,
	path: string
): Promise<Former | undefined> {
	const asked = path.length > 1 ? path.replace(/\/+$/u, '') : path;
	if (asked.length > 500) return undefined;
	const found = await one<Former>(
		organiserId,
		sql`
			select json_build_object('why', a.why, 'now', case
				when a.leads_to is not null then a.leads_to
				when a.place is not null then (
					select case a.place
						when 'unit' then '/enheter/' || stands.unit_keys[1]
						else '/organisationer/' || stands.organisation_keys[1]
					end
					from (
						select h.unit_keys, h.organisation_keys, 0 as source
						from published.honour h
						where h.organiser_id = a.organiser_id and h.edition_id = a.edition_id and h.id = a.honour_id
						union all
						select t.unit_keys, t.organisation_keys, 1
						from published.participant t
						where t.organiser_id = a.organiser_id and t.edition_id = a.edition_id and t.id = a.honour_id
					) stands
					order by stands.source
					limit 1
				)
				when a.known_by is null then (
					select '/' || e.programme || '/' || e.slug
					from published.edition e
					where e.organiser_id = a.organiser_id and e.edition_id = a.edition_id
				)
				else (
					select '/' || h.programme || '/' || h.edition_slug || '/' || h.id
					from published.honour h
					where h.organiser_id = a.organiser_id and h.edition_id = a.edition_id
						and (
							h.id = a.honour_id
							or published.known_by(h.unit, h.title, h.honour, h.class_key) = a.known_by
						)
					order by h.id = a.honour_id desc
					limit 1
				)
			end) as answer
			from published.address a
			where a.organiser_id = platform.current_organiser() and a.path = ${asked}
		`
	);
	// An address that leads to itself is not here for another reason.
	return found?.now === asked ? undefined : found;
}

/**
 * Writes by hand where an address leads, in the publishing's transaction; one that a page has, or had, stays with it.
 * Runs as the system or the office.
 */
export async function leadAddresses(
	tx: Tx,
	actor: Actor,
	leads: readonly { from: string; to: string }[]
) {
	for (const { from, to } of leads) {
		await tx
			.insertInto('published.address')
			.values({ organiser_id: actor.organiserId, path: from, leads_to: to })
			.onConflict((conflict) =>
				conflict
					.columns(['organiser_id', 'path'])
					.doUpdateSet({ leads_to: to })
					.where('published.address.leads_to', 'is not', null)
			)
			.execute();
	}
}

/** Forgets the addresses of units and organisations that hold a name which is taken out everywhere. */
export async function forgetAddressesNamed(tx: Tx, actor: Actor, name: string) {
	const key = keyOf(name);
	if (key === '') return;
	await sql`
		delete from published.address a
		where a.organiser_id = ${actor.organiserId}
			and (a.path like '/enheter/%' or a.path like '/organisationer/%')
			and position(${key} in a.path) > 0
	`.execute(tx);
}

/** Says why what was at an address has been withdrawn, in words for the public; it must have been withdrawn. */
export async function sayWhyWithdrawn(tx: Tx, actor: Actor, path: string, why: LocalText) {
	await tx
		.updateTable('published.address')
		.set({ why: JSON.stringify(why) })
		.where('organiser_id', '=', actor.organiserId)
		.where('path', '=', path)
		.execute();
}
