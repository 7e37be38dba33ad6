// Dates that are offered for a visit: one is accepted, once, with calendar files that say when; or none fits.
import { sql } from 'kysely';
import { beforeEach, describe, expect, it } from 'vitest';
import { useWorld } from '../../../../../../tools/test-world.ts';
import { appoint } from '../../../people/index.ts';
import type { Person } from '../../../platform/actor.ts';
import { inTransaction } from '../../../platform/database/index.ts';
import { readKeptFile } from '../../../platform/files/index.ts';
import { assessedEntry, duringCall, must } from '../../assessed-entry.fixture.ts';
import {
	acceptVisit,
	arrangeVisit,
	cancelVisit,
	declineVisit,
	offerVisit,
	prepareVisit,
	unitVisit,
	withdrawOffer
} from '../../index.ts';

const world = useWorld();
let scene: Awaited<ReturnType<typeof assessedEntry>>;

beforeEach(async () => {
	await world.owner('delete from platform.mail');
	scene = await assessedEntry(world);
});

const dates = [
	{ starts: '2026-09-10T13:00', until: '15.00', place: 'Köket, Farsta torg 1' },
	{ starts: '2026-10-28T09:00', until: '11:30' }
];
const offerOf = () => ({
	entryId: scene.entryId,
	dates,
	agenda: '9.00 Rundvandring\nSamtal med kockarna',
	people: 'Kökschefen: kostpolicyn\nTvå kockar',
	message: 'Vi ser fram emot det.'
});
type Sent = {
	kind: string;
	to_name: string;
	subject: string;
	body: string;
	attachments: { hash: string }[];
};
const mails = async (kind: string) => {
	const { rows } = await world.owner(
		`select kind, to_name, subject, body, attachments from platform.mail where kind = $1 order by id`,
		[kind]
	);
	return rows as Sent[];
};
const calendar = async ({ attachments }: Sent) =>
	(await readKeptFile(attachments[0]?.hash ?? '')).toString().replaceAll(/\r\n[ \t]/g, '');
const line = (file: string, name: string) =>
	new RegExp(`^${name}[:;](.*?)\\r?$`, 'm').exec(file)?.[1] ?? null;

describe('dates that are offered', () => {
	it('reach the unit by mail and on its page, with what the day holds', async () => {
		const { lead, applicant, entryId } = scene;
		must(await offerVisit(lead, offerOf()));
		const known = must(await unitVisit(applicant, entryId));
		expect(known).toMatchObject({ answers: true, visit: null, offer: { state: 'open' } });
		expect(known.offer?.dates).toEqual([
			{ starts: '2026-09-10T13:00', ends: '2026-09-10T15:00', place: 'Köket, Farsta torg 1' },
			{ starts: '2026-10-28T09:00', ends: '2026-10-28T11:30', place: 'Köket, Farsta torg 1' }
		]);
		expect(known.offer?.agenda[0]).toEqual({ at: '09:00', what: 'Rundvandring' });
		expect(known.offer?.people).toEqual([
			{ who: 'Kökschefen', bring: 'kostpolicyn' },
			{ who: 'Två kockar', bring: null }
		]);
		const [mail] = await mails('visit.offered');
		expect(mail?.to_name).toBe(applicant.name);
		expect(mail?.body).toContain('torsdag 10 september kl.\u00a013.00–15.00, Köket');
		expect(mail?.body).toContain(`/mina-bidrag/${entryId}/besok`);
	});

	it.each([
		[{ ...dates[0], starts: 'i höst' }, 'starts-0', 'not-a-time'],
		[{ ...dates[0], until: '12.00' }, 'until-0', 'ends-before-start'],
		[{ ...dates[0], until: '' }, 'until-0', 'not-a-clock-time'],
		[{ ...dates[0], place: '' }, 'place-0', 'required'],
		[{ ...dates[0], starts: '2026-05-01T13:00' }, 'starts-0', 'visit-too-early']
	])('are refused with what is wrong at its field: %j', async (date, field, reason) => {
		const offered = await offerVisit(scene.lead, {
			...offerOf(),
			dates: [{ starts: '', until: '', ...date }]
		});
		expect(offered).toMatchObject({ refusal: { fields: [{ field, reason }] } });
	});

	it('are the lead’s and the office’s to offer, and not while the call is open', async () => {
		const { lead, anna, applicant, office } = scene;
		for (const other of [anna, applicant]) {
			expect(await offerVisit(other, offerOf())).toMatchObject({
				refusal: { reason: 'not-allowed' }
			});
		}
		expect(await offerVisit(world.at(lead, duringCall), offerOf())).toMatchObject({
			refusal: { reason: 'stage-closed' }
		});
		must(await offerVisit(office, offerOf()));
	});
});

