// Sending by a real SMTP server: what it gets, and what it does not get.
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { useWorld } from '../../../../../tools/test-world.ts';
import { inTransaction } from '../database/index.ts';
import type { Outcome } from '../outcome.ts';
import {
	changeWaitingMail,
	outboxMail,
	queueMail,
	sendQueuedMail,
	sendWaitingMail,
	stopWaitingMail
} from './index.ts';

const world = useWorld();
let got: string[] = [];
let refuse = false;
let whileSending: () => Promise<void> = async () => undefined;

const server = new SMTPServer({
	authOptional: true,
	disabledCommands: ['STARTTLS'],
	onRcptTo(_, __, callback) {
		callback(refuse ? Object.assign(new Error('no such mailbox'), { responseCode: 550 }) : null);
	},
	onData(stream, _, callback) {
		const chunks: Buffer[] = [];
		stream.on('data', (chunk: Buffer) => chunks.push(chunk));
		stream.on('end', () => {
			got.push(Buffer.concat(chunks).toString());
			void whileSending().then(() => callback());
		});
	}
});

beforeAll(async () => {
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const { port } = server.server.address() as AddressInfo;
	process.env['SMTP_URL'] = `smtp://127.0.0.1:${port}`;
	process.env['MAIL_FROM'] = 'kansliet@example.se';
});
afterAll(async () => {
	delete process.env['SMTP_URL'];
	delete process.env['MAIL_FROM'];
	await new Promise<void>((resolve) => server.close(resolve));
});
beforeEach(() => {
	got = [];
	refuse = false;
	whileSending = async () => undefined;
});

const ok = <T>(outcome: Outcome<T>) => expect(outcome.ok).toBe(true);
const actor = world.system();
const now = Temporal.Instant.from('2026-03-02T11:00:00Z');
const soon = now.add({ minutes: 10 });
const queue = (more: Partial<Parameters<typeof queueMail>[2]> = {}) =>
	inTransaction(actor, (tx) =>
		queueMail(tx, actor, {
			kind: 'message',
			to: { address: 'a@example.se', name: 'Anna Ek' },
			locale: 'sv',
			subject: 'Amne',
			body: 'Den gamla texten',
			...more
		})
	);
const send = (mailId: string, at = now) =>
	sendQueuedMail({ organiserId: world.organiserId, mailId }, at);
const state = async (mailId: string) =>
	(await inTransaction(actor, (tx) => outboxMail(tx, actor, mailId)))?.state;

it('sends what stands when it goes: the changed words, once, however often the job comes', async () => {
	const mailId = await queue({ sendAfter: soon });
	await send(mailId);
	expect(got).toEqual([]);
	await inTransaction(actor, (tx) =>
		changeWaitingMail(tx, actor, { mailId, revision: 1 }, { body: 'Den nya texten' })
	);
	await Promise.all([send(mailId, soon), send(mailId, soon)]);
	await send(mailId, soon);
	expect(got).toHaveLength(1);
	expect(got[0]).toContain('Den nya texten');
	expect(got[0]).toContain('To: Anna Ek <a@example.se>');
	expect(got[0]).not.toContain('Den gamla');
});

it('never hands a stopped mail to the server', async () => {
	const mailId = await queue();
	await inTransaction(actor, (tx) => stopWaitingMail(tx, actor, { mailId, revision: null }));
	await send(mailId);
	expect(got).toEqual([]);
	expect(await state(mailId)).toBe('stopped');
});

it('does not let a mail be stopped while the server has it', async () => {
	const mailId = await queue();
	let stopped: unknown;
	whileSending = async () => {
		stopped = await inTransaction(actor, (tx) =>
			stopWaitingMail(tx, actor, { mailId, revision: null })
		);
	};
	await send(mailId);
	expect(stopped).toMatchObject({ refusal: { reason: 'mail-gone' } });
	expect(await state(mailId)).toBe('sent');
});

it('says why a mail did not get through, and sends it when it is told to try again', async () => {
	const mailId = await queue();
	refuse = true;
	await expect(send(mailId)).rejects.toThrow('no such mailbox');
	const failed = await inTransaction(actor, (tx) => outboxMail(tx, actor, mailId));
	expect(failed).toMatchObject({ state: 'failed', attempts: 1 });
	expect(failed?.lastError).toContain('no such mailbox');
	refuse = false;
	ok(await inTransaction(actor, (tx) => sendWaitingMail(tx, actor, { mailId, revision: null })));
	await send(mailId);
	expect(got).toHaveLength(1);
	expect(await state(mailId)).toBe('sent');
});

it('takes up a mail again whose job was lost on the way, but not before it must be', async () => {
	const mailId = await queue();
	await inTransaction(actor, (tx) =>
		tx
			.updateTable('platform.mail')
			.set({ state: 'sending', claimed_at: now.toString() })
			.where('id', '=', mailId)
			.execute()
	);
	await send(mailId, now.add({ minutes: 9 }));
	expect(got).toEqual([]);
	await send(mailId, now.add({ minutes: 10 }));
	expect(got).toHaveLength(1);
});

it('keeps a held mail until it is let go', async () => {
	const mailId = await queue({ held: true });
	await send(mailId);
	expect(got).toEqual([]);
	await inTransaction(actor, (tx) => sendWaitingMail(tx, actor, { mailId, revision: 1 }));
	await send(mailId);
	expect(got).toHaveLength(1);
});
