import { sql } from 'kysely';
import { getDocumentProxy } from 'unpdf';
import { beforeAll, describe, expect, it } from 'vitest';
import { useWorld } from '../../../../../tools/test-world.ts';
import { declareConflict } from '../../people/index.ts';
import type { Actor, Person } from '../../platform/actor.ts';
import { inTransaction } from '../../platform/database/index.ts';
import type { Outcome } from '../../platform/outcome.ts';
import {
	appointPanel,
	approveMinutes,
	attend,
	callMeeting,
	castVote,
	closeMeeting,
	closeMotion,
	minutesOf,
	minutesPdf,
	minutesText,
	noteItem,
	openMeeting,
	openMotion,
	putBefore,
	recuse,
	saveDecision,
	sealClass,
	versionOf
} from '../index.ts';
import {
	award,
	cheque,
	decisionTime,
	enter,
	judgedEdition,
	nothing,
	type TestEntry
} from '../judged-edition.fixture.ts';

const world = useWorld();
let office: Person;
let panel: Record<'chair' | 'anna' | 'bo', Person>;
let editionId: string;
let meetingId: string;
let lark: TestEntry;
let swift: TestEntry;

function must<T>(outcome: Outcome<T>): T {
	if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
	return outcome.value;
}
const textFor = async (as: Person) => minutesText(must(await minutesOf(as, editionId, meetingId)));
const versionFor = async (as: Person, of = meetingId) =>
	versionOf(minutesText(must(await minutesOf(as, editionId, of))));
const approve = async (as: Person, read?: string) =>
	approveMinutes(as, { editionId, meetingId, read: read ?? (await versionFor(as)) });
const reasonOf = async (outcome: Promise<Outcome<unknown>>) => {
	const answer = await outcome;
	return answer.ok ? 'done' : answer.refusal.reason;
};

async function wordsIn(pdf: Buffer): Promise<string> {
	const document = await getDocumentProxy(new Uint8Array(pdf));
	const pages: string[] = [];
	for (let at = 1; at <= document.numPages; at++) {
		const { items } = await (await document.getPage(at)).getTextContent();
		pages.push(items.map((item) => ('str' in item ? item.str : '')).join(' '));
	}
	return pages.join(' ').replaceAll(/\s+/g, ' ');
}

beforeAll(async () => {
	office = await world.person('Olle Office', [{ role: 'office' }], decisionTime);
	editionId = await judgedEdition(world, 'kvalitetsutmarkelsen');
	lark = await enter(world, editionId, 'Lärkans förskola', 'preschool');
	swift = await enter(world, editionId, 'Tornsvalans förskola', 'preschool');
	const seats = ['chair', 'anna', 'bo'].map((name, at) => ({
		name,
		email: `${name}@panel.example`,
		title: 'direktör',
		chair: at === 0
	}));
	must(await appointPanel(office, { editionId, seats }));
	const { rows } = await world.owner(
		`select id, name from people.person where email like '%@panel.example'`
	);
	panel = Object.fromEntries(
		rows.map(({ id, name }) => [name, { ...office, personId: String(id), name: String(name) }])
	) as typeof panel;
	const { chair, anna, bo } = panel;
	const starts = '2026-10-15T10:00';
	({ meetingId } = must(
		await callMeeting(office, { editionId, starts, place: 'Rum 4', link: '', others: [] })
	));
	must(await openMeeting(chair, { meetingId }));
	for (const one of [chair, anna, bo]) must(await attend(one, { meetingId, here: true }));
	must(await recuse(bo, { entryId: lark.id, reason: 'Min bror är chef där.' }));
	const [item] = must(await minutesOf(office, editionId, meetingId)).view.agenda;
	const itemId = item?.id ?? '';
	must(await putBefore(chair, { meetingId, itemId, entryId: lark.id }));
	const { motionId } = must(
		await openMotion(chair, { meetingId, text: 'Lärkans förskola får utmärkelsen', secret: false })
	);
	for (const one of [chair, anna]) must(await castVote(one, { motionId, choice: 'yes' }));
	must(await closeMotion(chair, { motionId }));
	must(await saveDecision(chair, award(lark.id)));
	must(await saveDecision(chair, nothing(swift.id)));
	must(await noteItem(chair, { itemId, note: 'Klassen var jämn.' }));
	must(await sealClass(chair, { editionId, classKey: 'preschool', withoutHonours: false }));
});

