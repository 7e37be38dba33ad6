// The pages of a unit, of an organisation and of a class: all that each was honoured for, and took part in, over the years.
import { sql, type RawBuilder } from 'kysely';
import type { LocalText } from '#lib/shared/locale.ts';
import { honourJson, honours, one, type PublicHonour } from './parts.ts';

/** A unit that took part. */
export type Participation = {
	id: string;
	programme: string;
	programmeName: LocalText;
	edition: string;
	year: number | null;
	round: LocalText;
	unit: string;
	organisation: string | null;
	unitKey: string | null;
	title: string | null;
	demo: boolean;
};

export type UnitPageData = {
	/** Its address today. */
	key: string;
	name: string;
	organisation: string | null;
	organisationKey: string | null;
	/** What it was called in what is told here, other than today: unit and organisation as they were written. */
	formerly: string[];
	honours: PublicHonour[];
	/** Without those that came to an honour. */
	participations: Participation[];
	/** Other units of the same name. */
	namesakes: { key: string; name: string; organisation: string | null }[];
};

const newest = sql`e.year desc nulls last, p.position, e.position`;

const honoursOf = (where: RawBuilder<unknown>) => sql`(
	select coalesce(json_agg(${honourJson} order by ${newest}, h.position), '[]')
	from ${honours}
	where ${where}
)`;

const participationsOf = (where: RawBuilder<unknown>) => sql`(
	select coalesce(json_agg(json_build_object(
		'id', t.id, 'programme', e.programme, 'programmeName', p.page -> 'shortName', 'edition', e.slug,
		'year', e.year, 'round', e.label, 'unit', t.unit, 'organisation', t.organisation,
		'unitKey', t.unit_keys[1], 'title', t.title, 'demo', t.demo
	) order by ${newest}, t.position), '[]')
	from published.participant t
	join published.edition e on e.organiser_id = t.organiser_id and e.edition_id = t.edition_id
	join published.programme p on p.organiser_id = e.organiser_id and p.slug = e.programme
	where ${where}
		and not exists (
			select from published.honour h
			where h.organiser_id = t.organiser_id and h.edition_id = t.edition_id and h.unit_keys && t.unit_keys
		)
)`;

/** What stands of units, honoured or taking part, newest first. */
const standing = sql`(
	select h.unit_keys, h.organisation_keys, h.unit_now, h.organisation_now, h.unit, h.organisation, e.year, e.position
	from published.honour h
	join published.edition e on e.organiser_id = h.organiser_id and e.edition_id = h.edition_id
	union all
	select t.unit_keys, t.organisation_keys, t.unit_now, t.organisation_now, t.unit, t.organisation, e.year, e.position
	from published.participant t
	join published.edition e on e.organiser_id = t.organiser_id and e.edition_id = t.edition_id
)`;

/** A unit's page, by its address of today or of before. */
export function unitPage(organiserId: string, key: string): Promise<UnitPageData | undefined> {
	return one(
		organiserId,
		sql`
			with stands as (select * from ${standing} s where s.unit_keys @> array[${key}]),
			now as (select * from stands order by year desc nulls last, position limit 1)
			select json_build_object(
				'key', now.unit_keys[1], 'name', now.unit_now,
				'organisation', nullif(now.organisation_now, now.unit_now), 'organisationKey', now.organisation_keys[1],
				'formerly', (
					select coalesce(json_agg(distinct s.unit), '[]')
					from stands s
					where published.plain(s.unit) <> published.plain(now.unit_now)
				),
				'honours', ${honoursOf(sql`h.unit_keys @> array[${key}]`)},
				'participations', ${participationsOf(sql`t.unit_keys @> array[${key}]`)},
				'namesakes', (
					select coalesce(json_agg(distinct jsonb_build_object(
						'key', s.unit_keys[1], 'name', s.unit_now, 'organisation', s.organisation_now
					)), '[]')
					from ${standing} s
					where published.plain(s.unit_now) = published.plain(now.unit_now)
						and not s.unit_keys && now.unit_keys
				)
			) as answer
			from now
		`
	);
}

