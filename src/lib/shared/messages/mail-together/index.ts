// Mail to those who share an entry, in the receiver's language.
import type { Locale } from '../../locale.ts';
import { en } from './en.ts';
import { sv, type TogetherMail } from './sv.ts';

export type { TogetherMail };

export function togetherMail(locale: Locale): TogetherMail {
	return locale === 'sv' ? sv : en;
}
