// The words of the notices under embargo, in the reader's language.
import type { Locale } from '../../locale.ts';
import { en } from './en.ts';
import { sv, type EmbargoMessages } from './sv.ts';

export function embargoMessages(locale: Locale): EmbargoMessages {
	return locale === 'sv' ? sv : en;
}
