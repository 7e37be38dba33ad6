// The words of the form where a unit writes, by language.
import type { Locale } from '../../locale.ts';
import { en } from './en.ts';
import { sv, type WritingMessages } from './sv.ts';

export type { WritingMessages };

/** Answers the words of the form where a unit writes in the reader's language. */
export function writingMessages(locale: Locale): WritingMessages {
	return locale === 'sv' ? sv : en;
}
