// Puts a mail in the outbox.
import { randomUUIDv7 } from 'node:crypto';
import type { Locale } from '#lib/shared/locale.ts';
import { uiMessages } from '#lib/shared/messages/ui/index.ts';
import type { Actor } from '../actor.ts';
import { json, type Tx } from '../database/index.ts';
import { enqueue } from '../jobs/index.ts';

export type Mail = {
	/** What kind of mail, such as `entry.receipt`. */
	kind: string;
	to: { address: string; name?: string };
	locale: Locale;
	subject: string;
	/** Plain text; addresses on lines of their own. */
	body: string;
	attachments?: { name: string; hash: string; mediaType: string }[];
	entryId?: string;
	editionId?: string;
	/** About a made-up round: the mail says so at its foot. */
	demo?: boolean;
	/** Carries a key to an account: nobody but the system reads it, and it is emptied once it has gone. */
	confidential?: boolean;
	/** Waits until then, and can be changed or stopped meanwhile; without it, it goes at once. */
	sendAfter?: Temporal.Instant | null;
	/** Waits until somebody lets it go. */
	held?: boolean;
	/** The message that it is one of. */
	batchId?: string;
};

/** Queues a mail in the transaction: it goes if, and only if, the transaction commits. Answers its id. */
export async function queueMail(tx: Tx, actor: Actor, mail: Mail): Promise<string> {
	const mailId = randomUUIDv7();
	await tx
		.insertInto('platform.mail')
		.values({
			organiser_id: actor.organiserId,
			id: mailId,
			kind: mail.kind,
			to_address: mail.to.address.toLowerCase(),
			to_name: mail.to.name ?? null,
			locale: mail.locale,
			subject: mail.subject,
			body: wholeBody(mail),
			attachments: json(mail.attachments ?? []),
			entry_id: mail.entryId ?? null,
			edition_id: mail.editionId ?? null,
			confidential: mail.confidential ?? false,
			state: mail.held ? 'held' : 'waiting',
			send_after: mail.sendAfter?.toString() ?? null,
			batch_id: mail.batchId ?? null
		})
		.execute();
	if (mail.held) return mailId;
	// Somebody waits for a sign-in link with the page open.
	const first = mail.confidential ?? false;
	const startAfter = mail.sendAfter ? { startAfter: mail.sendAfter } : {};
	await enqueue(
		tx,
		'mail.send',
		{ organiserId: actor.organiserId, mailId },
		{ first, ...startAfter }
	);
	return mailId;
}

/** The text as it goes: of a made-up round it says so at its foot. */
export function wholeBody({ body, locale, demo }: Pick<Mail, 'body' | 'locale' | 'demo'>): string {
	return demo ? `${body}\n\n${uiMessages(locale).demo}` : body;
}
