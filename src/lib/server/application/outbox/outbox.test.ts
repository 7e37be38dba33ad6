import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { useWorld } from '../../../../../tools/test-world.ts';
import type { Person } from '../../platform/actor.ts';
import { inTransaction } from '../../platform/database/index.ts';
import { latestMail, queueMail, sendQueuedMail } from '../../platform/mail/index.ts';
import { appoint } from '../../people/index.ts';
import { openCall, readyEntry, valueOf } from '../call.fixture.ts';
import {
	changeMail,
	changeMessage,
	mailInOutbox,
	mailOfEntry,
	messageInOutbox,
	outboxOf,
	previewMessage,
	queueMessage,
	sendMailNow,
	sendMessageNow,
	stopMail,
	stopMessage,
	type Audience,
	type MessageInput
} from '../index.ts';

const world = useWorld();
let editionId: string;
let office: Person;
let anna: Person;
let bo: Person;
let examiner: Person;
let annas: string;
let bos: string;

const units = (more: Partial<NonNullable<Audience['units']>> = {}): Audience => ({
	units: {
		who: 'contact',
		choose: 'fitting',
		states: [],
		classes: [],
		organisations: [],
		incomplete: false,
		picked: [],
		...more
	},
	examiners: false,
	panel: false
});

beforeAll(async () => {
	// Roles are given here as they come; the training is another test's.
	editionId = await openCall(world, 'kvalitetsutmarkelsen', (definition) => ({
		...definition,
		assessment: definition.assessment && { ...definition.assessment, training: false }
	}));
	office = await world.person('Kim Kansli', [{ role: 'office' }]);
	anna = await world.person('Anna Ek');
	bo = await world.person('Bo Al');
	annas = await readyEntry(anna, editionId, 'kvalitetsutmarkelsen', 'Kostenheten');
	bos = await readyEntry(bo, editionId, 'kvalitetsutmarkelsen', 'Sagans förskola');
	examiner = await world.person('Erik Asp', [
		{ role: 'examiner', editionId },
		{ role: 'lead_examiner', editionId, entryId: annas }
	]);
});

const later = '2026-03-02T11:10:00Z';
const message = (more: Partial<MessageInput> = {}): MessageInput => ({
	editionId,
	audience: units(),
	subject: { sv: 'Till {{enhet}}', en: '' },
	body: { sv: 'Hej {{kontaktperson}}!\n\n{{dagar kvar}}.\n\n{{länk}}', en: '' },
	sendAfter: Temporal.Instant.from(later),
	...more
});

type Row = { id: string; subject: string; body: string; state: string; to_name: string };
const rows = async (batch?: string) =>
	(
		await world.owner(
			`select id, subject, body, state, to_name from platform.mail
			 where $1::uuid is null or batch_id = $1 order by to_name, id`,
			[batch ?? null]
		)
	).rows as Row[];
const send = (mailId: string, at: string) =>
	sendQueuedMail({ organiserId: world.organiserId, mailId }, Temporal.Instant.from(at));
const jobsFor = async (mailId: string) =>
	(
		await world.owner(
			`select start_after from pgboss.job where name = 'mail.send' and data->>'mailId' = $1`,
			[mailId]
		)
	).rows.length;

/** Queues a message to both units and answers the mails, Anna's first. */
async function queued(more: Partial<MessageInput> = {}) {
	const { messageId } = valueOf(await queueMessage(office, message(more)));
	const [toAnna, toBo] = await rows(messageId);
	if (!toAnna || !toBo) throw new Error('the message has not two mails');
	return { messageId, toAnna, toBo };
}

beforeEach(async () => {
	await world.owner(`delete from platform.mail where kind = 'message'`);
});

