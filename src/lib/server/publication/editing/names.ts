// Knowing a person's name in a text without keeping it: a name that was taken out is remembered as a keyed digest, and
// found again by the digests of the words that stand beside each other. Pure but for the digest, which is handed in.
import type { LocalText } from '#lib/shared/locale.ts';

export type RemovedName = { digest: string; words: number; neutral: LocalText };
/** Answers the digest of a name that is written plainly. */
export type Digest = (plain: string) => string;

const word = /[\p{L}\p{M}\p{N}]+(?:['’\-.][\p{L}\p{M}\p{N}]+)*/gu;
/** What may stand between the words of one name. */
const between = /^[\s\u00a0]+$/u;
export const mostWords = 8;

/** Answers the words of a name, small and composed. */
export function wordsOfName(name: string): string[] {
	return [...name.normalize('NFC').matchAll(word)].map(([each]) => each.toLocaleLowerCase('sv'));
}
export const plainly = (name: string) => wordsOfName(name).join(' ');

/** Whose it is: "Anna Ek", "Anna Eks", "Alexandra Göransson’s". */
const withoutGenitive = (last: string) => [
	last,
	...[/['’]s$/u, /s$/u].flatMap((ending) => (ending.test(last) ? [last.replace(ending, '')] : []))
];

/** `whose`: it was written in the genitive. */
export type Found = { from: number; to: number; name: RemovedName; whose: boolean };

/** Answers where names stand in a text, the longest first where two begin at the same word. */
export function namesIn(text: string, names: readonly RemovedName[], digest: Digest): Found[] {
	if (names.length === 0) return [];
	const byDigest = new Map(names.map((name) => [name.digest, name]));
	const lengths = [...new Set(names.map(({ words }) => words))].sort((a, b) => b - a);
	const source = text.normalize('NFC');
	const words = [...source.matchAll(word)].map(({ 0: each, index }) => ({
		text: each.toLocaleLowerCase('sv'),
		from: index,
		to: index + each.length
	}));
	const found: Found[] = [];
	for (let at = 0; at < words.length; at++) {
		const hit = lengths.map((length) => matchAt(at, length)).find((each) => each !== undefined);
		if (!hit) continue;
		found.push(hit.found);
		at += hit.length - 1;
	}
	return found;

	function matchAt(at: number, length: number): { found: Found; length: number } | undefined {
		const [first, last] = [words[at], words[at + length - 1]];
		if (!first || !last) return undefined;
		for (let next = at + 1; next < at + length; next++) {
			const gap = source.slice(words[next - 1]?.to, words[next]?.from);
			if (!between.test(gap)) return undefined;
		}
		const start = words.slice(at, at + length - 1).map((each) => each.text);
		for (const end of withoutGenitive(last.text)) {
			const name = byDigest.get(digest([...start, end].join(' ')));
			if (name)
				return { found: { from: first.from, to: last.to, name, whose: end !== last.text }, length };
		}
		return undefined;
	}
}

/** Answers the text with the neutral words where the names stood. */
export function withoutNamesIn(
	text: string,
	names: readonly RemovedName[],
	digest: Digest,
	locale: 'sv' | 'en' = 'sv'
): string {
	const found = namesIn(text, names, digest);
	if (found.length === 0) return text;
	const source = text.normalize('NFC');
	let [kept, at] = ['', 0];
	for (const { from, to, name, whose } of found) {
		const neutral = whose ? ofWhom(name.neutral[locale], locale) : name.neutral[locale];
		// What begins a sentence begins with a capital.
		const begins = /(^|[.!?”"\n]\s*)$/u.test(source.slice(0, from));
		kept += source.slice(at, from) + (begins ? capital(neutral) : neutral);
		at = to;
	}
	return kept + source.slice(at);
}

const ofWhom = (neutral: string, locale: 'sv' | 'en') =>
	locale === 'en' ? `${neutral}’s` : /[sxz]$/iu.test(neutral) ? neutral : `${neutral}s`;
const capital = (text: string) => text.charAt(0).toLocaleUpperCase('sv') + text.slice(1);

/** What is no text to read, though it is one to the computer. */
const noText = new Set([
	'key',
	'hash',
	'mediaType',
	'href',
	'classKey',
	'id',
	'kind',
	'question',
	'file'
]);

/** Answers a value of JSON without the names, wherever in it they stand; a text under `en` gets the English words. */
export function withoutNames<T>(
	value: T,
	names: readonly RemovedName[],
	digest: Digest,
	locale: 'sv' | 'en' = 'sv'
): T {
	if (names.length === 0) return value;
	const go = (each: unknown, under: string, language: 'sv' | 'en'): unknown => {
		if (typeof each === 'string')
			return noText.has(under) ? each : withoutNamesIn(each, names, digest, language);
		if (Array.isArray(each)) return each.map((one) => go(one, under, language));
		if (typeof each !== 'object' || each === null) return each;
		return Object.fromEntries(
			Object.entries(each).map(([key, one]) => [
				key,
				go(one, key, key === 'en' || key === 'citationEn' ? 'en' : language)
			])
		);
	};
	return go(value, '', locale) as T;
}
