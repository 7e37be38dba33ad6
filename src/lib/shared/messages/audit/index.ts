// The words of the audit log.
import type { Locale } from '../../locale.ts';
import { en } from './en.ts';
import { sv } from './sv.ts';

export function auditMessages(locale: Locale): typeof sv {
	return locale === 'sv' ? sv : en;
}
