import { describe, expect, it } from 'vitest';
import { looksLikeAddress } from '#lib/shared/name.ts';
import { applicantsOf, appliesAs } from './rules.ts';

describe('as what an entry is begun', () => {
	const one = { who: ['unit' as const], how: ['self' as const] };
	const several = { who: ['unit' as const, 'person' as const], how: ['self' as const] };

	it('is the only thing there is, without a question', () => {
		expect(appliesAs(one, undefined, undefined)).toBe('unit');
	});

	it('must be said where there are several', () => {
		expect(appliesAs(several, undefined, undefined)).toBeNull();
		expect(appliesAs(several, 'person', undefined)).toBe('person');
	});

	it('is nothing that the award does not take', () => {
		expect(appliesAs(several, 'team', undefined)).toBeNull();
		expect(appliesAs(one, 'person', undefined)).toBeNull();
	});

	it('is what the nomination said until the applicant says another', () => {
		expect(appliesAs(several, undefined, 'person')).toBe('person');
		expect(appliesAs(several, 'unit', 'person')).toBe('unit');
	});

	it('is a unit by itself in an edition that says nothing of it', () => {
		expect(applicantsOf({})).toEqual({ who: ['unit'], how: ['self'] });
	});
});

describe('a name', () => {
	it.each(['Anna Ek', 'Lär & Kan Förskolor', 'Hemtjänst Havtornen AB'])('%s is one', (text) => {
		expect(looksLikeAddress(text)).toBe(false);
	});
	it.each(['vinn på https://x.example', 'www.example.se', 'billigt.com'])('%s is none', (text) => {
		expect(looksLikeAddress(text)).toBe(true);
	});
});
