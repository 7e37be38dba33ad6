// Reads programmes and editions. What is published of them is elsewhere; this is for those who work with them.
import type { Actor } from '../../platform/actor.ts';
import type { Tx } from '../../platform/database/index.ts';
import type { LocalText } from '#lib/shared/locale.ts';
import type { ArchivedEdition } from '../archive/schema.ts';
import type { EditionCalendar } from '../calendar/schema.ts';
import { withDefaults } from '../definition/find.ts';
import type { ProgrammeDefinition } from '../definition/schema.ts';

export type Programme = {
	id: string;
	slug: string;
	position: number;
	definition: ProgrammeDefinition;
	changedAt: Temporal.Instant;
};

export type Edition = {
	id: string;
	programmeId: string;
	/** The programme's address: 'framsteget'. */
	programme: string;
	slug: string;
	year: number | null;
	label: LocalText;
	kind: 'archive' | 'live';
	/** As frozen when the edition was made. */
	definition: ProgrammeDefinition;
	calendar: EditionCalendar;
	archive: ArchivedEdition | null;
	position: number;
	demo: boolean;
	participantsPublishedAt: Temporal.Instant | null;
	/** From when its entries stand as they are: somebody has assessed or decided on them. */
	entriesFixedAt: Temporal.Instant | null;
	releasedAt: Temporal.Instant | null;
	/** From when it is there for others than the office; null while it is only prepared. */
	openedAt: Temporal.Instant | null;
	/** Counts the times that its dates were changed. */
	calendarRevision: number;
	timeZone: string;
};

/** The organiser's programmes, in their order. */
export async function programmes(tx: Tx, actor: Actor): Promise<Programme[]> {
	const rows = await tx
		.selectFrom('programme.programme as p')
		.select(['p.id', 'p.slug', 'p.position', 'p.definition', 'p.updated_at as changedAt'])
		.where('p.organiser_id', '=', actor.organiserId)
		.orderBy('p.position')
		.execute();
	return rows.map((row) => ({
		...row,
		definition: withDefaults(row.definition as ProgrammeDefinition)
	}));
}

function editionRows(tx: Tx, actor: Actor) {
	return (
		tx
			.selectFrom('programme.edition as e')
			.innerJoin('programme.programme as p', (join) =>
				join.onRef('p.organiser_id', '=', 'e.organiser_id').onRef('p.id', '=', 'e.programme_id')
			)
			.innerJoin('platform.organiser as o', 'o.id', 'e.organiser_id')
			.select([
				'e.id',
				'e.programme_id as programmeId',
				'p.slug as programme',
				'e.slug',
				'e.year',
				'e.label',
				'e.kind',
				'e.definition',
				'e.calendar',
				'e.archive',
				'e.position',
				'e.demo',
				'e.participants_published_at as participantsPublishedAt',
				'e.entries_fixed_at as entriesFixedAt',
				'e.released_at as releasedAt',
				'e.opened_at as openedAt',
				'e.calendar_revision as calendarRevision',
				'o.time_zone as timeZone'
			])
			.where('e.organiser_id', '=', actor.organiserId)
			.orderBy('p.position')
			.orderBy('e.position')
			// Two rounds of one year stand at the same place: the later one first.
			.orderBy('e.id', 'desc')
	);
}

type EditionRow = Awaited<ReturnType<ReturnType<typeof editionRows>['execute']>>[number];

const shaped = (row: EditionRow): Edition => ({
	...row,
	label: row.label as LocalText,
	kind: row.kind as Edition['kind'],
	definition: withDefaults(row.definition as ProgrammeDefinition),
	calendar: row.calendar as EditionCalendar,
	archive: row.archive as ArchivedEdition | null
});

/** All editions that the actor may know of, live and archived, by programme and then newest first; the office's prepared ones too. */
export async function editions(tx: Tx, actor: Actor): Promise<Edition[]> {
	return (await editionRows(tx, actor).execute()).map(shaped);
}

export async function editionById(tx: Tx, actor: Actor, id: string): Promise<Edition | undefined> {
	const row = await editionRows(tx, actor).where('e.id', '=', id).executeTakeFirst();
	return row && shaped(row);
}

/** By the addresses of the programme and the edition: `framsteget`, `2020`. */
export async function editionBySlug(
	tx: Tx,
	actor: Actor,
	programme: string,
	slug: string
): Promise<Edition | undefined> {
	const row = await editionRows(tx, actor)
		.where('p.slug', '=', programme)
		.where('e.slug', '=', slug)
		.executeTakeFirst();
	return row && shaped(row);
}
