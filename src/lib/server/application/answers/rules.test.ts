import fc from 'fast-check';
import { withoutUnseen } from '#lib/shared/pasted.ts';
import { describe, expect, it } from 'vitest';
import { formQuestionSchema } from '../../programme/index.ts';
import { keepable, readTyped, shownText } from './rules.ts';

const ask = (question: Record<string, unknown>) =>
	formQuestionSchema.parse({ key: 'q', label: { sv: 'Fråga', en: 'Question' }, ...question });
const options = ['roots', 'berries', 'flowers'].map((key) => ({
	key,
	label: { sv: `${key}-sv`, en: `${key}-en` }
}));

describe('reading what was typed', () => {
	const long = ask({ type: 'long-text', limit: { unit: 'characters', max: 10 } });
	const number = ask({ type: 'number', min: 5, max: 100000 });
	const decimal = ask({ type: 'number', wholeNumber: false });
	const money = ask({ type: 'money', maxOre: 100_000_00 });
	const date = ask({ type: 'date', earliest: '2020-01-01', latest: '2026-12-31' });
	const several = ask({ type: 'several-of', options, atLeast: 2, atMost: 2 });

	it('takes white space alone for no answer', () => {
		for (const typed of ['', ' \n\t ', null, undefined, []])
			expect(readTyped(long, typed)).toEqual({ empty: true, meaning: null, problem: null });
	});

	it('tells by how much a text is too long, and still reads it', () => {
		expect(readTyped(long, 'åäöåäöåäöå')).toMatchObject({ problem: null });
		expect(readTyped(long, 'åäöåäöåäöåä')).toMatchObject({
			meaning: { kind: 'text', text: 'åäöåäöåäöåä' },
			problem: { reason: 'too-long', values: { over: 1, limit: 10 } }
		});
		expect(readTyped(long, 'rad\r\nrad\r\n12')).toMatchObject({ problem: null });
	});

	it('counts words where the limit is in words', () => {
		const words = ask({ type: 'long-text', limit: { unit: 'words', max: 3 } });
		expect(readTyped(words, 'ett – två tre').problem).toBeNull();
		expect(readTyped(words, 'ett två tre fyra fem').problem).toEqual({
			reason: 'too-many-words',
			values: { over: 2, limit: 3 }
		});
	});

	it.each([
		['60 000', 60000],
		['60\u00a0000', 60000],
		[' 12 ', 12]
	])('reads the number %j', (typed, value) => {
		expect(readTyped(number, typed).meaning).toEqual({ kind: 'number', number: value });
	});
	it.each([
		['tolv', 'not-a-number'],
		['12 st', 'not-a-number'],
		['6 00', 'not-a-number'],
		['12,5', 'not-a-whole-number'],
		['1.500', 'not-a-whole-number'],
		['4', 'number-too-small'],
		['100001', 'number-too-large']
	])('says what is wrong with the number %j', (typed, reason) => {
		expect(readTyped(number, typed).problem?.reason).toBe(reason);
	});
	it('reads decimals with comma or full stop, and a minus of either kind', () => {
		const read = ['12,5', '12.5', '-3', '−3'].map((typed) => readTyped(decimal, typed).meaning);
		expect(read).toEqual([12.5, 12.5, -3, -3].map((value) => ({ kind: 'number', number: value })));
	});

	it.each([
		['60 000', 6_000_000],
		['60 000,50 kr', 6_000_050],
		['SEK 12,5', 1250],
		['12:-', 1200]
	])('reads the sum %j in öre', (typed, ore) => {
		expect(readTyped(money, typed).meaning).toEqual({ kind: 'money', ore });
	});
	it.each([
		['mycket', 'not-a-sum'],
		['1,234', 'not-a-sum'],
		['-5', 'number-too-small'],
		['100 000,01', 'number-too-large']
	])('says what is wrong with the sum %j', (typed, reason) => {
		expect(readTyped(money, typed).problem?.reason).toBe(reason);
	});

	it.each([
		['2026-02-30', 'not-a-date'],
		['i går', 'not-a-date'],
		['2019-12-31', 'date-too-early'],
		['2027-01-01', 'date-too-late']
	])('says what is wrong with the day %j', (typed, reason) => {
		expect(readTyped(date, typed).problem?.reason).toBe(reason);
	});

	it('reads chosen options in the order that the form gives them', () => {
		expect(readTyped(several, ['flowers', 'roots']).meaning).toEqual({
			kind: 'options',
			keys: ['roots', 'flowers']
		});
		expect(readTyped(several, ['roots']).problem?.reason).toBe('too-few-chosen');
		expect(readTyped(several, ['roots', 'berries', 'flowers']).problem?.reason).toBe(
			'too-many-chosen'
		);
		expect(readTyped(several, ['roots', 'weeds']).problem?.reason).toBe('not-an-option');
	});

	it('takes a film link only as a whole web address', () => {
		const film = ask({ type: 'film', maxMinutes: 2 });
		expect(readTyped(film, ' https://vimeo.com/1?a=b#c ').meaning).toEqual({
			kind: 'link',
			href: 'https://vimeo.com/1?a=b#c'
		});
		for (const typed of [
			'vimeo.com/1',
			'http:/vimeo.com',
			'https://',
			'https://film',
			'javascript:alert(1)',
			'https://a b.se',
			'ftp://film.se/1',
			'https://me:secret@film.se/'
		])
			expect(readTyped(film, typed).problem?.reason, typed).toBe('not-a-link');
	});

	it('tells an e-mail address and a phone number from other texts', () => {
		const email = ask({ type: 'e-mail' });
		const phone = ask({ type: 'phone' });
		expect(readTyped(email, ' anna.ek@example.se ').problem).toBeNull();
		expect(readTyped(email, 'anna.ek@example').problem?.reason).toBe('not-an-email');
		expect(readTyped(phone, '+46 (0)8-123 45 67').problem).toBeNull();
		expect(readTyped(phone, 'ring växeln').problem?.reason).toBe('not-a-phone-number');
	});

	it('shows an answer in both languages, and what cannot be read as it was typed', () => {
		expect(shownText(several, ['flowers', 'roots'])).toEqual({
			sv: 'roots-sv, flowers-sv',
			en: 'roots-en, flowers-en'
		});
		expect(shownText(date, '2026-03-02')).toEqual({ sv: '2 mars 2026', en: '2 March 2026' });
		expect(shownText(number, 'tolv')).toEqual({ sv: 'tolv', en: 'tolv' });
	});

	it('finds no text that it cannot read or name the fault of, and never changes it', () => {
		const questions = [
			long,
			number,
			decimal,
			money,
			date,
			several,
			ask({ type: 'film', maxMinutes: 2 })
		];
		fc.assert(
			fc.property(
				fc.string({ unit: 'binary' }),
				fc.constantFrom(...questions),
				(typed, question) => {
					const { empty, meaning, problem } = readTyped(question, typed);
					expect(empty || meaning !== null || problem !== null).toBe(true);
					expect(keepable(typed)).toBe(withoutUnseen(typed.replaceAll('\0', '\uFFFD')));
				}
			)
		);
	});
});

