import { describe, expect, it } from 'vitest';
import { alikePairs, coreName, likeness, withinDistance } from './rules.ts';

describe('names that may mean the same', () => {
	it.each([
		['Förskolan Älgen', 'förskola  Älgen'],
		['Enskede-Årsta-Vantörs stadsdelsförvaltning', 'Enskede Årsta Vantörs Stadsdelsförvaltningen'],
		['Hemtjänst Havtornen AB', 'Hemtjänst Havtornen'],
		['Lär & Kan Förskolor', 'Lär och kan förskolor']
	])('%s and %s are the same but for how they are written', (one, other) => {
		expect(likeness(one, other)).toBe('same-but-for-spelling');
	});

	it.each([
		['Enskede-Årsta-Vantör stadsdelsförvaltning', 'Enskede-Årsta-Vantörs stadsdelsförvaltning'],
		['Eriksdalskolan', 'Eriksdalsskolan']
	])('%s and %s are almost the same', (one, other) => {
		expect(likeness(one, other)).toBe('almost-the-same');
	});

	it.each([
		['Försörjningsstödsenhet 1', 'Försörjningsstödsenhet 2'],
		['Hus A', 'Hus B'],
		['Alfa', 'Beta'],
		['Aspen', 'Espen'],
		['Skolan', 'Förskolan']
	])('%s and %s are two', (one, other) => {
		expect(likeness(one, other)).toBeNull();
	});

	it('are listed with those most alike first', () => {
		const things = ['Eriksdalskolan', 'Eriksdalsskolan', 'Förskolan Ek', 'Förskola Ek'].map(
			(name) => ({
				name
			})
		);
		expect(alikePairs(things).map(({ one, other, why }) => [one.name, other.name, why])).toEqual([
			['Förskolan Ek', 'Förskola Ek', 'same-but-for-spelling'],
			['Eriksdalskolan', 'Eriksdalsskolan', 'almost-the-same']
		]);
	});
});

describe('the distance between two texts', () => {
	it('counts letters put in, taken out and exchanged', () => {
		expect(withinDistance('kitten', 'sitting', 3)).toBe(true);
		expect(withinDistance('kitten', 'sitting', 2)).toBe(false);
		expect(withinDistance('', '', 0)).toBe(true);
	});
});

describe('what is left of a name', () => {
	it('is not nothing for a name made of one word', () => {
		expect(coreName('AB')).toBe('ab');
	});
});
