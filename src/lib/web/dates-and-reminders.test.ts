// Dates that move while a round runs, and the reminders that follow them, on the real database.
import { beforeAll, describe, expect, it } from 'vitest';
import { useWorld } from '../../../tools/test-world.ts';
import { changeMail, outboxOf, startEntry, stopWaiting } from '#lib/server/application/index.ts';
import type { Person } from '#lib/server/platform/actor.ts';
import { inTransaction } from '#lib/server/platform/database/index.ts';
import {
	addMeeting,
	dateMoves,
	dueAt,
	editionById,
	moveDates,
	movesByConcerned,
	movedBetween,
	remindersOf,
	sendDueReminders,
	setReminder,
	signUp,
	tellOfMove,
	type Edition
} from '#lib/server/programme/index.ts';
import { audiences, concernedPeople } from './audiences.ts';
import {
	calendar2026,
	draftReminder,
	reasonOf,
	runningEdition,
	valueOf
} from './rounds.fixture.ts';

const world = useWorld();
let office: Person;
let maja: Person;
let editionId: string;
const interested = { ...draftReminder, key: 'interested', to: 'eligible-without-entry' as const };
const off = { ...draftReminder, key: 'off', on: false };
const toPanel = { ...draftReminder, key: 'panel', to: 'panel' as const };

const edition = async (): Promise<Edition> => {
	const found = await inTransaction(office, (tx) => editionById(tx, office, editionId));
	if (!found) throw new Error('the edition is gone');
	return found;
};
const callCloses = (closes: string) => ({
	...calendar2026,
	stages: { ...calendar2026.stages, call: { opens: '2026-02-01T08:00', closes } }
});
type Mail = { subject: string; body: string };
/** The reminders to somebody, whether they wait, have gone or were stopped. */
const mailTo = async (address: string) =>
	(
		await world.owner(
			`select subject, body from platform.mail where to_address = $1 and kind = 'edition.reminder'`,
			[address]
		)
	).rows as Mail[];
/** Those of the reminders to somebody that wait in the outbox. */
const waiting = async (to: string) =>
	valueOf(await outboxOf(office, editionId, { kind: 'edition.reminder', to })).waiting;
const at = (wall: string) =>
	Temporal.PlainDateTime.from(wall).toZonedDateTime('Europe/Stockholm').toInstant();

beforeAll(async () => {
	({ editionId } = await runningEdition(world, [draftReminder, interested, off, toPanel]));
	office = await world.person('Olle Office', [{ role: 'office' }]);
	maja = await world.person('Maja Enhet');
	await world.person('Cecilia Bok', [{ role: 'panel_chair', editionId }]);
	await world.person('Eva Min', [{ role: 'examiner', editionId }]);
	valueOf(await startEntry(maja, { editionId }));
});

