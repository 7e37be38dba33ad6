// Placeholders: named in either language, filled in, and told where they are wrong.
import { describe, expect, it } from 'vitest';
import {
	distance,
	filledIn,
	mistakeIn,
	nearestName,
	placeholderNamed,
	placeholders,
	type Placeholder,
	type PlaceholderValues
} from './placeholders.ts';

const values = Object.fromEntries(
	Object.keys(placeholders).map((key) => [key, `<${key}>`])
) as PlaceholderValues;

describe('a placeholder', () => {
	it('has its own name in each language, and no two share one', () => {
		for (const locale of ['sv', 'en'] as const) {
			const names = Object.values(placeholders).map((each) => each[locale]);
			expect(new Set(names).size).toBe(names.length);
			for (const [key, name] of Object.entries(placeholders)) {
				expect(placeholderNamed(name[locale])).toBe(key as Placeholder);
			}
		}
	});

	it('is understood however its letters and spaces are, in either language', () => {
		expect(filledIn('{{Enhet}}, {{ dagar  kvar }} till {{DEADLINE}}: {{länk}}', values)).toBe(
			'<unit>, <daysLeft> till <deadline>: <link>'
		);
	});

	it('that is filled with braces is not read again', () => {
		expect(filledIn('{{enhet}}', { ...values, unit: '{{namn}}' })).toBe('{{namn}}');
	});

	it('that is unknown is named, with the nearest known one', () => {
		expect(mistakeIn('Hej {{enhetn}}!', 'sv', true)).toEqual({
			reason: 'unknown-placeholder',
			values: { name: 'enhetn', nearest: 'enhet' }
		});
		expect(nearestName('kontakt', 'sv')).toBe('kontaktperson');
		expect(nearestName('days lft', 'en')).toBe('days left');
		expect(nearestName('day left', 'sv')).toBe('dagar kvar');
	});

	it('that is not closed is a mistake; a single brace is none', () => {
		expect(mistakeIn('Hej {{enhet!', 'sv', true)).toEqual({ reason: 'placeholder-not-closed' });
		expect(mistakeIn('Mängden {a, b} för {{enhet}}', 'sv', true)).toBeNull();
	});

	it('in single braces is a mistake where it is known: it would go out as it stands', () => {
		expect(mistakeIn('Hej {enhet}!', 'sv', true)).toEqual({
			reason: 'placeholder-single-braces',
			values: { name: 'enhet' }
		});
	});

	it('of an entry cannot be said where somebody has none', () => {
		expect(mistakeIn('{{saknas}}', 'sv', false)).toEqual({
			reason: 'placeholder-needs-entry',
			values: { name: 'saknas' }
		});
		expect(mistakeIn('{{länk}} {{namn}} {{omgång}}', 'sv', false)).toBeNull();
		expect(mistakeIn('{{enhet}}', 'sv', false, ['unit'])).toBeNull();
	});
});

it('the distance between two words is counted in letters', () => {
	expect([distance('', 'abc'), distance('enhet', 'enhet'), distance('kitten', 'sitting')]).toEqual([
		3, 0, 3
	]);
});
