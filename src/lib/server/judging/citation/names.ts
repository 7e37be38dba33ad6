// The names in a citation against the register: a name that is nearly the unit's, and a name that is another unit's.
import { folded } from '#lib/shared/fold.ts';

export type Register = {
	/** The entry's own unit, and its organisation. */
	own: readonly string[];
	/** The units of the edition's other entries. */
	others: readonly string[];
	/** Organisations and units that there are besides. */
	rest: readonly string[];
};

/** What is worth looking over; `said` as it stands in the text. */
export type NameToLookOver =
	| { what: 'nearly'; said: string; name: string }
	/** The name of a unit with another entry. */
	| { what: 'another'; said: string; name: string };

/** As names are compared: without spaces, signs, accents and capitals. */
const bare = (text: string) => folded(text).replaceAll(/[^\p{L}\p{N}]/gu, '');
const withoutGenitive = (text: string) => text.replace(/s$/u, '');

/**
 * Answers how many letters must be put in, taken out, changed or swapped with the next to make one word of another, by the
 * method of Damerau ("A technique for computer detection and correction of spelling errors", 1964); `most` + 1 where it is
 * more than `most`.
 */
export function slipsBetween(one: string, other: string, most: number): number {
	if (Math.abs(one.length - other.length) > most) return most + 1;
	let earlier: number[] = [];
	let last = Array.from({ length: other.length + 1 }, (_, at) => at);
	for (let i = 1; i <= one.length; i += 1) {
		const row = [i];
		for (let j = 1; j <= other.length; j += 1) {
			const same = one[i - 1] === other[j - 1];
			let least = Math.min(
				(last[j] ?? 0) + 1,
				(row[j - 1] ?? 0) + 1,
				(last[j - 1] ?? 0) + (same ? 0 : 1)
			);
			if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) {
				least = Math.min(least, (earlier[j - 2] ?? 0) + 1);
			}
			row.push(least);
		}
		if (Math.min(...row) > most) return most + 1;
		earlier = last;
		last = row;
	}
	return Math.min(last[other.length] ?? 0, most + 1);
}

type Name = { name: string; bare: string; words: number };

const named = (names: readonly string[]): Name[] =>
	[...new Set(names.map((name) => name.trim()))].flatMap((name) => {
		const known = { name, bare: bare(name), words: name.split(/\s+/u).length };
		// Of shorter names too many words are nearly like one.
		return known.bare.length >= 5 ? [known] : [];
	});

type Stretch = { said: string; words: number; from: number; to: number };

/** Stretches of the text of up to so many words, that begin with a capital; `from` and `to` count its words. */
function stretches(text: string, most: number): Stretch[] {
	const found: Stretch[] = [];
	let before = 0;
	for (const sentence of text.split(/[.!?…]["”’»)]*(?:\s+|$)|\n+/u)) {
		const words = sentence.split(/\s+/u).filter(Boolean);
		for (const [at, first] of words.entries()) {
			if (!/^[”"’«(]*\p{Lu}/u.test(first)) continue;
			for (let length = 1; length <= most && at + length <= words.length; length += 1) {
				const said = words.slice(at, at + length).join(' ');
				found.push({
					said: said.replaceAll(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''),
					words: length,
					from: before + at,
					to: before + at + length
				});
			}
		}
		before += words.length;
	}
	return found;
}

/** A unit of several words is also called by its first, where that is long enough to be one: "Mottagningsenheten". */
const called = (names: readonly string[]) =>
	names.flatMap((name) => {
		const [first = '', ...more] = name.trim().split(/\s+/u);
		return more.length > 0 && bare(first).length >= 10 ? [name, first] : [name];
	});

/** Answers the names that are worth looking over, each once, the unit's own first. */
export function namesToLookOver(text: string, register: Register): NameToLookOver[] {
	const own = named(called(register.own));
	const others = named(register.others).filter(
		(other) => !own.some(({ bare: mine }) => mine.includes(other.bare))
	);
	const all = [...own, ...others, ...named(register.rest)];
	const longest = Math.max(1, ...all.map(({ words }) => words + 1));
	const exact = new Map(all.map((each) => [each.bare, each]));
	const isExact = (said: string) => exact.get(bare(said)) ?? exact.get(withoutGenitive(bare(said)));
	const found = new Map<string, NameToLookOver>();
	const right: Stretch[] = [];
	const spans = stretches(text, longest);
	for (const span of spans) {
		const known = isExact(span.said);
		if (!known) continue;
		right.push(span);
		// As it should be written, but for its spaces: "Eriksdals skolan".
		if (span.words !== known.words) {
			found.set(known.name, { what: 'nearly', said: span.said, name: known.name });
		} else if (others.some(({ name }) => name === known.name)) {
			found.set(known.name, { what: 'another', said: span.said, name: known.name });
		}
	}
	for (const { said, words, from, to } of spans) {
		if (right.some((other) => from < other.to && other.from < to)) continue;
		const plain = bare(said);
		if (plain.length < 5) continue;
		for (const { name, bare: known, words: count } of all) {
			if (found.has(name) || Math.abs(words - count) > 1) continue;
			const most = known.length < 8 ? 1 : 2;
			const slips = Math.min(
				slipsBetween(plain, known, most),
				slipsBetween(withoutGenitive(plain), known, most)
			);
			if (slips === 0 || slips > most) continue;
			found.set(name, { what: 'nearly', said, name });
			break;
		}
	}
	return [...found.values()];
}
