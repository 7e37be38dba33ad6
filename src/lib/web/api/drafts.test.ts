// Awards on the open interface: drafted with mistakes, rehearsed, put in place; the office's alone.
import { beforeAll, describe, expect, it } from 'vitest';
import { useWorld } from '../../../../tools/test-world.ts';
import type { Person } from '../../server/platform/actor.ts';
import { inTransaction } from '../../server/platform/database/index.ts';
import { installProgramme, readProgrammes } from '../../server/programme/index.ts';
import { GET as list, POST as begin } from '../../../routes/api/v1/programmes/drafts/+server.ts';
import {
	GET as read,
	PUT as save
} from '../../../routes/api/v1/programmes/drafts/[draft]/+server.ts';
import { POST as place } from '../../../routes/api/v1/programmes/drafts/[draft]/put-in-place/+server.ts';
import { ask } from './asking.fixture.ts';

const world = useWorld();
let office: Person;
let draft: string;
let definition: Record<string, unknown>;

beforeAll(async () => {
	const system = world.system();
	for (const [position, programme] of (await readProgrammes('programmes')).entries())
		await inTransaction(system, (tx) => installProgramme(tx, system, { ...programme, position }));
	office = await world.person('Olle Kansli', [{ role: 'office' }]);
	const begun = await ask(begin, {
		actor: office,
		method: 'POST',
		body: { name: { sv: 'Spaden', en: 'The Spade' }, from: 'framsteget' }
	});
	draft = String(begun.body['id']);
	definition = begun.body['definition'] as Record<string, unknown>;
});

const put = (body: unknown, ifMatch: string, search = '') =>
	ask(save, {
		...{ actor: office, method: 'PUT', params: { draft }, body, search },
		headers: { 'if-match': ifMatch }
	});

describe('a draft on the open interface', () => {
	it('begins from another award and has no mistakes', async () => {
		const found = await ask(read, { actor: office, params: { draft } });
		expect(found).toMatchObject({
			status: 200,
			etag: '"1"',
			body: { slug: 'spaden', mistakes: [] }
		});
	});

	it('is told its mistakes in a dry run, which keeps nothing', async () => {
		const broken = { definition: { ...definition, lead: { sv: 'Bara svenska', en: '' } } };
		const tried = await put(broken, '"1"', '?dry_run=true');
		expect(tried).toMatchObject({
			status: 200,
			body: {
				mistakes: [
					{
						path: 'lead.en',
						pointer: '/lead/en',
						where: { sv: 'Texter › Ingress (engelska)', en: 'Texts › Lead (English)' },
						message: { sv: 'Engelska saknas.', en: 'The English is missing.' }
					}
				]
			}
		});
		const found = await ask(read, { actor: office, params: { draft } });
		expect(found.etag).toBe('"1"');
	});

	it('is kept with its mistakes, and not put in place', async () => {
		const broken = { definition: { ...definition, lead: { sv: 'Bara svenska', en: '' } } };
		expect((await put(broken, '"1"')).etag).toBe('"2"');
		const placed = await ask(place, {
			...{ actor: office, method: 'POST', params: { draft }, headers: { 'if-match': '"2"' } }
		});
		expect(placed.status).toBe(422);
		expect(placed.body['current']).toMatchObject([{ path: 'lead.en' }]);
	});

	it('is not overwritten by whoever read an older version and changed the same', async () => {
		const other = { definition: { ...definition, lead: { sv: 'Annat', en: 'Other' } } };
		const late = await put(other, '"1"');
		expect(late.status).toBe(412);
		expect(late.body['current']).toMatchObject({
			revision: 2,
			conflicts: [
				['lead', 'sv'],
				['lead', 'en']
			]
		});
	});

	it('is put in place when it has none', async () => {
		const saved = await put({ definition }, '"2"');
		const placed = await ask(place, {
			...{ actor: office, method: 'POST', params: { draft } },
			headers: { 'if-match': saved.etag ?? '' }
		});
		expect(placed).toMatchObject({ status: 200, body: { programme: 'spaden', revision: 3 } });
	});

	it('is nobody’s but the office’s', async () => {
		for (const actor of [
			await world.person('Adam Sökande'),
			await world.person('Eva Granskare', [{ role: 'auditor' }])
		]) {
			expect((await ask(list, { actor })).status).toBe(403);
			expect((await ask(read, { actor, params: { draft } })).status).toBe(403);
		}
		expect((await ask(list, { actor: world.visitor() })).status).toBe(401);
	});
});
