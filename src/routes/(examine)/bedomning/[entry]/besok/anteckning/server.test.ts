// The address that takes one note, as a phone meets it: what it sends, how often, as whom, and what it is answered.
import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { useWorld } from '../../../../../../../tools/test-world.ts';
import type { Actor, Person } from '#lib/server/platform/actor.ts';
import {
	assessedEntry,
	examiner,
	handIn,
	must
} from '#lib/server/assessment/assessed-entry.fixture.ts';
import { arrangeVisit, declareConflictAs, visitDesk } from '#lib/server/assessment/index.ts';
import { POST } from './+server.ts';

const world = useWorld();
let scene: Awaited<ReturnType<typeof assessedEntry>>;
let checks: string[];
const check = (at: number) => checks[at] ?? '';

beforeAll(async () => {
	scene = await assessedEntry(world);
	const { lead, team, entryId } = scene;
	must(await arrangeVisit(lead, { entryId, starts: '2026-09-10T13:00', place: 'Köket' }));
	for (const each of team) await handIn(each, entryId, 4);
	checks = must(await visitDesk(lead, entryId)).checks.map(({ id }) => id);
});

/** Posts a body, or whatever text it is, as somebody; answers the status and what was said. */
async function post(
	actor: Actor,
	body: unknown,
	{ locale = 'sv', entry = scene.entryId }: { locale?: 'sv' | 'en'; entry?: string } = {}
) {
	const url = new URL(`http://localhost/bedomning/${entry}/besok/anteckning`);
	const request = new Request(url, {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: typeof body === 'string' ? body : JSON.stringify(body)
	});
	const organiser = {
		id: world.organiserId,
		name: 'Stockholms stad',
		timeZone: 'Europe/Stockholm'
	};
	const event = { locals: { actor, locale, organiser }, params: { entry }, request, url };
	const answer = await POST(event as unknown as Parameters<typeof POST>[0]);
	return { status: answer.status, said: (await answer.json()) as Record<string, string> };
}

const note = (by: Person, over: Record<string, unknown> = {}) => ({
	person: by.personId,
	findingId: check(0),
	body: 'Vi fick se enkäten.',
	outcome: 'confirmed',
	key: randomUUID(),
	seen: [''],
	notedAt: '2026-09-10T11:20:00Z',
	...over
});
const notesOf = async (findingId: string) =>
	(
		await world.owner(
			`select p.name, n.body from assessment.visit_note n join people.person p on p.id = n.noted_by
			 where n.finding_id = $1 order by p.name`,
			[findingId]
		)
	).rows;

describe('a note that is sent', () => {
	it('is answered with its version and when it was saved, and sent twice it is there once', async () => {
		const anna = world.at(scene.anna, '2026-09-10T12:30:00Z');
		const sent = note(anna);
		const once = await post(anna, sent);
		expect(once).toEqual({
			status: 200,
			said: {
				state: 'kept',
				version: sent.key,
				at: '2026-09-10T12:30:00Z',
				saved: expect.stringContaining('14.30')
			}
		});
		expect((await post(anna, sent)).said).toMatchObject({ state: 'kept', version: sent.key });
		expect(await notesOf(check(0))).toEqual([{ name: anna.name, body: sent.body }]);
	});

	it('writes over no colleague’s newer one, and none of one’s own that it had not seen', async () => {
		const { anna, bo } = scene;
		const findingId = check(1);
		const bos = note(bo, { findingId, body: 'Bo, nyss.', notedAt: '2026-09-10T13:00:00Z' });
		expect((await post(bo, bos)).said['state']).toBe('kept');
		expect((await post(anna, note(anna, { findingId }))).said['state']).toBe('kept');
		const unseen = note(anna, { findingId, body: 'Från surfplattan.' });
		expect((await post(anna, unseen)).said['state']).toBe('beside');
		expect(await notesOf(findingId)).toEqual([
			{ name: anna.name, body: 'Vi fick se enkäten.' },
			{ name: bo.name, body: 'Bo, nyss.' }
		]);
	});
});

