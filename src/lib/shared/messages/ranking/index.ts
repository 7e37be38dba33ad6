// The words of the ranking: raw figures, adjusted ones, and how sure they are.
import type { Locale } from '../../locale.ts';
import { en } from './en.ts';
import { sv } from './sv.ts';

export function rankingMessages(locale: Locale): typeof sv {
	return locale === 'sv' ? sv : en;
}
