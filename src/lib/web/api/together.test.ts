// Writing together on the open interface: the same rights as on the pages, versions where something is overwritten, and
// dry runs that leave no trace.
import { beforeAll, describe, expect, it } from 'vitest';
import { useWorld } from '../../../../tools/test-world.ts';
import { openCall, readyEntry } from '../../server/application/call.fixture.ts';
import type { Person } from '../../server/platform/actor.ts';
import {
	DELETE as uncomment,
	PUT as recomment
} from '../../../routes/api/v1/entries/[entry]/comments/[comment]/+server.ts';
import {
	GET as comments,
	POST as comment
} from '../../../routes/api/v1/entries/[entry]/comments/+server.ts';
import { POST as handOver } from '../../../routes/api/v1/entries/[entry]/hand-over/+server.ts';
import {
	GET as people,
	POST as invite
} from '../../../routes/api/v1/entries/[entry]/people/+server.ts';
import {
	DELETE as remove,
	PUT as change
} from '../../../routes/api/v1/entries/[entry]/people/[person]/+server.ts';
import {
	GET as revisions,
	POST as restore
} from '../../../routes/api/v1/entries/[entry]/answers/[question]/revisions/+server.ts';
import { PUT as save } from '../../../routes/api/v1/entries/[entry]/answers/[question]/+server.ts';
import { ask } from './asking.fixture.ts';

const world = useWorld();
let anna: Person;
let bo: Person;
let office: Person;
let stranger: Person;
let entry: string;

beforeAll(async () => {
	const editionId = await openCall(world, 'framsteget');
	anna = await world.person('Anna Ek');
	entry = await readyEntry(anna, editionId, 'framsteget');
	bo = await world.person('Bo Alm', [{ role: 'applicant', editionId, entryId: entry }]);
	office = await world.person('Olga Office', [{ role: 'office' }]);
	stranger = await world.person('Sten Främling');
});

const count = async (table: string) =>
	((await world.owner(`select count(*)::int as n from ${table}`)).rows[0] as { n: number }).n;
const dry = { search: '?dry_run=true' };

describe('who shares an entry', () => {
	it('is told to those who do and the office, and to nobody else', async () => {
		const told = await ask(people, { actor: anna, params: { entry } });
		expect(told.body['people']).toMatchObject([
			{ name: 'Anna Ek', right: 'writer', contact: true },
			{ name: 'Bo Alm', right: 'writer', contact: false }
		]);
		expect((await ask(people, { actor: office, params: { entry } })).status).toBe(200);
		expect((await ask(people, { actor: stranger, params: { entry } })).status).toBe(403);
	});

	it('is added to by an invitation, rehearsed without a mail or a line', async () => {
		const asked = {
			actor: anna,
			params: { entry },
			method: 'POST',
			body: { email: 'ny@example.se', right: 'reader' }
		};
		const before = [
			await count('application.invitation'),
			await count('platform.mail'),
			await count('platform.audit')
		];
		expect(await ask(invite, { ...asked, ...dry })).toMatchObject({
			status: 200,
			body: { kind: 'reader' }
		});
		expect([
			await count('application.invitation'),
			await count('platform.mail'),
			await count('platform.audit')
		]).toEqual(before);
		const { status, body } = await ask(invite, asked);
		expect({ status, email: body['email'] }).toEqual({ status: 200, email: 'ny@example.se' });
		const taken = await ask(remove, {
			actor: anna,
			params: { entry, person: String(body['id']) },
			method: 'DELETE'
		});
		expect(taken.status).toBe(200);
	});

	it('is changed by the contact person, who names the version that they saw', async () => {
		const { etag } = await ask(people, { actor: anna, params: { entry } });
		const put = (actor: Person, version: string | null) =>
			ask(change, {
				actor,
				params: { entry, person: bo.personId },
				method: 'PUT',
				body: { right: 'reader' },
				headers: version === null ? {} : { 'if-match': version }
			});
		expect((await put(anna, null)).status).toBe(428);
		expect((await put(bo, etag)).status).toBe(403);
		expect((await put(anna, etag)).status).toBe(200);
		expect((await put(anna, etag)).status).toBe(412);
	});

	it('is handed over by an offer, or by the office with a reason', async () => {
		const body = { email: 'chef@example.se', name: 'Ny Chef', predecessor: 'stays' };
		const over = (actor: Person, more: object = {}) =>
			ask(handOver, { actor, params: { entry }, method: 'POST', body: { ...body, ...more } });
		expect((await over(bo)).status).toBe(403);
		expect(await over(anna)).toMatchObject({ status: 200, body: { done: false } });
		expect((await over(anna, { reason: 'Slutar' })).status).toBe(403);
		expect((await over(office, { reason: ' ' })).status).toBe(422);
		const rehearsed = await ask(handOver, {
			actor: office,
			params: { entry },
			method: 'POST',
			body: { ...body, reason: 'Anna har slutat' },
			...dry
		});
		expect(rehearsed).toMatchObject({ status: 200, body: { done: true } });
		const told = await ask(people, { actor: anna, params: { entry } });
		expect(told.body['people']).toMatchObject([{ name: 'Anna Ek', contact: true }, {}]);
	});
});

