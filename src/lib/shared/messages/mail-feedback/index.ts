// Mail on the way to the feedback and after it, by language.
import type { Locale } from '../../locale.ts';
import { en } from './en.ts';
import { sv, type FeedbackMails } from './sv.ts';

/** Answers those mails in the receiver's language. */
export function feedbackMails(locale: Locale): FeedbackMails {
	return locale === 'sv' ? sv : en;
}
