import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { formatMoney } from '#lib/shared/money.ts';
import { useWorld } from '../../../../../tools/test-world.ts';
import type { Person } from '../../platform/actor.ts';
import { inTransaction } from '../../platform/database/index.ts';
import {
	answerInvitation,
	appointPanel,
	panelEntries,
	panelOf,
	recuse,
	saveDecision,
	sealClass,
	setPanelTerms
} from '../index.ts';
import {
	award,
	cheque,
	decisionTime,
	enter,
	judgedEdition,
	type TestEntry
} from '../judged-edition.fixture.ts';

const world = useWorld();
let office: Person;
let editionId: string;
let lark: TestEntry;
let swift: TestEntry;

const seat = (name: string, more: object = {}) => ({
	name,
	email: `${name.toLowerCase()}@panel.example`,
	title: 'direktör',
	chair: false,
	...more
});
const seats = [
	seat('Disa', { part: 'substitute' as const }),
	seat('Alva', { chair: true, title: 'stadsdirektör' }),
	seat('Cleo'),
	seat('Birk', { part: 'vice_chair' as const })
];

async function member(name: string): Promise<Person> {
	const { rows } = await world.owner(`select id from people.person where email = $1`, [
		`${name.toLowerCase()}@panel.example`
	]);
	return { ...office, personId: String(rows[0].id) };
}

async function panel() {
	const found = await panelOf(office, editionId);
	if (!found.ok) throw new Error(found.refusal.reason);
	return found.value;
}

beforeAll(async () => {
	office = await world.person('Olle Office', [{ role: 'office' }], decisionTime);
	editionId = await judgedEdition(world, 'kvalitetsutmarkelsen');
	lark = await enter(world, editionId, 'Lärkans förskola', 'preschool');
	swift = await enter(world, editionId, 'Tornsvalans förskola', 'preschool');
	expect(await appointPanel(office, { editionId, seats })).toMatchObject({ ok: true });
});

describe('the seats of a panel', () => {
	it('are the chair, the vice chair, the members and the substitutes, each with a title', async () => {
		const { members, terms } = await panel();
		expect(members.map(({ name, title, part, answer }) => [name, title, part, answer])).toEqual([
			['Alva', 'stadsdirektör', 'chair', null],
			['Birk', 'direktör', 'vice_chair', null],
			['Cleo', 'direktör', 'member', null],
			['Disa', 'direktör', 'substitute', null]
		]);
		expect(terms).toMatchObject({ quorum: 2, quorumSet: null, prizeBudgetOre: null });
	});

	it('ask each one once by mail, which tells nothing of the entries', async () => {
		expect(await appointPanel(office, { editionId, seats })).toMatchObject({ ok: true });
		const { rows } = await world.owner(
			`select to_address, body from platform.mail where kind = 'panel.invitation' order by to_address`
		);
		expect(rows.map(({ to_address }) => to_address)).toEqual([
			'alva@panel.example',
			'birk@panel.example',
			'cleo@panel.example',
			'disa@panel.example'
		]);
		for (const { body } of rows) expect(body).not.toMatch(/Lärkan|Tornsvalan/);
	});
});

describe('an invitation', () => {
	it('is answered by the one who was asked, and a no ends the seat and says why to the office', async () => {
		const alva = await member('Alva');
		expect(await answerInvitation(alva, { editionId, answer: 'accepted', note: '' })).toMatchObject(
			{
				ok: true
			}
		);
		const disa = await member('Disa');
		const no = { editionId, answer: 'declined' as const, note: 'Jag är bortrest.' };
		expect(await answerInvitation(disa, no)).toMatchObject({ ok: true });
		expect(await panelEntries(disa, editionId)).toMatchObject({
			refusal: { reason: 'not-allowed' }
		});
		expect(await answerInvitation(disa, no)).toMatchObject({ refusal: { reason: 'not-allowed' } });
		const { members, declined } = await panel();
		expect(members.map(({ name, answer }) => [name, answer])).toEqual([
			['Alva', 'accepted'],
			['Birk', null],
			['Cleo', null]
		]);
		expect(declined).toMatchObject([{ name: 'Disa', note: 'Jag är bortrest.' }]);
	});

	it('gives nobody another seat, also straight in SQL', async () => {
		const cleo = await member('Cleo');
		const change = sql`update judging.seat set part = 'vice_chair' where person_id = ${cleo.personId}`;
		await expect(inTransaction(cleo, (tx) => change.execute(tx))).rejects.toThrow('office');
		const birk = await member('Birk');
		const others = await inTransaction(birk, (tx) =>
			sql`update judging.seat set answer = 'accepted', answered_at = now() where person_id = ${cleo.personId}`.execute(
				tx
			)
		);
		expect(others.numAffectedRows).toBe(0n);
	});
});