describe('comments', () => {
	it('are written, answered, changed and deleted by those who share the entry, readers too', async () => {
		const write = (actor: Person, body: object) =>
			ask(comment, {
				actor,
				params: { entry },
				method: 'POST',
				body: { question: 'background', ...body }
			});
		const first = await write(bo, { body: 'Vad menar vi?' });
		expect(first.status).toBe(200);
		const thread = String(first.body['id']);
		const answer = await write(anna, { body: 'Att det minskade', thread });
		for (const who of [office, stranger]) {
			expect((await ask(comments, { actor: who, params: { entry } })).status).toBe(403);
			expect((await write(who, { body: 'Intrång' })).status).toBe(403);
		}
		const put = (actor: Person, id: string, body: object) =>
			ask(recomment, { actor, params: { entry, comment: id }, method: 'PUT', body });
		expect((await put(bo, String(answer.body['id']), { body: 'Bos ord' })).status).toBe(403);
		expect(
			(await put(anna, String(answer.body['id']), { body: 'Att det halverades' })).status
		).toBe(200);
		expect((await put(bo, thread, { resolved: true })).status).toBe(200);
		const gone = await ask(uncomment, {
			actor: bo,
			params: { entry, comment: thread },
			method: 'DELETE'
		});
		expect(gone.status).toBe(200);
		const told = await ask(comments, {
			actor: anna,
			params: { entry },
			search: '?question=background'
		});
		expect(told.body).toMatchObject([
			{
				id: thread,
				resolved_at: expect.any(String) as string,
				comments: [
					{ deleted: true, body: '' },
					{ body: 'Att det halverades', mine: true }
				]
			}
		]);
	});
});

describe('what has been written', () => {
	it('is read, and put back as a new revision of the version that one saw', async () => {
		const params = { entry, question: 'background' };
		await ask(save, {
			actor: anna,
			params,
			method: 'PUT',
			body: { value: 'Andra texten' },
			headers: { 'if-match': '"1"' }
		});
		const read = await ask(revisions, { actor: bo, params });
		expect(read).toMatchObject({ status: 200, etag: '"2"' });
		expect(read.body).toMatchObject([
			{ revision: 2, value: 'Andra texten', by: 'Anna Ek' },
			{ revision: 1 }
		]);
		const back = (actor: Person, version: string, more: object = {}) =>
			ask(restore, {
				actor,
				params,
				method: 'POST',
				body: { revision: 1 },
				headers: { 'if-match': version },
				...more
			});
		expect((await back(bo, '"2"')).status).toBe(403);
		expect((await back(anna, '"1"')).status).toBe(412);
		expect(await back(anna, '"2"', dry)).toMatchObject({ status: 200, etag: '"3"' });
		expect(await back(anna, '"2"')).toMatchObject({ status: 200, etag: '"3"' });
		expect((await ask(revisions, { actor: stranger, params })).status).toBe(403);
	});
});
