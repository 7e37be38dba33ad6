// All mail that the unit has got about its entry, so that nobody has to look for it in a mailbox of somebody who has left.
import { mailToUnit } from '#lib/server/application/index.ts';
import { need } from '#lib/web/answers.ts';
import { entryPage, savedAt } from '#lib/web/entry.ts';

export async function load(event) {
	const { actor, locale } = event.locals;
	const { writing, frame } = await entryPage(event, event.params.entry, 'mejl');
	const { timeZone } = writing.edition;
	const mails = need(event, await mailToUnit(actor, event.params.entry));
	return {
		...frame,
		mails: mails.map((mail) => ({
			id: mail.id,
			subject: mail.subject,
			lang: mail.locale === locale ? undefined : mail.locale,
			to: mail.to.name ?? mail.to.address,
			at: savedAt(mail.sentAt ?? mail.createdAt, actor, timeZone, locale),
			paragraphs: (mail.body ?? '').split(/\n{2,}/),
			attachments: mail.attachments.map(({ name }) => name)
		}))
	};
}
