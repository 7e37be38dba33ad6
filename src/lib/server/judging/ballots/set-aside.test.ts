// What somebody voted of an entry that they are found to stand back from before the closing: it does not count, and all who may know
// of it are told.
import { beforeEach, describe, expect, it } from 'vitest';
import { useWorld } from '../../../../../tools/test-world.ts';
import type { Person } from '../../platform/actor.ts';
import { inTransaction } from '../../platform/database/index.ts';
import type { Outcome } from '../../platform/outcome.ts';
import { ballotOf, castBallot, closeBallot, openBallot, recuse } from '../index.ts';
import { decisionTime, enter, judgedEdition } from '../judged-edition.fixture.ts';
import { ballotText } from '../minutes/ballots.ts';

const world = useWorld();
let office: Person;
let chair: Person;
let anna: Person;
let bo: Person;
let eva: Person;
let ballotId: string;
let [b, l, u] = ['', '', ''];

function must<T>(outcome: Outcome<T>): T {
	if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
	return outcome.value;
}
const cast = async (who: Person, ...order: string[]) =>
	must(
		await castBallot(who, {
			ballotId,
			places: Object.fromEntries(order.map((id, at) => [id, at + 1]))
		})
	);
const standBack = async (who: Person, entryId: string) =>
	must(await recuse(who, { entryId, reason: 'Släkt.' }));
const close = async () => must(await closeBallot(chair, { ballotId }));
const seenBy = async (who: Person) => must(await ballotOf(who, ballotId));

async function begin(secret: boolean) {
	const editionId = await judgedEdition(world, 'framsteget');
	const member = (name: string) =>
		world.person(name, [{ role: 'panel_member', editionId }], decisionTime);
	office = await world.person('Olga Office', [{ role: 'office' }], decisionTime);
	chair = await world.person('Clara Chair', [{ role: 'panel_chair', editionId }], decisionTime);
	[anna, bo, eva] = [await member('Anna Almgren'), await member('Bo Berg'), await member('Eva Ek')];
	b = (await enter(world, editionId, 'Testbädden', null)).id;
	l = (await enter(world, editionId, 'Lampan', null)).id;
	u = (await enter(world, editionId, 'Bussen', null)).id;
	const voterIds = [chair, anna, bo, eva].map(({ personId }) => personId);
	const opened = await openBallot(chair, {
		editionId,
		classKey: '',
		question: 'Vem är främst?',
		secret,
		voterIds
	});
	({ ballotId } = must(opened));
}

describe('an open ballot', () => {
	beforeEach(async () => {
		await begin(false);
		await cast(chair, b, l, u);
		await cast(anna, u, l, b);
		await cast(bo, u, b, l);
	});

	it('counts nothing that somebody voted of an entry which they are found to stand back from, and all the rest', async () => {
		await standBack(bo, u);
		expect(await close()).toEqual({ counted: true });
		const { result } = await seenBy(office);
		expect(result?.ids).toEqual([b, l, u]);
		// Bo says nothing of Bussen, and still that Testbädden comes before Lampan.
		expect(result?.compared).toEqual([
			[0, 3, 2],
			[3, 0, 2],
			[2, 2, 0]
		]);
		expect(result?.preferring).toEqual([
			[0, 2, 1],
			[1, 0, 1],
			[1, 1, 0]
		]);
	});

	it('counts nothing of two such entries either, once', async () => {
		await standBack(bo, u);
		await standBack(bo, l);
		await close();
		const { result } = await seenBy(office);
		expect(result?.compared).toEqual([
			[0, 2, 2],
			[2, 0, 2],
			[2, 2, 0]
		]);
		expect(result?.preferring).toEqual([
			[0, 1, 1],
			[1, 0, 1],
			[1, 1, 0]
		]);
	});

	it('says whose vote, of which entry and why, also in the minutes; and shows the rest of it without a gap', async () => {
		await standBack(bo, u);
		await close();
		const ballot = await seenBy(anna);
		expect(ballot.setAside).toEqual([{ name: 'Bo Berg', entryIds: [u] }]);
		const his = ballot.result?.votes.find(({ name }) => name === 'Bo Berg');
		expect(his?.places).toEqual({ [b]: 1, [l]: 2 });
		const { lines } = ballotText(ballot);
		expect(lines).toContain(
			'Rösten från Bo Berg är inte räknad i par där Bussen ingår: jäv kom fram innan omröstningen avslutades.'
		);
		expect(lines).toContain('Bo Berg: 1. Testbädden, 2. Lampan');
	});

	it('says nothing of it to whoever stands back from the entry', async () => {
		await standBack(bo, u);
		await standBack(eva, u);
		await close();
		for (const who of [bo, eva]) {
			const ballot = await seenBy(who);
			expect(ballot.setAside).toEqual([]);
			expect(JSON.stringify(ballot)).not.toContain(u);
		}
	});

	it('counts all of it where somebody is found to stand back after the closing', async () => {
		await close();
		await standBack(bo, u);
		const { result, setAside } = await seenBy(office);
		expect(result?.compared[0]).toEqual([0, 3, 3]);
		expect(setAside).toEqual([]);
	});
});

describe('a secret ballot', () => {
	beforeEach(() => begin(true));

	it('is not counted when one who voted is found to stand back: nobody knows what to take out', async () => {
		for (const who of [chair, anna, bo, eva]) await cast(who, b, l, u);
		await standBack(bo, u);
		expect(await close()).toEqual({ counted: false });
		const ballot = await seenBy(anna);
		expect([ballot.result, ballot.uncounted, ballot.setAside]).toEqual([null, 'conflict', []]);
		expect(ballotText(ballot).lines.join(' ')).toMatch(/kom jäv fram.*Rösta igen/);
		const tally = await inTransaction(office, (tx) =>
			tx
				.selectFrom('judging.ballot_tally')
				.select('compared')
				.where('ballot_id', '=', ballotId)
				.execute()
		);
		expect(tally).toEqual([]);
	});

	it('is counted when they stood back before they voted, or have not voted', async () => {
		for (const who of [chair, anna, eva]) await cast(who, b, l, u);
		await standBack(bo, u);
		await cast(bo, l, b);
		expect(await close()).toEqual({ counted: true });
		expect((await seenBy(anna)).uncounted).toBeNull();
	});
});
