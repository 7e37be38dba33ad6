// What holds until the next publishing: the version of all that is published, and what is remembered by it.
import { sql } from 'kysely';
import type { LocalText } from '#lib/shared/locale.ts';
import { inPublic } from '../../platform/database/index.ts';
import { calendarEvents, spanOf, type EditionCalendar } from '../../programme/index.ts';
import type { PublishedMeeting } from '../published.ts';

export type NavItem = { slug: string; name: LocalText };

/** A stretch of time in which no public page changes: pages drawn in it are the same. */
export type Era = {
	/** Names the stretch; another name, other pages. */
	name: string;
	since: Temporal.Instant;
};

type Known = {
	version: number;
	changedAt: Temporal.Instant;
	moments: Temporal.Instant[];
	timeZone: string;
};
const known = new Map<string, Known>();
const navs = new Map<string, { version: number; items: NavItem[] }>();

/**
 * Answers the era at an instant. An era ends when something is published, when a stage of an edition or a meeting opens or closes,
 * and at midnight in the organiser's zone (pages say how many days are left).
 */
export async function eraAt(organiserId: string, at: Temporal.Instant): Promise<Era> {
	const row = await inPublic(organiserId, (tx) =>
		tx
			.selectFrom('published.version as v')
			.select(['v.version', 'v.changed_at as changedAt'])
			.where('v.organiser_id', '=', organiserId)
			.executeTakeFirst()
	);
	let era = known.get(organiserId);
	if (!era || era.version !== (row?.version ?? 0)) {
		era = await read(organiserId, row?.version ?? 0, row?.changedAt ?? at);
		known.set(organiserId, era);
	}
	const past = era.moments.filter((moment) => Temporal.Instant.compare(moment, at) <= 0);
	const midnight = at.toZonedDateTimeISO(era.timeZone).startOfDay().toInstant();
	const since = [era.changedAt, midnight, ...past].reduce((one, other) =>
		Temporal.Instant.compare(one, other) >= 0 ? one : other
	);
	return { name: `${era.version}.${midnight.epochMilliseconds}.${past.length}`, since };
}

const instantOf = (wallClock: string, timeZone: string): Temporal.Instant =>
	Temporal.PlainDateTime.from(wallClock).toZonedDateTime(timeZone).toInstant();

async function read(
	organiserId: string,
	version: number,
	changedAt: Temporal.Instant
): Promise<Known> {
	const rows = await inPublic(organiserId, async (tx) => {
		const { rows: found } = await sql<{
			calendar: EditionCalendar | null;
			meetings: PublishedMeeting[] | null;
			timeZone: string;
		}>`
			select e.page -> 'calendar' as calendar, e.page -> 'meetings' as meetings, o.time_zone as "timeZone"
			from published.organiser o
			left join published.edition e on e.organiser_id = o.id
			where o.id = ${organiserId}
		`.execute(tx);
		return found;
	});
	const timeZone = rows[0]?.timeZone ?? 'Europe/Stockholm';
	const meetingMoments = rows.flatMap(({ meetings }) =>
		(meetings ?? []).flatMap(({ starts, ends, closes }) => [
			instantOf(starts, timeZone),
			instantOf(ends, timeZone),
			// A closing is the last minute that is included.
			...(closes ? [instantOf(closes, timeZone).add({ minutes: 1 })] : [])
		])
	);
	const stageMoments = rows.flatMap(({ calendar }) =>
		calendar
			? calendarEvents(calendar, timeZone).flatMap(({ stage, what, at }) =>
					what === 'closes' ? (spanOf(calendar, stage, timeZone).closesBefore ?? at) : at
				)
			: []
	);
	return { version, changedAt, moments: [...stageMoments, ...meetingMoments], timeZone };
}

/** Answers the menu, read again when a newer version has been seen. */
export async function rememberedNav(
	organiserId: string,
	readNav: () => Promise<NavItem[]>
): Promise<NavItem[]> {
	const version = known.get(organiserId)?.version;
	const remembered = navs.get(organiserId);
	if (remembered && remembered.version === version) return remembered.items;
	const items = await readNav();
	if (version !== undefined) navs.set(organiserId, { version, items });
	return items;
}
