// Lets a mail go now.
import { sendMailNow } from '#lib/server/application/index.ts';
import { answering, only, revisionSeen, tagged } from '#lib/web/api/answer.ts';
import { mailAnswer } from '#lib/web/api/mail-rows.ts';
import { operations } from '#lib/web/api/operations.ts';

export const POST = answering(
	operations.sendMail,
	async ({ params, ifMatch }, { locals: { actor } }) => {
		const mail = await sendMailNow(actor, { mailId: params.mail, revision: revisionSeen(ifMatch) });
		return mail.ok ? tagged(mail.value.revision, mailAnswer(mail.value)) : mail;
	}
);
export const fallback = only('POST');
