// The words of new rounds, dates, corrections, reminders and meetings in the reader's language.
import type { Locale } from '../../locale.ts';
import { en } from './en.ts';
import { sv } from './sv.ts';

export type RoundsMessages = typeof sv;

export function roundsMessages(locale: Locale): RoundsMessages {
	return locale === 'sv' ? sv : en;
}
