// How an edition comes along, beside the one before it: one query a question, however many entries there are.
import type { LocalText } from '#lib/shared/locale.ts';
import { wallClock } from '#lib/shared/dates.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Tx } from '../../platform/database/index.ts';
import { isId } from '../../platform/ids.ts';
import { done, refused, type Outcome } from '../../platform/outcome.ts';
import { query } from '../../people/index.ts';
import { daysLeft, editionById, editions, type Edition } from '../../programme/index.ts';
import type { EntryState } from '../entry/rules.ts';
import { standingFacts, type StandingFacts } from '../worklist/queries.ts';
import type { WaitingEntries } from '../worklist/rules.ts';
import {
	countsOn,
	dailyCounts,
	daysBefore,
	funnelOf,
	shares,
	type DayCount,
	type EntryMoments,
	type Funnel,
	type Share
} from './rules.ts';

export type EditionProgress = {
	/** Wall clock of the call's last minute; null where none is set, and then nothing can be counted by day. */
	closes: string | null;
	/** Days from today to the closing, 0 when it has closed. */
	today: number;
	open: boolean;
	funnel: Funnel;
	withdrawn: number;
	days: DayCount[];
	/** The same award's edition before this one, whole, on the same days before its closing. */
	before: null | {
		id: string;
		slug: string;
		label: LocalText;
		days: DayCount[];
		/** As it stood on this day before its closing. */
		sameDay: DayCount | null;
		total: DayCount | null;
	};
	/** By the key of the class; empty where none is chosen. */
	byClass: Share[];
	/** By name; empty where none is written. */
	byOrganisation: Share[];
	/** How many wait for somebody, each as the work list counts it by the same filter. */
	waiting: Record<WaitingEntries, number>;
};

const closesOf = (edition: Edition) => edition.calendar.stages.call?.closes ?? null;

/** The newest edition of the same award that was run here and closed before this one. */
function editionBefore(all: readonly Edition[], edition: Edition): Edition | undefined {
	const closes = closesOf(edition);
	if (closes === null) return undefined;
	return all
		.filter(
			(each) =>
				each.programmeId === edition.programmeId &&
				each.kind === 'live' &&
				(closesOf(each) ?? closes) < closes
		)
		.toSorted((one, other) => ((closesOf(one) ?? '') < (closesOf(other) ?? '') ? 1 : -1))[0];
}

/** When each entry of some editions was begun and first submitted. */
async function momentsOf(
	tx: Tx,
	actor: Actor,
	of: readonly Edition[]
): Promise<Map<string, EntryMoments[]>> {
	const rows = await tx
		.selectFrom('application.entry as e')
		.leftJoin('application.submission as s', (join) =>
			join
				.onRef('s.organiser_id', '=', 'e.organiser_id')
				.onRef('s.entry_id', '=', 'e.id')
				.on('s.sequence', '=', 1)
		)
		.select([
			'e.edition_id as editionId',
			'e.state',
			'e.class_key as classKey',
			'e.organisation_name as organisation',
			'e.created_at as begunAt',
			's.submitted_at as submittedAt'
		])
		.where('e.organiser_id', '=', actor.organiserId)
		.where(
			'e.edition_id',
			'in',
			of.map(({ id }) => id)
		)
		.execute();
	const zone = of[0]?.timeZone;
	const dayOf = (instant: Temporal.Instant) => wallClock(instant.toString(), zone).slice(0, 10);
	const moments = new Map(of.map(({ id }): [string, EntryMoments[]] => [id, []]));
	for (const { editionId, begunAt, submittedAt, ...row } of rows) {
		const state = row.state as EntryState;
		const submitted = state === 'submitted' && submittedAt ? dayOf(submittedAt) : null;
		moments.get(editionId)?.push({ ...row, state, begun: dayOf(begunAt), submitted });
	}
	return moments;
}

/** How many days before the closing the call opened. */
function length(edition: Edition): number {
	const { opens = null, closes = null } = edition.calendar.stages.call ?? {};
	return opens && closes ? daysBefore(opens, closes) : 0;
}

/** Answers how an edition comes along, for the office. Refuses `not-found`. */
export async function editionProgress(
	actor: Actor,
	editionId: string
): Promise<Outcome<EditionProgress>> {
	if (!isId(editionId)) return refused('not-found');
	const read = await query(actor, 'entry.list', {}, async (tx) => {
		const edition = await editionById(tx, actor, editionId);
		if (!edition) return null;
		const before = editionBefore(await editions(tx, actor), edition);
		const moments = await momentsOf(tx, actor, before ? [edition, before] : [edition]);
		const facts = await standingFacts(tx, actor, edition);
		return progressFrom(actor, edition, before, moments, facts);
	});
	if (!read.ok) return read;
	return read.value ? done(read.value) : refused('not-found');
}

function progressFrom(
	actor: Actor,
	edition: Edition,
	before: Edition | undefined,
	moments: ReadonlyMap<string, EntryMoments[]>,
	{ entries, waiting }: StandingFacts
): EditionProgress {
	const now = moments.get(edition.id) ?? [];
	const earlier = (before && moments.get(before.id)) ?? [];
	const closes = closesOf(edition);
	const left = daysLeft(edition.calendar, 'call', edition.timeZone, actor.at);
	const today = left ?? 0;
	const from = Math.max(length(edition), before ? length(before) : 0, today);
	const opened = Math.max(length(edition), today);
	const beforeCloses = before && closesOf(before);
	const beforeDays = beforeCloses ? dailyCounts(earlier, beforeCloses, from, 0) : [];
	return {
		closes,
		today,
		open: left !== null,
		funnel: funnelOf(
			entries.map(({ state, result, missing }) => ({
				state,
				eligible: result === 'may-take-part' || result === 'may-take-part-not-win-yet',
				missing
			}))
		),
		withdrawn: entries.filter(({ state }) => state === 'withdrawn').length,
		days: closes === null ? [] : dailyCounts(now, closes, opened, today),
		before: before
			? {
					id: before.id,
					slug: before.slug,
					label: before.label,
					days: beforeDays,
					sameDay: countsOn(beforeDays, today),
					total: countsOn(beforeDays, 0)
				}
			: null,
		byClass: shares(now, earlier, ({ classKey }) => classKey ?? ''),
		byOrganisation: shares(now, earlier, ({ organisation }) => organisation ?? ''),
		waiting
	};
}
