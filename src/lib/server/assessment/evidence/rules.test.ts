// Words in their context.
import { describe, expect, it } from 'vitest';
import { inContext } from './rules.ts';

const passage = { submissionId: 's', questionKey: 'q' };

describe('words of the entry', () => {
	it('stand between what is before and after them', () => {
		expect(
			inContext('Vi möter alla varje år.', { ...passage, from: 9, to: 13, quote: 'alla' })
		).toEqual({ before: 'Vi möter ', words: 'alla', after: ' varje år.' });
	});

	it('are cut between words in a long answer', () => {
		const text = `${'ett två '.repeat(60)}HÄR ${'tre fyra '.repeat(60)}`;
		const from = text.indexOf('HÄR');
		const { before, words, after } = inContext(text, {
			...passage,
			from,
			to: from + 3,
			quote: 'HÄR'
		});
		expect(words).toBe('HÄR');
		expect(before).toMatch(/^…(ett|två) /);
		expect(after).toMatch(/(tre|fyra) …$/);
		expect(before.length + after.length).toBeLessThan(490);
	});

	it('stand alone where the answer says something else now', () => {
		expect(inContext('Annat.', { ...passage, from: 0, to: 4, quote: 'alla' })).toEqual({
			before: '',
			words: 'alla',
			after: ''
		});
	});
});
