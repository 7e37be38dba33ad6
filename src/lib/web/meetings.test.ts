// Information meetings on the real database: signing up without an account, the waiting list, and who may see whom.
import { beforeAll, describe, expect, it } from 'vitest';
import { useWorld } from '../../../tools/test-world.ts';
import type { Person } from '#lib/server/platform/actor.ts';
import { inTransaction } from '#lib/server/platform/database/index.ts';
import { readKeptFile } from '#lib/server/platform/files/index.ts';
import { latestMail } from '#lib/server/platform/mail/index.ts';
import {
	addMeeting,
	cancelMeeting,
	changeMeeting,
	leaveMeeting,
	meetingById,
	signUp,
	signupByCode,
	signupsOf
} from '#lib/server/programme/index.ts';
import { editionPage, publishEdition, publishProgrammes } from '#lib/server/publication/index.ts';
import { reasonOf, runningEdition, valueOf } from './rounds.fixture.ts';

const world = useWorld();
const secret = 'https://video.example.se/rum/7f3a';
let office: Person;
let unit: Person;
let editionId: string;
let meetingId: string;

const meeting = {
	title: { sv: 'Frågor om årets ansökan', en: 'Questions about this year’s call' },
	starts: '2026-03-12T13:00',
	ends: '2026-03-12T14:30',
	link: secret,
	seats: 2,
	closes: '2026-03-11T12:00'
};
const person = (name: string) => ({
	meetingId,
	name,
	email: `${name}@example.se`,
	unit: 'Kostenheten'
});
const minute = (n: number) =>
	world.visitor(Temporal.Instant.from('2026-03-02T11:00:00Z').add({ minutes: n }).toString());
const mails = async (name: string) => latestMail(world.system(), `${name}@example.se`);
const codeFrom = (body: string | null | undefined) =>
	/avboka\/([\w-]{43})/.exec(body ?? '')?.[1] ?? '';

beforeAll(async () => {
	({ editionId } = await runningEdition(world));
	office = await world.person('Olle Office', [{ role: 'office' }]);
	unit = await world.person('Ulla Unit', [{ role: 'examiner', editionId }]);
	({ id: meetingId } = valueOf(await addMeeting(office, { editionId, meeting })));
});

