// Words about nominations, in the reader's language.
import type { Locale } from '../../locale.ts';
import { en } from './en.ts';
import { sv } from './sv.ts';

export function nominationMessages(locale: Locale): typeof sv {
	return locale === 'sv' ? sv : en;
}
