// In which language the command line speaks: as asked with --lang, else as the terminal does, else Swedish.
import type { Locale } from '../../src/lib/shared/locale.ts';

/** Answers the language; null for one that is asked for and is neither. */
export function languageOf(
	asked: string | undefined,
	env: Record<string, string | undefined> = process.env
): Locale | null {
	if (asked !== undefined) return asked === 'sv' || asked === 'en' ? asked : null;
	const told = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '';
	return /^en([_.@-]|$)/i.test(told) ? 'en' : 'sv';
}
