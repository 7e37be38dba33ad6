// The words of the office's pages about the ceremony.
import type { Locale } from '../../locale.ts';
import { en } from './en.ts';
import { sv } from './sv.ts';

export function ceremonyMessages(locale: Locale): typeof sv {
	return locale === 'sv' ? sv : en;
}
