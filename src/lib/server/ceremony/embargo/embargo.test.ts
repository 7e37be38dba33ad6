// What winners are told beforehand: by a personal link, which shows nothing once it is taken back, and nobody else anything.
import { beforeAll, describe, expect, it } from 'vitest';
import { useWorld } from '../../../../../tools/test-world.ts';
import { saveDecision, sealClass } from '../../judging/index.ts';
import {
	applicantOf,
	award,
	decisionTime,
	enter,
	judgedEdition
} from '../../judging/judged-edition.fixture.ts';
import { declareConflict } from '../../people/index.ts';
import type { Actor, Person } from '../../platform/actor.ts';
import { inTransaction } from '../../platform/database/index.ts';
import {
	answerNotice,
	approvedPressTexts,
	embargoDesk,
	noticeByLink,
	savePressText,
	sendNotices,
	withdrawNotice
} from '../index.ts';
import { recordRelease } from '../release/commands.ts';
import { linkKey } from './key.ts';

const world = useWorld();
const time = '2026-11-20T09:00:00Z';
const secret = 'Kvantumsnigeln vinner';
let editionId: string;
let decisionId: string;
let larkId: string;
let chair: Person;
let office: Person;
let winner: Person;
let outsiders: Person[];
const visitor = world.visitor(time);

const desk = async (actor: Actor = office) => {
	const found = await embargoDesk(actor, editionId);
	if (!found.ok) throw new Error(found.refusal.reason);
	return found.value.honours;
};
const noticeOf = async () => {
	const [honour] = await desk();
	const open = honour?.notices.find(({ withdrawnAt }) => withdrawnAt === null);
	if (!open) throw new Error('nobody has been told');
	return { ...open, key: linkKey('embargo notice', open.id) };
};

beforeAll(async () => {
	editionId = await judgedEdition(world, 'kvalitetsutmarkelsen');
	chair = await world.person('Clara Chair', [{ role: 'panel_chair', editionId }], decisionTime);
	office = await world.person('Olga Office', [{ role: 'office' }], time);
	const lark = await enter(world, editionId, 'Lärkans förskola', 'preschool');
	const elm = await enter(world, editionId, 'Almens skola', 'school');
	larkId = lark.id;
	winner = await applicantOf(world, editionId, lark.id, 'Vera Vinnare');
	await saveDecision(chair, award(lark.id));
	const { rows } = await world.owner('select id from judging.decision');
	decisionId = String(rows[0].id);
	const silent = await world.person('Jens Jäv', [{ role: 'office' }], time);
	await inTransaction(world.system(), (tx) =>
		declareConflict(tx, world.system(), {
			personId: silent.personId,
			entryId: lark.id,
			reason: 'Släkt.'
		})
	);
	outsiders = [
		silent,
		winner,
		chair,
		await applicantOf(world, editionId, elm.id, 'Ulf Utan'),
		await world.person('Eva Examinator', [{ role: 'examiner', editionId }], time),
		await world.person('Rut Revisor', [{ role: 'auditor' }], time)
	];
	await savePressText(office, { decisionId, body: secret, revision: 0 });
	expect(await sendNotices(office, { decisionId })).toMatchObject({
		refusal: { reason: 'not-sealed' }
	});
	await sealClass(chair, { editionId, classKey: 'preschool', withoutHonours: false });
});

describe('the text for the press', () => {
	it('begins as a draft from the citation, and is saved only onto the one that was seen', async () => {
		const [before] = await desk();
		expect(before?.press.revision).toBe(0);
		expect(before?.press.body).toContain('Barnen är delaktiga.');
		expect(await savePressText(office, { decisionId, body: secret, revision: 0 })).toMatchObject({
			ok: true
		});
		expect(await savePressText(office, { decisionId, body: 'Annat', revision: 0 })).toMatchObject({
			refusal: { reason: 'changed-meanwhile' }
		});
	});
});

