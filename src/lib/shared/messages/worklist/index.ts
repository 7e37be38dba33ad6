// The work list's words in the reader's language.
import type { Locale } from '../../locale.ts';
import { en } from './en.ts';
import { sv } from './sv.ts';

export type WorklistMessages = typeof sv;

export function worklistMessages(locale: Locale): WorklistMessages {
	return locale === 'sv' ? sv : en;
}
