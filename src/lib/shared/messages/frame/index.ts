// The frame's words in the reader's language.
import type { Locale } from '../../locale.ts';
import { en } from './en.ts';
import { sv } from './sv.ts';

export type FrameMessages = typeof sv;

export function frameMessages(locale: Locale): FrameMessages {
	return locale === 'sv' ? sv : en;
}
