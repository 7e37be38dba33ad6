// The brief on a real entry: what it holds, the document as a reader finds it, and that whoever stands back from an entry
// learns nothing of it by any of its ways.
import path from 'node:path';
import { getDocumentProxy } from 'unpdf';
import { beforeAll, describe, expect, it } from 'vitest';
import { useWorld } from '../../../../../tools/test-world.ts';
import {
	afterAssessment,
	agreeAndClose,
	assessedEdition,
	criteria,
	duringAssessment,
	examiner,
	must,
	submitted
} from '../../assessment/assessed-entry.fixture.ts';
import {
	appointTeam,
	arrangeVisit,
	consensusDesk,
	markVisitHeld,
	noteAtVisit,
	pinConflict,
	saveReview,
	startConsensus,
	submitReview
} from '../../assessment/index.ts';
import { appoint } from '../../people/index.ts';
import type { Actor, Person } from '../../platform/actor.ts';
import { inTransaction } from '../../platform/database/index.ts';
import { makePdf } from '../../platform/documents/index.ts';
import {
	briefOf,
	briefPdf,
	checkCondition,
	recuse,
	type Brief,
	type BriefEntry
} from '../index.ts';
import { briefData, entryData } from './document.ts';
import { briefTemplate } from './document.typ.ts';

const world = useWorld();
/** Stands in all that is written about the first entry, and in its name. */
const secret = 'Kvantumsnigel';
const briefTime = '2026-10-15T09:00:00Z';

let editionId: string;
let entryId: string;
let office: Person;
let member: Person;
const recused: Record<string, Person> = {};

const seen = (brief: Brief) => brief.classes.flatMap(({ entries }) => entries);
const first = async (actor: Actor) => {
	const entry = seen(must(await briefOf(actor, editionId))).find(({ id }) => id === entryId);
	if (!entry) throw new Error('the entry is not in the brief');
	return entry;
};

beforeAll(async () => {
	editionId = await assessedEdition(world);
	office = await world.person('Olle Kansli', [{ role: 'office' }], duringAssessment);
	({ entryId } = await submitted(
		world,
		editionId,
		`${secret}s kök`,
		'Farsta stadsdelsförvaltning'
	));
	await submitted(world, editionId, 'Lärkan', 'Spånga stadsdelsförvaltning');
	await submitted(world, editionId, 'Svalan', 'Kista stadsdelsförvaltning');

	const lead = await examiner(world, editionId, 'Lena Ledare');
	const others = [
		await examiner(world, editionId, 'Anna Examinator'),
		await examiner(world, editionId, 'Bo Examinator')
	];
	const team = [lead, ...others];
	must(
		await appointTeam(office, {
			entryId,
			examinerIds: team.map(({ personId }) => personId),
			leadId: lead.personId
		})
	);
	const { rows } = await world.owner(
		`select id, shown from application.submission where entry_id = $1`,
		[entryId]
	);
	const { id: submissionId } = rows[0] as { id: string };
	for (const [at, who] of team.entries()) {
		const quote = 'kostombudsmöten';
		const answer =
			'Vi möter brukarna i kostombudsmöten på varje boende fyra gånger om året.\n\nFör dem som inte kan delta gör vi enkäter med bildstöd.';
		const from = answer.indexOf(quote);
		const saved = must(
			await saveReview(who, {
				entryId,
				revision: 0,
				scores: Object.fromEntries(criteria.map((key) => [key, [6, 3, 4][at] ?? 4])),
				findings: {
					participation: [
						{
							kind: 'strength',
							body: `${secret}: alla är med.`,
							passages: [
								{ submissionId, questionKey: 'participation', from, to: from + quote.length, quote }
							]
						},
						{ kind: 'improvement_area', body: `${secret}: fler kunde höras.` },
						{ kind: 'visit_check', body: `${secret}: be att få se en enkät.` }
					]
				},
				summary: `${secret} enligt ${who.name}.`
			})
		);
		must(await submitReview(who, { entryId, revision: saved.revision }));
	}
	const later = (who: Person) => world.at(who, afterAssessment);
	must(
		await arrangeVisit(lead, {
			entryId,
			starts: '2026-09-03T09:00',
			place: 'Köket',
			message: ''
		})
	);
	must(await startConsensus(later(lead), { entryId }));
	const { reviews } = must(await consensusDesk(later(lead), entryId));
	const findings = reviews.flatMap((review) => review.findings);
	const check = findings.find(({ kind }) => kind === 'visit_check');
	const strength = findings.find(({ kind }) => kind === 'strength');
	if (!check || !strength) throw new Error('no findings');
	must(
		await noteAtVisit(later(lead), {
			entryId,
			notes: [
				{
					findingId: check.id,
					body: `${secret}: enkäten hade två frågor, inte tio.`,
					outcome: 'changed'
				}
			]
		})
	);
	must(await markVisitHeld(later(lead), { entryId, held: true }));
	await agreeAndClose([later(lead), ...others.map(later)], entryId, {
		score: 4,
		findings: {
			participation: [
				{ kind: 'strength', body: `${secret}: delaktigt.`, madeOf: [strength.id, check.id] },
				{ kind: 'improvement_area', body: `${secret}: nå fler.`, madeOf: [] }
			]
		},
		summary: `${secret} i samsynen.`
	});
	must(
		await checkCondition(world.at(office, briefTime), {
			entryId,
			conditionKey: 'budget-in-balance',
			met: true,
			note: `${secret}: enligt bokslutet.`,
			certificate: `${secret}s bokslut`,
			certificateDated: '2026-02-03'
		})
	);

	const seat = async (who: Person) => {
		const system = world.system(duringAssessment);
		await inTransaction(system, (tx) =>
			appoint(tx, system, { personId: who.personId, role: 'panel_member', editionId })
		);
		return world.at(who, briefTime);
	};
	member = await seat(await world.person('Mats Ledamot', [], duringAssessment));
	recused['by oneself'] = await seat(await world.person('Själv Jävig', [], duringAssessment));
	must(await recuse(recused['by oneself'], { entryId, reason: 'Släkt.' }));
	recused['by rule'] = await seat(
		await examiner(world, editionId, 'Regel Jävig', 'Farsta  stadsdelsförvaltning')
	);
	const pinned = await seat(await world.person('Nålad Jävig', [], duringAssessment));
	recused['by pin'] = pinned;
	must(
		await pinConflict(office, {
			entryId,
			personId: pinned.personId,
			pinned: 'conflict',
			reason: 'Har varit konsult åt enheten.'
		})
	);
	const works = await examiner(world, editionId, 'Otto Kansli', 'Farsta stadsdelsförvaltning');
	await inTransaction(world.system(duringAssessment), (tx) =>
		appoint(tx, world.system(duringAssessment), { personId: works.personId, role: 'office' })
	);
	recused['holding office'] = world.at(works, briefTime);
	office = world.at(office, briefTime);
}, 120_000);

