// Texts of the mails that follow a release, by language.
import type { Locale } from '../../locale.ts';
import { en } from './en.ts';
import { sv, type MailPublicationMessages } from './sv.ts';

/** Answers the texts of the mails in the reader's language. */
export function mailPublicationMessages(locale: Locale): MailPublicationMessages {
	return locale === 'sv' ? sv : en;
}
