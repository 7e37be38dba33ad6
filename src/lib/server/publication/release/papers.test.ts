// The papers after the release: what they say when a published name has been put right, in English too, and what the office is
// told before it prints them.
import { unzipSync } from 'fflate';
import { getDocumentProxy } from 'unpdf';
import { beforeAll, describe, expect, it } from 'vitest';
import { useWorld } from '../../../../../tools/test-world.ts';
import {
	allPapers,
	diplomaPdf,
	ownDiplomaPdf,
	ownPapers,
	papersToPrint,
	type PaperOf
} from '../../ceremony/index.ts';
import { saveCitation, saveDecision, sealClass } from '../../judging/index.ts';
import {
	applicantOf,
	award,
	decisionTime,
	enter,
	judgedEdition,
	nothing,
	type TestEntry
} from '../../judging/judged-edition.fixture.ts';
import type { Person } from '../../platform/actor.ts';
import { inTransaction } from '../../platform/database/index.ts';
import { amendText, provenBy, publishProgrammes, releaseEdition } from '../index.ts';

const world = useWorld();
const sv = 'Barnen är delaktiga.';
const en = 'The children take part.';
const inSwedish: PaperOf = { kind: 'diploma', locale: 'sv' };
const inEnglish: PaperOf = { kind: 'diploma', locale: 'en' };
let editionId: string;
let office: Person;
let winner: Person;
let lark: TestEntry;
let star: TestEntry;

const decisionOf = async ({ id }: TestEntry) => {
	const { rows } = await world.owner('select id from judging.decision where entry_id = $1', [id]);
	return String(rows[0].id);
};

async function read(entry: TestEntry, paper: PaperOf) {
	const made = await diplomaPdf(office, await decisionOf(entry), paper);
	if (!made.ok) throw new Error(made.refusal.reason);
	const document = await getDocumentProxy(new Uint8Array(made.value.pdf));
	const { info } = await document.getMetadata();
	const { items } = await (await document.getPage(1)).getTextContent();
	const text = items.map((item) => ('str' in item ? item.str : '')).join(' ');
	const { Language: language } = info as { Language?: string };
	return {
		name: made.value.name,
		pages: document.numPages,
		language,
		text: text.replaceAll(/\s+/g, ' '),
		code: /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(text)?.[0] ?? ''
	};
}

const correct = async (entry: TestEntry, field: string, before: string, text: string) => {
	const note = { sv: 'Enheten heter så.', en: 'That is the unit’s name.' };
	const targetId = await decisionOf(entry);
	const input = { editionId, target: 'honour' as const, targetId, kind: 'correct' as const };
	const amended = await amendText(office, { ...input, field, before, text, note });
	if (!amended.ok) throw new Error(JSON.stringify(amended.refusal));
};

beforeAll(async () => {
	editionId = await judgedEdition(world, 'kvalitetsutmarkelsen');
	const system = world.system();
	await inTransaction(system, (tx) => publishProgrammes(tx, system));
	const roles = [{ role: 'panel_chair' as const, editionId }];
	const chair = await world.person('Clara Chair', roles, decisionTime);
	office = await world.person('Olga Office', [{ role: 'office' }], '2026-11-26T18:00:00Z');
	lark = await enter(world, editionId, 'Lärkans förskola', 'preschool');
	star = await enter(world, editionId, 'Skolan 光', 'school');
	winner = await applicantOf(world, editionId, lark.id, 'Vera Vinnare');
	await saveDecision(chair, award(lark.id, 0, sv));
	await saveDecision(chair, { ...award(star.id), honour: 'honourable_mention', prizes: [] });
	const written = await saveCitation(chair, { entryId: lark.id, sv, en, revision: 1 });
	if (!written.ok) throw new Error(JSON.stringify(written.refusal));
	const other = await enter(world, editionId, 'Almens skola', 'school');
	await saveDecision(chair, nothing(other.id));
	for (const classKey of ['preschool', 'school']) {
		await sealClass(chair, { editionId, classKey, withoutHonours: false });
	}
});

describe('the papers of an honour', () => {
	it('are in English too where the panel’s words are, with one code for both', async () => {
		const swedish = await read(lark, inSwedish);
		const english = await read(lark, inEnglish);
		expect(english).toMatchObject({
			name: 'diploma-larkans-forskola',
			pages: 1,
			language: 'en-GB',
			code: swedish.code
		});
		for (const words of ['Diploma', 'Quality award', 'Preschool', `“${en}”`, '/en/akta']) {
			expect(english.text).toContain(words);
		}
		expect(english.text).not.toMatch(/Äkta|delaktiga|Förskola/);
		expect(await read(lark, { kind: 'letter', locale: 'en' })).toMatchObject({
			name: 'prize-letter-larkans-forskola',
			text: expect.stringContaining('SEK 25,000')
		});
		expect(await diplomaPdf(office, await decisionOf(star), inEnglish)).toMatchObject({
			refusal: { reason: 'not-found' }
		});
		const all = await allPapers(office, editionId);
		expect(all.ok && Object.keys(unzipSync(all.value.zip))).toEqual([
			'01-diplom-larkans-forskola.pdf',
			'01-diploma-larkans-forskola.pdf',
			'01-prisbrev-larkans-forskola.pdf',
			'01-prize-letter-larkans-forskola.pdf',
			'02-diplom-skolan.pdf'
		]);
	});

	it('tell the office which sign they cannot show, before it prints them, and nobody else', async () => {
		const toPrint = await papersToPrint(office, editionId);
		const missing = toPrint.ok
			? toPrint.value.map(({ unit, papers }) => [unit, papers.map((paper) => paper.missing)])
			: [];
		expect(missing).toEqual([
			['Lärkans förskola', [[], [], [], []]],
			['Skolan 光', [['光']]]
		]);
		expect(await papersToPrint(winner, editionId)).toMatchObject({
			refusal: { reason: 'not-allowed' }
		});
	});

	it('say a name as it has been put right where it is published, under the same code', async () => {
		const before = await read(lark, inSwedish);
		expect(await ownPapers(winner, lark.id)).toEqual([]);
		await releaseEdition(office, { editionId });
		// The release alone changes nothing of what was printed for the evening.
		expect(await read(lark, inSwedish)).toEqual(before);
		await correct(lark, 'unit', 'Lärkans förskola', 'Lärkan och Lönnens förskola');
		const after = await read(lark, inSwedish);
		expect(after.text).toContain('Lärkan och Lönnens förskola');
		expect(after).toMatchObject({ name: 'diplom-larkan-och-lonnens-forskola', code: before.code });
		expect((await read(lark, inEnglish)).text).toContain('Lärkan och Lönnens förskola');
		const own = await ownDiplomaPdf(winner, lark.id);
		expect(own.ok && own.value.name).toBe('diplom-larkan-och-lonnens-forskola');
		// Whoever holds the older paper still sees that it is genuine, and what the name was.
		expect(await provenBy(world.organiserId, before.code)).toMatchObject({
			unit: 'Lärkan och Lönnens förskola',
			notes: [{ field: 'unit', before: 'Lärkans förskola' }]
		});
		// A second correction is a correction of the first.
		await correct(lark, 'unit', 'Lärkan och Lönnens förskola', 'Lärkan-Lönnens förskola');
		expect((await read(lark, inSwedish)).text).toContain('Lärkan-Lönnens förskola');
	});

	it('are in English once a translation has been published', async () => {
		await correct(star, 'citationEn', '', 'All take part.');
		expect((await read(star, inEnglish)).text).toContain('All take part.');
		expect(await ownPapers(winner, lark.id)).toHaveLength(4);
	});
});
