// Words of the chain of evidence, in the reader's language.
import type { Locale } from '../../locale.ts';
import { en } from './en.ts';
import { sv, type EvidenceMessages } from './sv.ts';

export type { EvidenceMessages };

export function evidenceMessages(locale: Locale): EvidenceMessages {
	return locale === 'sv' ? sv : en;
}
