// The words of the ceremony, in the reader's language.
import type { Locale } from '../../locale.ts';
import { en } from './en.ts';
import { sv, type EveningMessages } from './sv.ts';

export function eveningMessages(locale: Locale): EveningMessages {
	return locale === 'sv' ? sv : en;
}
