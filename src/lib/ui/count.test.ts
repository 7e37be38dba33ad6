import { describe, expect, it } from 'vitest';
import { countOf } from './count.ts';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('how much has been written', () => {
	it('is a count against the limit, and towards the end also what is left', () => {
		expect(plain(countOf('sv', 'x'.repeat(211), 3000).words)).toBe('211 av 3 000 tecken');
		expect(plain(countOf('sv', 'x'.repeat(2990), 3000).words)).toBe(
			'2 990 av 3 000 tecken, 10 kvar'
		);
		expect(plain(countOf('sv', 'ett två tre', 2, 'words').words)).toBe('3 av 2 ord, 1 för mycket');
		expect(countOf('en', 'one two', 2, 'words').words).toBe('2 of 2 words, 0 left');
	});
});
