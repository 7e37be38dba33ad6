// Texts of the public pages, by language.
import type { Locale } from '../../locale.ts';
import { en } from './en.ts';
import { sv, type PublicMessages } from './sv.ts';

export type { PublicMessages };

/** Answers the texts of the public pages in the reader's language. */
export function publicMessages(locale: Locale): PublicMessages {
	return locale === 'sv' ? sv : en;
}
