import { expect, it } from 'vitest';
import { getDocumentProxy } from 'unpdf';
import { makePdf } from '../../platform/documents/index.ts';
import { badges } from './badges.typ.ts';
import { chairsTaken, guestsTyped, guestState } from './rules.ts';

it('guests are typed one a line, and a line that is none is named', () => {
	expect(
		guestsTyped(
			'Anna Ek; Anna@Example.se; Bromma\n\nBo Ström;bo@example.se\nBara ett namn\n;x@y.se\nAda; ada@example.com; ; English\nAda; a@example.com; ; klingon'
		)
	).toEqual({
		guests: [
			{ name: 'Anna Ek', email: 'anna@example.se', organisation: 'Bromma', locale: null },
			{ name: 'Bo Ström', email: 'bo@example.se', organisation: '', locale: null },
			{ name: 'Ada', email: 'ada@example.com', organisation: '', locale: 'en' }
		],
		wrong: [4, 5, 7]
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

it('one guest’s own signs keep nobody’s badge from being printed', async () => {
	const badge = (name: string) => ({ name, organisation: '', table: 'Bord 1' });
	const names = ['Gun Gäst', 'Li 光', 'Sol ☀️', 'Selam ሰላም'];
	const data = { ceremony: 'Prisutdelningen', when: '26 november', badges: names.map(badge) };
	const at = Temporal.Instant.from('2026-11-26T17:00:00Z');
	const pdf = makePdf({ template: badges, data, title: 'Namnskyltar', locale: 'sv', at });
	const page = await (await getDocumentProxy(new Uint8Array(pdf))).getPage(1);
	const text = (await page.getTextContent()).items.map((item) => ('str' in item ? item.str : ''));
	expect(text.join('')).toMatch(/Gun Gäst.*Li □.*Selam ሰላም/su);
});
