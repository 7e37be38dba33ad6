// The mail with the way back to the eligibility check, in the reader's language.
import type { Locale } from '../../locale.ts';
import { en } from './en.ts';
import { sv } from './sv.ts';

export function checkMail(locale: Locale): typeof sv {
	return locale === 'sv' ? sv : en;
}
