// Texts of the open data, of old addresses and of pages that are shared, by language.
import type { Locale } from '../../locale.ts';
import { en } from './en.ts';
import { sv, type OpenDataMessages } from './sv.ts';

export type { OpenDataMessages };

/** Answers the texts in the reader's language. */
export function openDataMessages(locale: Locale): OpenDataMessages {
	return locale === 'sv' ? sv : en;
}
