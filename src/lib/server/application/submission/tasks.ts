// After a submission: its document is made and kept, and the receipt goes to everyone who applies.
import { dayAndTime, wallClock } from '#lib/shared/dates.ts';
import { localHref } from '#lib/shared/locale.ts';
import { applicationMail } from '#lib/shared/messages/mail-application/index.ts';
import { systemActor } from '../../platform/actor.ts';
import { config } from '../../platform/config.ts';
import { inTransaction } from '../../platform/database/index.ts';
import { keepFile } from '../../platform/files/index.ts';
import { log } from '../../platform/log.ts';
import { queueMail } from '../../platform/mail/index.ts';
import { holdersOf, personById } from '../../people/index.ts';
import { editionById } from '../../programme/index.ts';
import { entryById } from '../entry/rows.ts';
import { submissionPdf } from './document.ts';
import { shapedSubmission, submissionRows } from './rows.ts';

/** Makes the document of a submission once, and queues the receipts with it; a second run finds it made. */
export async function makeSubmissionDocument(job: {
	organiserId: string;
	submissionId: string;
}): Promise<void> {
	const actor = systemActor(job.organiserId, Temporal.Now.instant());
	await inTransaction(actor, async (tx) => {
		const row = await submissionRows(tx, actor)
			.where('s.id', '=', job.submissionId)
			.forNoKeyUpdate()
			.executeTakeFirst();
		if (!row || row.documentHash !== null) {
			log.info({ submission: job.submissionId }, 'submission: no document to make');
			return;
		}
		const submission = shapedSubmission(row);
		const entry = await entryById(tx, actor, submission.entryId);
		const edition = entry && (await editionById(tx, actor, entry.editionId));
		if (!entry || !edition) {
			log.warn({ submission: job.submissionId }, 'submission: its entry is gone');
			return;
		}
		const number = entry.number ?? 0;
		const writer = submission.submittedBy && (await personById(tx, actor, submission.submittedBy));
		const pdf = submissionPdf(submission, edition, number, writer ? writer.locale : 'sv');
		const hash = await keepFile(tx, actor, pdf, 'application/pdf');
		await tx
			.updateTable('application.submission')
			.set({ document_hash: hash })
			.where('organiser_id', '=', actor.organiserId)
			.where('id', '=', submission.id)
			.execute();
		const closes = edition.calendar.stages.call?.closes ?? null;
		for (const to of await holdersOf(tx, actor, ['applicant'], { entryId: entry.id })) {
			const words = applicationMail(to.locale).receipt;
			const at = wallClock(submission.submittedAt.toString(), edition.timeZone);
			const values = {
				unit: submission.shown.unit ?? to.name,
				programme: edition.definition.name[to.locale],
				edition: edition.label[to.locale],
				number,
				submittedAt: dayAndTime(to.locale, at, true),
				closes: closes && dayAndTime(to.locale, closes, true),
				again: submission.sequence > 1,
				link: config().url + localHref(to.locale, `/mina-bidrag/${entry.id}/kvitto`)
			};
			await queueMail(tx, actor, {
				kind: 'entry.receipt',
				to: { address: to.email, name: to.name },
				locale: to.locale,
				subject: words.subject(values),
				body: words.body(values),
				attachments: [{ name: words.fileName(number), hash, mediaType: 'application/pdf' }],
				demo: edition.demo,
				entryId: entry.id,
				editionId: edition.id
			});
		}
	});
}