describe('moving dates', () => {
	it('names the calendar that was seen: who moves an older one is told of the newer', async () => {
		const { calendarRevision: revision } = await edition();
		const calendar = callCloses('2026-03-25T23:59');
		const moved = valueOf(await moveDates(office, { editionId, calendar, revision }));
		expect(moved.moveId).not.toBeNull();
		const late = await moveDates(office, {
			editionId,
			calendar: callCloses('2026-03-22T23:59'),
			revision
		});
		expect(late).toMatchObject({ refusal: { reason: 'changed-meanwhile', detail: calendar } });
		expect((await edition()).calendar).toEqual(calendar);
	});

	it('concerns those who work in the stage that moved, and nobody else', async () => {
		const [move] = await inTransaction(office, (tx) => dateMoves(tx, office, editionId));
		const theirs = movesByConcerned(
			movedBetween(move?.before ?? calendar2026, move?.after ?? calendar2026)
		);
		expect([...theirs.keys()]).toEqual(['draft', 'submitted']);
		expect(theirs.get('draft')).toEqual([
			{ stage: 'call', edge: 'closes', from: '2026-03-20T23:59', to: '2026-03-25T23:59' }
		]);
		const decision = movedBetween(calendar2026, {
			...calendar2026,
			stages: { ...calendar2026.stages, decision: { opens: null, closes: null } },
			ceremony: null
		});
		expect(decision.map(({ stage, edge }) => `${stage} ${edge}`)).toEqual([
			'decision opens',
			'decision closes',
			'ceremony takes-place'
		]);
		expect([...movesByConcerned(decision).keys()]).toEqual(['submitted', 'examiners', 'panel']);
	});

	it('finds the people: who writes, who assesses, who decides', async () => {
		const now = await edition();
		const names = async (who: keyof typeof concernedPeople) =>
			(await inTransaction(office, (tx) => concernedPeople[who](tx, office, now))).map(
				({ name }) => name
			);
		expect(await names('draft')).toEqual(['Maja Enhet']);
		expect(await names('submitted')).toEqual([]);
		expect(await names('examiners')).toEqual(['Eva Min']);
		expect(await names('panel')).toEqual(['Cecilia Bok']);
	});

	it('is told once: the mails go, or are passed over, and then it is done', async () => {
		const [move] = await inTransaction(office, (tx) => dateMoves(tx, office, editionId));
		const moveId = move?.id ?? '';
		const mail = {
			to: { address: maja.email, name: maja.name },
			locale: 'sv' as const,
			subject: 'Nya datum',
			body: 'Nu'
		};
		expect(reasonOf(await tellOfMove(maja, { editionId, moveId, mails: [mail] }))).toBe(
			'not-allowed'
		);
		valueOf(await tellOfMove(office, { editionId, moveId, mails: [mail] }));
		expect(reasonOf(await tellOfMove(office, { editionId, moveId, mails: [mail] }))).toBe(
			'already-done'
		);
		const { waiting: rows } = valueOf(
			await outboxOf(office, editionId, { kind: 'edition.dates-moved' })
		);
		expect(rows).toMatchObject([{ state: 'waiting', sendAfter: office.at.add({ minutes: 10 }) }]);
		const stopped = await stopWaiting(office, {
			editionId,
			filter: { kind: 'edition.dates-moved' }
		});
		expect(valueOf(stopped)).toEqual({ stopped: 1 });
	});
});

