import { describe, expect, it } from 'vitest';
import { filledLetter, houseLetter, letterKinds, letterMistake } from './rules.ts';

describe('a letter', () => {
	it('of the house is right in both languages, whatever its kind', () => {
		for (const kind of letterKinds) {
			for (const locale of ['sv', 'en'] as const) {
				const { subject, body } = houseLetter(kind, locale);
				expect(letterMistake(`${subject}\n${body}`, kind, locale), `${kind} ${locale}`).toBeNull();
			}
		}
	});

	it('leaves out the line whose word stands for nothing, and no gap behind', () => {
		const text = 'Hej {{namn}}!\n\n{{juryns rader}}\n\n{{återkoppling}}\n\nLäs mer:\n{{länk}}';
		expect(filledLetter(text, 'thanks', { name: 'Ulla', link: 'http://x', reason: 'Fint!' })).toBe(
			'Hej Ulla!\n\nFint!\n\nLäs mer:\nhttp://x'
		);
	});

	it('says which word was meant when one is not known, or belongs to another kind', () => {
		expect(letterMistake('{{ehnet}}', 'thanks', 'sv')).toEqual({
			reason: 'unknown-placeholder',
			values: { name: 'ehnet', nearest: 'enhet' }
		});
		expect(letterMistake('{{motivering}}', 'thanks', 'sv')?.reason).toBe('unknown-placeholder');
		expect(letterMistake('Hej {{namn', 'thanks', 'sv')?.reason).toBe('placeholder-not-closed');
	});

	it('never lets what somebody wrote be read as a word to fill in', () => {
		expect(filledLetter('{{enhet}}', 'winner', { unit: '{{namn}}', name: 'x' })).toBe('{{namn}}');
	});
});
