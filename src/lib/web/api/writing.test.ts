// Writing on the open interface: what one changes is named by its version, and a dry run leaves no trace.
import { beforeAll, describe, expect, it } from 'vitest';
import { useWorld } from '../../../../tools/test-world.ts';
import { eligible, openCall, readyEntry } from '../../server/application/call.fixture.ts';
import type { Person } from '../../server/platform/actor.ts';
import { POST as startEntry } from '../../../routes/api/v1/entries/+server.ts';
import { GET as readAnswers } from '../../../routes/api/v1/entries/[entry]/answers/+server.ts';
import {
	GET as readAnswer,
	PUT as saveAnswer
} from '../../../routes/api/v1/entries/[entry]/answers/[question]/+server.ts';
import {
	DELETE as withdraw,
	POST as submit
} from '../../../routes/api/v1/entries/[entry]/submission/+server.ts';
import { POST as check } from '../../../routes/api/v1/programmes/[programme]/eligibility/+server.ts';
import { ask } from './asking.fixture.ts';

const world = useWorld();
let anna: Person;
let stranger: Person;
let entry: string;

beforeAll(async () => {
	const editionId = await openCall(world, 'framsteget');
	anna = await world.person('Anna Ek');
	stranger = await world.person('Sten Främling');
	entry = await readyEntry(anna, editionId, 'framsteget', 'Vinnarenheten');
});

const counts = async () => {
	const tables = ['application.entry', 'application.answer_revision', 'platform.audit'];
	const rows = await Promise.all(
		tables.map((table) => world.owner(`select count(*)::int as n from ${table}`))
	);
	return rows.map((result) => (result.rows[0] as { n: number }).n);
};
const about = (question: string) => ({ params: { entry, question } });
const put = (question: string, ifMatch: string | undefined, value: unknown, actor = anna) =>
	ask(saveAnswer, {
		...{ actor, method: 'PUT', body: { value } },
		...about(question),
		headers: ifMatch === undefined ? {} : { 'if-match': ifMatch }
	});

describe('saving an answer', () => {
	it('names the version that it saw, and gets the next one', async () => {
		const read = await ask(readAnswer, { actor: anna, ...about('background') });
		expect(read).toMatchObject({ status: 200, etag: '"1"' });
		const saved = await put('background', '"1"', 'En ny bakgrund.');
		expect(saved).toMatchObject({ status: 200, etag: '"2"', body: { revision: 2, problem: null } });
	});

	it('is told what stands there when another came between, and overwrites nothing', async () => {
		const late = await put('background', '"1"', 'En annan bakgrund.');
		expect(late.status).toBe(412);
		expect(late.body['current']).toMatchObject({ theirs: 'En ny bakgrund.', revision: 2 });
		const read = await ask(readAnswer, { actor: anna, ...about('background') });
		expect(read.body['value']).toBe('En ny bakgrund.');
	});

	it('is asked for the version when it names none', async () => {
		expect((await put('background', undefined, 'Utan version.')).status).toBe(428);
	});

	it('is refused in words at the field when it is of the wrong shape', async () => {
		const wrong = await put('background', '"2"', 7);
		expect(wrong.status).toBe(400);
		expect(wrong.body['errors']).toEqual([
			{ field: 'value', message: expect.any(String) as string }
		]);
		const unread = await ask(saveAnswer, {
			actor: anna,
			...{ method: 'PUT', body: '{', headers: { 'if-match': '"2"' } },
			...about('background')
		});
		expect(unread.status).toBe(400);
	});

	it('is refused where it names what can be no version, or holds what can be no text', async () => {
		for (const version of ['"3000000000"', '"-1"', '"1e1"', '"1.5"', '"x"']) {
			expect((await put('background', version, 'Ny')).status).toBe(428);
		}
		for (const text of ['a\0b', 'a\ud800b']) {
			expect((await put('background', '"2"', text)).status).toBe(400);
			const begun = await ask(startEntry, {
				actor: stranger,
				method: 'POST',
				body: { programme: 'framsteget', edition: '2026', class: text }
			});
			expect(begun.status).toBe(400);
		}
	});

	it('is nobody else’s', async () => {
		expect((await put('background', '*', 'Intrång', stranger)).status).toBe(403);
		const read = await ask(readAnswers, { actor: stranger, params: { entry } });
		expect(read.status).toBe(403);
		expect((await ask(readAnswers, { actor: world.visitor(), params: { entry } })).status).toBe(
			401
		);
	});
});

describe('a dry run', () => {
	it('answers as if it had been done, and leaves no trace', async () => {
		const before = await counts();
		const rehearsed = await ask(saveAnswer, {
			actor: anna,
			...{ method: 'PUT', search: '?dry_run=true', body: { value: 'Bara på prov.' } },
			headers: { 'if-match': '*' },
			...about('background')
		});
		expect(rehearsed).toMatchObject({ status: 200, body: { revision: 3 } });
		const begun = await ask(startEntry, {
			actor: stranger,
			...{ method: 'POST', search: '?dry_run=true' },
			body: { programme: 'framsteget', edition: '2026', eligibility: eligible.framsteget }
		});
		expect(begun.status).toBe(200);
		const submitted = await ask(submit, {
			actor: anna,
			...{ method: 'POST', search: '?dry_run=true', params: { entry } }
		});
		expect(submitted).toMatchObject({ status: 200, body: { number: 1, sequence: 1 } });
		expect(await counts()).toEqual(before);
	});

	it('is refused where the real thing would be', async () => {
		const refused = await ask(submit, {
			actor: world.at(anna, '2026-03-20T23:00:00Z'),
			...{ method: 'POST', search: '?dry_run=true', params: { entry } }
		});
		expect(refused.status).toBe(422);
	});

	it('is said in a word that is understood', async () => {
		const unclear = await ask(submit, {
			actor: anna,
			...{ method: 'POST', search: '?dry_run=maybe', params: { entry } }
		});
		expect(unclear.status).toBe(400);
	});
});

describe('an entry', () => {
	it('is begun, lacks things that are named, and is not submitted', async () => {
		const begun = await ask(startEntry, {
			actor: stranger,
			method: 'POST',
			body: { programme: 'framsteget', edition: '2026', eligibility: eligible.framsteget }
		});
		expect(begun.status).toBe(200);
		const id = String(begun.body['id']);
		const refused = await ask(submit, { actor: stranger, method: 'POST', params: { entry: id } });
		expect(refused.status).toBe(422);
		expect(refused.body['current']).toContainEqual(
			expect.objectContaining({ kind: 'answer', question: 'background' })
		);
	});

	it('is submitted and taken back while the call is open', async () => {
		const done = await ask(submit, { actor: anna, method: 'POST', params: { entry } });
		expect(done).toMatchObject({ status: 200, body: { number: 1, sequence: 1 } });
		const back = await ask(withdraw, { actor: anna, method: 'DELETE', params: { entry } });
		expect(back).toMatchObject({ status: 200, body: { state: 'withdrawn' } });
	});
});

it('anyone can ask whether a unit may take part, and is told what is not yet known', async () => {
	const asked = await ask(check, {
		actor: world.visitor(),
		...{ method: 'POST', params: { programme: 'framsteget' } },
		body: { answers: { operation: 'city' } }
	});
	expect(asked).toMatchObject({
		status: 200,
		body: { result: 'not-yet-known', next: 'introduced' }
	});
	const nowhere = await ask(check, {
		actor: world.visitor(),
		...{ method: 'POST', params: { programme: 'guldspaden' }, body: { answers: {} } }
	});
	expect(nowhere.status).toBe(404);
});
