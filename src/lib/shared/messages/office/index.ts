// The award office's words in the reader's language.
import type { Locale } from '../../locale.ts';
import { en } from './en.ts';
import { sv } from './sv.ts';

export type OfficeMessages = typeof sv;

export function officeMessages(locale: Locale): OfficeMessages {
	return locale === 'sv' ? sv : en;
}