describe('the minutes', () => {
	it('are not written over by somebody who saw what stood there before', async () => {
		const [item] = must(await minutesOf(panel.chair, editionId, meetingId)).view.agenda;
		const itemId = item?.id ?? '';
		const say = (note: string, seen: string) => noteItem(panel.chair, { itemId, note, seen });
		expect(await say('Annat.', '')).toMatchObject({ refusal: { reason: 'newer-revision' } });
		// Whoever wrote the same has lost nothing.
		must(await say('Klassen var jämn.', ''));
		must(await say('Klassen var mycket jämn.', 'Klassen var jämn.'));
		must(await say('Klassen var jämn.', 'Klassen var mycket jämn.\r\n'));
	});

	it('tell who was there, who stood back, what was voted on and what was decided', async () => {
		const text = await textFor(panel.chair);
		expect(text.present.map(({ name, under }) => `${name}, ${under}`)).toEqual([
			'chair, direktör, ordförande',
			'anna, direktör',
			'bo, direktör'
		]);
		expect(text.recusals).toEqual([
			'bo var jävig för Lärkans förskola och deltog inte i behandlingen av det.'
		]);
		const [preschool] = text.items;
		expect(preschool).toMatchObject({
			number: '§ 1',
			name: 'Förskola',
			lines: ['Klassen var jämn.'],
			votes: [
				{
					about: 'Lärkans förskola',
					text: 'Lärkans förskola får utmärkelsen',
					lines: ['Bifall, 2 röster ja, 0 röster nej', 'Ja: chair och anna']
				}
			],
			honours: [
				{
					honour: 'Kvalitetsutmärkelse',
					unit: 'Lärkans förskola',
					citation: ['”Barnen är delaktiga.”']
				}
			]
		});
		expect(preschool?.after[0]).toBe('Får inget: Tornsvalans förskola.');
		expect(preschool?.after[1]).toMatch(/^Fastställt av chair torsdag 15 oktober/);
		expect(text.items.flatMap(({ after }) => after)).toContainEqual(
			expect.stringMatching(/^Prissummorna är tillsammans 25\s000\skronor\.$/)
		);
	});

	it('hold nothing of an entry for whoever stands back from it, in words or as a document', async () => {
		const text = await textFor(panel.bo);
		expect(JSON.stringify(text)).not.toMatch(/Lärkan|delaktiga|25\s000|jämn/);
		// Nor is it said that nobody stood back.
		expect(text.recusals).toEqual([
			'Det som rör ett bidrag som läsaren är jävig för står inte här.'
		]);
		const { pdf } = must(await minutesPdf(panel.bo, editionId, meetingId));
		expect(await wordsIn(pdf)).not.toMatch(/Lärkan|delaktiga|25\s000/);
	});

	it('are in no row that a stranger, or whoever stands back, can read', async () => {
		const strangers = [
			await world.person('Eva Examiner', [{ role: 'examiner', editionId, entryId: lark.id }]),
			await world.person('Anna Applicant', [{ role: 'applicant', editionId, entryId: swift.id }]),
			await world.person('Asta Auditor', [{ role: 'auditor' }]),
			world.visitor()
		];
		const rowsOf = (as: Actor, table: string) =>
			inTransaction(as, async (tx) => {
				const { rows } = await sql`select from ${sql.table(table)}`.execute(tx);
				return rows.length;
			});
		for (const table of ['judging.item_note', 'judging.minutes', 'judging.amendment']) {
			for (const stranger of strangers) expect(await rowsOf(stranger, table), table).toBe(0);
		}
		expect(await rowsOf(panel.chair, 'judging.item_note')).toBe(1);
		expect(await rowsOf(panel.bo, 'judging.item_note')).toBe(0);
	});

	it('are approved by the chair when the meeting is closed, once, by one who has read them whole', async () => {
		expect(await reasonOf(approve(panel.chair))).toBe('meeting-open');
		must(await closeMeeting(panel.chair, { meetingId }));
		expect(await reasonOf(approve(office))).toBe('not-allowed');
		expect(await reasonOf(approve(panel.bo))).toBe('leader-in-conflict');
		expect(await reasonOf(approve(panel.anna))).toBe('not-leading');
		// What is approved is what was read.
		const read = await versionFor(panel.chair);
		const [item] = must(await minutesOf(office, editionId, meetingId)).view.agenda;
		const itemId = item?.id ?? '';
		must(await noteItem(office, { itemId, note: 'Något annat.' }));
		expect(await reasonOf(approve(panel.chair, read))).toBe('minutes-changed');
		must(await noteItem(office, { itemId, note: 'Klassen var jämn.' }));
		expect(await reasonOf(approve(panel.chair))).toBe('done');
		expect(await reasonOf(approve(panel.chair))).toBe('already-done');
		await expect(world.owner('delete from judging.minutes')).rejects.toThrow('append-only');
	});

	it('are kept as they were approved, as a document that lasts: tagged PDF/A, in Swedish, with its title', async () => {
		const { pdf, name } = must(await minutesPdf(panel.anna, editionId, meetingId));
		expect(name).toBe('protokoll-kvalitetsutmarkelsen-2026-10-15.pdf');
		expect(must(await minutesPdf(office, editionId, meetingId)).pdf.equals(pdf)).toBe(true);
		expect(await wordsIn(pdf)).toContain('Godkänt av chair');
		const bytes = pdf.toString('latin1');
		expect(bytes).toMatch(/pdfaid:part>2<[^]*pdfaid:conformance>A</);
		const document = await getDocumentProxy(new Uint8Array(pdf));
		const { info } = await document.getMetadata();
		expect(info).toMatchObject({
			Title: expect.stringContaining('Protokoll, Domarkommittén'),
			Language: expect.stringMatching(/^sv/i)
		});
		const tree = await (await document.getPage(1)).getStructTree();
		expect(JSON.stringify(tree)).toMatch(/"role":"H1"/);
	});
});

