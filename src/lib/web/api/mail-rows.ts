// Mail as the open interface answers it, and the edition that an address names.
import type { OutboxRow } from '#lib/server/application/index.ts';
import type { Actor } from '#lib/server/platform/actor.ts';
import { inTransaction } from '#lib/server/platform/database/index.ts';
import type { OutboxMail } from '#lib/server/platform/mail/index.ts';
import { editionBySlug, type Edition } from '#lib/server/programme/index.ts';
import type { MailAnswer } from './areas/office-mail.ts';

/** A mail without its text. */
export function mailRow(
	mail: Omit<OutboxMail, 'body' | 'attachments'> | OutboxRow
): Omit<MailAnswer, 'body'> {
	return {
		id: mail.id,
		kind: mail.kind,
		to: mail.to,
		language: mail.locale,
		subject: mail.subject,
		entry: mail.entryId,
		message: mail.batchId,
		state: mail.state,
		goes_at: mail.sendAfter?.toString() ?? null,
		sent_at: mail.sentAt?.toString() ?? null,
		error: mail.lastError,
		revision: mail.revision
	};
}

/** A mail as it looks. */
export function mailAnswer(mail: OutboxMail): MailAnswer {
	return { ...mailRow(mail), body: mail.body ?? '' };
}

/** The edition of an address such as `framsteget/2026`. */
export function editionAt(
	actor: Actor,
	{ programme, edition }: { programme: string; edition: string }
): Promise<Edition | undefined> {
	return inTransaction(actor, (tx) => editionBySlug(tx, actor, programme, edition));
}
