// Mails about being named with an honour, by language.
import type { Locale } from '../../locale.ts';
import { en } from './en.ts';
import { sv, type MailHonours } from './sv.ts';

const all: Record<Locale, MailHonours> = { sv, en };

/** Answers the mails in the receiver's language. */
export const mailHonours = (locale: Locale): MailHonours => all[locale];
