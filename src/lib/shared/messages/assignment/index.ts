// Words of the plan of who assesses what, in the reader's language.
import type { Locale } from '../../locale.ts';
import { en } from './en.ts';
import { sv } from './sv.ts';

export type AssignmentMessages = typeof sv;

export function assignmentMessages(locale: Locale): AssignmentMessages {
	return locale === 'sv' ? sv : en;
}
