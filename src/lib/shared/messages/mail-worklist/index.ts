// Mail about what the office has done with an entry, in the reader's language.
import type { Locale } from '../../locale.ts';
import { en } from './en.ts';
import { sv, type Place } from './sv.ts';

export type OfficeActMail = typeof sv;
export type { Place } from './sv.ts';

export function officeActMail(locale: Locale): OfficeActMail {
	return locale === 'sv' ? sv : en;
}

/** The words of one mail, given where it is about. */
export type Said = (words: OfficeActMail, place: Place) => { subject: string; body: string };
