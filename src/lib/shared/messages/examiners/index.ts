// Words of the pages about examiners, in the reader's language.
import type { Locale } from '../../locale.ts';
import { en } from './en.ts';
import { sv } from './sv.ts';

export function examinerMessages(locale: Locale): typeof sv {
	return locale === 'sv' ? sv : en;
}
