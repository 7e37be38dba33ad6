// The words of what a panel reads before it meets, on pages and on paper.
import type { Locale } from '../../locale.ts';
import { en } from './en.ts';
import { sv } from './sv.ts';

export function briefMessages(locale: Locale): typeof sv {
	return locale === 'sv' ? sv : en;
}
