// The words about who sits on a panel: invitation and answer, parts, quorum, and the sum for prizes.
import type { Locale, LocalText } from '../../locale.ts';
import { en } from './en.ts';
import { sv } from './sv.ts';

export function panelMessages(locale: Locale): typeof sv {
	return locale === 'sv' ? sv : en;
}

/** What a panel is called where the award gives it no name. */
export const panelName: LocalText = { sv: 'Juryn', en: 'The jury' };
