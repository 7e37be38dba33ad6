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

/** Answers the mail to an address, newest first. */
export async function mailTo(actor: Actor, address: string): Promise<MailInBox[]> {
	return mailboxOf(actor, [address]);
}

/** Answers the mail to some addresses, newest first, at most 200. */
export async function mailboxOf(actor: Actor, addresses: string[]): Promise<MailInBox[]> {
	if (addresses.length === 0) return [];
	const rows = await inTransaction(actor, (tx) =>
		tx
			.selectFrom('platform.mail')
			.select(['id', 'kind', 'to_address', 'subject', 'body', 'attachments', 'created_at', 'state'])
			.where('organiser_id', '=', actor.organiserId)
			.where(
				'to_address',
				'in',
				addresses.map((each) => each.toLowerCase())
			)
			.orderBy('created_at', 'desc')
			.limit(200)
			.execute()
	);
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
