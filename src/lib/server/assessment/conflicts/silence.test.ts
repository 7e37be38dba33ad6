// Someone in conflict with an entry learns nothing of its assessment by any channel: the database asked straight, every
// page that loads and every address of the open interface that answers, lists, exports, outbox, log, and what commands
// answer. And an examiner whose own review is not in learns nothing of a colleague's by any of them.
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { useWorld } from '../../../../../tools/test-world.ts';
import { appoint, auditLog, declareConflict } from '../../people/index.ts';
import type { Actor, Person } from '../../platform/actor.ts';
import { inTransaction } from '../../platform/database/index.ts';
import {
	afterAssessment,
	assessedEdition,
	duringAssessment,
	examiner,
	must,
	submitted,
	wholeReview
} from '../assessed-entry.fixture.ts';
import * as room from '../index.ts';
import { exportEntries, mailOfEntry, outboxOf } from '../../application/index.ts';
import {
	briefOf,
	citationDesk,
	commentOnCitation,
	decisionBoard,
	lockCitation,
	panelEntries,
	panelEntry,
	saveCitation
} from '../../judging/index.ts';

const world = useWorld();
/** Words that stand in reviews, consensus, visit and notes of the entry, and in its assessors' names. */
const words = 'Kvantumsnigel';
const names = 'Vråkvinge';

let editionId: string;
let slug: string;
let entryId: string;
let other: string;
let office: Person;
let silent: Record<'office' | 'examiner' | 'panel', Person>;
let lead: Person;
let late: Person;
const organisation = 'Farsta stadsdelsförvaltning';

async function teamOn(entry: string, called: string) {
	const team = [
		await examiner(world, editionId, `Lena ${called}`),
		await examiner(world, editionId, `Anna ${called}`),
		await examiner(world, editionId, `Bo ${called}`)
	];
	const [leads] = team;
	if (!leads) throw new Error('no team');
	must(
		await room.appointTeam(office, {
			entryId: entry,
			examinerIds: team.map(({ personId }) => personId),
			leadId: leads.personId
		})
	);
	return team;
}

async function handIn(who: Person, entry: string, said: string) {
	const saved = must(await room.saveReview(who, wholeReview(entry, 4, said)));
	must(await room.submitReview(who, { entryId: entry, revision: saved.revision }));
}

beforeAll(async () => {
	office = await world.person('Olle Kansli', [{ role: 'office' }], duringAssessment);
	editionId = await assessedEdition(world);
	const { rows } = await world.owner(`select slug from programme.edition where id = $1`, [
		editionId
	]);
	slug = (rows[0] as { slug: string }).slug;
	({ entryId } = await submitted(world, editionId, 'Kostenheten', organisation));
	({ entryId: other } = await submitted(world, editionId, 'Lärkan', 'Spånga stadsdelsförvaltning'));
	const team = await teamOn(entryId, names);
	for (const member of team) await handIn(member, entryId, words);
	const [leads] = team;
	if (!leads) throw new Error('no lead');
	lead = world.at(leads, afterAssessment);
	must(
		await room.arrangeVisit(lead, {
			entryId,
			starts: '2026-09-10T09:00',
			place: `${words} i receptionen`,
			message: `${words} i hälsningen.`
		})
	);
	must(await room.startConsensus(lead, { entryId }));
	must(
		await room.saveCriterion(lead, {
			entryId,
			criterionKey: 'participation',
			revision: 0,
			score: null,
			findings: [{ kind: 'strength', body: `${words}: alla är med.` }]
		})
	);
	must(
		await room.saveAgreedSummary(lead, {
			entryId,
			revision: 0,
			summary: `${words} i samsynen.`
		})
	);
	must(await room.objectTo(lead, { entryId, body: `${words} i invändningen.` }));
	// On the other entry a colleague's review is in, and one's own is not.
	const others = await teamOn(other, 'Kollegasson');
	const [first, second] = others;
	if (!first || !second) throw new Error('no team');
	await handIn(first, other, words);
	late = second;

	const system = world.system(duringAssessment);
	const works = await examiner(world, editionId, 'Otto Kansli', organisation);
	const declared = await examiner(world, editionId, 'Doris Jävig');
	const panel = await examiner(world, editionId, 'Pia Jury', 'Farsta  stadsdelsförvaltning');
	await inTransaction(system, async (tx) => {
		await appoint(tx, system, { personId: works.personId, role: 'office' });
		await declareConflict(tx, system, { personId: declared.personId, entryId, reason: 'Släkt.' });
		await appoint(tx, system, { personId: panel.personId, role: 'panel_member', editionId });
	});
	silent = {
		office: world.at(works, afterAssessment),
		examiner: world.at(declared, afterAssessment),
		panel: world.at(panel, afterAssessment)
	};
	office = world.at(office, afterAssessment);
}, 120_000);

