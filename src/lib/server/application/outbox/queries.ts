// The outbox of an edition, as the office tends it, and the mail that a unit got about its entry.
import type { LocalText } from '#lib/shared/locale.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Tx } from '../../platform/database/index.ts';
import { isId } from '../../platform/ids.ts';
import {
	mailAboutEntry,
	outboxMail,
	outboxRows,
	shapedMail,
	type MailState,
	type OutboxMail
} from '../../platform/mail/index.ts';
import { done, refused, type Outcome } from '../../platform/outcome.ts';
import { holdersOf, may, query } from '../../people/index.ts';
import { entryById } from '../entry/rows.ts';
import type { Audience } from '../message/rules.ts';

export type OutboxFilter = {
	/** Kind of mail, such as `entry.receipt`; empty for all. */
	kind?: string;
	/** A part of the receiver's name or address. */
	to?: string;
	entryId?: string;
	batchId?: string;
};

/** A mail in the list, without its text. */
export type OutboxRow = Omit<OutboxMail, 'body' | 'attachments'> & {
	unit: string | null;
	/** The subject of the message that it is one of, as it was written. */
	message: LocalText | null;
};

/** How far a reader sees into the outbox in one go. */
export const outboxPageSize = 50;
const mostWaiting = 500;

export type Outbox = {
	counts: Record<MailState, number>;
	/** Kinds that the edition's mail is of. */
	kinds: string[];
	/** What waits, the next first; what is held last. */
	waiting: OutboxRow[];
	failed: OutboxRow[];
	/** What has gone or was stopped, the newest first: one page of it. */
	past: OutboxRow[];
	pages: number;
};

function ofEdition(tx: Tx, actor: Actor, editionId: string, filter: OutboxFilter) {
	let rows = outboxRows(tx, actor)
		.leftJoin('application.entry as e', (join) =>
			join.onRef('e.organiser_id', '=', 'm.organiser_id').onRef('e.id', '=', 'm.entry_id')
		)
		.leftJoin('application.message as b', (join) =>
			join.onRef('b.organiser_id', '=', 'm.organiser_id').onRef('b.id', '=', 'm.batch_id')
		)
		.where((is) => is.or([is('m.edition_id', '=', editionId), is('e.edition_id', '=', editionId)]));
	if (filter.kind) rows = rows.where('m.kind', '=', filter.kind);
	if (filter.batchId) rows = rows.where('m.batch_id', '=', filter.batchId);
	if (filter.entryId) rows = rows.where('m.entry_id', '=', filter.entryId);
	if (filter.to) {
		const like = `%${filter.to.replaceAll(/[\\%_]/g, '\\$&')}%`;
		rows = rows.where((is) =>
			is.or([is('m.to_address', 'ilike', like), is('m.to_name', 'ilike', like)])
		);
	}
	return rows;
}

async function listed(rows: ReturnType<typeof ofEdition>): Promise<OutboxRow[]> {
	const found = await rows.select(['e.unit_name as unit', 'b.subject as message']).execute();
	return found.map((row) => {
		const { body: _, attachments: __, ...mail } = shapedMail(row);
		return { ...mail, unit: row.unit, message: row.message as LocalText | null };
	});
}

const waits: MailState[] = ['waiting', 'held', 'sending'];
const past: MailState[] = ['sent', 'stopped'];

/** Answers the ids of those in the outbox of an edition that wait and that the office may stop. */
export async function waitingIds(
	tx: Tx,
	actor: Actor,
	editionId: string,
	filter: OutboxFilter
): Promise<string[]> {
	const rows = await ofEdition(tx, actor, editionId, filter)
		.clearSelect()
		.select('m.id')
		.where('m.state', 'in', ['waiting', 'held'])
		.where('m.confidential', '=', false)
		.orderBy('m.id')
		.execute();
	return rows.map(({ id }) => id);
}

