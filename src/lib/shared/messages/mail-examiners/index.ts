// Mail about examiners and their training, in the reader's language.
import type { Locale } from '../../locale.ts';
import { en } from './en.ts';
import { sv } from './sv.ts';

export type { ApplicationMailValues, TrainingMailValues } from './sv.ts';

export function examinerMails(locale: Locale): typeof sv {
	return locale === 'sv' ? sv : en;
}
