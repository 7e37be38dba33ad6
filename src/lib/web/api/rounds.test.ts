// Rounds, meetings and awards as files on the open interface: the office alone, dry runs without a trace, If-Match, and
// a prepared round that nobody else is told of.
import { beforeAll, describe, expect, it } from 'vitest';
import { useWorld } from '../../../../tools/test-world.ts';
import type { Actor, Person } from '../../server/platform/actor.ts';
import { inTransaction } from '../../server/platform/database/index.ts';
import {
	publishEdition,
	publishEditionTask,
	publishProgrammes
} from '../../server/publication/index.ts';
import * as prepare from '../../../routes/api/v1/editions/+server.ts';
import * as edition from '../../../routes/api/v1/editions/[programme]/[edition]/+server.ts';
import * as tell from '../../../routes/api/v1/editions/[programme]/[edition]/calendar/moves/[move]/notice/+server.ts';
import * as calendar from '../../../routes/api/v1/editions/[programme]/[edition]/calendar/+server.ts';
import * as corrections from '../../../routes/api/v1/editions/[programme]/[edition]/corrections/+server.ts';
import * as meetings from '../../../routes/api/v1/editions/[programme]/[edition]/meetings/+server.ts';
import * as meeting from '../../../routes/api/v1/editions/[programme]/[edition]/meetings/[meeting]/+server.ts';
import * as cancellation from '../../../routes/api/v1/editions/[programme]/[edition]/meetings/[meeting]/cancellation/+server.ts';
import * as participants from '../../../routes/api/v1/editions/[programme]/[edition]/meetings/[meeting]/participants/+server.ts';
import * as signUp from '../../../routes/api/v1/editions/[programme]/[edition]/meetings/[meeting]/sign-up/+server.ts';
import * as open from '../../../routes/api/v1/editions/[programme]/[edition]/open/+server.ts';
import * as reminders from '../../../routes/api/v1/editions/[programme]/[edition]/reminders/+server.ts';
import * as reminder from '../../../routes/api/v1/editions/[programme]/[edition]/reminders/[reminder]/+server.ts';
import * as definition from '../../../routes/api/v1/programmes/[programme]/definition/+server.ts';
import * as taken from '../../../routes/api/v1/programmes/import/+server.ts';
import * as schema from '../../../routes/api/v1/schemas/programme-definition.json/+server.ts';
import { calendar2026, runningEdition } from '../rounds.fixture.ts';
import { ask } from './asking.fixture.ts';

const world = useWorld();
const programme = 'kvalitetsutmarkelsen';
const running = { programme, edition: '2026' };
const prepared = { programme, edition: '2027' };
const dry = '?dry_run=true';
let editionId: string;
let office: Person;
let examiner: Person;
let outsider: Person;

type Handler = Parameters<typeof ask>[0];
type More = Omit<Parameters<typeof ask>[1], 'actor'>;
const by = (actor: Actor, handler: Handler, params: Record<string, string>, more: More = {}) =>
	ask(handler, { actor, params, ...more });
const write = (
	method: string,
	handler: Handler,
	params: Record<string, string>,
	body?: unknown,
	{ actor = office, search = '', seen }: { actor?: Actor; search?: string; seen?: string } = {}
) =>
	by(actor, handler, params, { method, body, search, headers: seen ? { 'if-match': seen } : {} });

/** How much there is in the tables that a round is kept in, and what is to be done and sent. */
async function traces(): Promise<unknown> {
	const tables = [
		...['programme.edition', 'programme.preparation', 'programme.date_move'],
		...['programme.correction', 'programme.reminder_setting', 'programme.meeting'],
		...['programme.meeting_signup', 'programme.draft', 'programme.draft_revision'],
		...['programme.programme', 'platform.audit', 'platform.mail', 'pgboss.job']
	];
	const { rows } = await world.owner(
		tables
			.map(
				(name) =>
					`select '${name}' as name, md5(string_agg(t::text, '' order by t::text)) from ${name} t`
			)
			.join(' union all ')
	);
	return rows;
}

