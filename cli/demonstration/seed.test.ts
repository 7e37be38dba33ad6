// The demonstration on a real database: every state and every role is there, and a second seeding changes nothing.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { useWorld } from '../../tools/test-world.ts';
import {
	entriesOfEdition,
	entryForWriting,
	myEntries
} from '../../src/lib/server/application/index.ts';
import {
	assessmentOverview,
	feedbackFor,
	myAssessments,
	reviewDesk,
	visitFor
} from '../../src/lib/server/assessment/index.ts';
import { ceremonies, guestList } from '../../src/lib/server/ceremony/index.ts';
import {
	panelEntries,
	panelMeetings,
	panelOf,
	rankingIn,
	tooClose
} from '../../src/lib/server/judging/index.ts';
import { personByToken, standingOf } from '../../src/lib/server/people/index.ts';
import type { Person } from '../../src/lib/server/platform/actor.ts';
import { verifyAudit } from '../../src/lib/server/platform/audit/index.ts';
import { inTransaction } from '../../src/lib/server/platform/database/index.ts';
import { closeIdentity } from '../../src/lib/server/platform/identity/index.ts';
import type { Outcome } from '../../src/lib/server/platform/outcome.ts';
import {
	daysLeft,
	dueAt,
	editionBySlug,
	installProgramme,
	isOpen,
	readProgrammes,
	reminderRuns,
	remindersOf,
	type Edition
} from '../../src/lib/server/programme/index.ts';
import { seedDemonstration } from './seed.ts';
import { demoToken, demoUsers } from './users.ts';

const world = useWorld();
const today = '2026-11-22T09:00:00Z';

function valueOf<T>(outcome: Outcome<T>): T {
	if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
	return outcome.value;
}

/** Signs in as a demonstration user, as the API does: by the token. */
async function as(email: string): Promise<Person> {
	const system = world.system(today);
	const person = await inTransaction(system, (tx) => personByToken(tx, system, demoToken(email)));
	if (!person) throw new Error(`no demonstration user ${email}`);
	const { id: personId, name } = person;
	return { ...system, kind: 'person', personId, name, email };
}

async function edition(award: string, slug: string): Promise<Edition> {
	const system = world.system(today);
	const found = await inTransaction(system, (tx) => editionBySlug(tx, system, award, slug));
	if (!found) throw new Error(`no edition ${award}/${slug}`);
	return found;
}

const open = (of: Edition, stage: 'call' | 'assessment' | 'visits' | 'decision') =>
	isOpen(of.calendar, stage, of.timeZone, Temporal.Instant.from(today));

const seed = (at = today) =>
	seedDemonstration({ organiserId: world.organiserId, at: Temporal.Instant.from(at) });

/** How many rows each table has, so that nothing more and nothing less is there. */
async function rowsEverywhere() {
	const { rows } = await world.owner(`
		select table_schema || '.' || table_name as name,
			(xpath('/row/n/text()', query_to_xml(
				format('select count(*) as n from %I.%I', table_schema, table_name), false, true, '')))[1]::text as n
		from information_schema.tables
		where table_type = 'BASE TABLE' and table_schema in
			('platform', 'identity', 'people', 'programme', 'application', 'assessment', 'judging', 'ceremony', 'published', 'pgboss')
		order by 1
	`);
	return rows;
}

beforeAll(async () => {
	const system = world.system(today);
	for (const [position, programme] of (await readProgrammes('programmes')).entries()) {
		await inTransaction(system, (tx) => installProgramme(tx, system, { ...programme, position }));
	}
	await seed();
}, 240_000);
afterAll(closeIdentity);

