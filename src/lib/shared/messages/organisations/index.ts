// Words about organisations, units and agreements, in the reader's language.
import type { Locale } from '../../locale.ts';
import { en } from './en.ts';
import { sv } from './sv.ts';

export type OrganisationMessages = typeof sv;

export function organisationMessages(locale: Locale): OrganisationMessages {
	return locale === 'sv' ? sv : en;
}