beforeAll(async () => {
	({ editionId } = await runningEdition(world));
	office = await world.person('Olle Office', [{ role: 'office' }]);
	examiner = await world.person('Eva Min', [{ role: 'examiner', editionId }]);
	outsider = await world.person('Ulla Unit');
	const system = world.system();
	await inTransaction(system, async (tx) => {
		await publishProgrammes(tx, system);
		await publishEdition(tx, system, editionId);
	});
});

const next = { from: running, slug: '2027', year: 2027, label: { sv: '2027', en: '2027' } };

describe('a round', () => {
	it('is prepared by the office alone, and in a dry run not at all', async () => {
		const none = { actor: world.visitor() };
		expect((await write('POST', prepare.POST, {}, next, none)).status).toBe(401);
		expect((await write('POST', prepare.POST, {}, next, { actor: examiner })).status).toBe(403);
		const before = await traces();
		const would = await write('POST', prepare.POST, {}, next, { search: dry });
		expect(would).toMatchObject({ status: 200, body: { edition: '2027', examiners: 1 } });
		expect(await traces()).toEqual(before);
		const made = await write('POST', prepare.POST, {}, next);
		expect(made).toMatchObject({
			status: 200,
			etag: '"prepared-1"',
			body: {
				prepared: true,
				calendar: { stages: { call: { opens: '2027-01-31T08:00', closes: '2027-03-19T23:59' } } }
			}
		});
		expect((await write('POST', prepare.POST, {}, next)).body['errors']).toMatchObject([
			{ field: 'slug' }
		]);
	});

	it('that is only prepared is not there for anybody else, whatever is asked of it', async () => {
		const { rows } = await world.owner(`select id from programme.edition where slug = '2027'`);
		await publishEditionTask({
			organiserId: world.organiserId,
			editionId: (rows[0] as { id: string }).id
		});
		const { body } = await write('POST', meetings.POST, prepared, session);
		const at = { ...prepared, meeting: String(body['id']), reminder: 'five-days' };
		const text = { sv: 'a', en: 'a' };
		for (const actor of [outsider, examiner]) {
			const answers = await Promise.all([
				by(actor, calendar.GET, at),
				by(actor, corrections.GET, at),
				by(actor, reminders.GET, at),
				by(actor, reminder.GET, at),
				by(actor, meetings.GET, at),
				by(actor, meeting.GET, at),
				by(actor, participants.GET, at),
				by(actor, edition.GET, at),
				write('PUT', calendar.PUT, at, calendar2026, { actor, seen: '*' }),
				write('PATCH', reminder.PATCH, at, { on: false }, { actor, seen: '*' }),
				write('PUT', meeting.PUT, at, session, { actor, seen: '*' }),
				write('POST', meetings.POST, at, session, { actor }),
				write('POST', cancellation.POST, at, { why: text }, { actor }),
				write('POST', signUp.POST, at, somebody, { actor }),
				write(
					'POST',
					corrections.POST,
					at,
					{ path: 'name', before: text, after: text, note: text },
					{ actor }
				),
				write('POST', prepare.POST, {}, { ...next, from: prepared, slug: 'x' }, { actor }),
				write('POST', open.POST, at, undefined, { actor }),
				write('DELETE', edition.DELETE, at, undefined, { actor })
			]);
			expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 404));
		}
		const visitor = world.visitor();
		expect((await by(visitor, edition.GET, at)).status).toBe(404);
		expect((await write('POST', signUp.POST, at, somebody, { actor: visitor })).status).toBe(404);
		expect((await by(visitor, calendar.GET, at)).status).toBe(401);
		expect((await by(office, calendar.GET, at)).status).toBe(200);
	});

	it('has its dates moved while prepared, is opened as it was seen, and cannot be thrown away then', async () => {
		const { body, etag } = await by(office, calendar.GET, prepared);
		const dates = body['calendar'] as typeof calendar2026;
		const moved = {
			...dates,
			stages: { ...dates.stages, call: { opens: '2027-02-01T08:00', closes: '2027-03-19T23:59' } }
		};
		const seen = String(etag);
		expect((await write('PUT', calendar.PUT, prepared, moved)).status).toBe(428);
		expect((await write('PUT', calendar.PUT, prepared, moved, { seen: '"1"' })).status).toBe(412);
		const done = await write('PUT', calendar.PUT, prepared, moved, { seen });
		expect(done).toMatchObject({ etag: '"prepared-2"', body: { prepared: true, concerns: [] } });
		expect((await write('POST', open.POST, prepared, undefined, { seen })).status).toBe(412);
		const before = await traces();
		const would = await write('POST', open.POST, prepared, undefined, { search: dry });
		expect(would.status).toBe(200);
		expect(await traces()).toEqual(before);
		const now = { seen: '"prepared-2"' };
		expect((await write('POST', open.POST, prepared, undefined, now)).status).toBe(200);
		expect((await write('DELETE', edition.DELETE, prepared)).status).toBe(404);
		expect(await by(office, calendar.GET, prepared)).toMatchObject({ body: { prepared: false } });
	});

	it('that is prepared is thrown away, in a dry run not', async () => {
		const more = { ...next, slug: 'extra', year: null };
		await write('POST', prepare.POST, {}, more);
		const at = { programme, edition: 'extra' };
		expect((await write('DELETE', edition.DELETE, at, undefined, { search: dry })).status).toBe(
			200
		);
		expect((await by(office, calendar.GET, at)).status).toBe(200);
		expect((await write('DELETE', edition.DELETE, at)).body).toEqual({ removed: true });
		expect((await by(office, calendar.GET, at)).status).toBe(404);
	});
});

