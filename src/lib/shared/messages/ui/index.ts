// The components' own words, by language.
import type { Locale } from '../../locale.ts';
import { en } from './en.ts';
import { sv, type UiMessages } from './sv.ts';

export type { UiMessages };

/** Answers the components' own words in the reader's language. */
export function uiMessages(locale: Locale): UiMessages {
	return locale === 'sv' ? sv : en;
}
