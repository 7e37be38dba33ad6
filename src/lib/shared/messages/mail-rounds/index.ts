// Mail about an edition's meetings and its dates, in the reader's language.
import type { Locale } from '../../locale.ts';
import { en } from './en.ts';
import { sv } from './sv.ts';

export type { MeetingValues, MovedDate, MovedValues } from './sv.ts';

export function roundsMail(locale: Locale): typeof sv {
	return locale === 'sv' ? sv : en;
}
