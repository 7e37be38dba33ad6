// The editor's words in the reader's language.
import type { Locale } from '../../locale.ts';
import { en } from './en.ts';
import { sv } from './sv.ts';

export type EditorMessages = typeof sv;

/** Answers the words of the editor of awards. */
export function editorMessages(locale: Locale): EditorMessages {
	return locale === 'sv' ? sv : en;
}
