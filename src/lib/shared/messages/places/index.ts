// The words of putting things in order.
import type { Locale } from '../../locale.ts';
import { en } from './en.ts';
import { sv } from './sv.ts';

export function placesMessages(locale: Locale): typeof sv {
	return locale === 'sv' ? sv : en;
}
