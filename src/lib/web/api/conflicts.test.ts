// Conflicts of interest and the passages of findings on the open interface: the same as on the pages, to the same people,
// with the same silence.
import { beforeAll, describe, expect, it } from 'vitest';
import { useWorld } from '../../../../tools/test-world.ts';
import { GET as list } from '../../../routes/api/v1/editions/[programme]/[edition]/conflicts/+server.ts';
import {
	DELETE as unpin,
	PUT as pin
} from '../../../routes/api/v1/entries/[entry]/conflicts/[person]/+server.ts';
import { GET as review } from '../../../routes/api/v1/entries/[entry]/review/+server.ts';
import {
	GET as mine,
	PUT as declare
} from '../../../routes/api/v1/me/conflicts/[programme]/[edition]/+server.ts';
import {
	assessedEntry,
	examiner,
	must,
	participation,
	wholeReview
} from '../../server/assessment/assessed-entry.fixture.ts';
import { saveReview } from '../../server/assessment/index.ts';
import type { Actor, Person } from '../../server/platform/actor.ts';
import { ask } from './asking.fixture.ts';

const world = useWorld();
let scene: Awaited<ReturnType<typeof assessedEntry>>;
let params: { programme: string; edition: string };
let petra: Person;
let silent: Person;

beforeAll(async () => {
	scene = await assessedEntry(world);
	const { editionId, entryId } = scene;
	const { rows } = await world.owner(`select slug from programme.edition where id = $1`, [
		editionId
	]);
	params = { programme: 'kvalitetsutmarkelsen', edition: String(rows[0]?.['slug']) };
	petra = await examiner(world, editionId, 'Petra Pool');
	silent = await world.person('Kia Kansli', [{ role: 'office' }], scene.office.at.toString());
	await world.owner(
		`insert into people.conflict (organiser_id, person_id, entry_id, reason) values ($1, $2, $3, 'Syskon')`,
		[world.organiserId, silent.personId, entryId]
	);
}, 60_000);

const say = (actor: Actor, said: string, reason = '', search = '') =>
	ask(declare, {
		actor,
		params,
		method: 'PUT',
		search,
		body: { entries: [{ entry_id: scene.entryId, said, reason }] }
	});

describe('one’s own conflicts of interest', () => {
	it('are read and said by those who may come to assess, rehearsed without leaving anything', async () => {
		expect((await ask(mine, { actor: petra, params })).body).toMatchObject([
			{ entry_id: scene.entryId, unit: 'Kostenheten', said: 'not-yet', pinned: null }
		]);
		expect((await say(petra, 'conflict', 'Granne.', '?dry_run=true')).status).toBe(200);
		expect(await say(petra, 'none')).toMatchObject({ status: 200, body: [{ said: 'none' }] });
		expect((await say(petra, 'conflict')).status).toBe(422);
		expect(await say(petra, 'conflict', 'Granne.')).toMatchObject({
			status: 200,
			body: [{ said: 'conflict', facts: ['declared'] }]
		});
	});

	it('are no matter of the unit’s, nor of a visitor’s', async () => {
		expect((await ask(mine, { actor: scene.applicant, params })).status).toBe(403);
		expect((await ask(mine, { actor: world.visitor(), params })).status).toBe(401);
	});
});

describe('all conflicts of a round', () => {
	it('are the office’s to read, with why', async () => {
		const { status, body } = await ask(list, { actor: scene.office, params });
		expect(status).toBe(200);
		expect(body['conflicts']).toContainEqual({
			entry_id: scene.entryId,
			person_id: petra.personId,
			conflict: true,
			reasons: ['declared'],
			declared: 'Granne.',
			pinned: null
		});
		for (const actor of [petra, scene.lead, scene.applicant])
			expect((await ask(list, { actor, params })).status).toBe(403);
	});

	it('tell whoever in the office has one nothing of the others’ on that entry', async () => {
		const { body } = await ask(list, { actor: silent, params });
		expect(body).toMatchObject({ entries: [{ id: scene.entryId, silent: true }], conflicts: [] });
		expect(JSON.stringify(body)).not.toContain('Granne.');
	});

	it('are settled by the office alone, and taken back', async () => {
		const on = { params: { entry: scene.entryId, person: petra.personId } };
		const put = (actor: Actor) =>
			ask(pin, {
				...{ actor, ...on, method: 'PUT' },
				body: { pinned: 'no-conflict', reason: 'Bor inte så nära.' }
			});
		for (const actor of [petra, scene.applicant, scene.lead, silent])
			expect([403, 404]).toContain((await put(actor)).status);
		expect(await put(scene.office)).toMatchObject({ status: 200, body: { left_team: false } });
		expect((await ask(mine, { actor: petra, params })).body).toMatchObject([
			{ pinned: 'no-conflict' }
		]);
		expect((await ask(unpin, { actor: scene.office, ...on, method: 'DELETE' })).status).toBe(200);
	});
});

describe('the passages of one’s findings', () => {
	it('are read by the one who marked them, and by nobody else', async () => {
		const { rows } = await world.owner(
			`select id from application.submission where entry_id = $1`,
			[scene.entryId]
		);
		const words = participation.slice(0, 9);
		const whole = wholeReview(scene.entryId, 4, 'Annas');
		const marked = {
			submissionId: String(rows[0]?.['id']),
			...{ questionKey: 'participation', from: 0, to: 9, quote: words }
		};
		must(
			await saveReview(scene.anna, {
				...whole,
				findings: {
					participation: [{ kind: 'strength', body: 'Annas fynd', passages: [marked] }]
				}
			})
		);
		const params = { entry: scene.entryId };
		expect(await ask(review, { actor: scene.anna, params })).toMatchObject({
			status: 200,
			body: {
				state: 'draft',
				findings: [
					{ body: 'Annas fynd', passages: [{ question: 'participation', from: 0, to: 9, words }] }
				]
			}
		});
		expect((await ask(review, { actor: scene.bo, params })).body).toMatchObject({
			state: 'none',
			findings: []
		});
		for (const actor of [scene.office, scene.applicant, petra, silent])
			expect((await ask(review, { actor, params })).status).toBeGreaterThanOrEqual(403);
	});
});