/** Every row that somebody gets of every table by asking the database straight, by table. */
async function tables(person: Person): Promise<Record<string, string>> {
	const { rows } = await world.owner(
		`select n.nspname || '.' || c.relname as name
		 from pg_class c join pg_namespace n on n.oid = c.relnamespace
		 where c.relkind = 'r'
		   and n.nspname in ('platform', 'people', 'programme', 'application', 'assessment', 'judging', 'ceremony')`
	);
	const seen: Record<string, string> = {};
	for (const { name } of rows as { name: string }[]) {
		const found = await inTransaction(person, (tx) =>
			tx
				.selectFrom(name as 'assessment.review')
				.selectAll()
				.execute()
		).catch((error: unknown) => [String(error)]);
		seen[name] = JSON.stringify(found);
	}
	return seen;
}

const organiser = () => ({
	id: world.organiserId,
	name: 'Stockholms stad',
	slug: 'stockholm',
	timeZone: 'Europe/Stockholm'
});

/** What a page's load or an address of the open interface answers, also when that is a refusal. */
async function answerOf(file: string, actor: Actor, entry: string): Promise<string> {
	const route = (await import(/* @vite-ignore */ path.resolve('src/routes', file))) as Record<
		string,
		unknown
	>;
	const ask = route['load'] ?? route['GET'];
	if (typeof ask !== 'function') return '';
	const api = file.startsWith('api/') || file.includes('(public)');
	const params: Record<string, string> = {
		edition: api ? slug : editionId,
		programme: 'kvalitetsutmarkelsen',
		entry,
		question: 'participation',
		section: 'unit'
	};
	const url = new URL(`http://localhost/${file}?q=${words.toLowerCase()}`);
	const event = {
		url,
		params: new Proxy(params, {
			get: (known, name) => known[String(name)] ?? '00000000-0000-7000-8000-000000000000'
		}),
		locals: { actor, locale: 'sv', organiser: organiser(), requestId: 'test' },
		request: new Request(url),
		route: { id: `/${file}` },
		cookies: {
			get: () => undefined,
			getAll: () => [],
			set: () => undefined,
			delete: () => undefined
		},
		setHeaders: () => undefined,
		depends: () => undefined,
		parent: () => Promise.resolve({ edition: { id: editionId } }),
		getClientAddress: () => '127.0.0.1'
	};
	try {
		const answer: unknown = await (ask as (event: unknown) => unknown)(event);
		if (answer instanceof Response) return await answer.text();
		return JSON.stringify(answer) ?? '';
	} catch (thrown) {
		return `${String(thrown)} ${JSON.stringify(thrown)}`;
	}
}

const files = readdirSync('src/routes', { recursive: true, encoding: 'utf8' })
	.filter((file) => /(\+page\.server|\+layout\.server|\+server)\.ts$/.test(file))
	.filter((file) => !/healthz|readyz|metrics|demo|logga/.test(file));

async function pages(actor: Actor, entry: string): Promise<Record<string, string>> {
	const said: Record<string, string> = {};
	for (const file of files) said[file] = await answerOf(file, actor, entry);
	return said;
}

const text = async (chunks: AsyncGenerator<Uint8Array>) => {
	const parts: Uint8Array[] = [];
	for await (const chunk of chunks) parts.push(chunk);
	return Buffer.concat(parts).toString('latin1');
};

