// A winner's entry as a document, whatever its unit has written.
import { getDocumentProxy } from 'unpdf';
import { expect, it } from 'vitest';
import { publicEntryPdf } from './entry-pdf.ts';

it('an entry with signs of every kind is a document, which says where it could not show one', async () => {
	const answer = (text: string) => ({ label: '', text, rows: null });
	const pdf = publicEntryPdf(
		{
			edition: 'Framsteget 2026',
			heading: 'Ljuset 光',
			facts: [{ label: 'Enhet', value: 'ትግርኛ i Rinkeby' }],
			citation: { heading: 'Motivering', text: 'Bra 🏆 jobbat.' },
			sections: [
				{
					heading: 'Resultat',
					labels: false,
					answers: [answer('Fler\u0007 läser.\ufeff'), { ...answer(''), rows: [['ไทย', '12 %']] }]
				}
			],
			columns: ['Mått', 'Nu'],
			notes: [],
			footer: 'Utmärkt',
			'address-label': 'Sidan:',
			address: 'https://utmarkt.example.se/x'
		},
		{ title: 'Ljuset 光', locale: 'sv', at: Temporal.Instant.from('2026-11-26T17:00:00Z') }
	);
	const page = await (await getDocumentProxy(new Uint8Array(pdf))).getPage(1);
	const { items } = await page.getTextContent();
	const text = items.map((item) => ('str' in item ? item.str : '')).join('');
	expect(text).toContain('Ljuset □');
	expect(text).toContain('ትግርኛ');
	expect(text).toContain('Fler läser.');
	expect(text).toContain('□ står för ett tecken som inte kan visas i det här dokumentet.');
});
