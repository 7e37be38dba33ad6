// Sends what waits in the outbox: by SMTP where one is set, else into the demonstration's mailbox.
import { createTransport } from 'nodemailer';
import { systemActor } from '../actor.ts';
import { config } from '../config.ts';
import { inTransaction } from '../database/index.ts';
import { readKeptFile } from '../files/index.ts';
import { log } from '../log.ts';

type Attachment = { name: string; hash: string; mediaType: string };

/** Sends one mail. What has gone is not sent again; a failure is noted, and the job tries again. */
export async function sendQueuedMail(job: { organiserId: string; mailId: string }) {
	const actor = systemActor(job.organiserId, Temporal.Now.instant());
	const mail = await inTransaction(actor, (tx) =>
		tx
			.selectFrom('platform.mail')
			.selectAll()
			.where('organiser_id', '=', job.organiserId)
			.where('id', '=', job.mailId)
			.executeTakeFirst()
	);
	if (!mail || mail.state === 'sent') {
		log.info({ mail: job.mailId }, 'mail: nothing to send');
		return;
	}
	const { smtpUrl, mailFrom } = config();
	let failure: unknown;
	if (smtpUrl) {
		try {
			const attachments = mail.attachments as Attachment[];
			await createTransport(smtpUrl).sendMail({
				from: mailFrom,
				to: mail.to_name ? { name: mail.to_name, address: mail.to_address } : mail.to_address,
				subject: mail.subject,
				text: mail.body ?? '',
				messageId: `<${mail.id}@utmarkt>`,
				headers: { 'Content-Language': mail.locale, 'Auto-Submitted': 'auto-generated' },
				attachments: await Promise.all(
					attachments.map(async (each) => ({
						filename: each.name,
						contentType: each.mediaType,
						content: await readKeptFile(each.hash)
					}))
				)
			});
		} catch (error) {
			failure = error;
		}
	}
	await inTransaction(actor, (tx) =>
		tx
			.updateTable('platform.mail')
			.set({
				state: failure ? 'failed' : 'sent',
				sent_at: failure ? null : Temporal.Now.instant().toString(),
				attempts: mail.attempts + 1,
				last_error: failure ? String(failure).slice(0, 500) : null,
				...(mail.confidential && smtpUrl && !failure ? { body: null } : {})
			})
			.where('organiser_id', '=', job.organiserId)
			.where('id', '=', job.mailId)
			.execute()
	);
	if (failure) throw failure;
}
