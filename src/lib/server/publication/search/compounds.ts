// Taking Swedish compounds apart: "avfallshanteringar" is about "avfall" and "hantering". Pure, given a lexicon.
import type { Lexicon } from './lexicon.ts';
import { stem } from './stem.ts';

const shortest = 6;
const mostLetters = 60;
const leastPart = 3;

/**
 * Answers the parts of a folded word, the last of each pair in its own form: of "dagvattenhantering" "dagvatten" and
 * "hantering", and of the former "dag" and "vatten". A word is cut into as few parts as it can be, as a reader does;
 * none where it is no compound.
 */
export function partsOf(word: string, lexicon: Lexicon): string[] {
	if (word.length > mostLetters) return [];
	const parts = new Set<string>();
	take(word, lexicon, parts);
	return [...parts];
}

function take(word: string, lexicon: Lexicon, parts: Set<string>) {
	if (word.length < shortest || lexicon.simple.has(stem(word))) return;
	const cuts = fewest(word, lexicon) ?? named(word, lexicon);
	if (cuts === undefined || cuts.length < 2) return;
	for (const part of cuts) {
		if (part.length < leastPart || parts.has(part)) continue;
		parts.add(part);
		take(part, lexicon, parts);
	}
}

/**
 * Answers the fewest words that make the compound, the longer one first where two ways are as short; from behind, by
 * what is known of each tail.
 */
function fewest(word: string, lexicon: Lexicon): string[] | undefined {
	const ways = new Map<number, string[]>();
	for (let at = word.length - leastPart; at >= 0; at--) {
		const tail = word.slice(at);
		let best = at > 0 && ends(tail, lexicon) ? [tail] : undefined;
		for (let until = at + leastPart; until <= word.length - leastPart; until++) {
			const rest = ways.get(until);
			if (rest === undefined || (best !== undefined && best.length < rest.length + 1)) continue;
			const part = beginning(word.slice(at, until), lexicon);
			if (part !== undefined) best = [part, ...rest];
		}
		if (best !== undefined) ways.set(at, best);
	}
	return ways.get(0);
}

/** A name before words that cannot be mistaken: "Eriksdals-skolan". The name itself is found by its beginning. */
function named(word: string, lexicon: Lexicon): string[] | undefined {
	for (let at = 4; at <= word.length - 5; at++) {
		if (word.charAt(at - 1) !== 's') continue;
		const rest = word.slice(at);
		if (ends(rest, lexicon)) return [word.slice(0, at), rest];
		const compound = fewest(rest, lexicon);
		if (compound) return [word.slice(0, at), rest, ...compound];
	}
	return undefined;
}

/** What looks like a word and is an ending. */
const onlyEndings =
	/^(?:and(?:e|et|en)|are[ns]?|ens?|ren|ten|res|rad|rade|kor|ring|ing|vid|men|alt|anta?|hets?|ska|ras?|des?)$/u;

function ends(word: string, { last }: Lexicon): boolean {
	return word.length >= leastPart && !onlyEndings.test(word) && last.has(stem(word));
}

/** Answers a beginning without what joins it to the rest ("familje", "gatu", "avfalls"), where it is one. */
function beginning(text: string, { first }: Lexicon): string | undefined {
	const bare = text.replace(/s$/u, '');
	const forms = [text, bare, `${text}a`, `${text}e`, `${bare}a`, `${bare}e`];
	const joined = /[oue]$/u.test(text) ? [`${text.slice(0, -1)}a`, text.slice(0, -1)] : [];
	return [...forms, ...joined].find((form) => form.length >= leastPart && first.has(form));
}
