// Stops a mail that has not gone.
import { stopMail } from '#lib/server/application/index.ts';
import { answering, only, revisionSeen, tagged } from '#lib/web/api/answer.ts';
import { mailAnswer } from '#lib/web/api/mail-rows.ts';
import { operations } from '#lib/web/api/operations.ts';

export const POST = answering(
	operations.stopMail,
	async ({ params, ifMatch }, { locals: { actor } }) => {
		const mail = await stopMail(actor, { mailId: params.mail, revision: revisionSeen(ifMatch) });
		return mail.ok ? tagged(mail.value.revision, mailAnswer(mail.value)) : mail;
	}
);
export const fallback = only('POST');
