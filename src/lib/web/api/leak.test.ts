// What the panel has decided is nowhere to be found before the release, and everywhere it should be right after it.
import { beforeAll, describe, expect, it } from 'vitest';
import type { RequestEvent } from '@sveltejs/kit';
import { useWorld } from '../../../../tools/test-world.ts';
import { openCall, readyEntry, valueOf } from '../../server/application/call.fixture.ts';
import { submitEntry } from '../../server/application/index.ts';
import { saveDecision, sealClass } from '../../server/judging/index.ts';
import { declareConflict } from '../../server/people/index.ts';
import type { Actor, Person } from '../../server/platform/actor.ts';
import { inTransaction } from '../../server/platform/database/index.ts';
import { editions } from '../../server/programme/index.ts';
import {
	archive,
	editionPage,
	honour,
	programmePage,
	publishEdition,
	publishEditionTask,
	publishProgrammes,
	releaseEdition,
	searchPublished,
	siteNav,
	startPage
} from '../../server/publication/index.ts';
import { GET as feed } from '../../../routes/(public)/flode.xml/+server.ts';
import { GET as sitemap } from '../../../routes/(public)/sitemap.xml/+server.ts';
import { GET as apiEdition } from '../../../routes/api/v1/editions/[programme]/[edition]/+server.ts';
import { GET as apiEditions } from '../../../routes/api/v1/editions/+server.ts';
import { GET as apiEntries } from '../../../routes/api/v1/entries/+server.ts';
import { GET as apiEntry } from '../../../routes/api/v1/entries/[entry]/+server.ts';
import { GET as apiHonours } from '../../../routes/api/v1/honours/+server.ts';
import { GET as apiMe } from '../../../routes/api/v1/me/+server.ts';
import { GET as apiProgramme } from '../../../routes/api/v1/programmes/[programme]/+server.ts';
import { GET as apiSearch } from '../../../routes/api/v1/search/+server.ts';

const world = useWorld();
const marker = 'kvantumsnigelpris';
const citation = `Juryn såg ett ${marker} i allt de gjorde.\n\nDet spreds.`;
const decisionTime = '2026-04-10T09:00:00Z';
const releaseTime = '2026-05-20T17:00:00Z';

let editionId: string;
let winner: string;
let other: string;
let decisionId: string;
let anna: Person;
let bo: Person;
let chair: Person;
let office: Person;
let examiner: Person;

beforeAll(async () => {
	editionId = await openCall(world, 'framsteget');
	anna = await world.person('Anna Ek');
	bo = await world.person('Bo Alm');
	office = await world.person('Olga Office', [{ role: 'office' }], releaseTime);
	chair = await world.person('Clara Chair', [{ role: 'panel_chair', editionId }], decisionTime);
	winner = await readyEntry(anna, editionId, 'framsteget', 'Vinnarenheten');
	other = await readyEntry(bo, editionId, 'framsteget', 'Andra enheten');
	valueOf(await submitEntry(anna, { entryId: winner }));
	valueOf(await submitEntry(bo, { entryId: other }));
	examiner = await world.person('Elsa Examinator', [
		{ role: 'examiner', editionId, entryId: winner }
	]);
	const prizes = [
		{ key: 'sum-60000', amountOre: null },
		{ key: 'work-of-art', amountOre: null }
	];
	const decision = { entryId: winner, citation, prizes, position: 0, revision: 0 };
	valueOf(await saveDecision(chair, { ...decision, honour: 'award' }));
	valueOf(await sealClass(chair, { editionId, classKey: '', withoutHonours: false }));
	const { rows } = await world.owner(`select id from judging.decision where entry_id = $1`, [
		winner
	]);
	decisionId = (rows[0] as { id: string }).id;
	const system = world.system(decisionTime);
	await inTransaction(system, async (tx) => {
		await publishProgrammes(tx, system);
		for (const { id } of await editions(tx, system)) await publishEdition(tx, system, id);
	});
});

const organiser = () => ({
	id: world.organiserId,
	name: 'Stockholms stad',
	slug: 'stockholm',
	timeZone: 'Europe/Stockholm'
});

async function asked(
	get: (event: never) => Response | Promise<Response>,
	actor: Actor,
	params: Record<string, string> = {},
	query = ''
): Promise<string> {
	const url = new URL(`http://localhost/${query}`);
	const locals = { actor, locale: 'sv', organiser: organiser(), requestId: 'test' };
	const event = { url, params, locals, request: new Request(url) };
	const response = await get(event as Partial<RequestEvent> as never);
	return response.text();
}

/** Everything that somebody can be shown, by what it is. */
async function shown(actor: Actor): Promise<Record<string, string>> {
	const id = world.organiserId;
	const edition = { programme: 'framsteget', edition: '2026' };
	const said = {
		nav: await siteNav(id),
		start: await startPage(id),
		programme: await programmePage(id, 'framsteget'),
		edition: await editionPage(id, 'framsteget', '2026'),
		honour: await honour(id, decisionId),
		archive: await archive(id),
		search: await searchPublished(id, marker)
	};
	return {
		...Object.fromEntries(
			Object.entries(said).map(([name, value]) => [name, JSON.stringify(value) ?? ''])
		),
		feed: await asked(feed, actor),
		sitemap: await asked(sitemap, actor),
		'api honours': await asked(apiHonours, actor),
		'api programme': await asked(apiProgramme, actor, { programme: 'framsteget' }),
		'api editions': await asked(apiEditions, actor),
		'api edition': await asked(apiEdition, actor, edition),
		'api search': await asked(apiSearch, actor, {}, `?q=${marker}`),
		'api me': await asked(apiMe, actor),
		'api entries': await asked(apiEntries, actor),
		'api entry': await asked(apiEntry, actor, { entry: winner }),
		'api other entry': await asked(apiEntry, actor, { entry: other })
	};
}

