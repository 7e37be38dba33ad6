// The office's list and its acts on the open interface.
import { beforeAll, describe, expect, it } from 'vitest';
import { useWorld } from '../../../../tools/test-world.ts';
import { openCall, readyEntry } from '../../server/application/call.fixture.ts';
import type { Person } from '../../server/platform/actor.ts';
import { GET as list } from '../../../routes/api/v1/editions/[programme]/[edition]/entries/+server.ts';
import { POST as move } from '../../../routes/api/v1/entries/[entry]/class/+server.ts';
import {
	GET as readDecision,
	POST as decide
} from '../../../routes/api/v1/entries/[entry]/eligibility-decision/+server.ts';
import {
	DELETE as close,
	GET as readReopening,
	POST as reopen
} from '../../../routes/api/v1/entries/[entry]/reopening/+server.ts';
import { ask as asked, type Asking } from './asking.fixture.ts';

const world = useWorld();
let office: Person;
let anna: Person;
let entry: string;
const organiser = { timeZone: 'Europe/Stockholm' };

type Handler = Parameters<typeof asked>[0];
/** The organiser's time zone comes with the request, as the hooks put it there. */
const ask = (handler: Handler, asking: Asking) =>
	asked((event) => {
		Object.assign(event.locals, { organiser });
		return handler(event);
	}, asking);

beforeAll(async () => {
	const editionId = await openCall(world, 'kvalitetsutmarkelsen');
	office = await world.person('Olle Berg', [{ role: 'office' }]);
	anna = await world.person('Anna Ek');
	entry = await readyEntry(anna, editionId, 'kvalitetsutmarkelsen', 'Kostenheten');
	await readyEntry(anna, editionId, 'kvalitetsutmarkelsen', 'Andra');
});

const edition = { programme: 'kvalitetsutmarkelsen', edition: '2026' };
const trace = async () =>
	(
		await world.owner(
			`select (select count(*) from application.eligibility_decision)::int as words,
			        (select count(*) from application.reopening)::int as openings,
			        (select count(*) from application.class_move)::int as moves,
			        (select count(*) from platform.mail)::int as mails,
			        (select count(*) from platform.audit)::int as lines`
		)
	).rows[0] as Record<string, number>;

describe('the list', () => {
	it('takes the same filters, sorting and paging as the office’s page', async () => {
		const found = await ask(list, {
			actor: office,
			params: edition,
			search: '?q=kost&complete=yes&sort=-unit&per_page=10'
		});
		expect(found.status).toBe(200);
		expect(found.body).toMatchObject({ total: 1, page: 1, per_page: 10 });
		const [row] = found.body['entries'] as Record<string, unknown>[];
		expect(row).toMatchObject({ id: entry, unit: 'Kostenheten', state: 'draft', missing: [] });
		const wrong = await ask(list, { actor: office, params: edition, search: '?sort=nonsense' });
		expect(wrong.status).toBe(400);
		expect((await ask(list, { actor: anna, params: edition })).status).toBe(403);
	});
});

describe('an act of the office', () => {
	it('is rehearsed without a trace, and then done', async () => {
		const acts: [Handler, unknown][] = [
			[decide, { decision: 'may-not-take-part', reason: 'Skäl' }],
			[move, { class: 'school', reason: 'Skäl' }],
			[reopen, { until: '2026-04-01T12:00', reason: 'Skäl' }]
		];
		const mailed = (await trace())['mails'] ?? 0;
		for (const [handler, body] of acts) {
			const before = await trace();
			const asking = { actor: office, method: 'POST', params: { entry }, body };
			const said = await ask(handler, { ...asking, search: '?dry_run=true' });
			expect(said.status).toBe(200);
			expect(await trace()).toEqual(before);
			expect(await ask(handler, asking)).toMatchObject({ status: 200, body: said.body });
			expect((await ask(handler, { ...asking, actor: anna })).status).toBe(403);
		}
		const after = await trace();
		expect([after['words'], after['moves'], after['openings']]).toEqual([1, 1, 1]);
		expect(after['mails']).toBe(mailed + 3);
	});

	it('names the version that it changes, and is told when another came between', async () => {
		const read = await ask(readDecision, { actor: office, params: { entry } });
		expect(read.body).toMatchObject({ decision: 'may-not-take-part', decided_by: 'Olle Berg' });
		const say = (ifMatch: string) =>
			ask(decide, {
				actor: office,
				method: 'POST',
				params: { entry },
				body: { decision: null, reason: 'Vi hade fel.' },
				headers: { 'if-match': ifMatch }
			});
		expect((await say('"none"')).status).toBe(412);
		expect((await say(read.etag ?? '')).status).toBe(200);
		expect((await say(read.etag ?? '')).status).toBe(412);
	});

	it('is not there where the address names no entry', async () => {
		for (const handler of [readDecision, readReopening]) {
			expect((await ask(handler, { actor: office, params: { entry: 'x' } })).status).toBe(404);
		}
	});

	it('is refused in words at the field', async () => {
		const wrong = await ask(reopen, {
			actor: office,
			method: 'POST',
			params: { entry },
			body: { until: 'i morgon', reason: '' }
		});
		expect(wrong.status).toBe(422);
		const errors = wrong.body['errors'] as { field: string }[];
		expect(errors.map(({ field }) => field)).toEqual(['until', 'reason']);
	});

	it('closes what is open, once', async () => {
		const read = () => ask(readReopening, { actor: office, params: { entry } });
		expect((await read()).body).toMatchObject({ open: true, until: '2026-04-01T12:00' });
		const asking = { actor: office, method: 'DELETE', params: { entry } };
		expect((await ask(close, asking)).body).toMatchObject({ open: false });
		expect((await ask(close, asking)).status).toBe(409);
		expect((await read()).body).toEqual({ open: false, until: null, reason: null });
	});
});
