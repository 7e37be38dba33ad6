// Sign-in's words in the reader's language.
import type { Locale } from '../../locale.ts';
import { en } from './en.ts';
import { sv } from './sv.ts';

export type SigninMessages = typeof sv;

export function signinMessages(locale: Locale): SigninMessages {
	return locale === 'sv' ? sv : en;
}
