// The assessment's words, by language.
import type { Locale } from '../../locale.ts';
import { en } from './en.ts';
import { sv, type AssessmentMessages } from './sv.ts';

export type { AssessmentMessages };

/** Answers the assessment's words in the reader's language. */
export function assessmentMessages(locale: Locale): AssessmentMessages {
	return locale === 'sv' ? sv : en;
}