/** Answers the outbox of an edition. `page` counts from 1, of what is past. */
export async function outboxOf(
	actor: Actor,
	editionId: string,
	filter: OutboxFilter = {},
	page = 1
): Promise<Outcome<Outbox>> {
	const ids = [editionId, filter.entryId, filter.batchId];
	if (!ids.every((id) => id === undefined || isId(id))) return refused('not-found');
	return query(actor, 'mail.read', {}, async (tx) => {
		const states = await ofEdition(tx, actor, editionId, filter)
			.clearSelect()
			.select((is) => ['m.state', is.fn.countAll<number>().as('count')])
			.groupBy('m.state')
			.execute();
		const kinds = await ofEdition(tx, actor, editionId, {})
			.clearSelect()
			.select('m.kind')
			.groupBy('m.kind')
			.orderBy('m.kind')
			.execute();
		const counts = { waiting: 0, held: 0, sending: 0, sent: 0, failed: 0, stopped: 0 };
		for (const { state, count } of states) counts[state as MailState] = Number(count);
		const rows = ofEdition(tx, actor, editionId, filter);
		const next = rows
			.orderBy('m.state', 'desc')
			.orderBy((is) => is.fn.coalesce('m.send_after', 'm.created_at'))
			.orderBy('m.to_name')
			.limit(mostWaiting);
		return {
			counts,
			kinds: kinds.map(({ kind }) => kind),
			waiting: await listed(next.where('m.state', 'in', waits)),
			failed: await listed(next.where('m.state', '=', 'failed')),
			past: await listed(
				rows
					.where('m.state', 'in', past)
					.orderBy((is) => is.fn.coalesce('m.sent_at', 'm.stopped_at', 'm.created_at'), 'desc')
					.orderBy('m.id', 'desc')
					.limit(outboxPageSize)
					.offset((page - 1) * outboxPageSize)
			),
			pages: Math.ceil((counts.sent + counts.stopped) / outboxPageSize)
		};
	});
}

/** Answers one mail of the outbox, with the unit that it is about. Refuses `not-found`, also for what carries a key. */
export async function mailInOutbox(
	actor: Actor,
	mailId: string
): Promise<Outcome<OutboxMail & { unit: string | null; ofEdition: string | null }>> {
	if (!isId(mailId)) return refused('not-found');
	const read = await query(actor, 'mail.read', {}, async (tx) => {
		const mail = await outboxMail(tx, actor, mailId);
		const entry = mail?.entryId ? await entryById(tx, actor, mail.entryId) : undefined;
		const ofEdition = mail?.editionId ?? entry?.editionId ?? null;
		return mail && { ...mail, unit: entry?.unitName ?? null, ofEdition };
	});
	if (!read.ok) return read;
	return read.value ? done(read.value) : refused('not-found');
}

/** A message as it was written, with its mails. */
export type MessageInOutbox = {
	id: string;
	editionId: string;
	subject: LocalText;
	body: LocalText;
	audience: Audience;
	revision: number;
	by: string | null;
	writtenAt: Temporal.Instant;
};

/** Answers a message of the outbox as it was written. Refuses `not-found`. */
export async function messageInOutbox(
	actor: Actor,
	messageId: string
): Promise<Outcome<MessageInOutbox>> {
	if (!isId(messageId)) return refused('not-found');
	const read = await query(actor, 'mail.read', {}, (tx) =>
		tx
			.selectFrom('application.message as m')
			.leftJoin('people.person as p', (join) =>
				join.onRef('p.organiser_id', '=', 'm.organiser_id').onRef('p.id', '=', 'm.written_by')
			)
			.select([
				'm.id',
				'm.edition_id as editionId',
				'm.subject',
				'm.body',
				'm.audience',
				'm.revision',
				'm.written_at as writtenAt',
				'p.name as by'
			])
			.where('m.organiser_id', '=', actor.organiserId)
			.where('m.id', '=', messageId)
			.executeTakeFirst()
	);
	if (!read.ok) return read;
	if (!read.value) return refused('not-found');
	const { subject, body, audience, ...row } = read.value;
	return done({
		...row,
		subject: subject as LocalText,
		body: body as LocalText,
		audience: audience as Audience
	});
}

/**
 * Answers the mail about an entry that the actor may read, newest first: the office all of it, those of the unit what
 * has gone to their own. For transactions of other rooms.
 */
export async function mailOfEntry(tx: Tx, actor: Actor, entryId: string): Promise<OutboxMail[]> {
	if (!isId(entryId) || !(await may(tx, actor, 'mail.read-own', { entryId }))) return [];
	return mailAboutEntry(tx, actor, entryId);
}

/** Answers what the unit itself has got about its entry, newest first: what has gone, and no more. Refuses `not-found`. */
export async function mailToUnit(actor: Actor, entryId: string): Promise<Outcome<OutboxMail[]>> {
	if (!isId(entryId)) return refused('not-found');
	return query(actor, 'entry.read-draft', { entryId }, async (tx, held) => {
		// Those of the unit read their own by the database's policy; the office, who reads all, is shown the same.
		const ofUnit = held.has('applicant') || held.has('reader');
		const unit = await holdersOf(tx, actor, ['applicant', 'reader'], { entryId });
		const addresses = new Set(unit.map(({ email }) => email));
		return (await mailOfEntry(tx, actor, entryId)).filter(
			({ state, to }) => state === 'sent' && (ofUnit || addresses.has(to.address))
		);
	});
}