describe('the dates of a running round', () => {
	const later = {
		...calendar2026,
		stages: {
			...calendar2026.stages,
			assessment: { opens: '2026-03-24T08:00', closes: '2026-05-29T17:00' }
		}
	};

	it('are moved by who names what they saw; a dry run tells whom it concerns and moves nothing', async () => {
		expect((await by(examiner, calendar.GET, running)).status).toBe(403);
		const { etag, body } = await by(office, calendar.GET, running);
		expect(body).toEqual({ calendar: calendar2026, prepared: false });
		const seen = String(etag);
		const before = await traces();
		const would = await write('PUT', calendar.PUT, running, later, { seen, search: dry });
		expect(would.body).toMatchObject({
			moved: [
				{ stage: 'assessment', edge: 'opens' },
				{ stage: 'assessment', edge: 'closes' }
			],
			concerns: [{ who: 'examiners', people: [{ name: 'Eva Min', address: examiner.email }] }]
		});
		expect(await traces()).toEqual(before);
		const moved = await write('PUT', calendar.PUT, running, later, { seen });
		expect(moved.status).toBe(200);
		const late = await write('PUT', calendar.PUT, running, calendar2026, { seen });
		expect(late).toMatchObject({ status: 412, body: { current: later } });

		const at = { ...running, move: String(moved.body['move']) };
		const notice = { to: ['examiners'], reason: { sv: 'Fler skrev.', en: 'More wrote.' } };
		expect((await write('POST', tell.POST, at, notice, { actor: examiner })).status).toBe(403);
		const rehearsed = await write('POST', tell.POST, at, notice, { search: dry });
		expect(rehearsed).toMatchObject({ status: 200, body: { told: 1 } });
		expect((await write('POST', tell.POST, at, notice)).body).toEqual({ told: 1 });
		expect((await write('POST', tell.POST, at, notice)).status).toBe(409);
		const unknown = { ...running, move: 'x' };
		expect((await write('POST', tell.POST, unknown, notice)).status).toBe(404);
	});

	it('out of order are told where they are wrong', async () => {
		const wrong = {
			...later,
			stages: { call: { opens: '2026-04-01T08:00', closes: '2026-03-01T08:00' } }
		};
		const told = await write('PUT', calendar.PUT, running, wrong, { seen: '*' });
		expect(told.status).toBe(422);
		expect(told.body['errors']).toMatchObject([{ field: expect.stringContaining('call') }]);
		expect((await write('PUT', calendar.PUT, running, {}, { seen: '*' })).status).toBe(400);
	});
});

