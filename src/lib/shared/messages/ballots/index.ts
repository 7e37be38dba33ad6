// The words of ranked ballots.
import type { Locale } from '../../locale.ts';
import { en } from './en.ts';
import { sv } from './sv.ts';

export function ballotMessages(locale: Locale): typeof sv {
	return locale === 'sv' ? sv : en;
}
