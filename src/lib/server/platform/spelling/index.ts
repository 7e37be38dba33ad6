// The dictionaries of the two languages, read when somebody first asks for one, and then kept.
import type { Locale } from '#lib/shared/locale.ts';
import { readDictionary, type Dictionary } from './hunspell.ts';

export type { Dictionary } from './hunspell.ts';
export { notInDictionary } from './words.ts';

const read: Record<Locale, () => Promise<{ aff: Uint8Array; dic: Uint8Array }>> = {
	sv: async () => (await import('dictionary-sv')).default,
	en: async () => (await import('dictionary-en-gb')).default
};

const kept = new Map<Locale, Promise<Dictionary>>();

/** Answers a language's dictionary. The first time takes a quarter of a second and 30 MB for Swedish. */
export async function dictionaryOf(locale: Locale): Promise<Dictionary> {
	const known = kept.get(locale);
	if (known) return known;
	const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
	const reading = read[locale]().then(({ aff, dic }) => readDictionary(text(aff), text(dic)));
	kept.set(locale, reading);
	return reading;
}