it('a text is corrected from what was read, by the office alone', async () => {
	const { body } = await by(office, definition.GET, { programme });
	const before = body['purpose'] as { sv: string; en: string };
	const right = {
		path: 'purpose',
		before,
		after: { sv: 'Rätt.', en: 'Right.' },
		note: { sv: 'Fel ord.', en: 'A wrong word.' }
	};
	const post = (search = '', actor = office) =>
		write('POST', corrections.POST, running, right, { actor, search });
	expect((await post('', examiner)).status).toBe(403);
	const none = await traces();
	expect((await post(dry)).body).toMatchObject({ after: { sv: 'Rätt.' }, by: 'Olle Office' });
	expect(await traces()).toEqual(none);
	expect((await post()).status).toBe(200);
	expect(await post()).toMatchObject({ status: 412, body: { current: { sv: 'Rätt.' } } });
	const listed = await by(office, corrections.GET, running);
	expect(listed.body).toMatchObject([{ path: 'purpose', before, note: { en: 'A wrong word.' } }]);
});

it('a reminder is set by who names what they saw, and only what is said of it', async () => {
	const at = { ...running, reminder: 'five-days' };
	const patch = (body: unknown, seen?: string, search = '') =>
		write('PATCH', reminder.PATCH, at, body, { search, ...(seen ? { seen } : {}) });
	expect((await by(examiner, reminders.GET, running)).status).toBe(403);
	expect((await by(office, reminder.GET, at)).etag).toBe('"0"');
	expect((await patch({ days: -7 })).status).toBe(428);
	expect((await patch({ days: -7 }, '"odd"')).status).toBe(412);
	const before = await traces();
	expect((await patch({ days: -7 }, '"0"', dry)).body).toMatchObject({ when: { days: -7 } });
	expect(await traces()).toEqual(before);
	expect(await patch({ days: -7 }, '"0"')).toMatchObject({
		etag: '"1"',
		body: { on: true, when: { days: -7, at: '09:00' }, due_at: '2026-03-13T08:00:00Z' }
	});
	expect((await patch({ on: false }, '"0"')).status).toBe(412);
	expect((await by(office, reminders.GET, running)).body).toMatchObject([{ revision: 1 }]);
});

const link = 'https://video.example.se/rum/7f3a';
const session = {
	title: { sv: 'Frågestund', en: 'Questions' },
	starts: '2026-03-12T13:00',
	ends: '2026-03-12T14:30',
	link,
	seats: 1
};
const somebody = { name: 'Ali Al', email: 'ali@example.se', unit: 'Kostenheten' };

