// Mail of the assessment, by language.
import type { Locale } from '../../locale.ts';
import { en } from './en.ts';
import { sv, type AssessmentMails } from './sv.ts';

/** Answers the mails of the assessment in the receiver's language. */
export function assessmentMails(locale: Locale): AssessmentMails {
	return locale === 'sv' ? sv : en;
}
