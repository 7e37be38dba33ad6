// Words of the citation's page, in the reader's language.
import type { Locale } from '../../locale.ts';
import { en } from './en.ts';
import { sv, type CitationMessages } from './sv.ts';

export type { CitationMessages };

export function citationMessages(locale: Locale): CitationMessages {
	return locale === 'sv' ? sv : en;
}
