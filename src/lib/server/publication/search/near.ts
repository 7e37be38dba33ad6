// What somebody meant who wrote a word that is nowhere. Pure.
import { plain, stem } from './stem.ts';

/**
 * Answers how many letters must be added, left out, exchanged or swapped with the next to make one word the other
 * (optimal string alignment; Damerau, "A technique for computer detection and correction of spelling errors", 1964).
 */
export function distance(one: string, other: string, most = 4): number {
	if (Math.abs(one.length - other.length) > most) return most + 1;
	let beforeLast: number[] = [];
	let last = Array.from({ length: other.length + 1 }, (_, at) => at);
	for (let i = 1; i <= one.length; i++) {
		const row = [i];
		for (let j = 1; j <= other.length; j++) {
			const same = one[i - 1] === other[j - 1];
			let least = Math.min(
				(last[j] ?? 0) + 1,
				(row[j - 1] ?? 0) + 1,
				(last[j - 1] ?? 0) + (same ? 0 : 1)
			);
			const swapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
			if (swapped) least = Math.min(least, (beforeLast[j - 2] ?? 0) + 1);
			row.push(least);
		}
		beforeLast = last;
		last = row;
	}
	return last[other.length] ?? most + 1;
}

/** How many letters may be wrong in a word of this length. */
const forgiven = (length: number) => (length < 4 ? 1 : length < 9 ? 2 : 3);

export type Word = { word: string; uses: number };

/**
 * Answers the word that was meant, of those that are written much like it: the fewest letters apart, by the whole
 * word or by its stem; of as near ones that which begins alike, and then the one in most pages.
 */
export function meant(typed: string, words: readonly Word[]): string | undefined {
	const bare = plain(typed);
	const cut = stem(bare);
	const ranked = words
		.map(({ word, uses }) => {
			const other = plain(word);
			const apart = distance(bare, other);
			const stems = distance(cut, plain(stem(word)));
			return {
				word,
				uses,
				apart: Math.min(apart, stems + 0.5),
				begins: other[0] === bare[0] ? 0 : 1
			};
		})
		.filter(({ apart }) => apart <= forgiven(bare.length))
		.sort(
			(one, other) =>
				one.apart + one.begins * 0.6 - (other.apart + other.begins * 0.6) ||
				other.uses - one.uses ||
				one.word.localeCompare(other.word, 'sv')
		);
	return ranked[0]?.word;
}
