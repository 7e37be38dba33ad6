// The pieces that the public pages' questions are made of: each page asks once, and gets its answer as JSON.
import { sql, type RawBuilder } from 'kysely';
import type { LocalText } from '#lib/shared/locale.ts';
import { inPublic } from '../../platform/database/index.ts';
import type { EditionCalendar, HonourKey } from '../../programme/index.ts';
import type { PublishedMeeting, PublishedPrize } from '../published.ts';

export type PublicHonour = {
	id: string;
	programme: string;
	programmeName: LocalText;
	edition: string;
	year: number | null;
	round: LocalText;
	classKey: string | null;
	className: LocalText | null;
	honour: HonourKey;
	honourName: LocalText;
	unit: string;
	organisation: string | null;
	title: string | null;
	citation: string | null;
	/** In English, where there is one. */
	citationEn: string | null;
	prizes: PublishedPrize[];
	/** The addresses of the unit's and the organisation's pages. */
	unitKey: string | null;
	organisationKey: string | null;
	demo: boolean;
	/** The last day that anything of it was corrected or taken out. */
	changedOn: string | null;
};

/** An edition in a list. */
export type EditionSummary = {
	programme: string;
	slug: string;
	year: number | null;
	label: LocalText;
	calendar: EditionCalendar;
	archived: boolean;
	meetings?: PublishedMeeting[] | null;
	entries: number | null;
	honours: number;
	/** How many of the honours are honourable mentions. */
	mentions: number;
	/** ISO instant. */
	releasedAt: string | null;
	demo: boolean;
};

export type PublicParticipant = {
	id: string;
	unit: string;
	unitKey: string | null;
	organisation: string | null;
	classKey: string | null;
	title: string | null;
	summary: string | null;
};

export type House = { organiser: string; timeZone: string };

export async function one<T>(
	organiserId: string,
	question: RawBuilder<{ answer: T | null }>
): Promise<T | undefined> {
	const { rows } = await inPublic(organiserId, (tx) => question.execute(tx));
	return rows[0]?.answer ?? undefined;
}

export const honourJson = sql`json_build_object(
	'id', h.id, 'programme', h.programme, 'programmeName', p.page -> 'shortName', 'edition', h.edition_slug,
	'year', h.year, 'round', h.round, 'classKey', h.class_key, 'className', h.class_name,
	'honour', h.honour, 'honourName', h.honour_name, 'unit', h.unit, 'organisation', h.organisation,
	'title', h.title, 'citation', h.citation, 'citationEn', h.citation_en, 'prizes', h.prizes,
	'unitKey', h.unit_keys[1], 'organisationKey', h.organisation_keys[1], 'demo', h.demo,
	'changedOn', (select max(note ->> 'on') from jsonb_array_elements(coalesce(h.more -> 'notes', '[]')) note)
)`;
/** Honours with their edition and programme; `all` is their order: programmes, newest edition first, as on the page. */
export const honours = sql`
	published.honour h
	join published.edition e on e.organiser_id = h.organiser_id and e.edition_id = h.edition_id
	join published.programme p on p.organiser_id = h.organiser_id and p.slug = h.programme
`;
export const all = sql`p.position, e.position, h.position`;
export const editionJson = sql`json_build_object(
	'programme', e.programme, 'slug', e.slug, 'year', e.year, 'label', e.label,
	'calendar', e.page -> 'calendar', 'meetings', e.page -> 'meetings', 'archived', e.page -> 'archived', 'entries', e.page -> 'entries',
	'honours', (
		select count(*) from published.honour h
		where h.organiser_id = e.organiser_id and h.edition_id = e.edition_id
	),
	'mentions', (
		select count(*) from published.honour h
		where h.organiser_id = e.organiser_id and h.edition_id = e.edition_id
			and h.honour = 'honourable_mention'
	),
	'releasedAt', to_char(e.released_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), 'demo', e.demo
)`;
/** A recent honour to show: the newest released edition of a programme, its first citation. */
export const recent = (count: number) => sql`(
	select coalesce(json_agg(${honourJson} order by e.released_at desc, e.position, h.position), '[]')
	from ${honours}
	where h.programme = shown.slug
		and h.edition_id = (
			select newest.edition_id
			from published.honour said
			join published.edition newest
				on newest.organiser_id = said.organiser_id and newest.edition_id = said.edition_id
			where newest.organiser_id = shown.organiser_id and newest.programme = shown.slug
				and said.citation is not null
			order by newest.year desc nulls last, newest.position
			limit 1
		)
		and h.position < ${count}
)`;
export const editionsOfShown = sql`(
	select coalesce(json_agg(${editionJson} order by e.position), '[]')
	from published.edition e
	where e.organiser_id = shown.organiser_id and e.programme = shown.slug
)`;
export const house = sql`'organiser', o.name, 'timeZone', o.time_zone`;
export const me = sql`o.id = platform.current_organiser()`;
