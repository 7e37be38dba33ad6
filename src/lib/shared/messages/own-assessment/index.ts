// The words of what a panel's members score themselves.
import type { Locale } from '../../locale.ts';
import { en } from './en.ts';
import { sv } from './sv.ts';

export function ownMessages(locale: Locale): typeof sv {
	return locale === 'sv' ? sv : en;
}