describe('an information meeting', () => {
	let at: Record<string, string>;
	const publish = () => publishEditionTask({ organiserId: world.organiserId, editionId });
	const sign = (email: string, search = '', when = '2026-03-02T11:00:00Z') =>
		write('POST', signUp.POST, at, { ...somebody, email }, { actor: world.visitor(when), search });

	it('is added by the office, and told in the open without its link', async () => {
		const add = (actor: Actor, search = '') =>
			write('POST', meetings.POST, running, session, { actor, search });
		expect((await add(examiner)).status).toBe(403);
		const before = await traces();
		expect((await add(office, dry)).body).toMatchObject({ title: session.title, link });
		expect(await traces()).toEqual(before);
		const wrong = await write('POST', meetings.POST, running, { ...session, ends: session.starts });
		expect(wrong).toMatchObject({ status: 422, body: { errors: [{ field: 'ends' }] } });
		const added = await add(office);
		at = { ...running, meeting: String(added.body['id']) };
		await publish();
		const shown = await by(world.visitor(), edition.GET, running);
		expect(shown.body['meetings']).toMatchObject([
			{ id: at['meeting'], online: true, full: false }
		]);
		expect(JSON.stringify(shown.body)).not.toContain(link);
	});

	it('is signed up to by anybody, within the page’s bounds', async () => {
		expect((await sign('ingen adress')).status).toBe(422);
		const before = await traces();
		expect((await sign('ali@example.se', dry)).body).toEqual({ state: 'coming' });
		expect(await traces()).toEqual(before);
		expect((await sign('ali@example.se')).body).toEqual({ state: 'coming' });
		expect((await sign('ali@example.se')).status).toBe(429);
		expect((await sign('bo@example.se')).body).toEqual({ state: 'waiting' });
	});

	it('does not tell who has signed up to somebody who tries addresses out', async () => {
		const after = '2026-03-02T12:00:00Z';
		const known = await sign('ali@example.se', dry, after);
		expect(known).toEqual(await sign('okand@example.se', dry, after));
		expect(known.body).toEqual({ state: 'waiting' });
		expect((await by(examiner, participants.GET, at)).status).toBe(403);
		const listed = await by(office, participants.GET, at);
		expect(listed.body).toMatchObject([
			{ email: 'ali@example.se', state: 'coming' },
			{ email: 'bo@example.se', state: 'waiting' }
		]);
	});

	it('is changed by who names what they saw, with those who come told', async () => {
		const put = (seen: string, search = '') =>
			write('PUT', meeting.PUT, at, { ...session, starts: '2026-03-12T13:30' }, { seen, search });
		const { etag } = await by(office, meeting.GET, at);
		const before = await traces();
		expect((await put(String(etag), dry)).body).toMatchObject({ told: 1, coming: 1, waiting: 1 });
		expect(await traces()).toEqual(before);
		expect((await put(String(etag))).body).toMatchObject({ told: 1, starts: '2026-03-12T13:30' });
		expect((await put(String(etag))).status).toBe(412);
	});

	it('is of its own round alone, and is cancelled with a reason', async () => {
		expect((await by(office, meeting.GET, { ...at, ...prepared })).status).toBe(404);
		const cancel = (sv: string) =>
			write('POST', cancellation.POST, at, { why: { sv, en: 'Ill.' } });
		expect((await cancel('')).status).toBe(422);
		expect((await cancel('Sjuk.')).body).toEqual({ told: 2 });
		expect((await cancel('Sjuk.')).status).toBe(409);
		await publish();
		expect((await sign('eva@example.se')).body['title']).toContain('inställd');
	});
});

describe('an award as a file', () => {
	const at = { programme };
	const take = (body: unknown, more: Parameters<typeof write>[4] = {}) =>
		write('POST', taken.POST, {}, body, more);

	it('goes out to the office alone, and names the schema, which is everybody’s', async () => {
		expect((await by(world.visitor(), definition.GET, at)).status).toBe(401);
		expect((await by(examiner, definition.GET, at)).status).toBe(403);
		const { body } = await by(office, definition.GET, at);
		expect(body['$schema']).toBe('http://localhost/api/v1/schemas/programme-definition.json');
		const told = await by(world.visitor(), schema.GET, {});
		expect(told.body['$schema']).toContain('2020-12');
		const required = told.body['required'] as string[];
		expect(required.filter((key) => !(key in body))).toEqual([]);
	});

	it('comes in with what would change in words first, and changes nothing twice', async () => {
		const { body, etag } = await by(office, definition.GET, at);
		const changed = { ...body, purpose: { sv: 'Ett nytt syfte.', en: 'A new purpose.' } };
		expect((await take(changed, { actor: examiner })).status).toBe(403);
		const before = await traces();
		const would = await take(changed, { search: dry });
		expect(would.body).toMatchObject({
			programme,
			added: false,
			changes: [{ kind: 'changed', path: 'purpose' }]
		});
		expect(await traces()).toEqual(before);
		const seen = String(etag);
		expect((await take(changed, { seen: '"other"' })).status).toBe(412);
		expect((await take(changed, { seen })).status).toBe(200);
		expect((await take(changed, { seen })).status).toBe(412);
		expect((await take(changed)).body['changes']).toEqual([]);
		const now = await by(office, definition.GET, at);
		expect(now.body['purpose']).toEqual(changed.purpose);
	});

	it('with mistakes says where each is', async () => {
		const { body } = await by(office, definition.GET, at);
		const told = await take({ ...body, purpose: { sv: '' }, stages: [] });
		expect(told.status).toBe(422);
		const fields = (told.body['errors'] as { field: string }[]).map(({ field }) => field);
		expect(fields.some((field) => field.startsWith('purpose'))).toBe(true);
	});
});
