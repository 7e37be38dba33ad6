// The open data: 35 honours of the archive, asked for in whatever way; and problems told as problems.
import { beforeAll, describe, expect, it } from 'vitest';
import type { RequestEvent } from '@sveltejs/kit';
import { useWorld } from '../../../../tools/test-world.ts';
import { openCall, readyEntry, valueOf } from '../../server/application/call.fixture.ts';
import { submitEntry } from '../../server/application/index.ts';
import type { Actor, Person } from '../../server/platform/actor.ts';
import { inTransaction } from '../../server/platform/database/index.ts';
import { editions, installProgramme, readProgrammes } from '../../server/programme/index.ts';
import { publishEdition, publishProgrammes } from '../../server/publication/index.ts';
import { fallback, GET as honours } from '../../../routes/api/v1/honours/+server.ts';
import { GET as me } from '../../../routes/api/v1/me/+server.ts';
import { GET as entries } from '../../../routes/api/v1/entries/+server.ts';
import { GET as entry } from '../../../routes/api/v1/entries/[entry]/+server.ts';
import { GET as programme } from '../../../routes/api/v1/programmes/[programme]/+server.ts';

const world = useWorld();
let anna: Person;
let entryId: string;

beforeAll(async () => {
	const system = world.system();
	await openCall(world, 'framsteget');
	await inTransaction(system, async (tx) => {
		for (const [position, each] of (await readProgrammes('programmes')).entries()) {
			await installProgramme(tx, system, { ...each, position });
		}
		await publishProgrammes(tx, system);
		for (const { id } of await editions(tx, system)) await publishEdition(tx, system, id);
	});
	anna = await world.person('Anna Ek');
	const live = await inTransaction(system, (tx) => editions(tx, system));
	const editionId = live.find(({ kind }) => kind === 'live')?.id ?? '';
	entryId = await readyEntry(anna, editionId, 'framsteget');
	valueOf(await submitEntry(anna, { entryId }));
});

type Get = (event: RequestEvent) => Response | Promise<Response>;
type Asked = { query?: string; params?: Record<string, string>; actor?: Actor; language?: string };

async function ask(get: Get, { query = '', params = {}, actor, language = '' }: Asked = {}) {
	const url = new URL(`http://localhost/${query}`);
	const request = new Request(url, { headers: { 'accept-language': language } });
	const locals = {
		actor: actor ?? world.visitor(),
		locale: 'sv',
		requestId: 'request-1',
		organiser: { id: world.organiserId }
	};
	const response = await get({
		url,
		params,
		locals,
		request
	} as Partial<RequestEvent> as RequestEvent);
	const { status, headers } = response;
	return { status, type: headers.get('content-type'), answer: (await response.json()) as never };
}
type Row = Record<string, unknown>;
const rows = async (query = '') => (await ask(honours, { query })).answer as Row[];

describe('/api/v1/honours', () => {
	it('has the 35 honours of the archive, each with exactly its ten fields', async () => {
		const all = await rows();
		expect(all).toHaveLength(35);
		const fields = 'programme,year,round,class,honour,unit,organisation,title,citation,prizes';
		expect(new Set(all.map((row) => Object.keys(row).join(',')))).toEqual(new Set([fields]));
	});

	it('gives each word for word as the archive has it, in its order', async () => {
		const onDisk = await readProgrammes('programmes');
		const expected = onDisk.flatMap(({ definition, archive }) =>
			(archive?.editions ?? []).flatMap((edition) =>
				edition.honours.map((honour) => ({
					programme: definition.key,
					year: edition.year,
					round: edition.round.sv,
					class: definition.classes.find(({ key }) => key === honour.class)?.name.sv ?? null,
					honour: honour.honour,
					unit: honour.unit,
					organisation: honour.organisation,
					title: honour.title,
					citation: honour.citation,
					prizes: honour.prizes.map(({ kind, name, amountOre, currency }) => ({
						kind,
						name: name.sv,
						amount_ore: amountOre,
						currency: amountOre === null ? null : currency
					}))
				}))
			)
		);
		expect(await rows()).toEqual(expected);
	});

	it('is filtered by programme, year, class, honour and words', async () => {
		expect(await rows('?programme=framsteget')).toHaveLength(3);
		expect(await rows('?year=2018')).toHaveLength(5);
		expect(await rows('?class=Skola')).toHaveLength(3);
		expect(await rows('?class=school')).toEqual(await rows('?class=skola'));
		expect(await rows('?honour=honourable_mention')).toHaveLength(5);
		expect((await rows('?q=bjornboda')).map(({ unit }) => unit)).toEqual([
			'Björnboda-Sörgårdens förskolor'
		]);
		expect(await rows('?q=xyzzy')).toEqual([]);
		expect(await rows('?programme=nobel')).toEqual([]);
		expect(await rows('?year=')).toHaveLength(35);
	});
});

describe('what is wrong', () => {
	it('is told as a problem, with what it was, in the asker’s language', async () => {
		const swedish = await ask(honours, { query: '?year=2018x' });
		expect(swedish).toMatchObject({ status: 400, type: 'application/problem+json' });
		expect(swedish.answer).toEqual({
			type: 'about:blank',
			title: 'Något i frågan går inte att läsa',
			status: 400,
			detail: 'year',
			instance: 'urn:request:request-1'
		});
		const english = await ask(honours, { query: '?honour=gold', language: 'en-GB,en;q=0.9' });
		expect(english.answer).toMatchObject({
			title: 'Something in the request cannot be read',
			detail: 'honour'
		});
	});

	it('has the status that says the same: not there, not signed in, read only', async () => {
		expect((await ask(programme, { params: { programme: 'nobel' } })).status).toBe(404);
		expect((await ask(me)).status).toBe(401);
		expect((await ask(entry, { params: { entry: entryId } })).status).toBe(401);
		expect((await ask(fallback as Get)).status).toBe(405);
	});
});

describe('a token', () => {
	it('opens what its person may see, and nothing more', async () => {
		const stranger = await world.person('Sven Stranger');
		const office = await world.person('Olga Office', [{ role: 'office' }]);
		const ids = async (actor: Actor) =>
			((await ask(entries, { actor })).answer as Row[]).map(({ id }) => id);
		expect(await ids(anna)).toEqual([entryId]);
		expect(await ids(office)).toEqual([entryId]);
		expect(await ids(stranger)).toEqual([]);
		const one = (actor: Actor) => ask(entry, { actor, params: { entry: entryId } });
		expect((await one(anna)).answer).toMatchObject({
			id: entryId,
			state: 'submitted',
			unit: 'Kostenheten'
		});
		expect((await one(stranger)).status).toBe(404);
		expect((await ask(me, { actor: office })).answer).toMatchObject({
			name: 'Olga Office',
			roles: [{ role: 'office', edition_id: null, entry_id: null }]
		});
	});
});
