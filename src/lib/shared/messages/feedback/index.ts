// The feedback's words, by language.
import type { Locale } from '../../locale.ts';
import { en } from './en.ts';
import { sv, type FeedbackMessages } from './sv.ts';

export type { FeedbackMessages } from './sv.ts';

/** Answers the words of the feedback in the reader's language. */
export function feedbackMessages(locale: Locale): FeedbackMessages {
	return locale === 'sv' ? sv : en;
}
