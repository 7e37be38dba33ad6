// Words of the training case, and of how alike examiners assess, in the reader's language.
import type { Locale } from '../../locale.ts';
import { en } from './en.ts';
import { sv, type YardstickMessages } from './sv.ts';

export type { YardstickMessages } from './sv.ts';

export function yardstickMessages(locale: Locale): YardstickMessages {
	return locale === 'sv' ? sv : en;
}