describe('the brief of an entry', () => {
	it('has the agreed profile with the spread of the reviews, and nobody’s name', async () => {
		const entry = await first(member);
		expect(entry.mean).toBe(4);
		expect(entry.profile[0]).toMatchObject({ key: 'participation', score: 4, reviews: [3, 4, 6] });
		const { assessed, ...rest } = entry;
		expect(assessed?.summary).toBe(`${secret} i samsynen.`);
		expect(JSON.stringify(rest)).not.toMatch(/Lena|Anna|Bo Exam|enligt Bo/);
	});

	it('names the answer that a finding rests on, and what was seen at the visit', async () => {
		const { strengths, areas, checks, visited } = await first(member);
		expect(strengths).toMatchObject([{ mark: 'S1', answers: [10] }]);
		expect(strengths[0]?.passages[0]).toMatchObject({ words: 'kostombudsmöten' });
		expect(strengths[0]?.checkIds).toEqual([checks[0]?.id]);
		expect(areas).toMatchObject([{ mark: 'F1', answers: [], passages: [] }]);
		expect(visited).toMatch(/^2026-09-03/);
		expect(checks.map(({ seen, notes }) => [seen, notes])).toEqual([
			['changed', [`${secret}: enkäten hade två frågor, inte tio.`]],
			['none', []],
			['none', []]
		]);
	});

	it('tells the office’s word on the budget with its day, and earlier honours of the unit', async () => {
		const before = await first(member);
		expect(before.conditions[0]).toMatchObject({
			word: 'met',
			note: `${secret}: enligt bokslutet.`,
			certificate: { text: `${secret}s bokslut`, dated: '2026-02-03' }
		});
		expect(String(before.conditions[0]?.checkedAt)).toMatch(/^2026-10-15/);
		expect(before.earlierHonours).toEqual([]);
		const earlier = await assessedEdition(world);
		await world.owner(
			`insert into published.honour
				(organiser_id, edition_id, id, programme, round, edition_slug, honour, honour_name, unit, prizes, position, demo)
			 values ($1, $2, uuidv7(), 'kvalitetsutmarkelsen', '{"sv":"2018","en":"2018"}', '2018', 'award',
				'{"sv":"Kvalitetsutmärkelse","en":"Quality award"}', $3, '[]', 0, false)`,
			[world.organiserId, earlier, `${secret}s kök`]
		);
		expect((await first(member)).earlierHonours).toMatchObject([{ round: { sv: '2018' } }]);
	});
});