describe('a message', () => {
	it('is each receiver’s own, and the preview is what is queued', async () => {
		const preview = valueOf(await previewMessage(office, message()));
		expect(preview.map(({ to, subject }) => [to.address, subject])).toEqual([
			[anna.email, 'Till Kostenheten'],
			[bo.email, 'Till Sagans förskola']
		]);
		expect(preview[0]?.whole).toMatch(/^Hej Anna Ek!\n\n18 dagar kvar\.\n\nhttp.*\/mina-bidrag\//);
		expect(await rows()).toEqual([]);
		const { toAnna, toBo } = await queued();
		expect([toAnna, toBo].map(({ subject, body }) => ({ subject, whole: body }))).toEqual(
			preview.map(({ subject, whole }) => ({ subject, whole }))
		);
	});

	it('counts the days from when it goes, not from when it is written', async () => {
		const sendAfter = Temporal.Instant.from('2026-03-19T11:00:00Z');
		const [first] = valueOf(await previewMessage(office, message({ sendAfter })));
		expect(first?.body).toContain('1 dag kvar');
	});

	it('speaks English to those who read it, where it can', async () => {
		await world.owner(`update people.person set locale = 'en' where id = $1`, [anna.personId]);
		try {
			const english = { subject: { sv: 'Hej', en: 'To {{unit}}' }, body: { sv: 'Hej', en: 'Hi' } };
			const both = valueOf(await previewMessage(office, message(english)));
			expect(both.map(({ locale, subject }) => [locale, subject])).toEqual([
				['en', 'To Kostenheten'],
				['sv', 'Hej']
			]);
			const swedish = valueOf(await previewMessage(office, message()));
			expect(swedish.map(({ locale }) => locale)).toEqual(['sv', 'sv']);
		} finally {
			await world.owner(`update people.person set locale = 'sv' where id = $1`, [anna.personId]);
		}
	});

	it('goes once to somebody who is reached in several ways, and to examiners once', async () => {
		const audience = { ...units({ who: 'writers' }), examiners: true };
		const input = message({
			audience,
			subject: { sv: 'Hej', en: '' },
			body: { sv: 'Till er alla: {{omgång}}', en: '' }
		});
		const mails = valueOf(await previewMessage(office, input));
		expect(mails.map(({ to }) => to.name)).toEqual(['Anna Ek', 'Bo Al', 'Erik Asp']);
	});

	it('tells what is wrong at the field, and queues nothing', async () => {
		const wrong = await queueMessage(
			office,
			message({
				subject: { sv: 'Till {{enhetn}}', en: 'To you' },
				audience: { ...units(), panel: true },
				body: { sv: '{{saknas}}', en: '' }
			})
		);
		expect(wrong).toMatchObject({
			refusal: {
				reason: 'not-complete',
				fields: [
					{ field: 'subject.sv', values: { name: 'enhetn', nearest: 'enhet' } },
					{ field: 'body.sv', reason: 'placeholder-needs-entry' },
					{ field: 'body.en', reason: 'both-languages' }
				]
			}
		});
		const nobody = message({ audience: units({ classes: ['no-such'] }) });
		expect(await queueMessage(office, nobody)).toMatchObject({
			refusal: { reason: 'no-receivers' }
		});
		const past = message({ sendAfter: Temporal.Instant.from('2026-03-01T11:00:00Z') });
		expect(await queueMessage(office, past)).toMatchObject({
			refusal: { fields: [{ field: 'sendAfter', reason: 'time-passed' }] }
		});
		expect(await rows()).toEqual([]);
	});

	it('in a dry run answers the real mails and leaves nothing behind', async () => {
		const { mails } = valueOf(await queueMessage({ ...office, dryRun: true }, message()));
		expect(mails.map(({ subject }) => subject)).toEqual([
			'Till Kostenheten',
			'Till Sagans förskola'
		]);
		expect(await rows()).toEqual([]);
	});
});

describe('a mail that waits', () => {
	it('does not go before its time, and goes then', async () => {
		const { toAnna } = await queued();
		await send(toAnna.id, '2026-03-02T11:09:59Z');
		expect((await rows())[0]?.state).toBe('waiting');
		await send(toAnna.id, later);
		expect((await rows())[0]?.state).toBe('sent');
	});

	it('that is stopped is not sent, though its job waits already; it can be sent after all', async () => {
		const { toAnna } = await queued();
		expect(await jobsFor(toAnna.id)).toBe(1);
		valueOf(await stopMail(office, { mailId: toAnna.id, revision: 1 }));
		await send(toAnna.id, '2026-03-02T12:00:00Z');
		expect((await rows())[0]?.state).toBe('stopped');
		valueOf(await sendMailNow(office, { mailId: toAnna.id, revision: 2 }));
		expect(await jobsFor(toAnna.id)).toBe(2);
		await send(toAnna.id, '2026-03-02T11:01:00Z');
		expect((await rows())[0]?.state).toBe('sent');
	});

	it('that is changed goes as changed', async () => {
		const { toAnna } = await queued();
		const changed = { mailId: toAnna.id, revision: 1, subject: 'Nytt  ämne ', body: 'Ny text' };
		expect(valueOf(await changeMail(office, changed))).toMatchObject({ revision: 2 });
		await send(toAnna.id, later);
		const [got] = await latestMail(world.system(), anna.email);
		expect(got).toMatchObject({ subject: 'Nytt ämne', body: 'Ny text', state: 'sent' });
	});

	it('is changed by one of two who do it at once; the other sees what stands', async () => {
		const { toAnna } = await queued();
		const change = (body: string) => changeMail(office, { mailId: toAnna.id, revision: 1, body });
		const both = await Promise.all([change('Den ena'), change('Den andra')]);
		const won = both.find(({ ok }) => ok);
		const lost = both.find(({ ok }) => !ok);
		expect(lost).toMatchObject({
			refusal: {
				reason: 'changed-meanwhile',
				detail: { body: won?.ok ? won.value.body : '', revision: 2 }
			}
		});
	});

	it('is either stopped or sent where both happen at once, never both', async () => {
		const { toAnna, toBo } = await queued();
		for (const { id } of [toAnna, toBo]) {
			const [stopped] = await Promise.all([
				stopMail(office, { mailId: id, revision: null }),
				send(id, later)
			]);
			const now = (await rows()).find((row) => row.id === id);
			expect(now?.state).toBe(stopped.ok ? 'stopped' : 'sent');
			if (!stopped.ok) expect(stopped.refusal.reason).toBe('mail-gone');
		}
	});

	it('that has gone is changed by nobody, not even past the code', async () => {
		const { toAnna } = await queued();
		await send(toAnna.id, later);
		const change = { mailId: toAnna.id, revision: null, body: 'För sent' };
		expect(await changeMail(office, change)).toMatchObject({ refusal: { reason: 'mail-gone' } });
		await expect(
			world.owner(`update platform.mail set body = 'För sent' where id = $1`, [toAnna.id])
		).rejects.toThrow('stays as it went');
		await expect(
			world.owner(`update platform.mail set state = 'waiting' where id = $1`, [toAnna.id])
		).rejects.toThrow('cannot become');
	});

	it('leaves a line in the log for each change, without its words', async () => {
		const { toAnna } = await queued();
		await changeMail(office, { mailId: toAnna.id, revision: 1, body: 'Hemligare än så' });
		await stopMail(office, { mailId: toAnna.id, revision: 2 });
		await sendMailNow(office, { mailId: toAnna.id, revision: 3 });
		const { rows: lines } = await world.owner(
			`select action, detail::text from platform.audit where subject_id = $1 order by seq`,
			[toAnna.id]
		);
		expect(lines.map(({ action }) => action as string)).toEqual([
			'mail.change',
			'mail.stop',
			'mail.send-now'
		]);
		expect(JSON.stringify(lines)).not.toContain('Hemligare');
	});
});

describe('a whole message', () => {
	it('is changed in what has not gone, and left where somebody wrote by hand', async () => {
		const { messageId, toAnna, toBo } = await queued();
		await changeMail(office, { mailId: toBo.id, revision: 1, body: 'Bara till Bo' });
		const words = { subject: { sv: 'Nytt till {{enhet}}', en: '' }, body: { sv: 'Nytt', en: '' } };
		const change = { messageId, revision: 1, ...words };
		expect(valueOf(await changeMessage(office, change))).toMatchObject({ changed: 1, byHand: 1 });
		const now = await rows(messageId);
		expect(now.find(({ id }) => id === toAnna.id)).toMatchObject({
			subject: 'Nytt till Kostenheten',
			body: 'Nytt'
		});
		expect(now.find(({ id }) => id === toBo.id)?.body).toBe('Bara till Bo');
		expect(await changeMessage(office, change)).toMatchObject({
			refusal: { reason: 'changed-meanwhile' }
		});
		expect(valueOf(await messageInOutbox(office, messageId)).subject.sv).toBe(
			'Nytt till {{enhet}}'
		);
	});

	it('is stopped, but for what has gone; and sent after that by none', async () => {
		const { messageId, toAnna, toBo } = await queued();
		await send(toAnna.id, later);
		expect(valueOf(await stopMessage(office, messageId))).toEqual({ count: 1 });
		await send(toBo.id, '2026-03-02T12:00:00Z');
		expect((await rows(messageId)).map(({ state }) => state)).toEqual(['sent', 'stopped']);
		expect(await stopMessage(office, messageId)).toMatchObject({
			refusal: { reason: 'mail-gone' }
		});
	});

	it('goes at once where the office says so', async () => {
		const { messageId, toAnna } = await queued();
		expect(valueOf(await sendMessageNow(office, messageId))).toEqual({ count: 2 });
		await send(toAnna.id, '2026-03-02T11:00:01Z');
		expect((await rows(messageId))[0]?.state).toBe('sent');
	});
});

describe('what may not be seen', () => {
	it('an applicant, an examiner and a visitor neither see nor touch the outbox', async () => {
		const { toAnna, messageId } = await queued();
		for (const actor of [anna, examiner, world.visitor()]) {
			const reason = actor.kind === 'visitor' ? 'sign-in-first' : 'not-allowed';
			const seen = { mailId: toAnna.id, revision: null };
			for (const act of [
				outboxOf(actor, editionId),
				mailInOutbox(actor, toAnna.id),
				messageInOutbox(actor, messageId),
				changeMail(actor, { ...seen, body: 'x' }),
				stopMail(actor, seen),
				sendMailNow(actor, seen),
				queueMessage(actor, message()),
				previewMessage(actor, message()),
				stopMessage(actor, messageId)
			]) {
				expect(await act).toMatchObject({ refusal: { reason } });
			}
		}
	});

	it('a mail that carries a key is in no outbox, and not the office’s to change', async () => {
		const system = world.system();
		const mailId = await inTransaction(system, (tx) =>
			queueMail(tx, system, {
				kind: 'sign-in',
				to: { address: anna.email },
				locale: 'sv',
				subject: 'Logga in',
				body: 'hemlig nyckel',
				editionId,
				confidential: true
			})
		);
		expect(await mailInOutbox(office, mailId)).toMatchObject({ refusal: { reason: 'not-found' } });
		expect(await stopMail(office, { mailId, revision: null })).toMatchObject({
			refusal: { reason: 'not-found' }
		});
		const outbox = valueOf(await outboxOf(office, editionId));
		expect(JSON.stringify(outbox)).not.toContain(mailId);
		const touched = await inTransaction(office, (tx) =>
			tx
				.updateTable('platform.mail')
				.set({ state: 'stopped', revision: 2 })
				.where('id', '=', mailId)
				.executeTakeFirst()
		);
		expect(touched.numUpdatedRows).toBe(0n);
	});

	it('another organiser’s office reads and stops none of it', async () => {
		const { toAnna } = await queued();
		const other = '0198c000-0000-7000-8000-0000000000ff';
		await world.owner(
			`insert into platform.organiser (id, slug, name) values ($1, 'other', 'Another') on conflict do nothing`,
			[other]
		);
		const system = { ...world.system(), organiserId: other };
		expect(await mailInOutbox(system, toAnna.id)).toMatchObject({
			refusal: { reason: 'not-found' }
		});
		expect(await stopMail(system, { mailId: toAnna.id, revision: null })).toMatchObject({
			refusal: { reason: 'not-found' }
		});
	});

	it('a unit reads the mail that it got, not what waits, what others got, nor what examiners got about it', async () => {
		const { toAnna, toBo } = await queued();
		const system = world.system();
		const toExaminer = await inTransaction(system, (tx) =>
			queueMail(tx, system, {
				kind: 'reviews.in',
				to: { address: examiner.email },
				locale: 'sv',
				subject: 'Om ert bidrag, till examinatorn',
				body: 'hemligt',
				entryId: annas,
				editionId
			})
		);
		const got = (actor: Person, entryId: string) =>
			inTransaction(actor, (tx) => mailOfEntry(tx, actor, entryId));
		expect(await got(anna, annas)).toEqual([]);
		for (const id of [toAnna.id, toBo.id, toExaminer]) await send(id, later);
		expect((await got(anna, annas)).map(({ id }) => id)).toEqual([toAnna.id]);
		expect(await got(anna, bos)).toEqual([]);
		expect((await got(bo, bos)).map(({ id }) => id)).toEqual([toBo.id]);
		// A colleague who reads along sees what the unit got; the examiner of the entry does not.
		const reader = await world.person('Lisa Läs');
		await inTransaction(system, (tx) =>
			appoint(tx, system, { personId: reader.personId, role: 'reader', editionId, entryId: annas })
		);
		expect((await got(reader, annas)).map(({ id }) => id)).toEqual([toAnna.id]);
		expect(await got(examiner, annas)).toEqual([]);
		expect((await got(office, annas)).map(({ kind }) => kind).sort()).toEqual([
			'message',
			'reviews.in'
		]);
	});
});

describe('the outbox of an edition', () => {
	it('parts what waits from what has gone, and finds by receiver, kind and entry', async () => {
		const { toAnna, toBo } = await queued();
		await send(toAnna.id, later);
		const all = valueOf(await outboxOf(office, editionId, { kind: 'message' }));
		expect(all.waiting.map(({ id, unit }) => [id, unit])).toEqual([[toBo.id, 'Sagans förskola']]);
		expect(all.past.map(({ id }) => id)).toEqual([toAnna.id]);
		expect(all.counts).toMatchObject({ waiting: 1, sent: 1 });
		const found = async (filter: Parameters<typeof outboxOf>[2]) => {
			const { waiting, past } = valueOf(await outboxOf(office, editionId, filter));
			return [...waiting, ...past].map(({ id }) => id);
		};
		expect(await found({ to: 'anna', kind: 'message' })).toEqual([toAnna.id]);
		expect(await found({ to: '%', kind: 'message' })).toEqual([]);
		expect(await found({ entryId: bos, kind: 'message' })).toEqual([toBo.id]);
		expect(await found({ kind: 'nothing' })).toEqual([]);
	});
});
