// Mail about visits, by language.
import type { Locale } from '../../locale.ts';
import { en } from './en.ts';
import { sv, type VisitMails } from './sv.ts';

/** Answers the mails about visits in the receiver's language. */
export function visitMails(locale: Locale): VisitMails {
	return locale === 'sv' ? sv : en;
}