/** A PDF as a reader finds it: pages with their text, the tags with their alternative texts, the title and language. */
async function readPdf(pdf: Buffer) {
	const document = await getDocumentProxy(new Uint8Array(pdf));
	const texts: string[] = [];
	const roles = new Set<string>();
	const alts: string[] = [];
	const walk = (node: { role?: string; alt?: string; children?: unknown[] }) => {
		if (node.role) roles.add(node.role);
		if (node.alt) alts.push(node.alt);
		for (const child of node.children ?? []) walk(child as typeof node);
	};
	for (let number = 1; number <= document.numPages; number++) {
		const page = await document.getPage(number);
		const { items } = await page.getTextContent();
		texts.push(items.map((item) => ('str' in item ? item.str : '')).join(' '));
		const tree: unknown = await page.getStructTree();
		if (tree) walk(tree as Parameters<typeof walk>[0]);
	}
	const { info } = await document.getMetadata();
	return {
		texts,
		all: texts.join('\n').replaceAll(/\s+/gu, ' '),
		roles,
		alts,
		info: info as { Title?: string; Language?: string },
		marked: (await document.getMarkInfo())?.Marked ?? false,
		outline: ((await document.getOutline()) ?? []) as {
			title: string;
			items: { title: string }[];
		}[]
	};
}

describe('the document for the meeting', () => {
	const meeting = { date: '2026-11-18', place: 'Stadshuset, Oskarsalen' };

	it('has a cover, contents, the entries side by side, and one page each', async () => {
		const { name, pdf } = must(await briefPdf(member, editionId, { meeting }));
		const { texts, all } = await readPdf(pdf);
		expect(name).toMatch(/^underlag-kvalitetsutmarkelsen-test-/);
		expect(texts).toHaveLength(6);
		expect(texts[0]).toContain('Arbetsmaterial, sekretess tills beslutet offentliggörs');
		expect(texts[0]).toContain('onsdag 18 november 2026');
		expect(texts[0]).toContain('Stadshuset, Oskarsalen');
		expect(texts[0]).toContain('Mats Ledamot');
		expect(texts[0]).toContain('Äldreomsorg, 3 bidrag');
		expect(texts[1]).toContain('Innehåll');
		expect(texts[2]).toContain('Äldreomsorg');
		expect(texts[3]).toContain(`${secret}: delaktigt.`);
		expect(texts[3]).toContain('svar 10');
		expect(texts.slice(1).every((text) => text.includes('Arbetsmaterial, sekretess'))).toBe(true);
		expect(all).toContain('Framställt för Mats Ledamot');
		expect(all).not.toMatch(/Lena|Anna Exam|Bo Exam/);
	});

	it('is tagged, in Swedish, with a title, a contents of its own and words for its pictures', async () => {
		const { pdf } = must(await briefPdf(member, editionId, { meeting }));
		const { roles, alts, info, marked, outline } = await readPdf(pdf);
		expect(pdf.toString('latin1')).toContain('pdfuaid');
		expect(marked).toBe(true);
		expect(info).toMatchObject({
			Title: 'Underlag till beslut, Kvalitetsutmärkelsen 2026',
			Language: 'sv-SE'
		});
		for (const role of ['H1', 'H2', 'H3', 'Table', 'TH', 'P', 'Figure', 'TOC']) {
			expect([...roles], role).toContain(role);
		}
		expect(alts).toContain('Samlat 4. Enskilda bedömningar: 3, 4 och 6.');
		expect(outline.map(({ title }) => title)).toEqual(['Äldreomsorg']);
		expect(outline[0]?.items).toHaveLength(3);
	});

	it('is made in English for who reads English', async () => {
		const { pdf } = must(await briefPdf({ ...member, locale: 'en' }, editionId, { meeting }));
		const { texts, info } = await readPdf(pdf);
		expect(info.Language).toBe('en-GB');
		expect(texts[0]).toContain('Wednesday 18 November 2026');
	});

	it('is one page for one entry', async () => {
		const { pdf } = must(await briefPdf(member, editionId, { entryId }));
		const { texts } = await readPdf(pdf);
		expect(texts).toHaveLength(1);
		expect(texts[0]).toContain(`${secret}: nå fler.`);
	});
});