describe('minutes that are approved', () => {
	it('take no note any more, from the page or straight in SQL', async () => {
		const [item] = must(await minutesOf(office, editionId, meetingId)).view.agenda;
		for (const note of ['Skrivet efteråt.', '']) {
			expect(await reasonOf(noteItem(office, { itemId: item?.id ?? '', note }))).toBe(
				'minutes-approved'
			);
		}
		for (const change of [
			'update judging.item_note set note = note',
			'delete from judging.item_note'
		]) {
			await expect(world.owner(change)).rejects.toThrow('approved');
		}
		for (const change of [
			'update judging.attendance set left_at = now()',
			'update judging.agenda_item set led_by = null'
		]) {
			await expect(world.owner(change)).rejects.toThrow('closed');
		}
		expect((await textFor(panel.chair)).items[0]?.lines).toEqual(['Klassen var jämn.']);
	});
});

describe('a decision that is sealed', () => {
	const later = '2026-10-16T09:00:00Z';
	const anew = (as: Person, reason: string | undefined) =>
		saveDecision(world.at(as, later), {
			...award(lark.id, 1, 'Barnen är mycket delaktiga.'),
			prizes: cheque(30_000),
			...(reason === undefined ? {} : { anew: reason })
		});

	it('is changed by the chair alone, as a new one with a reason', async () => {
		expect(await reasonOf(anew(panel.chair, undefined))).toBe('sealed');
		expect(await reasonOf(anew(panel.anna, 'Ordet saknades.'))).toBe('not-allowed');
		expect(await reasonOf(anew(panel.chair, ' '))).toBe('required');
		const twice = [0, 1].map(() => reasonOf(anew(panel.chair, 'Ordet mycket saknades.')));
		expect((await Promise.all(twice)).toSorted()).toEqual(['done', 'newer-revision']);
		await expect(
			world.owner(`update judging.decision set citation = 'x' where entry_id = $1`, [lark.id])
		).rejects.toThrow('sealed');
	});

	it('stands in the minutes with what it was, and the approved ones stay as they were', async () => {
		const text = await textFor(panel.anna);
		expect(text.amendments).toMatchObject([
			{
				reason: 'Ordet mycket saknades.',
				was: [
					'Kvalitetsutmärkelse',
					'”Barnen är delaktiga.”',
					expect.stringMatching(/^Med utmärkelsen följer .*25\s000\skronor\.$/)
				],
				becomes: [
					'Kvalitetsutmärkelse',
					'”Barnen är mycket delaktiga.”',
					expect.stringMatching(/^Med utmärkelsen följer .*30\s000\skronor\.$/)
				]
			}
		]);
		// Also for whoever reads them on the page, or in part.
		expect(text.items[0]?.honours[0]?.citation).toEqual(['”Barnen är delaktiga.”']);
		const addition = must(await minutesPdf(panel.anna, editionId, meetingId, 'addition'));
		expect(await wordsIn(addition.pdf)).toMatch(/Tillägg till protokollet.*Ordet mycket saknades/);
		const kept = must(await minutesPdf(panel.anna, editionId, meetingId));
		expect(await wordsIn(kept.pdf)).not.toContain('mycket delaktiga');
		expect((await textFor(panel.bo)).amendments).toEqual([]);
		for (const [as, seen] of [
			[panel.anna, 1],
			[panel.bo, 0],
			[world.visitor(), 0],
			[await world.person('Una Unit', [{ role: 'applicant', editionId, entryId: lark.id }]), 0]
		] as const) {
			const rows = await inTransaction(as, (tx) =>
				tx.selectFrom('judging.amendment').select('id').execute()
			);
			expect(rows).toHaveLength(seen);
		}
		const { rows } = await world.owner('select count(*)::int as n from judging.minutes');
		expect(rows).toEqual([{ n: 1 }]);
	});
});

