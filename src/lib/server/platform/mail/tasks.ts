// Sends what waits in the outbox: by SMTP where one is set, else into the demonstration's mailbox.
import { createTransport } from 'nodemailer';
import { systemActor, type System } from '../actor.ts';
import { config } from '../config.ts';
import { inTransaction } from '../database/index.ts';
import { readKeptFile } from '../files/index.ts';
import { enqueue } from '../jobs/index.ts';
import { log } from '../log.ts';
import { claimLasts } from './rules.ts';

type Attachment = { name: string; hash: string; mediaType: string };
type Job = { organiserId: string; mailId: string };

/**
 * Takes a mail to send it, as it stands at this moment: from here on nobody changes or stops it. Nothing where there
 * is nothing to send now: gone, stopped or held. One whose time has not come, or that another job has, gets a later job.
 */
async function claim(actor: System, { organiserId, mailId }: Job) {
	return inTransaction(actor, async (tx) => {
		const mail = await tx
			.selectFrom('platform.mail')
			.selectAll()
			.where('organiser_id', '=', organiserId)
			.where('id', '=', mailId)
			.forNoKeyUpdate()
			.executeTakeFirst();
		if (!mail || !['waiting', 'failed', 'sending'].includes(mail.state)) return undefined;
		const lost = mail.state === 'sending' && mail.claimed_at?.add(claimLasts);
		const notBefore = mail.state === 'sending' ? lost || null : mail.send_after;
		if (notBefore && Temporal.Instant.compare(actor.at, notBefore) < 0) {
			await enqueue(tx, 'mail.send', { organiserId, mailId }, { startAfter: notBefore });
			return undefined;
		}
		await tx
			.updateTable('platform.mail')
			.set({ state: 'sending', claimed_at: actor.at.toString(), attempts: mail.attempts + 1 })
			.where('organiser_id', '=', organiserId)
			.where('id', '=', mailId)
			.execute();
		return mail;
	});
}

type Claimed = NonNullable<Awaited<ReturnType<typeof claim>>>;

async function bySmtp(smtpUrl: string, mail: Claimed) {
	const attachments = mail.attachments as Attachment[];
	await createTransport(smtpUrl).sendMail({
		from: config().mailFrom,
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
}

/** Sends one mail. What has gone is not sent again; a failure is noted, and the job tries again. */
export async function sendQueuedMail(job: Job, now = Temporal.Now.instant()) {
	const actor = systemActor(job.organiserId, now);
	const mail = await claim(actor, job);
	if (!mail) {
		log.info({ mail: job.mailId }, 'mail: nothing to send now');
		return;
	}
	const { smtpUrl } = config();
	let failure: unknown;
	if (smtpUrl) {
		try {
			await bySmtp(smtpUrl, mail);
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
				last_error: failure ? String(failure).slice(0, 500) : null,
				...(mail.confidential && smtpUrl && !failure ? { body: null } : {})
			})
			.where('organiser_id', '=', job.organiserId)
			.where('id', '=', job.mailId)
			.execute()
	);
	if (failure) throw failure;
}
