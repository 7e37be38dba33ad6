// Words of an edition's overview in the reader's language.
import type { Locale } from '../../locale.ts';
import { en } from './en.ts';
import { sv } from './sv.ts';

export type OverviewMessages = typeof sv;

export function overviewMessages(locale: Locale): OverviewMessages {
	return locale === 'sv' ? sv : en;
}
