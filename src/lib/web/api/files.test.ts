// Attached files and films as a program asks for them.
import { beforeAll, describe, expect, it } from 'vitest';
import { useWorld } from '../../../../tools/test-world.ts';
import { openCall, readyEntry } from '../../server/application/call.fixture.ts';
import * as made from '../../server/platform/files/check/files.fixture.ts';
import type { Person } from '../../server/platform/actor.ts';
import * as all from '../../../routes/api/v1/entries/[entry]/attachments/[question]/+server.ts';
import * as one from '../../../routes/api/v1/entries/[entry]/attachments/[question]/[file]/+server.ts';
import * as confirmation from '../../../routes/api/v1/entries/[entry]/films/[question]/confirmation/+server.ts';
import * as tests from '../../../routes/api/v1/entries/[entry]/films/[question]/test/+server.ts';
import { ask } from './asking.fixture.ts';

const world = useWorld();
let anna: Person;
let entry: string;

beforeAll(async () => {
	const editionId = await openCall(world, 'framsteget', (definition) => {
		const [first, ...others] = definition.form.sections;
		if (!first) return definition;
		const question = {
			...{ key: 'files', label: { sv: 'Filer', en: 'Files' }, help: null, required: false },
			...{ shownWhen: [], examplesOfGoodAnswer: [], role: null, publish: false, story: null },
			shownTo: 'assessors' as const,
			...{ type: 'file' as const, accept: ['image' as const], maxMegabytes: 1, maxFiles: 2 }
		};
		const questions = [...first.questions, question];
		return { ...definition, form: { sections: [{ ...first, questions }, ...others] } };
	});
	anna = await world.person('Anna Ek');
	entry = await readyEntry(anna, editionId, 'framsteget');
});

const params = () => ({ entry, question: 'files' });
const attach = (content: Buffer, search = '?name=bild.png', actor = anna) =>
	ask(all.POST, {
		actor,
		params: params(),
		search,
		method: 'POST',
		// The body is the file itself; a text of Latin 1 would change its bytes, so it goes as it is.
		body: content
	});

describe('attached files', () => {
	it('are sent as they are, described, read and taken away', async () => {
		const content = made.png();
		const added = await attach(content, '?name=bild.png&description=K%C3%B6ket');
		expect(added).toMatchObject({ status: 200, etag: '"1"' });
		const [file] = added.body['files'] as { id: string; sha256: string }[];
		expect(file).toMatchObject({ name: 'bild.png', description: 'Köket', media_type: 'image/png' });
		const at = { ...params(), file: file?.id ?? '' };
		const read = await ask(one.GET, { actor: anna, params: at });
		expect(Buffer.from(String(read.body['content']), 'base64')).toEqual(content);
		const change = { actor: anna, params: at, method: 'PUT', body: { description: 'Salen' } };
		const old = await ask(one.PUT, { ...change, headers: { 'if-match': '"0"' } });
		expect(old.status).toBe(412);
		const described = await ask(one.PUT, { ...change, headers: { 'if-match': '"1"' } });
		expect(described.etag).toBe('"2"');
		const [anew] = described.body['files'] as { id: string }[];
		const gone = { actor: anna, params: { ...params(), file: anew?.id ?? '' }, method: 'DELETE' };
		const rehearsed = await ask(one.DELETE, { ...gone, search: '?dry_run=true' });
		expect(rehearsed.body['files']).toEqual([]);
		expect((await ask(all.GET, { actor: anna, params: params() })).body['files']).toHaveLength(1);
		expect((await ask(one.DELETE, gone)).body).toEqual({ revision: 3, files: [] });
	});

	it('are refused with the reason in the asker’s language', async () => {
		const refused = await attach(made.png().subarray(0, 80));
		expect(refused).toMatchObject({
			status: 422,
			body: { title: expect.stringContaining('skadad') }
		});
		const large = await attach(Buffer.alloc(1_000_001));
		expect(large).toMatchObject({ status: 413, body: { title: expect.stringContaining('1 MB') } });
		expect((await attach(made.png(), '')).status).toBe(400);
		const stranger = await world.person('Ove Annan');
		expect((await attach(made.png(), '?name=a.png', stranger)).status).toBe(403);
	});
});

describe('a film', () => {
	const film = () => ({ entry, question: 'film' });
	const link = 'https://film.example.se/1';

	it('is tested and confirmed', async () => {
		const none = await ask(tests.GET, { actor: anna, params: film() });
		expect(none.status).toBe(404);
		const asked = { actor: anna, params: film(), method: 'POST', body: { link } };
		expect((await ask(tests.POST, { ...asked, search: '?dry_run=true' })).status).toBe(200);
		expect((await ask(tests.GET, { actor: anna, params: film() })).status).toBe(404);
		expect((await ask(tests.POST, asked)).body).toMatchObject({ link, result: null });
		expect((await ask(tests.GET, { actor: anna, params: film() })).body).toMatchObject({ link });
		const body = { link, length: true, captions: false };
		const said = { actor: anna, params: film(), method: 'PUT', body };
		expect((await ask(confirmation.PUT, said)).body).toEqual({ length: true, captions: false });
	});
});
