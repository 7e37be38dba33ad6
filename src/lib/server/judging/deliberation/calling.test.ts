import { beforeAll, describe, expect, it } from 'vitest';
import { useWorld } from '../../../../../tools/test-world.ts';
import type { Person } from '../../platform/actor.ts';
import { inTransaction } from '../../platform/database/index.ts';
import { readKeptFile } from '../../platform/files/index.ts';
import type { Outcome } from '../../platform/outcome.ts';
import {
	appointPanel,
	callMeeting,
	cancelMeeting,
	changeMeeting,
	meetingView,
	openMeeting,
	recuse
} from '../index.ts';
import { decisionTime, enter, judgedEdition } from '../judged-edition.fixture.ts';

const world = useWorld();
let office: Person;
let chair: Person;
let anna: Person;
let editionId: string;
let meetingId: string;
const unit = 'Lärkans förskola';

const when = { starts: '2026-10-20T10:00', place: 'Rum 4', link: 'https://mote.example/1' };

function must<T>(outcome: Outcome<T>): T {
	if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
	return outcome.value;
}
const refusalOf = async (outcome: Promise<Outcome<unknown>>) => {
	const answer = await outcome;
	return answer.ok ? 'done' : answer.refusal.reason;
};

type Mailed = { kind: string; to: string; subject: string; body: string; ics: string };

/** The mails about meetings since the last time one looked, with their calendar files unfolded. */
async function mails(): Promise<Mailed[]> {
	const { rows } = await world.owner(
		`select id, kind, to_address as "to", subject, body, attachments from platform.mail
		 where kind like 'panel-meeting.%' order by to_address`
	);
	await world.owner(`delete from platform.mail where kind like 'panel-meeting.%'`);
	return Promise.all(
		rows.map(async ({ attachments, ...mail }) => {
			const bytes = await readKeptFile(attachments[0].hash);
			return { ...mail, ics: bytes.toString('utf8').replaceAll(/\r\n[ \t]/g, '') };
		})
	);
}

beforeAll(async () => {
	office = await world.person('Olle Office', [{ role: 'office' }], decisionTime);
	editionId = await judgedEdition(world, 'kvalitetsutmarkelsen');
	const lark = await enter(world, editionId, unit, 'preschool');
	const seats = [
		{ name: 'Cecilia', email: 'chair@calling.example', chair: true },
		{ name: 'Anna', email: 'anna@calling.example', chair: false },
		{ name: 'Stina', email: 'stina@calling.example', chair: false, part: 'substitute' as const }
	];
	must(await appointPanel(office, { editionId, seats }));
	const as = async (email: string) => {
		const { rows } = await world.owner(`select id, name from people.person where email = $1`, [
			email
		]);
		return { ...office, personId: String(rows[0].id), name: String(rows[0].name), email };
	};
	chair = await as('chair@calling.example');
	anna = await as('anna@calling.example');
	must(await recuse(anna, { entryId: lark.id, reason: 'Min bror arbetar där.' }));
});

