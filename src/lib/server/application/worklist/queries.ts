// The office's list: every entry of an edition, filtered, sorted and paged by the database (`where.ts`).
import { sql } from 'kysely';
import type { Actor } from '../../platform/actor.ts';
import { isId } from '../../platform/ids.ts';
import type { Tx } from '../../platform/database/index.ts';
import { refused, type Outcome } from '../../platform/outcome.ts';
import { query } from '../../people/index.ts';
import { editionById, type Edition, type StageState } from '../../programme/index.ts';
import type { EligibilityResult } from '../eligibility/rules.ts';
import { callOf } from '../entry/open.ts';
import type { EntryState, Missing } from '../entry/rules.ts';
import { resultNow, type Verdict } from '../office/rules.ts';
import { refreshStandings } from './standings.ts';
import {
	firstSort,
	pageSize,
	waitingFilters,
	type ListFilter,
	type ListSort,
	type ListedEntry,
	type WaitingEntries
} from './rules.ts';
import { filtered, joined, noticeNow, running, sorted, standsNow, type Joined } from './where.ts';

function selected(rows: Joined, actor: Actor) {
	return rows.select([
		'e.id',
		'e.number',
		'e.state',
		's.changed',
		'e.class_key as classKey',
		'e.unit_name as unit',
		'e.organisation_name as organisation',
		'e.title',
		'e.demo',
		's.answered',
		's.total',
		's.missing',
		's.missing_what as missingWhat',
		's.checked',
		'w.verdict',
		'w.reason as verdictReason',
		noticeNow.as('notice'),
		'b.board',
		'b.notified_on as boardOn',
		's.contact_name as contactName',
		's.contact_email as contactEmail',
		'e.created_at as startedAt',
		's.last_saved_at as savedAt',
		'e.submitted_at as submittedAt',
		sql<Temporal.Instant | null>`case when ${running(actor)} then r.until end`.as('reopenedUntil')
	]);
}
type Raw = Awaited<ReturnType<ReturnType<typeof selected>['execute']>>[number];

function shaped(row: Raw): ListedEntry {
	const verdict = row.verdict as Verdict | null;
	const checked = row.checked as EligibilityResult;
	return {
		...row,
		state: row.state as EntryState,
		missingWhat: row.missingWhat as Missing[],
		checked,
		verdict,
		verdictReason: verdict === null ? null : row.verdictReason,
		result: resultNow(checked, { verdict })
	};
}

export type Worklist = {
	edition: Edition;
	/** How the call stands for everyone. */
	call: StageState;
	rows: ListedEntry[];
	/** How many the filter lets through, and how many there are at all. */
	total: number;
	all: number;
	/** The organisations that entries name, for the filter. */
	organisations: string[];
};

/**
 * Answers a page (from 1) of an edition's entries, for the office. Refuses `not-found`.
 */
export async function worklist(
	actor: Actor,
	editionId: string,
	asked: { filter?: ListFilter; sort?: ListSort; page?: number; size?: number } = {}
): Promise<Outcome<Worklist>> {
	const { filter = {}, sort = firstSort, page = 1, size = pageSize } = asked;
	return inEdition(actor, editionId, async (tx, edition) => {
		const rows = filtered(joined(tx, actor, editionId), actor, filter);
		const found = await selected(sorted(rows, edition, sort), actor)
			.limit(size)
			.offset((page - 1) * size)
			.execute();
		const { total } = await rows
			.select((select) => select.fn.countAll<number>().as('total'))
			.executeTakeFirstOrThrow();
		const { all } = await tx
			.selectFrom('application.entry as e')
			.select((select) => select.fn.countAll<number>().as('all'))
			.where('e.organiser_id', '=', actor.organiserId)
			.where('e.edition_id', '=', editionId)
			.executeTakeFirstOrThrow();
		return {
			edition,
			call: callOf(edition, actor),
			rows: found.map(shaped),
			total: Number(total),
			all: Number(all),
			organisations: await organisationsIn(tx, actor, editionId)
		};
	});
}