describe('what the office sets', () => {
	it('is how many must be there, at most all who have a vote', async () => {
		const set = (quorum: number | null) =>
			setPanelTerms(office, { editionId, quorum, prizeBudgetOre: null });
		expect(await set(4)).toMatchObject({
			refusal: { fields: [{ field: 'quorum', reason: 'number-too-large', values: { max: 3 } }] }
		});
		expect(await set(0)).toMatchObject({ refusal: { reason: 'number-too-small' } });
		expect(await set(3)).toEqual({ ok: true, value: { quorum: 3 } });
		expect(await set(null)).toEqual({ ok: true, value: { quorum: 2 } });
		expect(
			await setPanelTerms(await member('Alva'), { editionId, quorum: 1, prizeBudgetOre: null })
		).toMatchObject({
			refusal: { reason: 'not-allowed' }
		});
	});

	it('is what the prizes may cost: a decision beyond it is refused, and so is sealing it past the code', async () => {
		const budget = (kronor: number) =>
			setPanelTerms(office, { editionId, quorum: null, prizeBudgetOre: kronor * 100 });
		await budget(60_000);
		const [alva, cleo] = [await member('Alva'), await member('Cleo')];
		expect(await saveDecision(cleo, { ...award(lark.id), prizes: cheque(40_000) })).toMatchObject({
			ok: true
		});
		const second = await saveDecision(cleo, { ...award(swift.id), prizes: cheque(25_000) });
		expect(second).toMatchObject({
			refusal: { reason: 'beyond-budget', fields: [{ field: 'amount-cheque' }] }
		});
		expect(!second.ok && second.refusal.values).toEqual({
			over: formatMoney('sv', 500_000),
			budget: formatMoney('sv', 6_000_000)
		});
		expect(await saveDecision(cleo, { ...award(swift.id), prizes: cheque(20_000) })).toMatchObject({
			ok: true
		});
		await budget(50_000);
		await expect(
			inTransaction(alva, (tx) =>
				sql`insert into judging.sealing (organiser_id, edition_id, class_key, sealed_at)
					values (${world.organiserId}, ${editionId}, 'preschool', now())`.execute(tx)
			)
		).rejects.toThrow('cost more');
		const seal = { editionId, classKey: 'preschool', withoutHonours: false };
		expect(await sealClass(alva, seal)).toMatchObject({ refusal: { reason: 'not-complete' } });
	});
});

describe('the chair', () => {
	it('sends out a member who has a conflict of interest, and nobody else does', async () => {
		const [alva, birk, cleo] = [await member('Alva'), await member('Birk'), await member('Cleo')];
		const out = { entryId: lark.id, personId: cleo.personId, reason: 'De har arbetat ihop.' };
		expect(await recuse(birk, out)).toMatchObject({ refusal: { reason: 'not-allowed' } });
		await expect(
			inTransaction(birk, (tx) =>
				sql`insert into people.conflict (organiser_id, person_id, entry_id, reason, declared_by, declared_at)
					values (${world.organiserId}, ${cleo.personId}, ${lark.id}, 'x', ${birk.personId}, now())`.execute(
					tx
				)
			)
		).rejects.toThrow('row-level security');
		expect(await recuse(alva, { ...out, reason: ' ' })).toMatchObject({
			refusal: { reason: 'required' }
		});
		const stranger = await world.person('Sten Stranger');
		expect(await recuse(alva, { ...out, personId: stranger.personId })).toMatchObject({
			refusal: { reason: 'not-allowed' }
		});
		expect(await recuse(alva, out)).toMatchObject({ ok: true });
		const seen = await panelEntries(cleo, editionId);
		expect(seen.ok && seen.value.map(({ id }) => id)).toEqual([swift.id]);
		expect((await panel()).recusals).toMatchObject([{ entryId: lark.id, personId: cleo.personId }]);
	});
});