describe('a notice', () => {
	it('goes to those behind the entry, in a mail that says nothing of what was decided', async () => {
		expect(await sendNotices(office, { decisionId })).toMatchObject({ value: { sent: 1 } });
		expect(await sendNotices(office, { decisionId })).toMatchObject({
			refusal: { reason: 'no-receivers' }
		});
		const { rows } = await world.owner(
			`select to_address, subject || body as text, confidential from platform.mail where kind = 'embargo.notice'`
		);
		expect(rows).toMatchObject([{ to_address: winner.email, confidential: true }]);
		expect(rows[0].text).not.toMatch(/Lärkan|vinn|Kvalitetsutmärkelse(?!n)/);
		expect(rows[0].text).toContain((await noticeOf()).key);
	});

	it('shows its holder what was decided, and takes their answer to the text that they read', async () => {
		const { key } = await noticeOf();
		expect(await noticeByLink(visitor, key)).toMatchObject({
			value: { unit: 'Lärkans förskola', press: { body: secret, revision: 1 }, released: false }
		});
		const answer = { key, comment: '', revision: 1 };
		expect(await answerNotice(visitor, { ...answer, answer: 'seen' })).toMatchObject({ ok: true });
		expect(await answerNotice(visitor, { ...answer, answer: 'comment' })).toMatchObject({
			refusal: { reason: 'comment-missing' }
		});
		await answerNotice(visitor, { ...answer, answer: 'comment', comment: 'Vi heter Lärkan.' });
		expect(await noticeOf()).toMatchObject({ answer: 'comment', comment: 'Vi heter Lärkan.' });
		await savePressText(office, { decisionId, body: `${secret}!`, revision: 1 });
		expect(await answerNotice(visitor, { ...answer, answer: 'approved' })).toMatchObject({
			refusal: { reason: 'changed-meanwhile' }
		});
		await answerNotice(visitor, { ...answer, answer: 'approved', revision: 2 });
		expect(await noticeOf()).toMatchObject({ answer: 'approved', answeredRevision: 2 });
	});

	it('lets the text go public once everybody who has answered it as it is approves it', async () => {
		const approved = () =>
			inTransaction(office, (tx) => approvedPressTexts(tx, office, [decisionId]));
		expect([...(await approved()).values()]).toEqual([`${secret}!`]);
		await answerNotice(visitor, {
			...{ key: (await noticeOf()).key, revision: 2 },
			...{ answer: 'comment', comment: 'Vänta.' }
		});
		expect((await approved()).size).toBe(0);
	});

	it('is nowhere to be had for anybody else, whatever they ask', async () => {
		for (const outsider of outsiders) {
			for (const table of ['ceremony.press_text', 'ceremony.embargo_notice'] as const) {
				const rows = await inTransaction(outsider, (tx) =>
					tx.selectFrom(table).selectAll().execute()
				);
				expect(rows, `${outsider.name} ${table}`).toEqual([]);
			}
			const asked = await embargoDesk(outsider, editionId);
			expect(JSON.stringify(asked), outsider.name).not.toContain('Lärkan');
			expect(await withdrawNotice(outsider, { noticeId: (await noticeOf()).id })).toMatchObject({
				ok: false
			});
		}
		const { rows } = await world.owner(
			`select coalesce(string_agg(detail::text || subject_id, ' '), '') as log from platform.audit`
		);
		expect(rows[0].log).not.toContain(secret);
		expect(rows[0].log).not.toContain(decisionId);
		expect(await noticeByLink(visitor, 'x'.repeat(43))).toMatchObject({
			refusal: { reason: 'not-found' }
		});
	});

	it('shows nothing and takes no answer once it is taken back, and can be sent anew', async () => {
		const { id, key } = await noticeOf();
		expect(await withdrawNotice(office, { noticeId: id })).toMatchObject({ ok: true });
		expect(await withdrawNotice(office, { noticeId: id })).toMatchObject({
			refusal: { reason: 'already-done' }
		});
		expect(await noticeByLink(visitor, key)).toMatchObject({ refusal: { reason: 'not-found' } });
		const seen = { key, answer: 'seen' as const, comment: '', revision: 2 };
		expect(await answerNotice(visitor, seen)).toMatchObject({ refusal: { reason: 'not-found' } });
		// The text goes along as the office has it before it; of one that somebody has changed since, nothing is sent.
		const text = (body: string, revision: number) => ({ decisionId, press: { body, revision } });
		expect(await sendNotices(office, text(`${secret}!`, 1))).toMatchObject({
			refusal: { reason: 'changed-meanwhile' }
		});
		expect(await sendNotices(office, text(`${secret}.`, 2))).toMatchObject({ value: { sent: 1 } });
		const sent = await noticeOf();
		expect(sent.key).not.toBe(key);
		expect(await noticeByLink(visitor, sent.key)).toMatchObject({
			value: { press: { body: `${secret}.`, revision: 3 } }
		});
		await savePressText(office, { decisionId, body: `${secret}!`, revision: 3 });
	});

	it('shows nothing any more once its decision is made anew, and is sent again', async () => {
		const { key } = await noticeOf();
		const anew = { ...award(larkId, 1, 'Barnen bestämmer.'), anew: 'Ett ord var fel.' };
		expect(await saveDecision(chair, anew)).toMatchObject({ ok: true });
		expect(await noticeByLink(visitor, key)).toMatchObject({ refusal: { reason: 'not-found' } });
		expect(await sendNotices(office, { decisionId })).toMatchObject({ value: { sent: 1 } });
		expect((await noticeByLink(visitor, (await noticeOf()).key)).ok).toBe(true);
	});

	it('says nothing for the press that was written of the decision before, until the office has saved it anew', async () => {
		const { key } = await noticeOf();
		expect(await noticeByLink(visitor, key)).toMatchObject({
			value: { citation: 'Barnen bestämmer.', press: null }
		});
		const approved = { key, answer: 'approved' as const, comment: '', revision: 4 };
		expect(await answerNotice(visitor, approved)).toMatchObject({
			refusal: { reason: 'changed-meanwhile' }
		});
		const [honour] = await desk();
		expect(honour?.press).toEqual({ body: `${secret}!`, revision: 4, outdated: true });
		await savePressText(office, { decisionId, body: `${secret} igen`, revision: 4 });
		expect(await noticeByLink(visitor, key)).toMatchObject({
			value: { press: { body: `${secret} igen`, revision: 5 } }
		});
	});

	it('leads to what is public once its class is released, and is sent to nobody more', async () => {
		await inTransaction(office, (tx) => recordRelease(tx, office, editionId, 'preschool'));
		const { key } = await noticeOf();
		expect(await noticeByLink(visitor, key)).toMatchObject({ value: { released: true } });
		expect(await sendNotices(office, { decisionId })).toMatchObject({
			refusal: { reason: 'already-released' }
		});
	});
});