/** What lists, exports, outbox and log answer, and every command about the entry. */
async function answers(actor: Person, entry: string): Promise<Record<string, unknown>> {
	const id = { entryId: entry };
	const someone = lead.personId;
	const exported = async (format: 'csv' | 'xlsx' | 'zip') => {
		// The words of the columns are the page's to give.
		const say = new Proxy({}, { get: (_, what) => () => (what === 'missing' ? [] : '') });
		const file = await exportEntries(actor, { editionId, format, filter: {}, say } as never);
		return file.ok ? text(file.value.content) : file;
	};
	return {
		overview: await room.assessmentOverview(actor, editionId),
		mine: await room.myAssessments(actor),
		review: await room.reviewDesk(actor, entry),
		consensus: await room.consensusOf(actor, entry),
		consensuses: await room
			.consensusesOf(actor, editionId, [entry])
			.then((found) => (found.ok ? [...found.value.values()] : found)),
		'consensus desk': await room.consensusDesk(actor, entry),
		visit: await room.visitFor(actor, entry),
		'visit desk': await room.visitDesk(actor, entry),
		feedback: await room.feedbackFor(actor, entry),
		'feedback pdf': await room.feedbackDocument(actor, entry),
		'behind the consensus': await room
			.behindConsensus(actor, editionId, [entry])
			.then((found) => (found.ok ? [...found.value.values()] : found)),
		brief: await briefOf(actor, editionId),
		'panel entries': await panelEntries(actor, editionId),
		'panel entry': await panelEntry(actor, entry),
		board: await decisionBoard(actor, editionId),
		citation: await citationDesk(actor, entry),
		'write a citation': await saveCitation(actor, { ...id, sv: 'x', en: '', revision: 99 }),
		'lock a citation': await lockCitation(actor, { ...id, revision: 99 }),
		'comment on a citation': await commentOnCitation(actor, {
			...id,
			revision: 1,
			quote: '',
			body: 'x'
		}),
		log: await auditLog(actor, { page: 1 }),
		'log of the entry': await auditLog(actor, { page: 1, subjectId: entry }),
		outbox: await outboxOf(actor, editionId),
		'mail of the entry': await inTransaction(actor, (tx) => mailOfEntry(tx, actor, entry)),
		csv: await exported('csv'),
		xlsx: await exported('xlsx'),
		zip: await exported('zip'),
		'appoint a team': await room.appointTeam(actor, {
			...id,
			examinerIds: [someone],
			leadId: someone
		}),
		'save a review': await room.saveReview(actor, { ...id, revision: 7, scores: {} }),
		'hand in a review': await room.submitReview(actor, { ...id, revision: 7 }),
		'start a consensus': await room.startConsensus(actor, id),
		'write a consensus': await room.saveCriterion(actor, {
			...id,
			criterionKey: 'participation',
			revision: 99,
			score: 4
		}),
		'sum up a consensus': await room.saveAgreedSummary(actor, {
			...id,
			revision: 99,
			summary: 'x'
		}),
		'propose a consensus': await room.proposeClosing(actor, { ...id, revision: 99 }),
		'assent to a consensus': await room.assentTo(actor, { ...id, revision: 99 }),
		'object to a consensus': await room.objectTo(actor, { ...id, body: 'x' }),
		'close a consensus': await room.closeWithoutTeam(actor, { ...id, reason: 'x' }),
		evidence: await room.evidenceFor(actor, { ...id, findingId: someone }),
		'evidence for the unit': await room.evidenceForUnit(actor, { ...id, findingId: someone }),
		'arrange a visit': await room.arrangeVisit(actor, {
			...id,
			starts: '2020-01-01T09:00',
			place: 'x',
			message: ''
		}),
		'hold a visit': await room.markVisitHeld(actor, { ...id, held: true }),
		'release feedback': await room.releaseFeedback(actor, id),
		pin: await room.pinConflict(actor, {
			...id,
			personId: someone,
			pinned: 'conflict',
			reason: ''
		}),
		unpin: await room.unpinConflict(actor, { ...id, personId: someone }),
		'declare again': await room.declareConflictAs(actor, { ...id, reason: '' }),
		declare: await room.declareInEdition(actor, { editionId, answers: [] })
	};
}

/** Where a word stands. */
const where = (said: Record<string, unknown>, word: string) =>
	Object.entries(said)
		.filter(([, value]) =>
			(typeof value === 'string' ? value : (JSON.stringify(value) ?? '')).includes(word)
		)
		.map(([name]) => name);

