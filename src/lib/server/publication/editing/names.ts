// Knowing a person's name in a text without keeping it: a name that was taken out is remembered as a keyed digest, and
// found again by the digests of the words that stand beside each other. Pure but for the digest, which is handed in.
import type { LocalText } from '#lib/shared/locale.ts';

export type RemovedName = { digest: string; words: number; neutral: LocalText };
/** Answers the digest of a name that is written plainly. */
export type Digest = (plain: string) => string;

/** What stands within a word unseen, and the signs that are a hyphen to the eye. */
const unseen = '[\\u00ad\\u200b-\\u200d\\u2060\\ufeff]*';
const hyphen = '[-\\u2010\\u2011]';
const letters = '[\\p{L}\\p{M}\\p{N}]+';
const word = new RegExp(`${letters}(?:${unseen}(?:['’.]|${hyphen})?${unseen}${letters})*`, 'gu');
const asTyped = (text: string) =>
	text
		.replaceAll(new RegExp(unseen, 'gu'), '')
		.replaceAll(new RegExp(hyphen, 'gu'), '-')
		.toLocaleLowerCase('sv');
/** What may stand between the words of one name; and where the last name is written first. */
const between = new RegExp(`^(?:[\\s\\u00a0]|${unseen})+$`, 'u');
const afterInitial = /^\.?[\s\u00a0]+$/u;
const turned = /^,[\s\u00a0]+$/u;
const address = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;
export const mostWords = 8;

/** Answers the words of a name, small and composed. */
export function wordsOfName(name: string): string[] {
	return [...name.normalize('NFC').matchAll(word)].map(([each]) => asTyped(each));
}
export const plainly = (name: string) => wordsOfName(name).join(' ');

/** `whose`: it was written in the genitive. */
export type Found = { from: number; to: number; name: RemovedName; whose: boolean };
type Word = { text: string; from: number; to: number };
type Hit = { found: Found; next: number };

/** How a name's last word may end: "Anna Ek", "Anna Eks", "Alexandra Göransson’s", "Ek:s", "Eks-gruppen". */
function endingsOf({ text, from, to }: Word, source: string) {
	const written = source.slice(from, to);
	// "Ek-Svensson" is somebody else; "Ek-gruppen" is hers.
	const compound = new RegExp(`^(.+?)${hyphen}\\p{Ll}`, 'u').exec(written)?.[1];
	const wholes = [
		{ text, to },
		...(compound ? [{ text: asTyped(compound), to: from + compound.length }] : [])
	];
	return wholes.flatMap((whole) => {
		const ofHer = /^:s(?!\p{L})/u.test(source.slice(whole.to));
		const plain = { ...whole, to: whole.to + (ofHer ? 2 : 0), whose: ofHer };
		const genitives = [/['’]s$/u, /s$/u].filter((ending) => ending.test(whole.text));
		return [
			plain,
			...genitives.map((ending) => ({
				...whole,
				text: whole.text.replace(ending, ''),
				whose: true
			}))
		];
	});
}

/**
 * Answers where names stand in a text, the longest first where two begin at the same word: also with an initial between,
 * with the last name first, written with signs that only look like a hyphen, and as an address of mail.
 */
export function namesIn(text: string, names: readonly RemovedName[], digest: Digest): Found[] {
	if (names.length === 0) return [];
	const byDigest = new Map(names.map((name) => [name.digest, name]));
	const known = (words: readonly string[]) => byDigest.get(digest(words.join(' ')));
	const lengths = [...new Set(names.map(({ words }) => words))].sort((a, b) => b - a);
	const source = text.normalize('NFC');
	const words: Word[] = [...source.matchAll(word)].map(({ 0: each, index }) => ({
		text: asTyped(each),
		from: index,
		to: index + each.length
	}));
	const gapBefore = (at: number) => source.slice(words[at - 1]?.to, words[at]?.from);
	const found: Found[] = addressesIn(source, lengths, known);
	const taken = (at: number) =>
		found.some(({ from, to }) => from <= (words[at]?.from ?? 0) && (words[at]?.from ?? 0) < to);
	for (let at = 0; at < words.length; at++) {
		if (taken(at)) continue;
		const hit = lengths
			.map((length) => straightAt(at, length) ?? turnedAt(at, length))
			.find((each) => each !== undefined);
		if (!hit) continue;
		found.push(hit.found);
		at = hit.next - 1;
	}
	return found.sort((one, other) => one.from - other.from);

	function straightAt(at: number, length: number): Hit | undefined {
		return named(inRow(at, length, false)) ?? named(inRow(at, length, true));
	}

	/** The places of so many words that follow on each other, past one initial where that may be. */
	function inRow(at: number, length: number, pastInitial: boolean): number[] | undefined {
		const row = [at];
		let passed = !pastInitial;
		for (let next = at + 1; row.length < length; next++) {
			const gap = gapBefore(next);
			const initial = words[next - 1]?.text.length === 1 && row.at(-1) !== next - 1;
			if (!words[next] || !(between.test(gap) || (initial && afterInitial.test(gap)))) {
				return undefined;
			}
			if (!passed && words[next]?.text.length === 1) passed = true;
			else row.push(next);
		}
		return passed ? row : undefined;
	}

	function named(row: readonly number[] | undefined): Hit | undefined {
		const [first, last] = [words[row?.[0] ?? -1], words[row?.at(-1) ?? -1]];
		if (!row || !first || !last) return undefined;
		const start = row.slice(0, -1).map((each) => words[each]?.text ?? '');
		for (const { text: end, to, whose } of endingsOf(last, source)) {
			const name = known([...start, end]);
			if (name)
				return { found: { from: first.from, to, name, whose }, next: (row.at(-1) ?? 0) + 1 };
		}
		return undefined;
	}

	/** "Ek, Anna": but not of "Eva Ek, Anna Berg", where both have a name of their own. */
	function turnedAt(at: number, length: number): Hit | undefined {
		const [first, end] = [words[at], words[at + length - 1]];
		const before = words[at - 1];
		const ofAnother =
			before && between.test(gapBefore(at)) && /^\p{Lu}/u.test(source.slice(before.from));
		if (!first || !end || ofAnother) return undefined;
		const gaps = Array.from({ length: length - 1 }, (_, each) => gapBefore(at + each + 1));
		const comma = gaps.findIndex((gap) => turned.test(gap));
		if (comma < 0 || gaps.some((gap, each) => each !== comma && !between.test(gap)))
			return undefined;
		const own = words.slice(at, at + length).map((each) => each.text);
		const name = known([...own.slice(comma + 1), ...own.slice(0, comma + 1)]);
		if (!name || straightAt(at + comma + 1, length)) return undefined;
		return { found: { from: first.from, to: end.to, name, whose: false }, next: at + length };
	}
}

/** "anna.ek@example.se" is her name too. */
function addressesIn(
	source: string,
	lengths: readonly number[],
	known: (words: readonly string[]) => RemovedName | undefined
): Found[] {
	return [...source.matchAll(address)].flatMap(({ 0: each, index }): Found[] => {
		const [local = ''] = each.toLocaleLowerCase('sv').split('@');
		const own = local.split(/[._+]+/u).filter(Boolean);
		if (!lengths.includes(own.length)) return [];
		const name = known(own) ?? known([...own.slice(1), ...own.slice(0, 1)]);
		return name ? [{ from: index, to: index + each.length, name, whose: false }] : [];
	});
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
