// One mail of the outbox: its ETag is the revision, and a change names the one that it saw.
import { changeMail, mailInOutbox } from '#lib/server/application/index.ts';
import { answering, only, revisionSeen, tagged } from '#lib/web/api/answer.ts';
import { mailAnswer } from '#lib/web/api/mail-rows.ts';
import { operations } from '#lib/web/api/operations.ts';

export const GET = answering(operations.mail, async ({ params }, { locals: { actor } }) => {
	const mail = await mailInOutbox(actor, params.mail);
	return mail.ok ? tagged(mail.value.revision, mailAnswer(mail.value)) : mail;
});

export const PATCH = answering(
	operations.changeMail,
	async ({ params, body, ifMatch }, { locals: { actor } }) => {
		const { subject, body: text, goes_at: goesAt } = body;
		const changed = await changeMail(actor, {
			mailId: params.mail,
			revision: revisionSeen(ifMatch),
			...(subject === undefined ? {} : { subject }),
			...(text === undefined ? {} : { body: text }),
			...(goesAt === undefined
				? {}
				: { sendAfter: goesAt === null ? null : Temporal.Instant.from(goesAt) })
		});
		return changed.ok ? tagged(changed.value.revision, mailAnswer(changed.value)) : changed;
	}
);
export const fallback = only('GET', 'PATCH');
