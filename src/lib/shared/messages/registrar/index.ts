// Words for a board's registrar, in the reader's language.
import type { Locale } from '../../locale.ts';
import { en } from './en.ts';
import { sv, type RegistrarMessages } from './sv.ts';

export function registrarMessages(locale: Locale): RegistrarMessages {
	return locale === 'sv' ? sv : en;
}
