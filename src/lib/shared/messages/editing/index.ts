// Texts of editing what is published, and of consents, by language.
import type { Locale } from '../../locale.ts';
import { en } from './en.ts';
import { sv, type EditingMessages } from './sv.ts';

const all: Record<Locale, EditingMessages> = { sv, en };

/** Answers the texts in the reader's language. */
export const editingMessages = (locale: Locale): EditingMessages => all[locale];
