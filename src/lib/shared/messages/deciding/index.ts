// The words beside a decision while it is written: what was voted, what is left to write, and what the prizes cost.
import type { Locale } from '../../locale.ts';
import { en } from './en.ts';
import { sv } from './sv.ts';

export function decidingMessages(locale: Locale): typeof sv {
	return locale === 'sv' ? sv : en;
}
