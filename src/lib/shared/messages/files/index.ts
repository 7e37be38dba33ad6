// Words of attached files and films in the reader's language.
import type { Locale } from '../../locale.ts';
import { en } from './en.ts';
import { sv, type FileMessages } from './sv.ts';

export type { FileMessages };

export function fileMessages(locale: Locale): FileMessages {
	return locale === 'sv' ? sv : en;
}
