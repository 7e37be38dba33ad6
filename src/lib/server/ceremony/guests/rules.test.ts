import { expect, it } from 'vitest';
import { chairsTaken, guestsTyped, guestState } from './rules.ts';

it('guests are typed one a line, and a line that is none is named', () => {
	expect(
		guestsTyped(
			'Anna Ek; Anna@Example.se; Bromma\n\nBo Ström;bo@example.se\nBara ett namn\n;x@y.se'
		)
	).toEqual({
		guests: [
			{ name: 'Anna Ek', email: 'anna@example.se', organisation: 'Bromma' },
			{ name: 'Bo Ström', email: 'bo@example.se', organisation: '' }
		],
		wrong: [4, 5]
	});
});

it('a guest is as far as the last that happened, and an answer says it all', () => {
	const guest = { answer: null, invited: false, reminded: false };
	expect(guestState(guest)).toBe('listed');
	expect(guestState({ ...guest, invited: true })).toBe('invited');
	expect(guestState({ ...guest, invited: true, reminded: true })).toBe('reminded');
	expect(guestState({ answer: 'coming', invited: true, reminded: true })).toBe('coming');
});

it('company takes chairs too', () => {
	expect(chairsTaken([{ companions: [] }, { companions: ['a', 'b'] }])).toBe(4);
});