describe('minutes of a meeting that left decisions as drafts', () => {
	it('are approved when those are sealed, and the ones before say nothing of them', async () => {
		const chair = world.at(panel.chair, '2026-10-17T09:00:00Z');
		const owl = await enter(world, editionId, 'Ugglans skola', 'school');
		const arranged = { editionId, starts: '2026-10-17T10:00', place: '', link: '', others: [] };
		const second = must(await callMeeting(chair, arranged));
		must(await openMeeting(chair, second));
		must(await saveDecision(chair, award(owl.id)));
		must(await closeMeeting(chair, second));
		const approveIt = async () =>
			reasonOf(
				approveMinutes(chair, {
					editionId,
					...second,
					read: await versionFor(chair, second.meetingId)
				})
			);
		expect(await approveIt()).toBe('decisions-not-sealed');
		must(await sealClass(chair, { editionId, classKey: 'school', withoutHonours: false }));
		expect(await approveIt()).toBe('done');
		const before = (await textFor(panel.anna)).items.flatMap(({ after }) => after);
		expect(before.find((line) => line.startsWith('Prissummorna'))).toMatch(/25\s000/);
		const text = minutesText(must(await minutesOf(panel.anna, editionId, second.meetingId)));
		expect(text.items.map(({ honours }) => honours.map(({ unit }) => unit))).toEqual([
			['Lärkans förskola'],
			['Ugglans skola']
		]);
	});
});

describe('minutes that nobody on the panel has been able to read whole', () => {
	it('are approved by somebody of the office who stands back from nothing', async () => {
		const arranged = { editionId, starts: '2026-10-18T10:00', place: '', link: '', others: [] };
		const third = must(await callMeeting(office, arranged));
		must(await openMeeting(panel.chair, third));
		must(await closeMeeting(panel.chair, third));
		const by = async (as: Person) => {
			const read = await versionFor(as, third.meetingId);
			return reasonOf(approveMinutes(as, { editionId, ...third, read }));
		};
		// The database itself lets them by their own right then, and in nobody else's name.
		const inTheName = (as: Person, name: Person) =>
			inTransaction({ ...as, dryRun: true }, async (tx) => {
				const { organiserId } = world;
				await sql`
					insert into judging.minutes (organiser_id, meeting_id, document_hash, approved_by, approved_at)
					values (${organiserId}, ${third.meetingId}, 'x', ${name.personId}, now())
				`.execute(tx);
				return 'let through';
			}).catch(() => 'refused');
		expect(await by(office)).toBe('not-allowed');
		expect(await inTheName(office, office)).toBe('refused');
		for (const one of [panel.chair, panel.anna]) {
			must(await recuse(one, { entryId: swift.id, reason: 'Släkt.' }));
			expect(await by(one)).toBe('leader-in-conflict');
		}
		const silent = await world.person('Sid Silent', [{ role: 'office' }], decisionTime);
		await inTransaction(world.system(), (tx) =>
			declareConflict(tx, world.system(), {
				personId: silent.personId,
				entryId: swift.id,
				reason: 'Släkt.'
			})
		);
		const stranger = await world.person('Sten Främling', [], decisionTime);
		expect(await inTheName(office, panel.chair)).toBe('refused');
		for (const one of [panel.anna, silent, stranger])
			expect(await inTheName(one, one), one.name).toBe('refused');
		expect(await inTheName(office, office)).toBe('let through');
		expect(await by(office)).toBe('done');
		const { approved } = must(await minutesOf(office, editionId, third.meetingId));
		expect(approved?.by).toBe('Olle Office');
	});
});