/** Where a word lies in the database, past every policy: the tables whose rows hold it. */
async function tablesWith(word: string, schemas: string[]): Promise<string[]> {
	const { rows: tables } = await world.owner(
		`select table_schema || '.' || table_name as name from information_schema.tables
		where table_schema = any($1) and table_type = 'BASE TABLE' order by 1`,
		[schemas]
	);
	const found: string[] = [];
	for (const { name } of tables as { name: string }[]) {
		const { rows } = await world.owner(
			`select count(*)::integer as n from ${name} t where to_jsonb(t)::text ilike '%' || $1 || '%'`,
			[word]
		);
		if ((rows[0] as { n: number }).n > 0) found.push(name);
	}
	return found;
}

const holding = (all: Record<string, string>, word: string) =>
	Object.keys(all).filter((name) => all[name]?.includes(word));

describe('before the release', () => {
	it('nobody is shown anything of the decision, in any page, search, feed or answer', async () => {
		for (const actor of [world.visitor(decisionTime), anna, bo, examiner]) {
			const all = await shown(actor);
			expect(holding(all, marker).filter((name) => name !== 'api search')).toEqual([]);
			expect(JSON.parse(all['api search'] ?? '')).toMatchObject({ total: 0, results: [] });
			expect(holding(all, decisionId)).toEqual([]);
			expect(all['api honours']).toBe('[]');
		}
	});

	it('the decision lies in its own tables and nowhere else: not in mail, audit, jobs or what is published', async () => {
		const schemas = [
			'published',
			'platform',
			'pgboss',
			'programme',
			'application',
			'ceremony',
			'judging'
		];
		expect(await tablesWith(marker, schemas)).toEqual([
			'judging.citation',
			'judging.citation_revision',
			'judging.decision'
		]);
	});

	it('publishing once more, by whatever job, changes nothing of that', async () => {
		await publishEditionTask({ organiserId: world.organiserId, editionId });
		expect(await tablesWith(marker, ['published'])).toEqual([]);
		expect((await editionPage(world.organiserId, 'framsteget', '2026'))?.page.entries).toBe(2);
	});

	it('only the office can release, and only once all is sealed', async () => {
		for (const actor of [world.visitor(releaseTime), anna, examiner, chair]) {
			expect((await releaseEdition(actor, { editionId })).ok).toBe(false);
		}
		expect(await tablesWith(marker, ['published', 'platform'])).toEqual([]);
	});
});

describe('right after the release', () => {
	beforeAll(async () => {
		// Whoever releases may have stood back from the very entry that won: it is released all the same.
		const system = world.system(releaseTime);
		await inTransaction(system, (tx) =>
			declareConflict(tx, system, { personId: office.personId, entryId: winner, reason: 'Syskon' })
		);
		expect(valueOf(await releaseEdition(office, { editionId }))).toMatchObject({ honours: 1 });
	});

	it('everybody is shown it: page, search, feed, open data', async () => {
		const all = await shown(world.visitor(releaseTime));
		expect(holding(all, marker)).toEqual([
			'start',
			'programme',
			'edition',
			'honour',
			'archive',
			'search',
			'feed',
			'api honours',
			'api edition',
			'api search'
		]);
		expect(JSON.parse(all['api search'] ?? '')).toMatchObject({ total: 1 });
		expect(all['sitemap']).toContain(`/framsteget/2026/${decisionId}`);
	});

	it('the open data tells it as it was decided', async () => {
		const all = await shown(world.visitor(releaseTime));
		expect(JSON.parse(all['api honours'] ?? '')).toEqual([
			{
				programme: 'framsteget',
				year: 2026,
				round: '2026',
				class: null,
				honour: 'award',
				unit: 'Vinnarenheten',
				organisation: expect.any(String),
				title: expect.any(String),
				citation,
				prizes: [
					{ kind: 'sum', name: '60 000 kronor', amount_ore: 6_000_000, currency: 'SEK' },
					{ kind: 'work-of-art', name: 'ett konstverk', amount_ore: null, currency: null }
				]
			}
		]);
	});

	it('the winner’s entry is shown: what the form says becomes public, never whom to contact', async () => {
		const page = await honour(world.organiserId, decisionId);
		expect(page?.entry?.answers.map(({ label }) => label.sv).length).toBeGreaterThan(2);
		expect(JSON.stringify(page)).not.toContain('kontakt@example.se');
		expect(JSON.stringify(page)).not.toContain(anna.email);
	});

	it('those concerned are told: the winner why, the others where to read, the panel thanks', async () => {
		const { rows } = await world.owner(
			`select kind, to_address, body from platform.mail where kind like 'release.%' order by kind`
		);
		const mail = rows as { kind: string; to_address: string; body: string }[];
		expect(mail.map(({ kind, to_address: to }) => [kind, to])).toEqual([
			['release.panel', chair.email],
			['release.thanks', bo.email],
			['release.winner', anna.email]
		]);
		expect(mail[2]?.body).toContain(marker);
		expect(mail[2]?.body).toContain(`/framsteget/2026/${decisionId}`);
		expect(mail[2]?.body).toContain('60\u00a0000 kronor och ett konstverk');
		expect(mail[1]?.body).not.toContain(marker);
	});

	it('is done once', async () => {
		expect(await releaseEdition(office, { editionId })).toMatchObject({
			refusal: { reason: 'already-released' }
		});
		expect(await tablesWith(marker, ['published'])).toEqual([
			'published.honour',
			'published.search',
			'published.search_key',
			'published.search_word'
		]);
	});
});
