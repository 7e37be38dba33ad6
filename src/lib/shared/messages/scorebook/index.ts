import type { Locale } from '../../locale.ts';
import { en } from './en.ts';
import { sv, type ScorebookMessages } from './sv.ts';

export type { ScorebookMessages };

export function scorebookMessages(locale: Locale): ScorebookMessages {
	return locale === 'sv' ? sv : en;
}
