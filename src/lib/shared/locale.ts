// The two languages of the interface, texts that exist in both, and addresses in each.

/** Swedish comes first and has no prefix; English has the same paths under `/en`. */
export const locales = ['sv', 'en'] as const;
export type Locale = (typeof locales)[number];

/** A text in both languages. */
export type LocalText = { sv: string; en: string };

/** Answers the text in the reader's language. */
export function inLocale(text: LocalText, locale: Locale): string {
	return text[locale];
}

/** Answers the language that an address is in. */
export function localeOf(pathname: string): Locale {
	return pathname === '/en' || pathname.startsWith('/en/') ? 'en' : 'sv';
}

/** Answers the path without its language, as the routes know it. */
export function withoutLocale(pathname: string): string {
	if (localeOf(pathname) === 'sv') return pathname;
	return pathname.slice(3) || '/';
}

/** Answers the address of a page in a language; `path` starts with `/` and carries no language. */
export function localHref(locale: Locale, path: string): string {
	if (locale === 'sv') return path;
	return path === '/' ? '/en' : `/en${path}`;
}
