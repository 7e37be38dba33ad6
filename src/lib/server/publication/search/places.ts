// The pages of units and of organisations that a question names: what it finds leads to them.
import { sql } from 'kysely';
import type { Tx } from '../../platform/database/index.ts';
import type { Hit } from './answer.ts';
import { wholeOf, wordsIn } from './keys.ts';

/** A unit's or an organisation's page, by what each is called today. */
export type FoundPlace = {
	kind: 'unit' | 'organisation';
	name: string;
	/** A unit's, where it is not the unit itself. */
	organisation: string | null;
	path: string;
	demo: boolean;
};

type Standing = {
	unit: string;
	unitNow: string | null;
	unitKey: string | null;
	organisation: string | null;
	organisationNow: string | null;
	organisationKey: string | null;
	demo: boolean;
};

/**
 * Answers the places that are called just what was asked for, or were, of those whose honours and participations are
 * among the hits; in the order of the hits, and as they stand in the database.
 */
export async function placesNamed(
	tx: Tx,
	organiserId: string,
	hits: readonly Hit[],
	words: readonly string[]
): Promise<FoundPlace[]> {
	const whole = wholeOf(words);
	const named = (...names: readonly (string | null)[]) =>
		names.some((name) => name !== null && wholeOf(wordsIn(name)) === whole);
	const found = new Map<string, FoundPlace>();
	const add = (place: FoundPlace) => {
		const before = found.get(place.path);
		found.set(place.path, { ...(before ?? place), demo: place.demo && (before?.demo ?? true) });
	};
	for (const each of await standings(tx, organiserId, hits)) {
		const { unit, unitNow, unitKey, organisation, organisationNow, organisationKey, demo } = each;
		if (unitKey !== null && named(unit, unitNow)) {
			const name = unitNow ?? unit;
			const home = organisationNow === name ? null : organisationNow;
			add({ kind: 'unit', name, organisation: home, path: `/enheter/${unitKey}`, demo });
		}
		if (organisationKey !== null && named(organisation, organisationNow)) {
			add({
				...{ kind: 'organisation', organisation: null, demo },
				name: organisationNow ?? organisation ?? '',
				path: `/organisationer/${organisationKey}`
			});
		}
	}
	return [...found.values()];
}

async function standings(tx: Tx, organiserId: string, hits: readonly Hit[]): Promise<Standing[]> {
	const ids = hits.flatMap(({ editionId, id }) => {
		const row = /^(?:honour|participant):([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})$/.exec(id)?.[1];
		return row === undefined ? [] : [{ editionId, row }];
	});
	if (ids.length === 0) return [];
	const { rows } = await sql<Standing>`
		with hit as (
			select *
			from unnest(${ids.map(({ editionId }) => editionId)}::uuid[], ${ids.map(({ row }) => row)}::uuid[])
				with ordinality as hit (edition_id, id, place)
		)
		select p.unit, p.unit_now as "unitNow", p.unit_keys[1] as "unitKey", p.organisation,
			p.organisation_now as "organisationNow", p.organisation_keys[1] as "organisationKey", p.demo
		from (
			select hit.place, h.unit, h.unit_now, h.unit_keys, h.organisation, h.organisation_now, h.organisation_keys, h.demo
			from hit
			join published.honour h
				on h.organiser_id = ${organiserId} and h.edition_id = hit.edition_id and h.id = hit.id
			union all
			select hit.place, t.unit, t.unit_now, t.unit_keys, t.organisation, t.organisation_now, t.organisation_keys, t.demo
			from hit
			join published.participant t
				on t.organiser_id = ${organiserId} and t.edition_id = hit.edition_id and t.id = hit.id
		) as p
		order by p.place
	`.execute(tx);
	return rows;
}
