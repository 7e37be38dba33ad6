// What the public pages read: one question to the database for a page, by the role that sees nothing but what is
// published. Each answers the page's data as one piece of JSON.
import { sql, type RawBuilder } from 'kysely';
import type { LocalText } from '#lib/shared/locale.ts';
import { inPublic } from '../../platform/database/index.ts';
import type { EditionCalendar, HonourKey, ProgrammeClass } from '../../programme/index.ts';
import type { EditionPage, ProgrammePage, PublishedEntry, PublishedPrize } from '../published.ts';
import { rememberedNav, type NavItem } from './version.ts';

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
	prizes: PublishedPrize[];
	demo: boolean;
};

/** An edition in a list. */
export type EditionSummary = {
	programme: string;
	slug: string;
	year: number | null;
	label: LocalText;
	calendar: EditionCalendar;
	archived: boolean;
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
	organisation: string | null;
	classKey: string | null;
	title: string | null;
	summary: string | null;
};

type House = { organiser: string; timeZone: string };

async function one<T>(
	organiserId: string,
	question: RawBuilder<{ answer: T | null }>
): Promise<T | undefined> {
	const { rows } = await inPublic(organiserId, (tx) => question.execute(tx));
	return rows[0]?.answer ?? undefined;
}

const honourJson = sql`json_build_object(
	'id', h.id, 'programme', h.programme, 'programmeName', p.page -> 'shortName', 'edition', h.edition_slug,
	'year', h.year, 'round', h.round, 'classKey', h.class_key, 'className', h.class_name,
	'honour', h.honour, 'honourName', h.honour_name, 'unit', h.unit, 'organisation', h.organisation,
	'title', h.title, 'citation', h.citation, 'prizes', h.prizes, 'demo', h.demo
)`;
/** Honours with their edition and programme; `all` is their order: programmes, newest edition first, as on the page. */
const honours = sql`
	published.honour h
	join published.edition e on e.organiser_id = h.organiser_id and e.edition_id = h.edition_id
	join published.programme p on p.organiser_id = h.organiser_id and p.slug = h.programme
`;
const all = sql`p.position, e.position, h.position`;
const editionJson = sql`json_build_object(
	'programme', e.programme, 'slug', e.slug, 'year', e.year, 'label', e.label,
	'calendar', e.page -> 'calendar', 'archived', e.page -> 'archived', 'entries', e.page -> 'entries',
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
const recent = (count: number) => sql`(
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
const editionsOfShown = sql`(
	select coalesce(json_agg(${editionJson} order by e.position), '[]')
	from published.edition e
	where e.organiser_id = shown.organiser_id and e.programme = shown.slug
)`;
const house = sql`'organiser', o.name, 'timeZone', o.time_zone`;
const me = sql`o.id = platform.current_organiser()`;

/** The programmes, for the menu. Remembered until something is published. */
export async function siteNav(organiserId: string): Promise<NavItem[]> {
	return rememberedNav(organiserId, async () => {
		const found = await one<NavItem[]>(
			organiserId,
			sql`
				select json_agg(json_build_object('slug', p.slug, 'name', p.page -> 'shortName') order by p.position) as answer
				from published.programme p
			`
		);
		return found ?? [];
	});
}

export type StartPage = House & {
	programmes: {
		slug: string;
		page: Pick<ProgrammePage, 'name' | 'shortName' | 'lead' | 'purpose'>;
		editions: EditionSummary[];
		recent: PublicHonour[];
	}[];
	honours: number;
};

/** The start page: the awards, their editions, and something that won lately. */
export function startPage(organiserId: string): Promise<StartPage | undefined> {
	return one(
		organiserId,
		sql`
			select json_build_object(
				${house},
				'honours', (select count(*) from published.honour),
				'programmes', (
					select coalesce(json_agg(json_build_object(
						'slug', shown.slug,
						'page', json_build_object(
							'name', shown.page -> 'name', 'shortName', shown.page -> 'shortName',
							'lead', shown.page -> 'lead', 'purpose', shown.page -> 'purpose'
						),
						'editions', ${editionsOfShown},
						'recent', ${recent(1)}
					) order by shown.position), '[]')
					from published.programme shown
				)
			) as answer
			from published.organiser o
			where ${me}
		`
	);
}

export type ProgrammePageData = House & {
	slug: string;
	page: ProgrammePage;
	editions: EditionSummary[];
	/** The panel of the newest edition that tells who sat in it. */
	panel: { edition: LocalText; panels: EditionPage['panels'] } | null;
	/** The documents of the newest edition that lists any. */
	recent: PublicHonour[];
};

/** A programme's page, by its address. */
export function programmePage(
	organiserId: string,
	slug: string
): Promise<ProgrammePageData | undefined> {
	return one(
		organiserId,
		sql`
			select json_build_object(
				${house},
				'slug', shown.slug,
				'page', shown.page,
				'editions', ${editionsOfShown},
				'panel', (
					select json_build_object('edition', e.label, 'panels', e.page -> 'panels')
					from published.edition e
					where e.organiser_id = shown.organiser_id and e.programme = shown.slug
						and e.page -> 'panels' <> '[]'
					order by e.position
					limit 1
				),
				'recent', ${recent(3)}
			) as answer
			from published.programme shown
			join published.organiser o on o.id = shown.organiser_id
			where ${me} and shown.slug = ${slug}
		`
	);
}

export type EditionPageData = House & {
	programme: {
		slug: string;
		name: LocalText;
		shortName: LocalText;
		contact: ProgrammePage['contact'];
	};
	slug: string;
	year: number | null;
	label: LocalText;
	page: EditionPage;
	releasedAt: string | null;
	demo: boolean;
	honours: (PublicHonour & { hasEntry: boolean })[];
	participants: PublicParticipant[];
};

/** An edition's page, by the addresses of its programme and itself. */
export function editionPage(
	organiserId: string,
	programme: string,
	slug: string
): Promise<EditionPageData | undefined> {
	return one(
		organiserId,
		sql`
			select json_build_object(
				${house},
				'programme', json_build_object(
					'slug', p.slug, 'name', p.page -> 'name', 'shortName', p.page -> 'shortName',
					'contact', p.page -> 'contact'
				),
				'slug', e.slug, 'year', e.year, 'label', e.label, 'page', e.page,
				'releasedAt', to_char(e.released_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
				'demo', e.demo,
				'honours', (
					select coalesce(json_agg(
						(${honourJson})::jsonb || jsonb_build_object(
							'hasEntry', coalesce(jsonb_array_length(h.entry -> 'answers') > 0, false)
						) order by h.position
					), '[]')
					from published.honour h
					where h.organiser_id = e.organiser_id and h.edition_id = e.edition_id
				),
				'participants', (
					select coalesce(json_agg(json_build_object(
						'id', t.id, 'unit', t.unit, 'organisation', t.organisation, 'classKey', t.class_key,
						'title', t.title, 'summary', t.summary
					) order by t.position), '[]')
					from published.participant t
					where t.organiser_id = e.organiser_id and t.edition_id = e.edition_id
				)
			) as answer
			from published.edition e
			join published.programme p on p.organiser_id = e.organiser_id and p.slug = e.programme
			join published.organiser o on o.id = e.organiser_id
			where ${me} and e.programme = ${programme} and e.slug = ${slug}
		`
	);
}

type Neighbour = { id: string; unit: string; title: string | null } | null;
export type HonourPageData = PublicHonour & {
	entry: PublishedEntry | null;
	previous: Neighbour;
	next: Neighbour;
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
	return one(
		organiserId,
		sql`
			select (${honourJson})::jsonb || jsonb_build_object(
				'entry', h.entry,
				'previous', ${neighbour(-1)},
				'next', ${neighbour(1)},
				'panel', p.page -> 'panels' -> 0 -> 'name',
				'releasedAt', to_char(e.released_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')
			) as answer
			from ${honours}
			where h.organiser_id = platform.current_organiser() and h.id = ${id}
		`
	);
}

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
