// All mail that the unit has got about its entry.
import { mailToUnit } from '#lib/server/application/index.ts';
import { done } from '#lib/server/platform/outcome.ts';
import { answering, readOnly } from '#lib/web/api/answer.ts';
import { operations } from '#lib/web/api/operations.ts';

export const GET = answering(operations.entryMail, async ({ params }, { locals: { actor } }) => {
	const mails = await mailToUnit(actor, params.entry);
	if (!mails.ok) return mails;
	return done(
		mails.value.map((mail) => ({
			kind: mail.kind,
			to: mail.to.address,
			language: mail.locale,
			subject: mail.subject,
			body: mail.body ?? '',
			sent_at: mail.sentAt?.toString() ?? null,
			attachments: mail.attachments.map(({ name }) => name)
		}))
	);
});
export const fallback = readOnly;
