// Texts of the search page, by language.
import type { Locale } from '../../locale.ts';
import { en } from './en.ts';
import { sv, type SearchMessages } from './sv.ts';

export type { SearchMessages };

/** Answers the texts of the search page in the reader's language. */
export function searchMessages(locale: Locale): SearchMessages {
	return locale === 'sv' ? sv : en;
}
