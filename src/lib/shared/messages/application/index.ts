// Words of the application pages in the reader's language.
import type { Locale } from '../../locale.ts';
import { en } from './en.ts';
import { sv, type ApplicationMessages } from './sv.ts';

export type { ApplicationMessages };

export function applicationMessages(locale: Locale): ApplicationMessages {
	return locale === 'sv' ? sv : en;
}
