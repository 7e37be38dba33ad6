// What the public pages read: one question to the database for a page, by the role that sees nothing but what is
// published. Each answers the page's data as one piece of JSON.
import { sql } from 'kysely';
import type { LocalText } from '#lib/shared/locale.ts';
import type { EditionPage, ProgrammePage } from '../published.ts';
import {
	honourJson,
	house,
	me,
	one,
	editionsOfShown,
	recent,
	type EditionSummary,
	type House,
	type PublicHonour,
	type PublicParticipant
} from './parts.ts';
import { rememberedNav, type NavItem } from './version.ts';

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
	panel: { edition: LocalText; panels: EditionPage['panels']; demo: boolean } | null;
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
					select json_build_object('edition', e.label, 'panels', e.page -> 'panels', 'demo', e.demo)
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
						'id', t.id, 'unit', t.unit, 'unitKey', t.unit_keys[1], 'organisation', t.organisation, 'classKey', t.class_key,
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
