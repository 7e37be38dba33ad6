// The words of the page where a diploma is shown to be genuine, in the reader's language.
import type { Locale } from '../../locale.ts';
import { en } from './en.ts';
import { sv, type ProofMessages } from './sv.ts';

export function proofMessages(locale: Locale): ProofMessages {
	return locale === 'sv' ? sv : en;
}
