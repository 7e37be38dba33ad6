// The words of the panel's pages, and of the office's page about the decision.
import type { Locale } from '../../locale.ts';
import { en } from './en.ts';
import { sv } from './sv.ts';

export function judgingMessages(locale: Locale): typeof sv {
	return locale === 'sv' ? sv : en;
}
