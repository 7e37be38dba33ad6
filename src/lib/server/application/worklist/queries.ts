// The office's list: every entry of an edition, filtered, sorted and paged by the database.
import { sql, type Expression, type SqlBool } from 'kysely';
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
	searchWords,
	type ListColumn,
	type ListFilter,
	type ListSort,
	type ListedEntry
} from './rules.ts';

/** Everything that the list can ask of an entry, joined once: no query for each row. */
function joined(tx: Tx, actor: Actor, editionId: string) {
	return tx
		.selectFrom('application.entry as e')
		.innerJoin('application.standing as s', (join) =>
			join.onRef('s.organiser_id', '=', 'e.organiser_id').onRef('s.entry_id', '=', 'e.id')
		)
		.leftJoin('application.board_notice as b', (join) =>
			join.onRef('b.organiser_id', '=', 'e.organiser_id').onRef('b.entry_id', '=', 'e.id')
		)
		.leftJoinLateral(
			(from) =>
				from
					.selectFrom('application.eligibility_decision as d')
					.select(['d.verdict', 'd.reason'])
					.whereRef('d.organiser_id', '=', 'e.organiser_id')
					.whereRef('d.entry_id', '=', 'e.id')
					.orderBy('d.id', 'desc')
					.limit(1)
					.as('w'),
			(join) => join.onTrue()
		)
		.leftJoinLateral(
			(from) =>
				from
					.selectFrom('application.reopening as o')
					.select(['o.id', 'o.until', 'o.opened_at', 'o.closed_at'])
					.whereRef('o.organiser_id', '=', 'e.organiser_id')
					.whereRef('o.entry_id', '=', 'e.id')
					.orderBy('o.id', 'desc')
					.limit(1)
					.as('r'),
			(join) => join.onTrue()
		)
		.where('e.organiser_id', '=', actor.organiserId)
		.where('e.edition_id', '=', editionId);
}
type Joined = ReturnType<typeof joined>;

/** The instant of the request, as the database compares it. */
const at = (actor: Actor) => sql<Temporal.Instant>`${actor.at.toString()}::timestamptz`;
const running = (actor: Actor) => sql<SqlBool>`(
	r.opened_at <= ${at(actor)} and ${at(actor)} < r.until
	and (r.closed_at is null or ${at(actor)} < r.closed_at)
)`;
const standsNow = sql<string>`coalesce(w.verdict, s.checked)`;
/** A backslash, a percent or an underline is looked for as it stands. */
const like = (word: string) => `%${word.replaceAll(/[\\%_]/g, '\\$&')}%`;

function filtered(rows: Joined, actor: Actor, filter: ListFilter): Joined {
	let found = rows;
	const only = (condition: Expression<SqlBool>) => {
		found = found.where(condition);
	};
	for (const word of searchWords(filter.q)) {
		const number = /^\d{1,9}$/.test(word) ? Number(word) : null;
		only(
			number === null
				? sql<SqlBool>`s.words like ${like(word)}`
				: sql<SqlBool>`(s.words like ${like(word)} or e.number = ${number})`
		);
	}
	if (filter.state === 'changed') only(sql<SqlBool>`(e.state = 'submitted' and s.changed)`);
	else if (filter.state) only(sql<SqlBool>`e.state = ${filter.state}`);
	if (filter.class !== undefined) only(sql<SqlBool>`coalesce(e.class_key, '') = ${filter.class}`);
	if (filter.organisation !== undefined)
		only(sql<SqlBool>`coalesce(e.organisation_name, '') = ${filter.organisation}`);
	if (filter.eligibility) only(sql<SqlBool>`${standsNow} = ${filter.eligibility}`);
	if (filter.decidedBy)
		only(
			filter.decidedBy === 'office'
				? sql<SqlBool>`w.verdict is not null`
				: sql<SqlBool>`w.verdict is null`
		);
	if (filter.board)
		only(
			filter.board === 'yes'
				? sql<SqlBool>`b.entry_id is not null`
				: sql<SqlBool>`b.entry_id is null`
		);
	if (filter.complete)
		only(filter.complete === 'yes' ? sql<SqlBool>`s.missing = 0` : sql<SqlBool>`s.missing > 0`);
	if (filter.reopened)
		only(filter.reopened === 'now' ? running(actor) : sql<SqlBool>`r.id is not null`);
	if (filter.ids) {
		const ids = filter.ids.filter(isId);
		only(sql<SqlBool>`e.id = any (${ids}::uuid[])`);
	}
	return found;
}

/** Texts as Swedish orders them, å ä ö last; the classes, states and results in the order that people know them. */
const swedish = (text: string) => sql`${sql.raw(text)} collate "sv-x-icu"`;
function sortOf(by: ListColumn, edition: Edition): Expression<unknown> {
	const classes = edition.definition.classes.map(({ key }) => key);
	const orders: Record<ListColumn, Expression<unknown>> = {
		number: sql`e.number`,
		unit: swedish('e.unit_name'),
		organisation: swedish('e.organisation_name'),
		title: swedish('e.title'),
		class: sql`array_position(${classes}::text[], e.class_key)`,
		state: sql`array_position('{draft,submitted,withdrawn}'::text[], e.state) * 2 + s.changed::int`,
		progress: sql`s.answered::float / greatest(s.total, 1)`,
		missing: sql`s.missing`,
		eligibility: sql`array_position(
			'{may-take-part,may-take-part-not-win-yet,not-yet-known,may-not-take-part}'::text[], ${standsNow}
		)`,
		board: swedish('b.board'),
		contact: swedish('coalesce(s.contact_name, s.contact_email)'),
		started: sql`e.created_at`,
		saved: sql`s.last_saved_at`,
		submitted: sql`e.submitted_at`
	};
	return orders[by];
}

function sorted(rows: Joined, edition: Edition, { by, descending }: ListSort): Joined {
	// What has no value comes last, whichever way; then as entries come in, so that the order is always the same.
	return rows
		.orderBy(sortOf(by, edition), (order) => (descending ? order.desc() : order.asc()).nullsLast())
		.orderBy('e.number', (order) => order.asc().nullsLast())
		.orderBy('e.id');
}

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
