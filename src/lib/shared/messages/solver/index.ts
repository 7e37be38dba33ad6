// Words about assigning examiners from a file.
import type { Locale } from '../../locale.ts';
import { en } from './en.ts';
import { sv } from './sv.ts';

export type SolverMessages = typeof sv;

export const solverMessages = (locale: Locale): SolverMessages => (locale === 'sv' ? sv : en);
