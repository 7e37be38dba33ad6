import { describe, expect, it } from 'vitest';
import { meanwhile } from './meanwhile.ts';

const began = { place: 'Rum 4', others: 'Budget\nÖvrigt' };

describe('a form that stands open while somebody else saves', () => {
	it('keeps what is typed, and follows what is saved in the fields that nobody has typed in', () => {
		const mine = { place: 'Rum 9', others: 'Budget\r\nÖvrigt' };
		const now = { place: 'Rum 4', others: 'Budget\nFika\nÖvrigt' };
		expect(meanwhile(began, mine, now)).toEqual({
			values: { place: 'Rum 9', others: 'Budget\nFika\nÖvrigt' },
			changed: ['others'],
			clashing: [],
			typed: true
		});
	});

	it('tells where both have written something else, and not where both wrote the same', () => {
		const now = { place: 'Rum 5', others: '' };
		expect(meanwhile(began, { place: 'Rum 9', others: '' }, now)).toEqual({
			values: { place: 'Rum 9', others: '' },
			changed: ['place', 'others'],
			clashing: ['place'],
			typed: true
		});
	});

	it('has nothing to keep where nothing is typed', () => {
		const now = { place: 'Rum 5', others: 'Övrigt' };
		expect(meanwhile(began, began, now)).toMatchObject({ values: now, clashing: [], typed: false });
		expect(meanwhile(began, began, began)).toMatchObject({ changed: [], typed: false });
	});
});
