// The mails on the way to the feedback and after it, each in its receiver's language.
import { localHref } from '#lib/shared/locale.ts';
import { feedbackMails } from '#lib/shared/messages/mail-feedback/index.ts';
import { config } from '../../platform/config.ts';
import type { Mail } from '../../platform/mail/index.ts';
import type { EntryToAssess } from '../entries/queries.ts';
import { about, mail, type Receiver } from '../mail/compose.ts';

/** To the one who is asked to be the second reader. */
export function readerAskedMail(entry: EntryToAssess, to: Receiver, by: string): Mail {
	const path = `/bedomning/${entry.id}/aterkoppling/granska`;
	const written = feedbackMails(to.locale).readerAsked({ ...about(entry, to, path), by });
	return mail('feedback.reader-asked', entry, to, written);
}

/** To the writers, when the second reader has answered. */
export function readingDoneMail(
	entry: EntryToAssess,
	to: Receiver,
	by: string,
	outcome: 'approved' | 'sent-back'
): Mail {
	const path = `/bedomning/${entry.id}/aterkoppling`;
	const approved = outcome === 'approved';
	const written = feedbackMails(to.locale).readingDone({ ...about(entry, to, path), by, approved });
	return mail('feedback.read', entry, to, written);
}

/** To the unit, a year after the feedback: what came of it? */
export function followUpMail(entry: EntryToAssess, to: Receiver): Mail {
	const path = `/mina-bidrag/${entry.id}/aterkoppling`;
	const written = feedbackMails(to.locale).followUp({
		...about(entry, to, path),
		link: `${config().url}${localHref(to.locale, path)}#uppfoljning`
	});
	return mail('feedback.follow-up', entry, to, written);
}