describe('the editions', () => {
	test('two are open for entries, for 24 and 31 days more', async () => {
		for (const [award, days] of [
			['framsteget', 24],
			['kvalitetsutmarkelsen', 31]
		] as const) {
			const { calendar, timeZone } = await edition(award, '2027');
			expect(daysLeft(calendar, 'call', timeZone, Temporal.Instant.from(today))).toBe(days);
			expect(calendar.stages.call?.closes).toMatch(/T23:59$/);
		}
	});

	test('a reminder has gone to those who write for one of them, and more are to come in both', async () => {
		const system = world.system(today);
		for (const [award, gone] of [
			['framsteget', ['one-month-left']],
			['kvalitetsutmarkelsen', []]
		] as const) {
			const found = await edition(award, '2027');
			const [runs, all] = await inTransaction(system, async (tx) => [
				await reminderRuns(tx, system, found.id),
				await remindersOf(tx, system, found)
			]);
			expect(runs.map(({ key }) => key)).toEqual(gone);
			expect(runs.every(({ receivers }) => receivers > 0)).toBe(true);
			const coming = all.filter((each) => {
				const due = each.on && dueAt(each, found.calendar, found.timeZone);
				return due && Temporal.Instant.compare(due, system.at) > 0;
			});
			expect(coming.length).toBeGreaterThan(2);
		}
	});

	test('one is in assessment, with 38 entries of five classes', async () => {
		const found = await edition('kvalitetsutmarkelsen', '2026');
		expect(open(found, 'call')).toBe(false);
		expect(open(found, 'assessment')).toBe(true);
		expect(open(found, 'visits')).toBe(true);
		expect(open(found, 'decision')).toBe(false);
		const office = await as('birgitta.ahlmark@example.se');
		const entries = valueOf(await entriesOfEdition(office, found.id));
		expect(entries.map(({ state }) => state)).toEqual(Array(38).fill('submitted'));
		expect(entries.map(({ number }) => number)).toEqual([...Array(38).keys()].map((at) => at + 1));
		expect(new Set(entries.map(({ classKey }) => classKey)).size).toBe(5);
		expect(entries.map(({ missing }) => missing)).toEqual(Array(38).fill(0));
	});

	test('one is ready for decision, with eight complete entries, its jury appointed and its decision open', async () => {
		const found = await edition('framsteget', '2026');
		expect(open(found, 'call')).toBe(false);
		expect(open(found, 'decision')).toBe(true);
		expect(found.calendar.ceremony?.place?.sv).toBe('Blå hallen, Stadshuset');
		const office = await as('samir.haddadin@example.se');
		const entries = valueOf(await entriesOfEdition(office, found.id));
		expect(entries.map(({ state, missing }) => [state, missing])).toEqual(
			Array(8).fill(['submitted', 0])
		);
		const chair = await as('ingela.thorsell@example.se');
		expect(valueOf(await panelEntries(chair, found.id))).toHaveLength(8);
	});

	test('none tells of a real person, address or document', async () => {
		for (const award of ['framsteget', 'kvalitetsutmarkelsen'] as const) {
			const real = (await readProgrammes('programmes')).find(
				({ definition }) => definition.key === award
			);
			const names = real?.definition.panels.flatMap(({ members }) => members) ?? [];
			for (const slug of ['2026', '2027']) {
				const { definition } = await edition(award, slug);
				const text = JSON.stringify(definition);
				for (const { name } of names) expect(text).not.toContain(name);
				expect(definition.documents).toEqual([]);
				expect(text).not.toContain('@stockholm.se');
			}
		}
	});
});