describe('a meeting that is called', () => {
	it('reaches everybody on the panel, with a calendar file, and names no entry', async () => {
		const called = must(
			await callMeeting(chair, { editionId, ...when, others: [`Särskilt om ${unit}`] })
		);
		({ meetingId } = called);
		expect(called.told).toBe(3);
		const sent = await mails();
		expect(sent.map(({ to }) => to)).toEqual([
			'anna@calling.example',
			'chair@calling.example',
			'stina@calling.example'
		]);
		for (const { kind, subject, body, ics } of sent) {
			expect(kind).toBe('panel-meeting.called');
			expect(body).toContain('Rum 4');
			expect(body).toContain('https://mote.example/1');
			expect(ics).toContain('METHOD:REQUEST');
			// Ten in Stockholm in October is eight in UTC.
			expect(ics).toContain('DTSTART:20261020T080000Z');
			expect(ics).toContain('SEQUENCE:0');
			expect(subject + body + ics).not.toContain(unit);
		}
	});

	it('is called by the chair and the office alone, with an hour and a whole address', async () => {
		const call = (as: Person, wrong: object) =>
			refusalOf(callMeeting(as, { editionId, ...when, others: [], ...wrong }));
		expect(await call(anna, {})).toBe('not-allowed');
		expect(await call(chair, { starts: '' })).toBe('not-a-time');
		expect(await call(chair, { link: 'mote.example' })).toBe('not-a-web-address');
		expect(await call(chair, { link: 'javascript:alert(1)' })).toBe('not-a-web-address');
		expect(await mails()).toEqual([]);
	});

	it('is moved by a newer file, and nobody is told of an agenda that changes', async () => {
		const change = (revision: number, more: object) =>
			changeMeeting(chair, { meetingId, revision, ...when, others: ['Övrigt'], ...more });
		expect(must(await change(1, {})).told).toBe(0);
		expect(await mails()).toEqual([]);
		const view = must(await meetingView(chair, editionId, meetingId));
		expect(view.agenda.map(({ title }) => title)).toEqual([null, 'Övrigt']);

		expect(must(await change(2, { starts: '2026-10-21T13:00' })).told).toBe(3);
		const [first] = await mails();
		expect(first?.kind).toBe('panel-meeting.changed');
		expect(first?.ics).toContain('SEQUENCE:2');
		expect(first?.ics).toContain(`UID:${meetingId}@utmarkt`);
		expect(first?.ics).toContain('DTSTART:20261021T110000Z');
	});

	it('is not written over by somebody who saw it as it was before, the agenda as little as the place', async () => {
		const now = { ...when, starts: '2026-10-21T13:00' };
		const change = (as: Person, revision: number, more: object) =>
			changeMeeting(as, { meetingId, revision, ...now, others: ['Övrigt'], ...more });
		expect(await refusalOf(change(office, 2, { place: 'Rum 5' }))).toBe('newer-revision');
		must(await change(chair, 3, { others: ['Budget', 'Övrigt'] }));
		expect(await refusalOf(change(office, 3, { others: ['Fika'] }))).toBe('newer-revision');
		// Saved as it stands it is the same meeting, and whoever saw it before has missed nothing.
		must(await change(chair, 4, { others: ['Budget', 'Övrigt'] }));
		must(await change(office, 4, { others: ['Övrigt'] }));
		expect(await mails()).toEqual([]);
	});

	it('is called off, which takes it out of the calendars, and is not opened then', async () => {
		expect(await refusalOf(cancelMeeting(anna, { meetingId }))).toBe('not-allowed');
		expect(must(await cancelMeeting(office, { meetingId })).told).toBe(3);
		const sent = await mails();
		expect(sent).toHaveLength(3);
		expect(sent[0]?.ics).toContain('METHOD:CANCEL');
		expect(sent[0]?.ics).toContain('SEQUENCE:5');
		expect(await refusalOf(openMeeting(chair, { meetingId }))).toBe('already-done');
		expect(await refusalOf(cancelMeeting(chair, { meetingId }))).toBe('already-done');
	});

	it('is neither moved nor called off once it is opened, not by the database either', async () => {
		const { meetingId: held } = must(await callMeeting(office, { editionId, ...when, others: [] }));
		must(await openMeeting(chair, { meetingId: held }));
		const change = { meetingId: held, revision: 1, ...when, place: 'Rum 9', others: [] };
		expect(await refusalOf(changeMeeting(chair, change))).toBe('already-done');
		expect(await refusalOf(cancelMeeting(chair, { meetingId: held }))).toBe('already-done');
		const moved = inTransaction(world.system(), (tx) =>
			tx
				.updateTable('judging.meeting')
				.set({ place: 'Rum 9' })
				.where('organiser_id', '=', world.organiserId)
				.where('id', '=', held)
				.execute()
		);
		await expect(moved).rejects.toThrow(/begun/);
	});
});
