// The words of visits, by language.
import type { Locale } from '../../locale.ts';
import { en } from './en.ts';
import { sv, type VisitMessages } from './sv.ts';

export type { VisitMessages };

/** Answers the words of visits in a language. */
export function visitMessages(locale: Locale): VisitMessages {
	return locale === 'sv' ? sv : en;
}
