// The words about releasing a round, in the reader's language.
import type { Locale } from '../../locale.ts';
import { en } from './en.ts';
import { sv, type ReleaseMessages } from './sv.ts';

export function releaseMessages(locale: Locale): ReleaseMessages {
	return locale === 'sv' ? sv : en;
}