describe('a meeting', () => {
	it('is the office’s to add, with its mistakes told at their fields', async () => {
		expect(reasonOf(await addMeeting(unit, { editionId, meeting }))).toBe('not-allowed');
		const wrong = await addMeeting(office, {
			editionId,
			meeting: {
				...meeting,
				ends: '2026-03-12T12:00',
				link: 'http://osäker',
				seats: 0,
				title: { sv: 'A', en: '' }
			}
		});
		const fields = wrong.ok ? [] : (wrong.refusal.fields ?? []);
		expect(fields.map(({ field }) => field).sort()).toEqual(['ends', 'link', 'seats', 'title.en']);
		const order = await addMeeting(office, {
			editionId,
			meeting: { ...meeting, ends: '2026-03-12T12:00' }
		});
		expect(order).toMatchObject({
			refusal: { fields: [{ field: 'ends', reason: 'ends-before-it-starts' }] }
		});
		const leapt = await addMeeting(office, {
			editionId,
			meeting: { ...meeting, starts: '2026-03-29T02:30', ends: '2026-03-29T04:00', closes: null }
		});
		expect(leapt).toMatchObject({
			refusal: { fields: [{ field: 'starts', reason: 'not-a-time' }] }
		});
		const nowhere = await addMeeting(office, { editionId, meeting: { ...meeting, link: null } });
		expect(nowhere).toMatchObject({
			refusal: { fields: [{ field: 'place.sv', reason: 'meeting-nowhere' }] }
		});
	});

	it('is signed up to without an account; the mail has the link, a calendar file and the way out', async () => {
		expect(
			valueOf(await signUp(minute(0), { ...person('anna'), needs: 'Teckenspråkstolk' }))
		).toEqual({ state: 'coming' });
		const [mail] = await mails('anna');
		expect(mail?.subject).toBe('Du är anmäld: Frågor om årets ansökan');
		expect(mail?.body).toContain(secret);
		expect(mail?.body).toContain('torsdag 12 mars 2026 kl.\u00a013.00–14.30');
		const file = (await readKeptFile(mail?.attachments[0]?.hash ?? '')).toString();
		// 13.00 in Stockholm in winter is 12.00 in UTC.
		expect(file).toContain('DTSTART:20260312T120000Z');
		expect(file).toContain('DTEND:20260312T133000Z');
	});

	it('keeps what somebody has said of themselves, whoever signs up again with their address', async () => {
		const again = { ...person('anna'), name: 'Någon Annan', unit: 'Annan enhet', needs: 'Inget' };
		valueOf(await signUp(minute(15), again));
		const all = await inTransaction(office, (tx) => signupsOf(tx, office, meetingId));
		const anna = all.find(({ email }) => email === 'anna@example.se');
		expect(anna).toMatchObject({ name: person('anna').name, needs: 'Teckenspråkstolk' });
		expect(await mails('anna')).toHaveLength(2);
	});

	it('takes no more than it has seats for, whoever signs up at once; the rest wait', async () => {
		const states = await Promise.all(
			['bo', 'cia', 'dag'].map(async (name) => valueOf(await signUp(minute(1), person(name))).state)
		);
		expect(states.sort()).toEqual(['coming', 'waiting', 'waiting']);
		const all = await inTransaction(office, (tx) => signupsOf(tx, office, meetingId));
		expect(all.filter(({ state }) => state === 'coming')).toHaveLength(2);
		const waiting = all.find(({ state }) => state === 'waiting');
		const [mail] = await mails(waiting?.name ?? '');
		expect(mail?.body).not.toContain(secret);
	});

	it('gives the place of one who leaves to the first who waits', async () => {
		const before = await inTransaction(office, (tx) => signupsOf(tx, office, meetingId));
		const first = before.find(({ state }) => state === 'waiting')?.name ?? '';
		const code = codeFrom((await mails('anna'))[0]?.body);
		expect(code).toHaveLength(43);
		expect(valueOf(await signupByCode(world.visitor(), { meetingId, code }))?.name).toBe('anna');
		expect(
			reasonOf(await leaveMeeting(world.visitor(), { meetingId, code: `${code.slice(0, 42)}!` }))
		).toBe('link-expired');
		valueOf(await leaveMeeting(minute(5), { meetingId, code }));
		const after = await inTransaction(office, (tx) => signupsOf(tx, office, meetingId));
		expect(after.find(({ name }) => name === first)?.state).toBe('coming');
		expect((await mails(first))[0]?.subject).toBe('Du har fått en plats: Frågor om årets ansökan');
	});

	it('holds back a flood: the same address again within a minute, and very many at once', async () => {
		expect(reasonOf(await signUp(minute(1), person('bo')))).toBe('too-many-attempts');
		let reason = 'done';
		for (let n = 0; n < 80 && reason === 'done'; n++)
			reason = reasonOf(await signUp(minute(20), person(`r${n}`)));
		expect(reason).toBe('too-many-attempts');
		expect(reasonOf(await signUp(minute(40), person('sen')))).toBe('done');
	});

	it('tells those who come when it is moved, and nobody when only a word is changed', async () => {
		const words = valueOf(
			await changeMeeting(office, {
				meetingId,
				meeting: { ...meeting, title: { sv: 'Frågestund', en: 'Questions' } }
			})
		);
		expect(words.told).toBe(0);
		const moved = valueOf(
			await changeMeeting(office, {
				meetingId,
				meeting: { ...meeting, starts: '2026-03-12T13:30' }
			})
		);
		expect(moved.told).toBe(2);
		expect(reasonOf(await changeMeeting(office, { meetingId, meeting, revision: 1 }))).toBe(
			'changed-meanwhile'
		);
	});

	it('takes nobody after sign-up has closed', async () => {
		expect(reasonOf(await signUp(world.visitor('2026-03-11T11:00:59Z'), person('precis')))).toBe(
			'done'
		);
		expect(reasonOf(await signUp(world.visitor('2026-03-11T11:01:00Z'), person('sent')))).toBe(
			'signup-closed'
		);
	});

	it('is cancelled with a reason, and all who come or wait are told', async () => {
		const why = { sv: 'Vi är sjuka.', en: 'We are ill.' };
		expect(reasonOf(await cancelMeeting(office, { meetingId, why: { sv: '', en: '' } }))).toBe(
			'not-complete'
		);
		expect(valueOf(await cancelMeeting(office, { meetingId, why })).told).toBeGreaterThan(2);
		expect(reasonOf(await cancelMeeting(office, { meetingId, why }))).toBe('already-done');
		expect((await mails('bo'))[0]?.body).toContain('Vi är sjuka.');
		expect(reasonOf(await signUp(minute(60), person('efter')))).toBe('meeting-cancelled');
	});
});

describe('what may be seen', () => {
	it('participants and the link are the office’s alone', async () => {
		for (const actor of [unit, world.visitor()]) {
			await inTransaction(actor, async (tx) => {
				expect(await signupsOf(tx, actor, meetingId)).toEqual([]);
				expect(await meetingById(tx, actor, meetingId)).toBeUndefined();
			});
		}
		const seen = await inTransaction(office, (tx) => signupsOf(tx, office, meetingId));
		expect(seen.find(({ name }) => name === 'anna')?.needs).toBe('Teckenspråkstolk');
	});

	it('the published page tells of the meeting, and neither of its link nor of anyone who comes', async () => {
		const system = world.system();
		await inTransaction(system, async (tx) => {
			await publishProgrammes(tx, system);
			await publishEdition(tx, system, editionId);
		});
		const page = JSON.stringify(
			await editionPage(world.organiserId, 'kvalitetsutmarkelsen', '2026')
		);
		expect(page).toContain('Frågor om årets ansökan');
		expect(page).not.toContain(secret);
		for (const name of ['anna@', 'Kostenheten', 'Teckenspråkstolk', 'example.se/rum'])
			expect(page).not.toContain(name);
	});
});