it('an entry with all the findings that can be asked for still has one page, and says what is not on it', async () => {
	const brief = must(await briefOf(member, editionId));
	const entry = await first(member);
	const [strength] = entry.strengths;
	const [check] = entry.checks;
	const { assessed } = entry;
	if (!strength || !check || !assessed) throw new Error('nothing is found');
	const said =
		'Enheten arbetar så här i alla delar, följer upp det varje vår och ändrar det som inte håller.';
	const many = (letter: string) =>
		Array.from({ length: 25 }, (_, at) => ({
			...strength,
			id: `${letter}${at}`,
			mark: `${letter}${at + 1}`,
			criterionKey: criteria[at % 5] ?? '',
			body: said
		}));
	const full: BriefEntry = {
		...entry,
		ownWords: ['a', 'b', 'c', 'd'].map((key) => ({
			key,
			label: { sv: 'Hur arbetar ni med det som är viktigast för dem ni är till för?', en: '' },
			text: `${said} ${said} ${said}`,
			left: 4,
			cutInSentence: false
		})),
		assessed: {
			...assessed,
			summary: `${said} ${said} ${said} ${said} ${said}`,
			objections: [1, 2].map(() => ({ criterionKey: null, saidOf: '', body: said, by: 'Bo' }))
		},
		strengths: many('S'),
		areas: many('F'),
		checks: Array.from({ length: 12 }, () => ({ ...check, notes: [said] })),
		earlierHonours: []
	};
	const data = briefData(brief, 'sv', {
		meeting: { date: null, place: null },
		only: full,
		reader: 'Mats Ledamot',
		at: member.at
	});
	const group = data.groups[0];
	if (!group) throw new Error('no class');
	const pdf = makePdf({
		template: briefTemplate,
		data: { ...data, groups: [{ ...group, entries: [entryData(full, brief, 'sv')] }] },
		title: 'Underlag',
		locale: 'sv',
		at: member.at
	});
	const { texts } = await readPdf(pdf);
	expect(texts).toHaveLength(1);
	expect(texts[0]?.replaceAll(/\s+/gu, ' ')).toContain('20 till finns i underlaget på skärmen.');
});

describe.each(['by oneself', 'by rule', 'by pin', 'holding office'])(
	'who stands back from an entry %s',
	(how) => {
		const who = () => {
			const person = recused[how];
			if (!person) throw new Error(how);
			return person;
		};

		it('finds it nowhere in the brief, and is told that one is left out', async () => {
			const brief = must(await briefOf(who(), editionId));
			expect(JSON.stringify(brief.classes)).not.toContain(secret);
			expect(JSON.stringify(brief)).not.toContain(entryId);
			expect(seen(brief).map(({ number }) => number)).toEqual([2, 3]);
			expect(brief.leftOut).toBe(1);
			expect(brief.minutes).toBe(1);
		});

		it('gets a document without it: no page, no row, no count', async () => {
			const { pdf } = must(await briefPdf(who(), editionId));
			const { texts, all } = await readPdf(pdf);
			expect(all).not.toContain(secret);
			expect(all).not.toContain('Bidrag 1 ');
			expect(texts).toHaveLength(5);
			expect(all).toContain('Äldreomsorg, 2 bidrag');
			expect(all).toContain('Ett bidrag är utelämnat');
			expect(await briefPdf(who(), editionId, { entryId })).toMatchObject({
				refusal: { reason: 'not-found' }
			});
		});

		it('learns nothing by any of its pages', async () => {
			const finding = (await first(member)).strengths[0]?.id ?? '';
			for (const page of [
				'+page.server.ts',
				'jamfor/+page.server.ts',
				'pdf/+server.ts',
				'[entry]/+page.server.ts',
				'[entry]/pdf/+server.ts',
				'[entry]/spar/[finding]/+page.server.ts'
			]) {
				const said = await answerOf(page, who(), { entry: entryId, finding });
				expect(said, page).not.toContain(secret);
				expect(said.includes(entryId), page).toBe(false);
			}
			// That it is there for who decides on it shows that the pages were asked.
			const said = await answerOf('[entry]/+page.server.ts', member, { entry: entryId, finding });
			expect(said).toContain(secret);
		});
	}
);

/** What a page of the brief answers, also when that is a refusal. */
async function answerOf(file: string, actor: Actor, params: { entry: string; finding: string }) {
	const folder = 'src/routes/(jury)/jury/[edition]/underlag';
	const route = (await import(/* @vite-ignore */ path.resolve(folder, file))) as Record<
		string,
		(event: unknown) => unknown
	>;
	const url = new URL('http://localhost/underlag');
	const organiser = { id: world.organiserId, name: 'Stockholms stad' };
	const event = {
		url,
		params: { ...params, edition: editionId },
		locals: { actor, locale: 'sv', organiser }
	};
	try {
		const answer = await (route['load'] ?? route['GET'])?.(event);
		return answer instanceof Response
			? (await readPdf(Buffer.from(await answer.arrayBuffer()))).all
			: JSON.stringify(answer);
	} catch (thrown) {
		return JSON.stringify(thrown);
	}
}
