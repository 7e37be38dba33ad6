// The words of the papers that are handed over, in the language of the paper.
import type { Locale } from '../../locale.ts';
import { en } from './en.ts';
import { sv, type PapersMessages } from './sv.ts';

export function papersMessages(locale: Locale): PapersMessages {
	return locale === 'sv' ? sv : en;
}