describe('the assessment', () => {
	test('stands at every step at once', async () => {
		const { id } = await edition('kvalitetsutmarkelsen', '2026');
		const office = await as('birgitta.ahlmark@example.se');
		const { rows } = valueOf(await assessmentOverview(office, id));
		const count = (step: string) => rows.filter((row) => row.step === step).length;
		expect({
			'no-team': count('no-team'),
			reviewing: count('reviewing'),
			agreeing: count('agreeing'),
			'ready-for-feedback': count('ready-for-feedback'),
			finished: count('finished')
		}).toEqual({
			'no-team': 4,
			reviewing: 20,
			agreeing: 6,
			'ready-for-feedback': 5,
			finished: 3
		});
	});

	test('findings quote the words of the entry where they stand', async () => {
		const { rows } = await world.owner(`
			select p->>'quote' as quote,
				substr(q->'text'->>'sv', (p->>'from')::int + 1, length(p->>'quote')) as there
			from assessment.finding f
			cross join lateral jsonb_array_elements(f.passages) p
			join application.submission s on s.id = (p->>'submissionId')::uuid
			cross join lateral jsonb_array_elements(s.shown->'sections') section
			cross join lateral jsonb_array_elements(section->'questions') q
			where q->>'key' = p->>'questionKey'
		`);
		expect(rows.length).toBeGreaterThan(60);
		for (const { quote, there } of rows) expect(there).toBe(quote);
	});

	test('whoever declared a conflict of interest has left the team and cannot read the entry', async () => {
		const { rows } = await world.owner(
			`select c.entry_id, p.email from people.conflict c join people.person p on p.id = c.person_id`
		);
		expect(rows).toHaveLength(1);
		const lovisa = await as('lovisa.hedstrom@example.se');
		expect(rows[0].email).toBe(lovisa.email);
		expect((await reviewDesk(lovisa, rows[0].entry_id)).ok).toBe(false);
		const mine = valueOf(await myAssessments(lovisa));
		expect(mine.length).toBeGreaterThan(3);
		expect(mine.some(({ entry }) => entry.id === rows[0].entry_id)).toBe(false);
	});

	test('of the jury four have handed in, by which some are foremost and some too close to call', async () => {
		const { id } = await edition('framsteget', '2026');
		const rikard = valueOf(await rankingIn(await as('rikard.mansby@example.se'), id));
		expect(rikard.panel).toEqual({ in: 4, of: 5, ownFirst: true });
		const { members } = valueOf(await panelOf(await as('samir.haddadin@example.se'), id));
		expect(members.filter(({ answer }) => answer === 'accepted')).toHaveLength(4);
		const seen = valueOf(await rankingIn(await as('ingela.thorsell@example.se'), id));
		const [all] = seen.classes;
		expect(all?.entries.map(({ scoredBy }) => scoredBy)).toEqual(Array(8).fill(4));
		const close = all?.neighbours.filter(tooClose).length ?? 0;
		expect(close).toBeGreaterThan(1);
		expect(close).toBeLessThan(7);
	});

	test('the jury meets in a few days', async () => {
		const { id } = await edition('framsteget', '2026');
		const [meeting, ...others] = valueOf(
			await panelMeetings(await as('yvonne.palmkvist@example.se'), id)
		);
		expect([meeting?.state, meeting?.starts, others]).toEqual(['planned', '2026-11-25T13:00', []]);
	});

	test('a ceremony has guests of every answer, with what they need and where they sit', async () => {
		const office = await as('samir.haddadin@example.se');
		const { ceremonies: all } = valueOf(await ceremonies(office));
		expect(all.map(({ name, place }) => [name, place])).toEqual([
			['Prisutdelningen 2027', 'Blå hallen, Stadshuset'],
			['Prisutdelningen 2026', 'Blå hallen, Stadshuset']
		]);
		const found = await edition('framsteget', '2026');
		expect(all[1]?.starts).toBe(found.calendar.ceremony?.at);
		const { guests } = valueOf(await guestList(office, all[1]?.id ?? ''));
		const count = (state: string) => guests.filter((guest) => guest.state === state).length;
		expect(['coming', 'not-coming', 'reminded', 'invited'].map(count)).toEqual([6, 1, 2, 1]);
		expect(guests.filter(({ needs }) => needs.access !== '')).toHaveLength(3);
		expect(guests.filter(({ tableId }) => tableId !== null)).toHaveLength(5);
		expect(guests.every(({ email }) => email.endsWith('@example.se'))).toBe(true);
	});

	test('no decision has been written anywhere', async () => {
		for (const table of ['judging.decision', 'judging.sealing', 'ceremony.release']) {
			expect((await world.owner(`select from ${table}`)).rowCount).toBe(0);
		}
	});
});

