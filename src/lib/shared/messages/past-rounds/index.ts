// Texts of reading earlier rounds in from a table, by language.
import type { Locale } from '../../locale.ts';
import { en } from './en.ts';
import { sv, type PastRoundsMessages } from './sv.ts';

const all: Record<Locale, PastRoundsMessages> = { sv, en };

/** Answers the texts in the reader's language. */
export const pastRoundsMessages = (locale: Locale): PastRoundsMessages => all[locale];
