// The words of what waits for a member of a panel: the brief, their own assessment, the meeting, the ballot.
import type { Locale } from '../../locale.ts';
import { en } from './en.ts';
import { sv } from './sv.ts';

export function nextMessages(locale: Locale): typeof sv {
	return locale === 'sv' ? sv : en;
}
