// The words of the panel's meetings and their minutes.
import type { Locale } from '../../locale.ts';
import { en } from './en.ts';
import { sv } from './sv.ts';

export function meetingMessages(locale: Locale): typeof sv {
	return locale === 'sv' ? sv : en;
}
