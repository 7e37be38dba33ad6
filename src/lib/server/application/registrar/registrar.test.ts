import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { useWorld } from '../../../../../tools/test-world.ts';
import type { Person } from '../../platform/actor.ts';
import { inTransaction } from '../../platform/database/index.ts';
import { readKeptFile } from '../../platform/files/index.ts';
import { openCall, readyEntry, valueOf } from '../call.fixture.ts';
import { listedEntry, startEntry, submitEntry, withdrawEntry } from '../index.ts';
import { confirmBoardNotice, noticeToConfirm, sendBoardNotice } from './commands.ts';
import { boardMails } from './queries.ts';

const world = useWorld();
const registrar = 'registrator@example.se';
let editionId: string;
let anna: Person;
let office: Person;
let stranger: Person;
let entryId: string;

beforeAll(async () => {
	editionId = await openCall(world, 'kvalitetsutmarkelsen');
	anna = await world.person('Anna Ek');
	stranger = await world.person('Sten Främling');
	office = await world.person('Olga Kansli', [{ role: 'office' }]);
});
beforeEach(async () => {
	entryId = await readyEntry(anna, editionId, 'kvalitetsutmarkelsen', 'Kostenheten');
});

type Mail = {
	body: string;
	subject: string;
	confidential: boolean;
	attachments: { hash: string }[];
};
async function mailTo(address: string): Promise<Mail[]> {
	const { rows } = await world.owner(
		`select body, subject, confidential, attachments from platform.mail
		 where to_address = $1 and entry_id = $2 order by created_at`,
		[address, entryId]
	);
	return rows as Mail[];
}
async function send(): Promise<string> {
	valueOf(await sendBoardNotice(anna, { entryId, address: ' Registrator@Example.se ' }));
	const mail = (await mailTo(registrar)).at(-1);
	return /\/anmalan\/(\S+)/.exec(mail?.body ?? '')?.[1] ?? '';
}
/** How far it has come, as the office's list says. */
const state = async () => valueOf(await listedEntry(office, editionId, entryId)).notice;

describe('the notice to the registrar', () => {
	it('goes as a mail with the entry as PDF, and a link that nobody in the house can read', async () => {
		await send();
		const [mail] = await mailTo(registrar);
		expect(mail?.subject).toContain('Kostenheten');
		expect(mail?.confidential).toBe(true);
		const pdf = await readKeptFile(mail?.attachments[0]?.hash ?? '');
		expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
		expect(await state()).toBe('sent');
		const { rows } = await world.owner('select token_hash from application.board_mail');
		expect(JSON.stringify(rows)).not.toContain(/\/anmalan\/(\S+)/.exec(mail?.body ?? '')?.[1]);
	});

	it('is confirmed by whoever has the link, without an account, and the unit is told', async () => {
		const token = await send();
		expect(valueOf(await noticeToConfirm(world.visitor(), token))).toMatchObject({
			unit: 'Kostenheten',
			confirmedAt: null
		});
		const given = { token, name: 'Rut Register', reference: 'SN 2026/12' };
		valueOf(await confirmBoardNotice(world.visitor(), given));
		expect(await state()).toBe('confirmed');
		const [told] = await mailTo(anna.email);
		expect(told?.body).toContain('SN 2026/12');
	});

	it('is confirmed once: a second press changes nothing and sends nothing', async () => {
		const token = await send();
		valueOf(await confirmBoardNotice(world.visitor(), { token, name: 'Rut', reference: '1' }));
		const again = await confirmBoardNotice(world.visitor(), { token, name: 'X', reference: '2' });
		expect(valueOf(again).reference).toBe('1');
		expect(await mailTo(anna.email)).toHaveLength(1);
	});

	it('answers two presses at the same time with one confirmation', async () => {
		const token = await send();
		const both = await Promise.all(
			['1', '2'].map((reference) =>
				confirmBoardNotice(world.visitor(), { token, name: '', reference })
			)
		);
		expect(new Set(both.map((each) => valueOf(each).reference)).size).toBe(1);
		expect(await mailTo(anna.email)).toHaveLength(1);
	});

	it('has a link that ends, and that nobody can guess', async () => {
		const token = await send();
		const late = world.visitor('2026-07-01T10:00:00Z');
		expect(await noticeToConfirm(late, token)).toMatchObject({
			refusal: { reason: 'link-expired' }
		});
		for (const guess of ['', 'x', `${token}x`, token.slice(1)])
			expect((await noticeToConfirm(world.visitor(), guess)).ok).toBe(false);
	});

	it('is sent by those who write the entry, to an address, after the declaration, at most five times a day', async () => {
		const to = (actor: Person, address: string, id = entryId) =>
			sendBoardNotice(actor, { entryId: id, address });
		expect(await to(stranger, registrar)).toMatchObject({ refusal: { reason: 'not-allowed' } });
		expect(await to(office, registrar)).toMatchObject({ refusal: { reason: 'not-allowed' } });
		expect(await to(anna, 'registrator')).toMatchObject({
			refusal: { fields: [{ field: 'address', reason: 'not-an-email' }] }
		});
		const { entryId: bare } = valueOf(await startEntry(anna, { editionId }));
		expect(await to(anna, registrar, bare)).toMatchObject({
			refusal: { reason: 'board-notice-first' }
		});
		for (let times = 0; times < 5; times++) valueOf(await to(anna, registrar));
		expect(await to(anna, registrar)).toMatchObject({ refusal: { reason: 'too-many-attempts' } });
	});

	it('can also go after the call has closed, but not for an entry that is withdrawn', async () => {
		valueOf(await submitEntry(anna, { entryId }));
		const later = world.at(anna, '2026-04-02T10:00:00Z');
		valueOf(await sendBoardNotice(later, { entryId, address: registrar }));
		valueOf(await withdrawEntry(anna, { entryId }));
		expect(await sendBoardNotice(later, { entryId, address: registrar })).toMatchObject({
			refusal: { reason: 'not-submitted' }
		});
	});

	it('is read by the entry’s own and the office, and confirmed in the table by nobody', async () => {
		await send();
		const seenBy = async (person: Person) =>
			(await inTransaction(person, (tx) => boardMails(tx, person, entryId))).length;
		expect(await seenBy(anna)).toBe(1);
		expect(await seenBy(office)).toBe(1);
		expect(await seenBy(stranger)).toBe(0);
		const changed = await inTransaction(anna, (tx) =>
			tx
				.updateTable('application.board_mail')
				.set({ confirmed_at: anna.at.toString() })
				.where('entry_id', '=', entryId)
				.executeTakeFirst()
		);
		expect(changed.numUpdatedRows).toBe(0n);
	});
});
