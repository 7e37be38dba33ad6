// One honour with its neighbours, and the archive of all of them.
import { sql } from 'kysely';
import type { LocalText } from '#lib/shared/locale.ts';
import type { Contact, ProgrammeClass } from '../../programme/index.ts';
import {
	nothingMore,
	type HonourMore,
	type PublishedEntry,
	type PublishedWithdrawal
} from '../published.ts';
import {
	all,
	honourJson,
	honours,
	one,
	editionsOfShown,
	type EditionSummary,
	type PublicHonour
} from './parts.ts';

type Neighbour = { id: string; unit: string; title: string | null } | null;
export type HonourPageData = PublicHonour & {
	entry: PublishedEntry | null;
	more: HonourMore;
	/** The unit's other honours, newest first. */
	past: PublicHonour[];
	previous: Neighbour;
	next: Neighbour;
	/** Whom to ask where nobody of the unit is named. */
	programmeContact: Contact;
	/** Who says it. */
	panel: LocalText | null;
	releasedAt: string | null;
};

/** An honour's own page, by its id; with its neighbours in the edition. */
export async function honour(organiserId: string, id: string): Promise<HonourPageData | undefined> {
	if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) return undefined;
	const neighbour = (step: number) => sql`(
		select json_build_object('id', n.id, 'unit', n.unit, 'title', n.title)
		from published.honour n
		where n.organiser_id = h.organiser_id and n.edition_id = h.edition_id
			and n.position = h.position + ${step}::integer
	)`;
	const found = await one<HonourPageData>(
		organiserId,
		sql`
			select (${honourJson})::jsonb || jsonb_build_object(
				'entry', h.entry,
				'more', h.more,
				'past', ${past},
				'previous', ${neighbour(-1)},
				'next', ${neighbour(1)},
				'programmeContact', p.page -> 'contact',
				'panel', p.page -> 'panels' -> 0 -> 'name',
				'releasedAt', to_char(e.released_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')
			) as answer
			from ${honours}
			cross join lateral (select h.unit_keys, h.id) this
			where h.organiser_id = platform.current_organiser() and h.id = ${id}
		`
	);
	return found && { ...found, more: { ...nothingMore, ...found.more } };
}

/** When and why an honour was withdrawn from the edition that it stood in. */
export function withdrawnHonour(
	organiserId: string,
	asked: { programme: string; edition: string; honour: string }
): Promise<PublishedWithdrawal | undefined> {
	return one(
		organiserId,
		sql`
			select gone as answer
			from published.edition e
			cross join lateral jsonb_array_elements(coalesce(e.page -> 'withdrawn', '[]')) gone
			where e.programme = ${asked.programme} and e.slug = ${asked.edition} and gone ->> 'id' = ${asked.honour}
		`
	);
}

/** The other honours of the unit whose honour is `h`, by whatever name it had. */
const past = sql`(
	select coalesce(json_agg(other.honour order by other.year desc nulls last, other.place, other.position), '[]')
	from (
		select ${honourJson} as honour, e.year, e.position as place, h.position
		from ${honours}
		where h.unit_keys && this.unit_keys and h.id <> this.id
	) other
)`;

export type HonourFilter = {
	programme?: string | undefined;
	year?: number | undefined;
	classKey?: string | undefined;
	honour?: string | undefined;
	/** Only these, by id. */
	ids?: readonly string[] | undefined;
};

export type Archive = {
	programmes: {
		slug: string;
		name: LocalText;
		classes: ProgrammeClass[];
		editions: EditionSummary[];
	}[];
	honours: PublicHonour[];
};

/** Every honour that is published, or those that a filter leaves, with the programmes and classes there are. */
export async function archive(organiserId: string, filter: HonourFilter = {}): Promise<Archive> {
	const left = [
		sql`true`,
		...(filter.programme === undefined ? [] : [sql`h.programme = ${filter.programme}`]),
		...(filter.year === undefined ? [] : [sql`h.year = ${filter.year}::integer`]),
		...(filter.classKey === undefined ? [] : [sql`h.class_key = ${filter.classKey}`]),
		...(filter.honour === undefined ? [] : [sql`h.honour = ${filter.honour}`]),
		...(filter.ids === undefined ? [] : [sql`h.id::text = any(${[...filter.ids]})`])
	];
	const found = await one<Archive>(
		organiserId,
		sql`
			select json_build_object(
				'programmes', (
					select coalesce(json_agg(json_build_object(
						'slug', shown.slug, 'name', shown.page -> 'shortName', 'classes', shown.page -> 'classes',
						'editions', ${editionsOfShown}
					) order by shown.position), '[]')
					from published.programme shown
				),
				'honours', (
					select coalesce(json_agg(${honourJson} order by ${all}), '[]')
					from ${honours}
					where ${sql.join(left, sql` and `)}
				)
			) as answer
		`
	);
	return found ?? { programmes: [], honours: [] };
}