describe('everyone', () => {
	test('has a role, a task in words of both languages, and a token of their own', async () => {
		const users = demoUsers();
		expect(users).toHaveLength(23);
		expect(new Set(users.map(({ token }) => token)).size).toBe(23);
		for (const { email, name, role, what, token } of users) {
			expect(token).toMatch(/^utm_demo_[\w-]{43}$/);
			expect(role.sv && role.en && what.sv && what.en).toBeTruthy();
			const actor = await as(email);
			expect(actor.name).toBe(name);
			const standing = await inTransaction(actor, (tx) => standingOf(tx, actor));
			expect(standing.length, name).toBeGreaterThan(0);
		}
	});

	test('who writes has what is said of them', async () => {
		const elin = await as('elin.sandvall@example.se');
		const [draft] = valueOf(await myEntries(elin));
		expect(draft).toMatchObject({
			state: 'draft',
			call: 'open',
			classKey: 'preschool',
			demo: true
		});
		const { missing, progress } = valueOf(await entryForWriting(elin, draft?.id ?? ''));
		expect(missing.length).toBeGreaterThan(5);
		expect(progress.some(({ answered }) => answered > 0)).toBe(true);

		const mattias = await as('mattias.ohrling@example.se');
		const [inAssessment] = valueOf(await myEntries(mattias));
		expect(inAssessment?.state).toBe('submitted');
		const visit = valueOf(await visitFor(mattias, inAssessment?.id ?? ''));
		expect(visit?.starts.slice(0, 10)).toBe('2026-11-30');

		const pernilla = await as('pernilla.storaker@example.se');
		const hers = valueOf(await myEntries(pernilla));
		expect(hers.map(({ edition: of, state }) => [`${of.programme}/${of.slug}`, state])).toEqual([
			['framsteget/2027', 'draft'],
			['kvalitetsutmarkelsen/2026', 'submitted']
		]);
		const feedback = valueOf(await feedbackFor(pernilla, hers[1]?.id ?? ''));
		expect(feedback?.shown.criteria.flatMap(({ strengths }) => strengths).length).toBe(4);

		const jonas = await as('jonas.eklov@example.se');
		const [film] = valueOf(await myEntries(jonas));
		expect([film?.edition.programme, film?.state]).toEqual(['framsteget', 'submitted']);
	});

	test('a colleague reads along in two entries, comments, and changes nothing', async () => {
		const viveka = await as('viveka.lindahl@example.se');
		const standing = await inTransaction(viveka, (tx) => standingOf(tx, viveka));
		expect(standing.map(({ role }) => role)).toEqual(['reader', 'reader']);
		const entries = valueOf(await myEntries(viveka));
		expect(entries.map(({ unitName, state }) => [unitName, state]).sort()).toEqual([
			['Förskolan Blåklinten', 'draft'],
			['Vård- och omsorgsboendet Rönnbacken', 'submitted']
		]);
		expect(entries.every(({ reads }) => reads)).toBe(true);
		for (const { id } of entries) {
			const writing = valueOf(await entryForWriting(viveka, id));
			expect([writing.mayWrite, writing.reader]).toEqual([false, true]);
		}
		const [draft] = valueOf(await myEntries(await as('elin.sandvall@example.se')));
		const seen = valueOf(
			await entryForWriting(await as('elin.sandvall@example.se'), draft?.id ?? '')
		);
		expect([...seen.comments]).toEqual([['participation', 1]]);
	});

	test('one person holds the roles of examiner and applicant', async () => {
		const tomas = await as('tomas.akerblom@example.se');
		const standing = await inTransaction(tomas, (tx) => standingOf(tx, tomas));
		expect(new Set(standing.map(({ role }) => role))).toEqual(new Set(['examiner', 'applicant']));
	});

	test('the panels have five and three members, each with one chair', async () => {
		const office = await as('samir.haddadin@example.se');
		for (const [award, size] of [
			['framsteget', 5],
			['kvalitetsutmarkelsen', 3]
		] as const) {
			const { id } = await edition(award, '2026');
			const { members } = valueOf(await panelOf(office, id));
			expect(members).toHaveLength(size);
			expect(members.filter(({ chair }) => chair)).toHaveLength(1);
			expect(members.every(({ title }) => title)).toBe(true);
		}
	});
});

describe('the demonstration as a whole', () => {
	test('is marked as one, every row of it', async () => {
		const tables = [
			'people.person',
			'people.organisation',
			'people.unit',
			'application.entry',
			`programme.edition where kind = 'live'`,
			'published.participant'
		];
		for (const table of tables) {
			const { rows } = await world.owner(
				`select demo, count(*)::int as n from ${table} group by demo`
			);
			expect(
				rows.map(({ demo }) => demo),
				table
			).toEqual([true]);
			expect(rows[0].n, table).toBeGreaterThan(2);
		}
	});

	test('leaves a whole audit log', async () => {
		expect(await verifyAudit(world.url)).toMatchObject({ whole: true });
	});

	test('seeded again, also on another day, is as it was', async () => {
		const before = await rowsEverywhere();
		await seed();
		await seed('2026-12-24T14:00:00Z');
		expect(await rowsEverywhere()).toEqual(before);
	});
});