describe('the unit that accepts a date', () => {
	it('has a visit, and everyone gets a calendar file with the right times', async () => {
		const { lead, applicant, entryId } = scene;
		const { id: offerId } = must(await offerVisit(lead, offerOf()));
		const visit = must(await acceptVisit(applicant, { entryId, offerId, chosen: 1 }));
		expect(visit).toMatchObject({ starts: '2026-10-28T09:00', ends: '2026-10-28T11:30' });
		const told = await mails('visit.arranged');
		expect(told.map(({ to_name }) => to_name).sort()).toEqual([
			'Anna Examinator',
			'Bo Examinator',
			'Lena Ledare',
			'Sökande på Kostenheten'
		]);
		for (const mail of told) {
			const file = await calendar(mail);
			// Winter time by then: one hour from UTC, not two.
			expect(line(file, 'DTSTART')).toBe('20261028T080000Z');
			expect(line(file, 'DTEND')).toBe('20261028T103000Z');
			expect(line(file, 'UID')).toBe(`${visit.id}@utmarkt`);
			expect([line(file, 'SEQUENCE'), line(file, 'METHOD')]).toEqual(['0', 'REQUEST']);
		}
	});

	it('does not say that it was held, not even straight in the database', async () => {
		const { lead, applicant, entryId } = scene;
		const { id: offerId } = must(await offerVisit(lead, offerOf()));
		must(await acceptVisit(applicant, { entryId, offerId, chosen: 0 }));
		const held = inTransaction(applicant, (tx) =>
			sql`update assessment.visit set held_at = now() where entry_id = ${entryId}`.execute(tx)
		);
		await expect(held).rejects.toThrow('the team');
	});

	it('moved and cancelled, has the same calendar entry changed and taken away', async () => {
		const { lead, applicant, entryId } = scene;
		const { id: offerId } = must(await offerVisit(lead, offerOf()));
		const { id } = must(await acceptVisit(applicant, { entryId, offerId, chosen: 0 }));
		const moved = { entryId, starts: '2026-09-11T13:00', until: '15:00', place: 'Köket' };
		must(await arrangeVisit(lead, moved));
		must(await cancelVisit(lead, { entryId, reason: 'Två av oss är sjuka.' }));
		const moves = await mails('visit.arranged');
		const [cancelled] = await mails('visit.cancelled');
		if (!cancelled) throw new Error('no mail');
		expect(cancelled.body).toContain('Två av oss är sjuka.');
		const file = await calendar(cancelled);
		expect([line(file, 'UID'), line(file, 'METHOD'), line(file, 'STATUS')]).toEqual([
			`${id}@utmarkt`,
			'CANCEL',
			'CANCELLED'
		]);
		const sequences = await Promise.all([...moves.slice(-1), cancelled].map(calendar));
		expect(sequences.map((each) => line(each, 'SEQUENCE'))).toEqual(['1', '2']);
		const known = must(await unitVisit(applicant, entryId));
		expect(known).toMatchObject({ visit: null, cancelled: { why: 'Två av oss är sjuka.' } });
		must(await arrangeVisit(lead, moved));
		expect(must(await unitVisit(applicant, entryId))).toMatchObject({
			visit: { id, sequence: 3 },
			cancelled: null
		});
	});

	it('accepts once, though two of them do it at the same moment', async () => {
		const { lead, applicant, editionId, entryId } = scene;
		const colleague = await world.person('Kollega i köket', []);
		await inTransaction(world.system(), (tx) =>
			appoint(tx, world.system(), {
				personId: colleague.personId,
				role: 'applicant',
				editionId,
				entryId
			})
		);
		const { id: offerId } = must(await offerVisit(lead, offerOf()));
		const at = (who: Person) => ({ ...who, at: lead.at });
		const answers = await Promise.all([
			acceptVisit(at(applicant), { entryId, offerId, chosen: 0 }),
			acceptVisit(at(colleague), { entryId, offerId, chosen: 1 })
		]);
		const refusals = answers.flatMap((each) => (each.ok ? [] : each.refusal));
		expect(refusals).toMatchObject([{ reason: 'offer-accepted' }]);
		const visit = answers.flatMap((each) => (each.ok ? each.value : []))[0];
		expect(must(await unitVisit(applicant, entryId)).visit?.starts).toBe(visit?.starts);
		const chosen = visit?.starts === dates[0]?.starts ? 0 : 1;
		must(await acceptVisit(at(colleague), { entryId, offerId, chosen }));
		expect(await mails('visit.arranged')).toHaveLength(5);
	});

	it('is told where the offer has been withdrawn, or the date is gone by', async () => {
		const { lead, applicant, entryId } = scene;
		const first = must(await offerVisit(lead, offerOf()));
		const second = must(await offerVisit(lead, offerOf()));
		expect(await acceptVisit(applicant, { entryId, offerId: first.id, chosen: 0 })).toMatchObject({
			refusal: { reason: 'offer-withdrawn' }
		});
		const late = world.at(applicant, '2026-09-12T09:00:00Z');
		expect(await acceptVisit(late, { entryId, offerId: second.id, chosen: 0 })).toMatchObject({
			refusal: { fields: [{ field: 'date', reason: 'date-gone' }] }
		});
		must(await withdrawOffer(lead, { entryId, offerId: second.id }));
		expect(
			await declineVisit(applicant, { entryId, offerId: second.id, answer: 'Nej', suggestions: '' })
		).toMatchObject({ refusal: { reason: 'offer-withdrawn' } });
		expect(await mails('visit.withdrawn')).toHaveLength(1);
	});

	it('answers only its own, and the database lets it make no other visit than it was offered', async () => {
		const { lead, applicant, entryId } = scene;
		const stranger = await world.person('Någon Annan', []);
		const { id: offerId } = must(await offerVisit(lead, offerOf()));
		for (const other of [stranger, lead]) {
			const accepted = await acceptVisit(other, { entryId, offerId, chosen: 0 });
			expect(accepted.ok).toBe(false);
		}
		const made = inTransaction(applicant, (tx) =>
			tx
				.insertInto('assessment.visit')
				.values({
					organiser_id: applicant.organiserId,
					entry_id: entryId,
					starts: '2026-12-24T15:00',
					place: 'Hemma',
					offer_id: offerId
				})
				.execute()
		);
		await expect(made).rejects.toThrow('row-level security');
	});
});

