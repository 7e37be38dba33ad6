// Reads the outbox: for those who tend it, for a unit that wants to see what it got, for the demonstration's mailbox.
import { inTransaction, type Tx } from '../database/index.ts';
import type { Locale } from '#lib/shared/locale.ts';
import type { MailState } from './rules.ts';
import type { Actor } from '../actor.ts';

export type MailInBox = {
	id: string;
	kind: string;
	to: string;
	subject: string;
	body: string | null;
	attachments: { name: string; hash: string; mediaType: string }[];
	createdAt: Temporal.Instant;
	state: string;
};

/** Answers the mail to an address, newest first, at most 200. */
export async function mailTo(actor: Actor, address: string): Promise<MailInBox[]> {
	return latestMail(actor, address);
}

/** Answers the newest mail, to one address or to all, at most 200. */
export async function latestMail(actor: Actor, address?: string): Promise<MailInBox[]> {
	const rows = await inTransaction(actor, (tx) => {
		let mail = tx
			.selectFrom('platform.mail')
			.select(['id', 'kind', 'to_address', 'subject', 'body', 'attachments', 'created_at', 'state'])
			.where('organiser_id', '=', actor.organiserId)
			// What waits for its time, or was stopped, nobody has got.
			.where((is) =>
				is.or([
					is('state', 'in', ['sending', 'sent', 'failed']),
					is.and([is('state', '=', 'waiting'), is('send_after', 'is', null)])
				])
			)
			.orderBy('created_at', 'desc')
			.limit(200);
		if (address) mail = mail.where('to_address', '=', address.toLowerCase());
		return mail.execute();
	});
	return rows.map((row) => ({
		id: row.id,
		kind: row.kind,
		to: row.to_address,
		subject: row.subject,
		body: row.body,
		attachments: row.attachments as MailInBox['attachments'],
		createdAt: row.created_at,
		state: row.state
	}));
}

/** A mail as it stands in the outbox. */
export type OutboxMail = {
	id: string;
	kind: string;
	to: { address: string; name: string | null };
	locale: Locale;
	subject: string;
	body: string | null;
	attachments: MailInBox['attachments'];
	entryId: string | null;
	editionId: string | null;
	batchId: string | null;
	state: MailState;
	/** When it goes; null at once. */
	sendAfter: Temporal.Instant | null;
	revision: number;
	attempts: number;
	lastError: string | null;
	createdAt: Temporal.Instant;
	sentAt: Temporal.Instant | null;
	editedAt: Temporal.Instant | null;
	editedBy: string | null;
	stoppedAt: Temporal.Instant | null;
	stoppedBy: string | null;
};

/** The start of every reading of the outbox. What carries a key to an account is no part of it. */
export function outboxRows(tx: Tx, actor: Actor) {
	return tx
		.selectFrom('platform.mail as m')
		.selectAll('m')
		.where('m.organiser_id', '=', actor.organiserId)
		.where('m.confidential', '=', false);
}

type Row = Awaited<ReturnType<ReturnType<typeof outboxRows>['execute']>>[number];

/** Gives a row its shape. */
export function shaped(row: Row): OutboxMail {
	return {
		id: row.id,
		kind: row.kind,
		to: { address: row.to_address, name: row.to_name },
		locale: row.locale as Locale,
		subject: row.subject,
		body: row.body,
		attachments: row.attachments as MailInBox['attachments'],
		entryId: row.entry_id,
		editionId: row.edition_id,
		batchId: row.batch_id,
		state: row.state as MailState,
		sendAfter: row.send_after,
		revision: row.revision,
		attempts: row.attempts,
		lastError: row.last_error,
		createdAt: row.created_at,
		sentAt: row.sent_at,
		editedAt: row.edited_at,
		editedBy: row.edited_by,
		stoppedAt: row.stopped_at,
		stoppedBy: row.stopped_by
	};
}

/** Answers a mail that the actor may read, if it is no key to an account. */
export async function outboxMail(
	tx: Tx,
	actor: Actor,
	id: string
): Promise<OutboxMail | undefined> {
	const row = await outboxRows(tx, actor).where('m.id', '=', id).executeTakeFirst();
	return row && shaped(row);
}

/** Answers the mail about an entry that the actor may read, newest first. */
export async function mailAboutEntry(tx: Tx, actor: Actor, entryId: string): Promise<OutboxMail[]> {
	const rows = await outboxRows(tx, actor)
		.where('m.entry_id', '=', entryId)
		.orderBy('m.created_at', 'desc')
		.orderBy('m.id', 'desc')
		.execute();
	return rows.map(shaped);
}