describe('reminders', () => {
	it('go by the calendar, by the wall clock on both sides of the change to summer time', async () => {
		const now = await edition();
		expect(dueAt(draftReminder, now.calendar, now.timeZone)).toEqual(at('2026-03-20T09:00'));
		const later = callCloses('2026-04-02T23:59');
		expect(String(dueAt(draftReminder, later, now.timeZone))).toBe('2026-03-28T08:00:00Z');
		const summer = { ...draftReminder, when: { ...draftReminder.when, days: -3 } };
		expect(String(dueAt(summer, later, now.timeZone))).toBe('2026-03-30T07:00:00Z');
		expect(dueAt(draftReminder, { stages: {}, ceremony: null }, now.timeZone)).toBeNull();
	});

	it('do not go before their time, nor more than a day after it', async () => {
		expect(await sendDueReminders(audiences, at('2026-03-20T08:49'))).toBe(0);
		expect(await sendDueReminders(audiences, at('2026-03-21T09:00'))).toBe(0);
		expect(await mailTo(maja.email)).toEqual([]);
	});

	it('follow a date that is moved', async () => {
		valueOf(await moveDates(office, { editionId, calendar: callCloses('2026-04-10T23:59') }));
		expect(await sendDueReminders(audiences, at('2026-03-20T09:30'))).toBe(0);
	});

	it('go to those who have something left to do, by two workers at once only once, and not those that are off', async () => {
		const { id: meetingId } = valueOf(
			await addMeeting(office, {
				editionId,
				meeting: {
					title: { sv: 'Frågestund', en: 'Questions' },
					starts: '2026-03-12T13:00',
					ends: '2026-03-12T14:00',
					place: { sv: 'Stadshuset', en: 'City Hall' }
				}
			})
		);
		const come = { meetingId, name: 'Ina Tresserad', email: 'Ina@example.se', unit: 'Skolan' };
		valueOf(await signUp(world.visitor(), come));
		valueOf(await signUp(world.visitor(), { ...come, name: 'Maja Enhet', email: maja.email }));
		const now = at('2026-04-05T14:00');
		const gone = await Promise.all([
			sendDueReminders(audiences, now),
			sendDueReminders(audiences, now),
			sendDueReminders(audiences, now)
		]);
		expect(gone.reduce((sum, each) => sum + each)).toBe(3);
		const [mail, ...more] = await mailTo(maja.email);
		expect(more).toEqual([]);
		expect(mail?.subject).toBe('5 dagar kvar: Kvalitetsutmärkelsen 2026');
		expect(mail?.body).toContain(
			'Hej Maja Enhet! er enhet har till fredag 10 april 2026 kl.\u00a023.59.'
		);
		// It waits its ten minutes, though its own time has gone.
		expect((await waiting(maja.email)).map(({ sendAfter }) => sendAfter)).toEqual([
			now.add({ minutes: 10 })
		]);
		expect(mail?.body).toMatch(/http\S+\/mina-bidrag\/[0-9a-f-]{36}/);
		expect(await mailTo('ina@example.se')).toHaveLength(1);
		expect(await mailTo('cecilia.bok@example.se')).toHaveLength(1);
	});

	it('do not come twice to the same receiver, also when the date moves again; somebody new gets it', async () => {
		const nils = await world.person('Nils Ny');
		valueOf(await startEntry(world.at(nils, '2026-04-06T08:00:00Z'), { editionId }));
		valueOf(await moveDates(office, { editionId, calendar: callCloses('2026-04-20T23:59') }));
		await sendDueReminders(audiences, at('2026-04-15T09:01'));
		expect(await mailTo(maja.email)).toHaveLength(1);
		expect(await mailTo(nils.email)).toHaveLength(1);
	});

	it('are set by the office in a running edition: on, off, and when', async () => {
		const set = { editionId, key: 'off', on: true, days: -2, at: '07:30', revision: 0 };
		expect(reasonOf(await setReminder(maja, set))).toBe('not-allowed');
		valueOf(await setReminder(office, set));
		expect(reasonOf(await setReminder(office, set))).toBe('changed-meanwhile');
		expect(reasonOf(await setReminder(office, { ...set, key: 'nobody', revision: 0 }))).toBe(
			'not-found'
		);
		const wrong = await setReminder(office, { ...set, revision: 1, days: 1000, at: '25:00' });
		expect(wrong).toMatchObject({ refusal: { fields: [{ field: 'days' }, { field: 'at' }] } });
		const now = await edition();
		const all = await inTransaction(office, (tx) => remindersOf(tx, office, now));
		expect(all.find(({ key }) => key === 'off')).toMatchObject({
			on: true,
			when: { days: -2, at: '07:30' }
		});
		await sendDueReminders(audiences, at('2026-04-18T07:30'));
		expect(await mailTo(maja.email)).toHaveLength(2);
	});

	it('wait in the outbox until their time, where the office changes and stops them', async () => {
		await sendDueReminders(audiences, at('2026-05-01T12:00'));
		valueOf(await moveDates(office, { editionId, calendar: callCloses('2026-05-10T23:59') }));
		const nora = await world.person('Nora Nyast');
		const sixth = { ...office, at: at('2026-05-05T08:50') };
		valueOf(await startEntry({ ...nora, at: at('2026-05-04T08:00') }, { editionId }));
		await sendDueReminders(audiences, at('2026-05-05T08:49'));
		expect(await waiting(nora.email)).toEqual([]);
		await sendDueReminders(audiences, sixth.at);
		const [mail, ...more] = await waiting(nora.email);
		expect(more).toEqual([]);
		expect(mail?.sendAfter).toEqual(at('2026-05-05T09:00'));
		const changed = await changeMail(sixth, {
			mailId: mail?.id ?? '',
			revision: mail?.revision ?? 0,
			subject: 'Fem dagar, och en sak till'
		});
		expect(valueOf(changed)).toMatchObject({ state: 'waiting' });
		const stop = { editionId, filter: { kind: 'edition.reminder', to: nora.email } };
		expect(reasonOf(await stopWaiting(maja, stop))).toBe('not-allowed');
		expect(valueOf(await stopWaiting(sixth, stop))).toEqual({ stopped: 1 });
		expect(reasonOf(await stopWaiting(sixth, stop))).toBe('mail-gone');
		expect(await waiting(nora.email)).toEqual([]);
		expect((await mailTo(nora.email)).map(({ subject }) => subject)).toEqual([
			'Fem dagar, och en sak till'
		]);
	});
});
