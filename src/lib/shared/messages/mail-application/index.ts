// Mail to those who apply, in the reader's language.
import type { Locale } from '../../locale.ts';
import { en } from './en.ts';
import { sv } from './sv.ts';

export function applicationMail(locale: Locale): typeof sv {
	return locale === 'sv' ? sv : en;
}
