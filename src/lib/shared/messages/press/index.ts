// Texts of the press page and the card, by language.
import type { Locale } from '../../locale.ts';
import { en } from './en.ts';
import { sv, type PressMessages } from './sv.ts';

const all: Record<Locale, PressMessages> = { sv, en };

/** Answers the texts in the reader's language. */
export const pressMessages = (locale: Locale): PressMessages => all[locale];
