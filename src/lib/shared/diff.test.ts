import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffWords, mergedText, mergeTexts, tokens } from './diff.ts';

const said = (before: string, after: string) =>
	diffWords(before, after)
		.map(({ kind, text }) => ({ same: text, removed: `[-${text}-]`, added: `[+${text}+]` })[kind])
		.join('');

/** Texts of few words, so that they have much in common. */
const word = fc.constantFrom(
	'vi',
	'har',
	'en',
	'ny',
	'matsal',
	'och',
	'barnen',
	'äter',
	'mer',
	'grönt'
);
const text = fc
	.array(fc.tuple(word, fc.constantFrom(' ', ' ', ' ', ', ', '.\n', '! ', '  ')), { maxLength: 40 })
	.map((parts) => parts.flat().join(''));
const anything = fc.string({ unit: 'binary', maxLength: 60 });

describe('the difference between two texts', () => {
	it('is told word by word', () => {
		expect(said('Vi har en ny matsal.', 'Vi har en stor, ny matsal!')).toBe(
			'Vi har en [+stor, +]ny matsal[-.-][+!+]'
		);
	});

	it('tells a rewritten stretch as one, not as every space in it', () => {
		expect(said('Barnen äter mer grönt nu', 'Barnen väljer själva sin mat nu')).toBe(
			'Barnen [-äter mer grönt-][+väljer själva sin mat+] nu'
		);
	});

	it('gives both texts back, whatever they are', () => {
		const check = (before: string, after: string) => {
			const pieces = diffWords(before, after);
			const of = (kind: string) =>
				pieces
					.filter((piece) => piece.kind === 'same' || piece.kind === kind)
					.map((piece) => piece.text)
					.join('');
			expect(of('removed')).toBe(before);
			expect(of('added')).toBe(after);
		};
		fc.assert(fc.property(text, text, check), { numRuns: 300 });
		fc.assert(fc.property(anything, anything, check), { numRuns: 200 });
	});

	it('marks no more than what the shortest way needs', () => {
		fc.assert(
			fc.property(text, (same) => {
				expect(diffWords(same, same).every(({ kind }) => kind === 'same')).toBe(true);
			})
		);
	});

	it('cuts a text into words that together are the text', () => {
		fc.assert(
			fc.property(anything, (each) => {
				expect(tokens(each).join('')).toBe(each);
			})
		);
	});

	it('tells two long texts with nothing in common apart, which trying all pairs would not live to', () => {
		const long = (mark: string) =>
			Array.from({ length: 20_000 }, (_, at) => `${mark}${at}`).join(' ');
		const pieces = diffWords(long('a'), long('b'));
		expect(pieces.map(({ kind }) => kind)).toEqual(['removed', 'added']);
	});
});

describe('two changes of the same text', () => {
	const base = 'Vi har byggt en ny matsal. Barnen äter mer grönt. Svinnet har minskat.';
	const mine = 'Vi har byggt en ljus, ny matsal. Barnen äter mer grönt. Svinnet har minskat.';
	const theirs = 'Vi har byggt en ny matsal. Barnen äter mer grönt. Svinnet har halverats.';

	it('are put together where they are in different places', () => {
		const parts = mergeTexts(base, mine, theirs);
		expect(parts.map(({ kind }) => kind)).toEqual(['same', 'mine', 'same', 'theirs', 'same']);
		expect(mergedText(parts)).toBe(
			'Vi har byggt en ljus, ny matsal. Barnen äter mer grönt. Svinnet har halverats.'
		);
	});

	it('stand beside each other where they are in the same place', () => {
		const parts = mergeTexts(
			'Svinnet har minskat mycket.',
			'Svinnet har minskat med hälften.',
			'Svinnet har minskat med 40 procent.'
		);
		expect(parts).toContainEqual({
			kind: 'overlap',
			was: 'mycket',
			mine: 'med hälften',
			theirs: 'med 40 procent'
		});
		expect(mergedText(parts)).toBe('Svinnet har minskat med 40 procent med hälften.');
		expect(mergedText(parts, ['mine'])).toBe('Svinnet har minskat med hälften.');
		expect(mergedText(parts, ['theirs'])).toBe('Svinnet har minskat med 40 procent.');
	});

	it('are one place when they are within three words of each other', () => {
		const parts = mergeTexts(
			'ett två tre fyra fem',
			'ETT två tre fyra fem',
			'ett två TRE fyra fem'
		);
		expect(parts[0]).toEqual({
			kind: 'overlap',
			was: 'ett två tre',
			mine: 'ETT två tre',
			theirs: 'ett två TRE'
		});
	});

	it('are one where they are the same', () => {
		expect(mergedText(mergeTexts(base, mine, mine))).toBe(mine);
		expect(mergedText(mergeTexts('', 'Samma', 'Samma'))).toBe('Samma');
	});

	it('begin from nothing without losing either', () => {
		expect(mergedText(mergeTexts('', 'Min text.', 'Deras text.'))).toBe('Deras text. Min text.');
	});

	/** The same text changed by somebody: words taken away, and words put in that are theirs alone. */
	const changed = (mark: string) =>
		fc
			.array(fc.record({ at: fc.nat(60), remove: fc.nat(2), add: fc.nat(2), id: fc.nat(1e6) }), {
				maxLength: 5
			})
			.map((edits) => (words: readonly string[]) => {
				const result = [...words];
				for (const { at, remove, add, id } of edits) {
					const added = Array.from({ length: add }, (_, n) => `${mark}${id}x${n}`);
					result.splice(Math.min(at, result.length), remove, ...added);
				}
				return result;
			});
	const original = fc.nat(50).map((length) => Array.from({ length }, (_, at) => `ord${at}`));

	it('lose no word that either wrote, and none that both kept, unless one is chosen', () => {
		fc.assert(
			fc.property(original, changed('m'), changed('t'), (words, change, otherChange) => {
				const my = change(words);
				const their = otherChange(words);
				const parts = mergeTexts(words.join(' '), my.join(' '), their.join(' '));
				const merged = new Set(tokens(mergedText(parts)));
				for (const each of [...my, ...their].filter((one) => !one.startsWith('ord'))) {
					expect(merged.has(each)).toBe(true);
				}
				for (const each of words.filter((one) => my.includes(one) && their.includes(one))) {
					expect(merged.has(each)).toBe(true);
				}
			}),
			{ numRuns: 500 }
		);
	});

	it('come to mine when mine is chosen everywhere and the other changed nothing, and the other way round', () => {
		fc.assert(
			fc.property(text, text, (before, after) => {
				expect(mergedText(mergeTexts(before, after, before))).toBe(after);
				expect(mergedText(mergeTexts(before, before, after))).toBe(after);
			}),
			{ numRuns: 300 }
		);
	});

	it('give each one’s whole text back from the parts', () => {
		fc.assert(
			fc.property(text, text, text, (before, one, other) => {
				const parts = mergeTexts(before, one, other);
				const as = (side: 'mine' | 'theirs') =>
					parts
						.map((part) =>
							part.kind === 'overlap'
								? part[side]
								: part.kind === 'same' || part.kind === 'both' || part.kind === side
									? part.text
									: part.was
						)
						.join('');
				expect(as('mine')).toBe(one);
				expect(as('theirs')).toBe(other);
			}),
			{ numRuns: 500 }
		);
	});
});