describe('someone in conflict with an entry', () => {
	/** Who is in the pool is no secret of the office; who of them assesses the entry is. */
	const showsPool =
		/bedomning\/\+page|examinator|utbildning|bedomning\/jav|edition\]\/conflicts|fordel|people\.person|platform\.audit|revision|training|examiner|juryn|ovningsfall/;

	for (const part of ['office', 'examiner', 'panel'] as const) {
		it(`gets no row of its assessment out of the database (${part})`, async () => {
			const seen = await tables(silent[part]);
			expect(where(seen, words)).toEqual([]);
			const rows = JSON.parse(seen['people.appointment'] ?? '[]') as {
				entry_id: string;
				role: string;
			}[];
			expect(
				rows.filter(({ entry_id, role }) => entry_id === entryId && role.includes('examiner'))
			).toEqual([]);
			for (const table of ['review', 'consensus', 'visit', 'finding', 'feedback_report']) {
				expect(seen[`assessment.${table}`], table).not.toContain(entryId);
			}
			expect(seen['platform.mail']).not.toContain(names);
		});

		it(`learns nothing by any list, export, outbox, log or command (${part})`, async () => {
			const said = await answers(silent[part], entryId);
			expect(where(said, words)).toEqual([]);
			// That somebody came into the pool stands in the log; that they assess the entry does not.
			expect(where(said, names).filter((channel) => channel !== 'log')).toEqual([]);
			const log = (said['log'] as Awaited<ReturnType<typeof auditLog>>).ok ? said['log'] : null;
			const { rows } = (log as { value: { rows: unknown[] } } | null)?.value ?? { rows: [] };
			expect(
				rows
					.map((row) => JSON.stringify(row))
					.filter((row) => row.includes(names) && row.includes(entryId))
			).toEqual([]);
		});

		it(`learns nothing by any page or address (${part})`, async () => {
			const said = await pages(silent[part], entryId);
			expect(where(said, words)).toEqual([]);
			expect(where(said, names).filter((file) => !showsPool.test(file))).toEqual([]);
		}, 120_000);
	}

	it('counts nothing of it in the office’s sums', async () => {
		const all = must(await room.assessmentOverview(office, editionId));
		const some = must(await room.assessmentOverview(silent.office, editionId));
		const sum = (counts: Record<string, number>) =>
			Object.values(counts).reduce((a, b) => a + b, 0);
		expect([sum(all.counts), sum(some.counts)]).toEqual([2, 1]);
		expect(some.rows.find(({ entry }) => entry.id === entryId)).toMatchObject({
			silent: true,
			team: [],
			visit: null
		});
	});

	it('is told that it is a conflict of interest, when holding office', async () => {
		expect(await room.teamDesk(silent.office, entryId)).toMatchObject({
			refusal: { reason: 'in-conflict' }
		});
	});

	it('is not so silenced by every table only: the office without conflict finds it all', async () => {
		expect(where(await tables(office), words)).toEqual(
			expect.arrayContaining(['assessment.review', 'assessment.consensus', 'assessment.visit'])
		);
		const said = await answers(office, entryId);
		expect(where(said, words)).toEqual(expect.arrayContaining(['consensus desk', 'visit']));
		expect(where(said, names)).toEqual(expect.arrayContaining(['overview', 'outbox']));
		for (const page of ['', '[entry]/']) {
			const file = `(office)/kansli/[edition]/bedomning/${page}+page.server.ts`;
			expect(await answerOf(file, office, entryId), file).toContain(names);
		}
	});
});

describe('an examiner whose own review is not in', () => {
	it('learns nothing of a colleague’s by any channel', async () => {
		expect(where(await tables(late), words)).toEqual([]);
		expect(where(await answers(late, other), words)).toEqual([]);
		expect(where(await pages(late, other), words)).toEqual([]);
	}, 120_000);
});

describe('every table of the assessment', () => {
	it('that is about an entry minds conflicts of interest in its policies', async () => {
		const { rows } = await world.owner(
			`select c.relname as name
			 from pg_class c
			 join pg_namespace n on n.oid = c.relnamespace
			 join pg_attribute a on a.attrelid = c.oid and a.attname = 'entry_id'
			 where n.nspname = 'assessment' and c.relkind = 'r' and not exists (
			   select from pg_policies p
			   where p.schemaname = n.nspname and p.tablename = c.relname
			     and (
			       coalesce(p.qual, '') ~ 'silenced|has_conflict|people\\.conflicts|assessment\\.(review|consensus|feedback_draft)'
			       or exists (
			         select from pg_proc f
			         where f.prosrc ~ 'has_conflict' and position(f.proname || '(' in p.qual) > 0
			       )
			     )
			 )
			 order by 1`
		);
		// One's own word that there is no conflict: its writer's and the office's, and it says nothing of the assessment.
		expect(rows.map(({ name }) => name)).toEqual(['no_conflict_said']);
	});
});

describe('with the silence taken away', () => {
	it('the marker is found: so these tests can fail', async () => {
		await world.owner('drop policy silence on assessment.review');
		await world.owner('drop policy silence on people.appointment');
		const seen = await tables(silent.office);
		expect(where(seen, words)).toContain('assessment.review');
		expect(where(await answers(silent.office, entryId), names)).toContain('overview');
	});
});
