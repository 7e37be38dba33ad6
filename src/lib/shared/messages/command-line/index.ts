// Words of the command line, in the language of whoever runs it.
import type { Locale } from '../../locale.ts';
import { en } from './en.ts';
import { sv } from './sv.ts';

export type CommandLineMessages = typeof sv;

export const commandLineMessages = (locale: Locale): CommandLineMessages =>
	locale === 'sv' ? sv : en;
