// The rows of an edition as they are published now, read as the public reads them: what one changes is what one sees.
import { sql } from 'kysely';
import { inPublic } from '../../platform/database/index.ts';
import type { Actor } from '../../platform/actor.ts';
import { nothingMore, type HonourRow } from '../published.ts';
import type { Rows } from './rules.ts';

export type PublishedRows = Rows & { editionId: string; programme: string; slug: string };

const select = sql`
	select json_build_object(
		'editionId', e.edition_id, 'programme', e.programme, 'slug', e.slug,
		'page', e.page,
		'honours', (
			select coalesce(json_agg(json_build_object(
				'id', h.id, 'classKey', h.class_key, 'honour', h.honour, 'unit', h.unit, 'organisation', h.organisation,
				'title', h.title, 'citation', h.citation, 'citationEn', h.citation_en, 'prizes', h.prizes,
				'entry', h.entry, 'more', h.more
			) order by h.position), '[]')
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
`;

const whole = (rows: PublishedRows): PublishedRows => ({
	...rows,
	honours: rows.honours.map((row): HonourRow => ({ ...row, more: { ...nothingMore, ...row.more } }))
});

/** An edition's published rows; undefined where it is not published. */
export async function readRows(
	actor: Pick<Actor, 'organiserId'>,
	editionId: string
): Promise<PublishedRows | undefined> {
	const { rows } = await inPublic(actor.organiserId, (tx) =>
		sql<{ answer: PublishedRows }>`${select} where e.edition_id = ${editionId}::uuid`.execute(tx)
	);
	return rows[0] && whole(rows[0].answer);
}

/** Every edition's published rows. */
export async function readAllRows(actor: Pick<Actor, 'organiserId'>): Promise<PublishedRows[]> {
	const { rows } = await inPublic(actor.organiserId, (tx) =>
		sql<{ answer: PublishedRows }>`${select} order by e.programme, e.position`.execute(tx)
	);
	return rows.map(({ answer }) => whole(answer));
}

/** Every award's published page. */
export async function readProgrammePages(
	actor: Pick<Actor, 'organiserId'>
): Promise<{ slug: string; page: unknown }[]> {
	const { rows } = await inPublic(actor.organiserId, (tx) =>
		sql<{
			slug: string;
			page: unknown;
		}>`select slug, page from published.programme order by position`.execute(tx)
	);
	return rows;
}
