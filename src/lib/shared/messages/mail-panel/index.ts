// The mails about a panel's meetings. They name no entry: whoever stands back from one gets them too.
import type { Locale } from '../../locale.ts';
import { en } from './en.ts';
import { sv } from './sv.ts';

export function panelMails(locale: Locale): typeof sv {
	return locale === 'sv' ? sv : en;
}