/** An edition's entries as the overview counts them. */
export type StandingFacts = {
	entries: { state: EntryState; missing: number; result: EligibilityResult }[];
	/** How many entries each of these filters shows. */
	waiting: Record<WaitingEntries, number>;
};

/** Answers how every entry stands, and how many wait; inside a transaction that has asked the table. */
export async function standingFacts(
	tx: Tx,
	actor: Actor,
	edition: Edition
): Promise<StandingFacts> {
	await refreshStandings(tx, actor, edition);
	const rows = await joined(tx, actor, edition.id)
		.select(['e.state', 's.missing', standsNow.as('result')])
		.execute();
	const waiting = { eligibility: 0, incomplete: 0, ready: 0, notices: 0 };
	for (const what of Object.keys(waiting) as WaitingEntries[]) {
		const { count } = await filtered(joined(tx, actor, edition.id), actor, waitingFilters[what])
			.select((is) => is.fn.countAll<number>().as('count'))
			.executeTakeFirstOrThrow();
		waiting[what] = Number(count);
	}
	return {
		entries: rows.map(({ state, missing, result }) => ({
			state: state as EntryState,
			missing,
			result: result as EligibilityResult
		})),
		waiting
	};
}

/** Answers the ids of the entries that a filter lets through, in order: for acting on all of them. Refuses `not-found`. */
export async function matchingEntries(
	actor: Actor,
	editionId: string,
	filter: ListFilter,
	sort: ListSort = firstSort
): Promise<Outcome<string[]>> {
	return inEdition(actor, editionId, (tx, edition) => idsIn(tx, actor, edition, filter, sort));
}

/** The same inside a transaction that has asked the table and made the standings. */
export async function idsIn(
	tx: Tx,
	actor: Actor,
	edition: Edition,
	filter: ListFilter,
	sort: ListSort
): Promise<string[]> {
	const rows = filtered(joined(tx, actor, edition.id), actor, filter);
	const found = await sorted(rows, edition, sort).select('e.id').execute();
	return found.map(({ id }) => id);
}

/** Answers some entries as the list shows them, in the order of the ids given. */
export async function listedIn(
	tx: Tx,
	actor: Actor,
	edition: Edition,
	ids: readonly string[]
): Promise<ListedEntry[]> {
	const rows = filtered(joined(tx, actor, edition.id), actor, { ids });
	const found = new Map(
		(await selected(rows, actor).execute()).map((row) => [row.id, shaped(row)])
	);
	return ids.flatMap((id) => found.get(id) ?? []);
}

/** Answers one entry as the list shows it. Refuses `not-found`. */
export async function listedEntry(
	actor: Actor,
	editionId: string,
	entryId: string
): Promise<Outcome<ListedEntry>> {
	const found = await inEdition(actor, editionId, (tx, edition) =>
		listedIn(tx, actor, edition, [entryId])
	);
	if (!found.ok) return found;
	const [entry] = found.value;
	return entry ? { ok: true, value: entry } : refused('not-found');
}

async function inEdition<T>(
	actor: Actor,
	editionId: string,
	read: (tx: Tx, edition: Edition) => Promise<T>
): Promise<Outcome<T>> {
	if (!isId(editionId)) return refused('not-found');
	const found = await query(actor, 'entry.list', { editionId }, async (tx) => {
		const edition = await editionById(tx, actor, editionId);
		if (!edition) return null;
		await refreshStandings(tx, actor, edition);
		return { value: await read(tx, edition) };
	});
	if (!found.ok) return found;
	return found.value ? { ok: true, value: found.value.value } : refused('not-found');
}

async function organisationsIn(tx: Tx, actor: Actor, editionId: string): Promise<string[]> {
	const rows = await tx
		.selectFrom('application.entry as e')
		.select('e.organisation_name as name')
		.distinct()
		.where('e.organiser_id', '=', actor.organiserId)
		.where('e.edition_id', '=', editionId)
		.where('e.organisation_name', 'is not', null)
		.execute();
	return rows.flatMap(({ name }) => name ?? []).sort(new Intl.Collator('sv').compare);
}
