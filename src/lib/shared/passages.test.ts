// Passages: found though they were pasted, and marked where they stand.
import { describe, expect, it } from 'vitest';
import { closest, locate, markedParagraphs, wholeWords } from './passages.ts';

const text =
	'Vi möter brukarna i\r\nkostombudsmöten på varje boende.\r\n\r\nKöken jämför ”sina” resultat – varje månad.';
const at = (quote: string) => {
	const found = locate(text, quote);
	return found ? text.slice(found.from, found.to) : null;
};

describe('a marking', () => {
	const marked = (from: string, to: string) => {
		const begin = text.indexOf(from);
		const found = wholeWords(text, begin, text.indexOf(to, begin) + to.length);
		return found && text.slice(found.from, found.to);
	};

	it('that begins or ends within a word takes the whole of it', () => {
		expect(marked('rukarna i', 'kosto')).toBe('brukarna i\r\nkostombudsmöten');
		expect(marked('jämf', 'jämf')).toBe('jämför');
		expect(marked('ina', 'resul')).toBe('sina” resultat');
	});

	it('leaves out the white space at its ends, and what is beside them', () => {
		expect(marked(' möter ', ' möter ')).toBe('möter');
		expect(marked('månad.', 'månad.')).toBe('månad.');
		expect(marked('\r\n\r\n', '\r\n\r\n')).toBeNull();
	});
});

describe('quoted words', () => {
	it('are found as they stand, also over a line break', () => {
		expect(at('varje boende')).toBe('varje boende');
		expect(at(' brukarna i kostombudsmöten ')).toBe('brukarna i\r\nkostombudsmöten');
	});

	it('are found with other quotes and dashes, and inside quotes of their own', () => {
		expect(at('"Köken jämför "sina" resultat - varje månad"')).toBe(
			'Köken jämför ”sina” resultat – varje månad'
		);
	});

	it('are not found when they are not there, and nothing is nowhere', () => {
		expect(at('kostombudsmöten på alla boenden')).toBeNull();
		expect(at(' ” ')).toBeNull();
		expect(at('.*')).toBeNull();
	});
});

describe('a text with passages marked', () => {
	it('is whole, whatever is marked in it', () => {
		const passages = [
			'brukarna i\r\nkostombudsmöten',
			'kostombudsmöten på',
			'boende.\r\n\r\nKöken'
		].map((quote, index) => ({
			mark: `S${index + 1}`,
			kind: 'strength' as const,
			from: text.indexOf(quote),
			to: text.indexOf(quote) + quote.length
		}));
		const paragraphs = markedParagraphs(text, passages);
		expect(paragraphs.map((pieces) => pieces.map((piece) => piece.text).join(''))).toEqual([
			'Vi möter brukarna i\r\nkostombudsmöten på varje boende.',
			'Köken jämför ”sina” resultat – varje månad.'
		]);
		expect(
			paragraphs
				.flat()
				.filter(({ kind }) => kind)
				.map(({ text: said, ends }) => [said, ends])
		).toEqual([
			['brukarna i\r\n', []],
			['kostombudsmöten', ['S1']],
			[' på', ['S2']],
			['boende.', []],
			['Köken', ['S3']]
		]);
	});

	it('is plain paragraphs when nothing is marked', () => {
		expect(markedParagraphs('Ett.\n\nTvå.', [])).toEqual([
			[{ text: 'Ett.', kind: null, ends: [] }],
			[{ text: 'Två.', kind: null, ends: [] }]
		]);
		expect(markedParagraphs('  ', [])).toEqual([]);
	});
});

describe('words that a corrected text no longer has', () => {
	const corrected =
		'Vi möter alla boende varje vecka. Köken jämför numera sina resultat varje vecka.';

	it('are shown beside the sentence that says most of the same', () => {
		expect(closest(corrected, 'Köken jämför sina resultat – varje månad')).toBe(
			'Köken jämför numera sina resultat varje vecka.'
		);
	});

	it('are shown alone where nothing says the same', () => {
		expect(closest(corrected, 'En båt till havs')).toBe('');
	});
});
