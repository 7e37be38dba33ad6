// The training case and the round's figures on the open interface: the same as on the pages, to the same people.
import { beforeAll, describe, expect, it } from 'vitest';
import { useWorld } from '../../../../tools/test-world.ts';
import { GET as figures } from '../../../routes/api/v1/editions/[programme]/[edition]/yardstick/+server.ts';
import { PUT as score } from '../../../routes/api/v1/me/training-cases/[programme]/[edition]/+server.ts';
import { GET as cases } from '../../../routes/api/v1/me/training-cases/+server.ts';
import {
	assessedEntry,
	criteria,
	handIn,
	must
} from '../../server/assessment/assessed-entry.fixture.ts';
import { openTrainingCase, saveTrainingCase } from '../../server/assessment/index.ts';
import type { Person } from '../../server/platform/actor.ts';
import { ask } from './asking.fixture.ts';

const world = useWorld();
let scene: Awaited<ReturnType<typeof assessedEntry>>;
let params: { programme: string; edition: string };

beforeAll(async () => {
	scene = await assessedEntry(world);
	const { office, editionId } = scene;
	const { rows } = await world.owner(`select slug from programme.edition where id = $1`, [
		editionId
	]);
	params = { programme: 'kvalitetsutmarkelsen', edition: String(rows[0].slug) };
	const saved = must(
		await saveTrainingCase(office, {
			editionId,
			revision: 0,
			title: 'Fallet',
			introduction: '',
			closes: '2026-06-20T17:00',
			sections: [{ heading: '', text: 'Text.' }],
			key: { results: { score: 4, reason: 'Facitord.' } }
		})
	);
	must(await openTrainingCase(office, { editionId, revision: saved.revision }));
});

const given = (value: number, words: string) =>
	Object.fromEntries(criteria.map((key) => [key, { score: value, reason: words }]));
const put = (actor: Person, body: unknown, search = '') =>
	ask(score, { actor, params, method: 'PUT', body, search });

describe('the training case', () => {
	it('is saved as a draft, rehearsed without leaving anything, and handed in', async () => {
		const { anna } = scene;
		const draft = { revision: 0, scores: given(3, 'Annas ord') };
		expect((await put(anna, draft, '?dry_run=true')).status).toBe(200);
		expect(await put(anna, draft)).toMatchObject({
			status: 200,
			body: { mine: { state: 'draft', revision: 1 }, shared: null }
		});
		expect((await put(anna, draft)).status).toBe(409);
		expect(
			(await put(anna, { revision: 1, scores: { results: { score: 9, reason: '' } } })).status
		).toBe(422);
		const after = await put(anna, { revision: 1, scores: {}, hand_in: true });
		expect(after.body).toMatchObject({
			mine: { state: 'submitted' },
			in: 1,
			of: 3,
			shared: { key: { results: { score: 4, reason: 'Facitord.' } } }
		});
	});

	it('tells an examiner nothing of colleagues before her own are in, and then no names', async () => {
		const { anna, bo, lead } = scene;
		const before = await ask(cases, { actor: bo });
		expect(JSON.stringify(before.body)).not.toMatch(/Annas ord|Facitord/);
		for (const actor of [bo, lead]) {
			await put(actor, { revision: 0, scores: given(5, 'Mina ord'), hand_in: true });
		}
		const after = JSON.stringify((await ask(cases, { actor: bo })).body);
		expect(after).toContain('Annas ord');
		expect(after).not.toContain(anna.name);
		expect(after).not.toContain(anna.personId);
	});

	it('is nobody else’s', async () => {
		const { applicant, office } = scene;
		for (const actor of [applicant, office]) {
			expect((await put(actor, { revision: 0, scores: {} })).status).toBe(403);
			expect((await ask(cases, { actor })).body).toEqual([]);
		}
	});
});

describe('the round’s figures', () => {
	it('are the office’s, and rest on what is shared', async () => {
		const { office, entryId, lead, anna, bo } = scene;
		for (const [person, value] of [
			[lead, 5],
			[anna, 2]
		] as const) {
			await handIn(person, entryId, value);
		}
		const before = await ask(figures, { actor: office, params });
		expect(before.body).toMatchObject({
			entries_counted: 0,
			differences: [],
			waiting: [{ examiner: 'Bo Examinator', not_begun: 1, entry_ids: [entryId] }]
		});
		await handIn(bo, entryId, 5);
		const after = await ask(figures, { actor: office, params });
		expect(after.body).toMatchObject({
			entries_counted: 1,
			differences: [{ entry_id: entryId, average: 3, low: 2, high: 5 }],
			waiting: []
		});
		for (const actor of [lead, anna, scene.applicant]) {
			expect((await ask(figures, { actor, params })).status).toBe(403);
		}
	});
});
