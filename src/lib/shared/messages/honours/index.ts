// Texts of the pages of honours, units, organisations and classes, by language.
import type { Locale } from '../../locale.ts';
import { en } from './en.ts';
import { sv, type HonoursMessages } from './sv.ts';

const all: Record<Locale, HonoursMessages> = { sv, en };

/** Answers the texts in the reader's language. */
export const honoursMessages = (locale: Locale): HonoursMessages => all[locale];
