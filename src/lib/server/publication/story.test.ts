// A winner's story is told from the public answers, in the order and under the headings of the form; and so is its PDF.
import { describe, expect, it } from 'vitest';
import { entryDocument } from '../../web/public-entry.ts';
import { readProgrammes } from '../programme/index.ts';
import { publicEntryPdf, type HonourPageData } from './index.ts';
import { nothingMore, type PublishedEntry } from './published.ts';
import { storyOf } from './publish/rules.ts';

const said = (key: string, text: string): PublishedEntry['answers'][number] => ({
	key,
	label: { sv: `Fråga ${key}`, en: `Question ${key}` },
	text,
	short: false
});
const answers = [
	said('larger-scale', 'Börja med ett bord.'),
	said('background', 'Kvällarna var oroliga.\n\nVi räknade larmen.'),
	{ ...said('measured', 'Larm'), rows: [['Larm en kväll', '41', '17', 'st', 'Egen räkning']] }
];

async function definition() {
	const all = await readProgrammes('programmes');
	const found = all.find((each) => each.definition.key === 'framsteget');
	if (!found) throw new Error('no Framsteget');
	return found.definition;
}

describe('a story', () => {
	it('stands under the award’s own headings, in the order of its form', async () => {
		const story = storyOf(await definition(), answers);
		expect(story.map(({ heading, questions }) => [heading.sv, questions])).toEqual([
			['Bakgrunden', ['background']],
			['Så kan fler göra', ['larger-scale']]
		]);
	});

	it('is not told by a definition that is older than the headings', async () => {
		const { form } = await definition();
		const older = structuredClone(form);
		for (const { questions } of older.sections)
			for (const question of questions) Reflect.deleteProperty(question, 'story');
		expect(storyOf({ form: older }, answers)).toEqual([]);
	});

	it('makes an accessible PDF with the citation, the story and the rest of the entry', async () => {
		const found = {
			...{ id: '1', programme: 'framsteget', edition: '2026', unit: 'Kvarnbacken' },
			programmeName: { sv: 'Framsteget', en: 'Framsteget' },
			round: { sv: '2026', en: '2026' },
			honourName: { sv: 'Framsteget', en: 'Framsteget' },
			...{ className: null, organisation: 'Norrlunda', title: 'Kvällsbordet', demo: true },
			...{ citation: 'De såg ensamheten.', citationEn: null, entry: { answers, document: null } },
			more: { ...nothingMore, story: storyOf(await definition(), answers) }
		} as unknown as HonourPageData;
		const { title, data } = entryDocument('sv', found, 'https://example.se');
		expect(data.sections.map(({ heading, labels }) => [heading, labels])).toEqual([
			['Bakgrunden', false],
			['Så kan fler göra', false],
			['Bidraget', true]
		]);
		const at = Temporal.Instant.from('2026-11-26T17:00:00Z');
		const pdf = publicEntryPdf(data, { title, locale: 'sv', at });
		expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
		expect(pdf.toString('latin1')).toMatch(/pdfuaid:part/u);
		expect(publicEntryPdf(data, { title, locale: 'sv', at }).equals(pdf)).toBe(true);
	});
});