describe('the unit for which none fits', () => {
	it('says so with words and times of its own, and the lead is told', async () => {
		const { lead, applicant, entryId } = scene;
		const { id: offerId } = must(await offerVisit(lead, offerOf()));
		const nothing = { entryId, offerId, answer: '', suggestions: '' };
		expect(await declineVisit(applicant, nothing)).toMatchObject({
			refusal: { fields: [{ field: 'answer', reason: 'required' }] }
		});
		must(
			await declineVisit(applicant, {
				...nothing,
				answer: 'Vi har inventering då.',
				suggestions: 'Veckan därpå, helst på morgonen.'
			})
		);
		const told = await mails('visit.declined');
		expect(told.map(({ to_name }) => to_name)).toEqual(['Lena Ledare']);
		expect(told[0]?.body).toContain('Veckan därpå');
		expect(must(await unitVisit(lead, entryId)).offer).toMatchObject({
			state: 'declined',
			answer: 'Vi har inventering då.'
		});
	});
});

describe('what the unit says before the visit', () => {
	it('is kept with its revision, and overwrites nothing', async () => {
		const { lead, applicant, entryId } = scene;
		const said = { entryId, revision: 0, people: 'Kocken Ali', practical: 'Ring på baksidan.' };
		expect(await prepareVisit(applicant, said)).toMatchObject({
			refusal: { reason: 'not-found' }
		});
		must(await arrangeVisit(lead, { entryId, starts: '2026-09-10T13:00', place: 'Köket' }));
		expect(must(await prepareVisit(applicant, said))).toMatchObject({ revision: 1 });
		expect(await prepareVisit(applicant, { ...said, people: 'Någon annan' })).toMatchObject({
			refusal: { reason: 'newer-revision', detail: { people: 'Kocken Ali', revision: 1 } }
		});
		expect(must(await unitVisit(lead, entryId)).preparation).toMatchObject({
			people: [{ who: 'Kocken Ali', bring: null }],
			practical: 'Ring på baksidan.'
		});
		expect(await prepareVisit(lead, { ...said, revision: 1 })).toMatchObject({
			refusal: { reason: 'not-allowed' }
		});
	});
});
