// What counts as a character and as a word.
import { describe, expect, it } from 'vitest';
import {
	countCharacters,
	countWords,
	normaliseText,
	paragraphsOf,
	quotedParagraphs
} from './words.ts';

describe('characters', () => {
	it('counts å, ä and ö as one each, also when typed as letter and mark', () => {
		expect(countCharacters('åäö')).toBe(3);
		expect(countCharacters('a\u030aa\u0308o\u0308')).toBe(3);
	});

	it('counts a line break as one, whether a form sent it as two or not', () => {
		expect(countCharacters('ett\r\ntvå')).toBe(7);
		expect(countCharacters('ett\ntvå')).toBe(7);
		expect(countCharacters('ett\rtvå')).toBe(7);
	});

	it('counts a sign outside the basic plane as one', () => {
		expect(countCharacters('🏅')).toBe(1);
	});

	it('counts nothing in an empty text', () => {
		expect(countCharacters('')).toBe(0);
	});
});

describe('words', () => {
	it('counts runs between white space', () => {
		expect(countWords('  Vi möter\tbrukarna\nfyra gånger om året. ')).toBe(7);
	});

	it('does not count a lone dash or bullet', () => {
		expect(countWords('– ett • två')).toBe(2);
	});

	it('counts a compound with hyphen as one', () => {
		expect(countWords('Enskede-Årsta-Vantör')).toBe(1);
	});
});

describe('paragraphs', () => {
	it('are parted by blank lines, and a single break joins', () => {
		expect(paragraphsOf('Ett\r\ntvå\r\n \r\n\r\nTre')).toEqual(['Ett två', 'Tre']);
	});

	it('are none in a text of white space', () => {
		expect(paragraphsOf(' \n\n ')).toEqual([]);
	});
});

it('stores composed letters and plain line breaks', () => {
	expect(normaliseText('A\u030angstro\u0308m\r\n')).toBe('Ångström\n');
});

describe('a citation', () => {
	it('opens and closes its quotes once over all its paragraphs', () => {
		expect(quotedParagraphs('Ett.\n\nTvå.')).toEqual(['”Ett.', 'Två.”']);
		expect(quotedParagraphs('Ett.')).toEqual(['”Ett.”']);
	});

	it('is not quoted twice when it came with its quotes', () => {
		expect(quotedParagraphs('”Ett.\n\nTvå.” ')).toEqual(['”Ett.', 'Två.”']);
	});

	it('keeps a quote inside it', () => {
		expect(quotedParagraphs('Ett ’prova-på’, det de kallar ”lek”')).toEqual([
			'”Ett ’prova-på’, det de kallar ”lek””'
		]);
	});

	it('is nothing when there is no text', () => {
		expect(quotedParagraphs(' ')).toEqual([]);
	});
});
