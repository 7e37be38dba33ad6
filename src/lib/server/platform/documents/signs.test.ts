// What people have written never keeps a document from being made, whatever signs it has.
import { getDocumentProxy } from 'unpdf';
import { describe, expect, it } from 'vitest';
import { makePdf, missingSigns, standIn } from './index.ts';
import { allPlain, settable, signsIn } from './signs.ts';

const at = Temporal.Instant.from('2026-11-26T17:00:00Z');

/** A document that says the text in the house's both faces, and what a reader reads in it. */
async function documentSaying(text: string, standard: 'ua-1' | 'a-2a', locale: 'sv' | 'en' = 'sv') {
	const template = '#text(data.text)\n\n#text(font: "Newsreader", data.text)';
	const pdf = makePdf({ template, data: { text }, title: text, locale, at, standard });
	const page = await (await getDocumentProxy(new Uint8Array(pdf))).getPage(1);
	const { items } = await page.getTextContent();
	const read = items.map((item) => ('str' in item ? item.str : '')).join('');
	return { read, bytes: pdf.toString('latin1') };
}

describe('a text with signs that the house’s faces have not', () => {
	const shown = {
		emoji: 'Bra 🏆 jobbat',
		thai: 'ไทย',
		tigrinya: 'ትግርኛ',
		cyrillic: 'Київ',
		arrow: 'A → B ½'
	};
	for (const [name, text] of Object.entries(shown)) {
		it(`is set as it is: ${name}`, async () => {
			const { read } = await documentSaying(text, 'a-2a');
			expect(read.normalize('NFC').replaceAll(/\s/gu, '')).toContain(text.replaceAll(/\s/gu, ''));
			expect(read).not.toContain(standIn);
		});
	}

	it('has a stand-in for what nothing here can show, and says so in the reader’s language', async () => {
		const { read, bytes } = await documentSaying('Kallas 光 av barnen, 1️⃣ av 10.', 'ua-1');
		expect(read).toContain(`Kallas ${standIn} av barnen`);
		expect(read).toContain('av 10.');
		expect(read).toContain(`${standIn} står för ett tecken som inte kan visas`);
		expect(bytes).toContain('<pdfuaid:part>1</pdfuaid:part>');
		expect((await documentSaying('မြန်မာ', 'a-2a', 'en')).read).toContain('stands for a sign');
	});
});

it('the signs that a document cannot show are known before it is printed, each once', () => {
	const of = (text: string) => {
		const template = '#text(data.text)\n\n#text(font: "Newsreader", data.text)';
		const document = { template, data: { text }, title: 'Diplom', locale: 'sv' as const, at };
		return missingSigns(document);
	};
	expect(of('Fyren 光 och 光, 🏆')).toEqual(['光']);
	expect(of('Lärkans förskola')).toEqual([]);
	// A wrong template is not asked of a text of plain letters alone: all that counts as plain can be set.
	const codes = Array.from({ length: 0x2100 - 0x20 }, (_, at) => String.fromCodePoint(at + 0x20));
	const plain = codes.filter((sign) => allPlain(sign) && !/[\p{Cc}\p{Cf}]/u.test(sign));
	expect(plain.length).toBeGreaterThan(300);
	expect(of(`→${plain.join(' ')}`)).toEqual([]);
});

it('what no paper has is left out: controls, marks that nobody sees, halves of signs', async () => {
	const { read } = await documentSaying('a\u0007b\u000bc\ufeffd\u202ee\uffff f\ud800', 'a-2a');
	expect(read).toContain('ab');
	expect(read).not.toMatch(/[\p{Cc}\ufeff\u202e\uffff]/u);
	expect(settable({ a: ['x\u0007\ufeff\u202ey', 1, null] })).toEqual({ a: ['xy', 1, null] });
});

it('a template that is wrong is still told in Typst’s own words', () => {
	const wrong = { template: '#nothing-such()', data: {}, title: 'x', locale: 'sv' as const, at };
	expect(() => makePdf(wrong)).toThrow(/unknown variable/);
	expect(signsIn('unknown variable: x')).toEqual([]);
});