describe('an answer made of parts', () => {
	const contact = ask({ type: 'contact' });
	const table = ask({ type: 'table', atLeast: 1, atMost: 2 });
	const row = ['Sjukfrånvaro', '8,1', '5,4', 'procent', 'LISA'];

	it('is empty when all its parts are', () => {
		expect(readTyped(contact, ['', ' ', '', '']).empty).toBe(true);
		expect(readTyped(table, ['', '', '', '', '']).empty).toBe(true);
	});

	it('names a contact without name, without address, or with a broken one', () => {
		const reason = (parts: string[]) => readTyped(contact, parts).problem?.reason;
		expect(reason(['', '', 'a@b.se', ''])).toBe('contact-without-name');
		expect(reason(['Ada', '', '', '08-123 45'])).toBe('contact-without-email');
		expect(reason(['Ada', '', 'ada', ''])).toBe('not-an-email');
		expect(reason(['Ada', '', 'a@b.se', 'ring'])).toBe('not-a-phone-number');
		expect(reason(['Ada', '', 'a@b.se', ''])).toBeUndefined();
	});

	it('reads a table of results row by row, passing over rows without anything', () => {
		const reading = readTyped(table, ['', '', '', '', '', ...row]);
		expect(reading.problem).toBeNull();
		expect(shownText(table, [...row]).sv).toBe('Sjukfrånvaro: 8,1 → 5,4 procent (källa: LISA)');
	});

	it('wants to know what was measured, and keeps to the number of rows', () => {
		const problem = (...cells: string[]) => readTyped(table, cells).problem;
		expect(problem('', '1', '2', '', '')).toEqual({ reason: 'row-not-whole', values: { row: 1 } });
		expect(problem(...row, ...row, ...row)).toEqual({
			reason: 'too-many-rows',
			values: { max: 2 }
		});
	});
});
