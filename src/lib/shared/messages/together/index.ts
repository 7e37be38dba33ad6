// Words of writing together, in the reader's language.
import type { Locale } from '../../locale.ts';
import { en } from './en.ts';
import { sv, type TogetherMessages } from './sv.ts';

export type { TogetherMessages };

export function togetherMessages(locale: Locale): TogetherMessages {
	return locale === 'sv' ? sv : en;
}
