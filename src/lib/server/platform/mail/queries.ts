// Reads the outbox: for the demonstration's mailbox page, and for a job that sends.
import { inTransaction } from '../database/index.ts';
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
