// Which of an edition's entries a filter lets through, and in which order: said to the database, so that no more is read
// than is shown.
import { sql, type Expression, type SqlBool } from 'kysely';
import type { Actor } from '../../platform/actor.ts';
import { isId } from '../../platform/ids.ts';
import type { Tx } from '../../platform/database/index.ts';
import type { Edition } from '../../programme/index.ts';
import {
	searchWords,
	type ListColumn,
	type ListFilter,
	type ListSort,
	type NoticeState
} from './rules.ts';

/** Everything that the list can ask of an entry, joined once: no query for each row. */
export function joined(tx: Tx, actor: Actor, editionId: string) {
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
					.selectFrom('application.board_mail as m')
					.select((is) => [
						sql<boolean>`${is.fn.countAll()} > 0`.as('sent'),
						sql<boolean>`${is.fn.count('m.confirmed_at')} > 0`.as('confirmed')
					])
					.whereRef('m.organiser_id', '=', 'e.organiser_id')
					.whereRef('m.entry_id', '=', 'e.id')
					.as('n'),
			(join) => join.onTrue()
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
export type Joined = ReturnType<typeof joined>;

/** The instant of the request, as the database compares it. */
const at = (actor: Actor) => sql<Temporal.Instant>`${actor.at.toString()}::timestamptz`;
export const running = (actor: Actor) => sql<SqlBool>`(
	r.opened_at <= ${at(actor)} and ${at(actor)} < r.until
	and (r.closed_at is null or ${at(actor)} < r.closed_at)
)`;
export const standsNow = sql<string>`coalesce(w.verdict, s.checked)`;
/** How far the notice to the board has come: the furthest that holds. */
export const noticeNow = sql<NoticeState>`case
	when b.entry_id is null then 'missing'
	when n.confirmed then 'confirmed'
	when n.sent then 'sent'
	else 'declared'
end`;
/** A backslash, a percent or an underline is looked for as it stands. */
const like = (word: string) => `%${word.replaceAll(/[\\%_]/g, '\\$&')}%`;

export function filtered(rows: Joined, actor: Actor, filter: ListFilter): Joined {
	let found = rows;
	const only = (condition: Expression<SqlBool>) => {
		found = found.where(condition);
	};
	for (const { text, number } of searchWords(filter.q)) {
		only(
			number === null
				? sql<SqlBool>`s.words like ${like(text)}`
				: sql<SqlBool>`(s.words like ${like(text)} or e.number = ${number})`
		);
	}
	if (filter.state === 'not-withdrawn') only(sql<SqlBool>`e.state <> 'withdrawn'`);
	else if (filter.state === 'changed') only(sql<SqlBool>`(e.state = 'submitted' and s.changed)`);
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
	if (filter.board === 'yes' || filter.board === 'no')
		only(sql<SqlBool>`(${noticeNow} <> 'missing') = ${filter.board === 'yes'}`);
	else if (filter.board) only(sql<SqlBool>`${noticeNow} = ${filter.board}`);
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
		board: sql`array_position('{missing,declared,sent,confirmed}'::text[], ${noticeNow})`,
		contact: swedish('coalesce(s.contact_name, s.contact_email)'),
		started: sql`e.created_at`,
		saved: sql`s.last_saved_at`,
		submitted: sql`e.submitted_at`
	};
	return orders[by];
}

export function sorted(rows: Joined, edition: Edition, { by, descending }: ListSort): Joined {
	// What has no value comes last, whichever way; then as entries come in, and drafts, which have no number, as they were
	// begun: so the order is always the same.
	return rows
		.orderBy(sortOf(by, edition), (order) => (descending ? order.desc() : order.asc()).nullsLast())
		.orderBy('e.number', (order) => order.asc().nullsLast())
		.orderBy('e.created_at')
		.orderBy('e.id');
}