describe('a note that is refused', () => {
	it('comes from nobody who is signed in: 401, in the reader’s language', async () => {
		const { anna } = scene;
		const visitor = world.visitor();
		expect(await post(visitor, note(anna))).toMatchObject({
			status: 401,
			said: { reason: 'sign-in-first' }
		});
		const [sv, en] = [
			await post(visitor, note(anna)),
			await post(visitor, note(anna), { locale: 'en' })
		].map(({ said }) => said['message']);
		expect(sv).toBeTruthy();
		expect(en).not.toBe(sv);
	});

	it('or is another’s than who is signed in, so that it stays on the phone for its writer', async () => {
		const { anna, bo } = scene;
		const before = await notesOf(check(0));
		expect(await post(bo, note(anna, { body: 'Inte Bos.' }))).toMatchObject({
			status: 401,
			said: { reason: 'sign-in-first' }
		});
		expect(await notesOf(check(0))).toEqual(before);
	});

	it('or comes from somebody who is not on the team, or has left it', async () => {
		const { editionId, office, applicant, entryId } = scene;
		const outside = await examiner(world, editionId, 'Ulla Utanför');
		for (const actor of [outside, office, applicant]) {
			const { status, said } = await post(actor, note(actor));
			expect([403, 404], actor.name).toContain(status);
			expect(said['message'], actor.name).toBeTruthy();
			expect(said['state'], actor.name).toBeUndefined();
		}
		const gone = await assessedEntry(world);
		must(
			await arrangeVisit(gone.lead, {
				entryId: gone.entryId,
				starts: '2026-09-10T13:00',
				place: 'Köket'
			})
		);
		must(await declareConflictAs(gone.bo, { entryId: gone.entryId, reason: 'Släkt.' }));
		const left = await post(gone.bo, note(gone.bo, { findingId: null, outcome: null }), {
			entry: gone.entryId
		});
		expect([403, 404]).toContain(left.status);
		expect(entryId).not.toBe(gone.entryId);
	});

	it('or cannot be read: each is answered with what is wrong, and nothing is kept', async () => {
		const { lead } = scene;
		const wrong: unknown[] = [
			'ingen json',
			'',
			'null',
			'[]',
			{},
			note(lead, { key: 'ingen nyckel' }),
			note(lead, { key: undefined }),
			note(lead, { person: undefined }),
			note(lead, { findingId: 'alla' }),
			note(lead, { body: 17 }),
			note(lead, { outcome: 'kanske' }),
			note(lead, { seen: 'allt' }),
			note(lead, { notedAt: 'i går' })
		];
		for (const body of wrong) {
			const { status, said } = await post(lead, body);
			expect([status, said['reason']], JSON.stringify(body)).toEqual([400, 'invalid']);
			expect(said['message'], JSON.stringify(body)).toBeTruthy();
		}
		const { rows } = await world.owner(
			`select 1 from assessment.visit_note_version where noted_by = $1`,
			[lead.personId]
		);
		expect(rows).toEqual([]);
	});

	it('or is no check of the visit, too long, or about an entry that is not there', async () => {
		const { lead } = scene;
		const long = await post(lead, note(lead, { body: 'å'.repeat(60_000) }));
		expect(long.status).toBe(422);
		expect(long.said).toMatchObject({ reason: 'too-long' });
		expect(long.said['message']).toMatch(/\d/);
		const { rows } = await world.owner(
			`select id from assessment.finding where kind = 'strength' and entry_id = $1`,
			[scene.entryId]
		);
		const strength = String(rows[0]?.['id']);
		const elsewhere = await post(lead, note(lead, { findingId: strength }));
		expect(elsewhere.said).toMatchObject({ reason: 'invalid' });
		expect([400, 422]).toContain(elsewhere.status);
		// A check that is gone is another matter: the words are kept.
		const gone = await post(lead, note(lead, { findingId: randomUUID() }));
		expect(gone.said).toMatchObject({ state: 'kept' });
		// Whether there is such an entry is not told.
		const there = await post(lead, note(lead), { entry: randomUUID() });
		expect(there).toMatchObject({ status: 403, said: { reason: 'not-allowed' } });
		const none = await post(lead, note(lead), { entry: 'ingen' });
		expect(none).toMatchObject({ status: 422, said: { reason: 'invalid' } });
	});
});
