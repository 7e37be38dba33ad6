import { describe, expect, it } from 'vitest';
import {
	distance,
	filledIn,
	isFor,
	mistakeIn,
	nearestName,
	once,
	placeholderNamed,
	placeholders,
	type EntryFacts,
	type Placeholder,
	type PlaceholderValues,
	type UnitsAudience
} from './rules.ts';

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

	it('of an entry cannot be said where somebody has none', () => {
		expect(mistakeIn('{{saknas}}', 'sv', false)).toEqual({
			reason: 'placeholder-needs-entry',
			values: { name: 'saknas' }
		});
		expect(mistakeIn('{{länk}} {{namn}} {{omgång}}', 'sv', false)).toBeNull();
	});
});

it('the distance between two words is counted in letters', () => {
	expect([distance('', 'abc'), distance('enhet', 'enhet'), distance('kitten', 'sitting')]).toEqual([
		3, 0, 3
	]);
});

describe('a message to units', () => {
	const all: UnitsAudience = {
		who: 'contact',
		choose: 'fitting',
		states: [],
		classes: [],
		organisations: [],
		incomplete: false,
		picked: []
	};
	const entry = (id: string, more: Partial<EntryFacts> = {}): EntryFacts => ({
		id,
		state: 'draft',
		classKey: 'school',
		organisation: 'Farsta',
		missing: ['one'],
		...more
	});
	const entries = [
		entry('a'),
		entry('b', { state: 'submitted', missing: [] }),
		entry('c', { classKey: null, organisation: null }),
		entry('d', { state: 'withdrawn', classKey: 'preschool' })
	];
	const chosen = (units: Partial<UnitsAudience>) =>
		entries.filter((each) => isFor({ ...all, ...units }, each)).map(({ id }) => id);

	it('reaches all where nothing is said', () => {
		expect(chosen({})).toEqual(['a', 'b', 'c', 'd']);
	});

	it('reaches those that fit all that is said', () => {
		expect(chosen({ states: ['draft', 'withdrawn'] })).toEqual(['a', 'c', 'd']);
		expect(chosen({ classes: ['school'], incomplete: true })).toEqual(['a']);
		expect(chosen({ organisations: ['Farsta'], states: ['submitted'] })).toEqual(['b']);
	});

	it('reaches those that were ticked, whatever else is said', () => {
		expect(chosen({ choose: 'picked', picked: ['b', 'd', 'z'], states: ['draft'] })).toEqual([
			'b',
			'd'
		]);
	});
});

it('the same words to the same address go once; other words to it go too', () => {
	const mail = (address: string, body: string) => ({ to: { address }, subject: 'Hej', body });
	const mails = [
		mail('a@example.se', 'Ett'),
		mail('A@example.se', 'Ett'),
		mail('a@example.se', 'Två'),
		mail('b@example.se', 'Ett')
	];
	expect(once(mails)).toEqual([mails[0], mails[2], mails[3]]);
});