export type OrganisationPageData = {
	key: string;
	name: string;
	formerly: string[];
	honours: PublicHonour[];
	participations: Participation[];
};

/** An organisation's page, by its address of today or of before: all that its units were honoured for. */
export function organisationPage(
	organiserId: string,
	key: string
): Promise<OrganisationPageData | undefined> {
	return one(
		organiserId,
		sql`
			with stands as (select * from ${standing} s where s.organisation_keys @> array[${key}]),
			now as (select * from stands order by year desc nulls last, position limit 1)
			select json_build_object(
				'key', now.organisation_keys[1], 'name', now.organisation_now,
				'formerly', (
					select coalesce(json_agg(distinct s.organisation), '[]')
					from stands s
					where published.plain(s.organisation) <> published.plain(now.organisation_now)
				),
				'honours', ${honoursOf(sql`h.organisation_keys @> array[${key}]`)},
				'participations', ${participationsOf(sql`t.organisation_keys @> array[${key}]`)}
			) as answer
			from now
		`
	);
}

export type PlaceInList = {
	key: string | null;
	name: string | null;
	units: { key: string; name: string; honours: number; mentions: number; demo: boolean }[];
};

/** Every organisation with its units that were honoured, by name; those whose organisation is not known last. */
export async function honouredUnits(organiserId: string): Promise<PlaceInList[]> {
	const found = await one<PlaceInList[]>(
		organiserId,
		sql`
			with units as (
				select
					h.organisation_keys[1] as organisation, max(h.organisation_now) as called,
					h.unit_keys[1] as key, max(h.unit_now) as name,
					count(*) filter (where h.honour = 'award') as honours,
					count(*) filter (where h.honour <> 'award') as mentions,
					bool_and(h.demo) as demo
				from published.honour h
				where h.unit_keys <> '{}'
				group by h.organisation_keys[1], h.unit_keys[1]
			),
			organisations as (
				select u.organisation, max(u.called) as called, json_agg(json_build_object(
					'key', u.key, 'name', u.name, 'honours', u.honours, 'mentions', u.mentions, 'demo', u.demo
				)) as units
				from units u
				group by u.organisation
			)
			select json_agg(
				json_build_object('key', o.organisation, 'name', o.called, 'units', o.units)
			) as answer
			from organisations o
		`
	);
	const last = (name: string | null) => (name === null ? 1 : 0);
	return (found ?? [])
		.map((place) => ({
			...place,
			units: place.units.toSorted((a, b) => a.name.localeCompare(b.name, 'sv'))
		}))
		.sort((a, b) => last(a.key) - last(b.key) || (a.name ?? '').localeCompare(b.name ?? '', 'sv'));
}

export type ClassPageData = {
	programme: { slug: string; name: LocalText };
	name: LocalText;
	note: LocalText | null;
	others: { key: string; name: LocalText }[];
	honours: PublicHonour[];
};

/** A class's page over the years: of the award as it is, or of an edition that had it. */
export function classPage(
	organiserId: string,
	programme: string,
	key: string
): Promise<ClassPageData | undefined> {
	return one(
		organiserId,
		sql`
			with classes as (
				select 0 as place, c.at, c.class
				from published.programme p, jsonb_array_elements(p.page -> 'classes') with ordinality c (class, at)
				where p.slug = ${programme}
				union all
				select 1 + e.position, c.at, c.class
				from published.edition e, jsonb_array_elements(e.page -> 'classes') with ordinality c (class, at)
				where e.programme = ${programme}
			),
			found as (select class from classes where class ->> 'key' = ${key} order by place limit 1)
			select json_build_object(
				'programme', json_build_object('slug', p.slug, 'name', p.page -> 'shortName'),
				'name', found.class -> 'name', 'note', found.class -> 'note',
				'others', (
					select coalesce(json_agg(json_build_object('key', c.class ->> 'key', 'name', c.class -> 'name') order by c.at), '[]')
					from classes c
					where c.place = 0 and c.class ->> 'key' <> ${key}
				),
				'honours', ${honoursOf(sql`h.programme = ${programme} and h.class_key = ${key}`)}
			) as answer
			from published.programme p, found
			where p.slug = ${programme}
		`
	);
}
