// The words of the conflicts of interest, by language.
import type { Locale } from '../../locale.ts';
import { en } from './en.ts';
import { sv, type ConflictMessages } from './sv.ts';

export type { ConflictMessages };

/** Answers the words in the reader's language. */
export function conflictMessages(locale: Locale): ConflictMessages {
	return locale === 'sv' ? sv : en;
}
