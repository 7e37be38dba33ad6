// Two at the same moment, where there is a limit: whoever comes second waits, and counts with what the first has done.
import { sql } from 'kysely';
import { beforeEach, describe, expect, it } from 'vitest';
import { useWorld } from '../../../../tools/test-world.ts';
import type { Actor, Person } from '../platform/actor.ts';
import { inTransaction, type Tx } from '../platform/database/index.ts';
import type { Outcome } from '../platform/outcome.ts';
import {
	appointPanel,
	openBallot,
	panelOf,
	saveDecision,
	sealClass,
	setPanelTerms
} from './index.ts';
import { award, cheque, decisionTime, enter, judgedEdition } from './judged-edition.fixture.ts';

const world = useWorld();
let editionId: string;
let office: Person;
let chair: Person;
let anna: Person;
let bo: Person;

function must<T>(outcome: Outcome<T>): T {
	if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
	return outcome.value;
}
/** Does something in a transaction that is open until it is let go; answers how to let it go when it has been done. */
async function meanwhile(as: Actor, act: (tx: Tx) => Promise<unknown>) {
	const done = Promise.withResolvers<undefined>();
	const end = Promise.withResolvers<undefined>();
	const whole = inTransaction(as, async (tx) => {
		await act(tx);
		done.resolve(undefined);
		await end.promise;
	});
	whole.catch((error: unknown) => {
		done.reject(error);
	});
	await done.promise;
	return () => {
		end.resolve(undefined);
		return whole;
	};
}
/** Waits until somebody waits for a lock that another holds. */
async function somebodyWaits() {
	const text = `select from pg_locks l join pg_database d on d.oid = l.database
		where not l.granted and d.datname = current_database()`;
	while ((await world.owner(text)).rowCount === 0);
}

/** An edition that gives so many awards in all. */
async function begin(max: number | null) {
	editionId = await judgedEdition(world, 'kvalitetsutmarkelsen', (definition) => ({
		...definition,
		honours: definition.honours.map((each) =>
			each.key === 'award' ? { ...each, max, perClass: false } : each
		)
	}));
	office = await world.person('Olga Office', [{ role: 'office' }], decisionTime);
	chair = await world.person('Clara Chair', [{ role: 'panel_chair', editionId }], decisionTime);
	const member = (name: string) =>
		world.person(name, [{ role: 'panel_member', editionId }], decisionTime);
	[anna, bo] = [await member('Anna Almgren'), await member('Bo Berg')];
}
beforeEach(() => begin(1));

describe('at the same moment', () => {
	it('a class is not sealed with an honour too many beside one that is given anew in another class', async () => {
		const lark = await enter(world, editionId, 'Lärkans förskola', 'preschool');
		const owl = await enter(world, editionId, 'Ugglans skola', 'school');
		must(await sealClass(chair, { editionId, classKey: 'preschool', withoutHonours: true }));
		const letGo = await meanwhile(chair, async (tx) => {
			await sql`
				insert into judging.amendment (organiser_id, edition_id, class_key, entry_id, reason, before, after,
					revision, decided_by, decided_at)
				values (${world.organiserId}, ${editionId}, 'preschool', ${lark.id}, 'x', '{}', '{}', 2,
					${chair.personId}, now())
			`.execute(tx);
			await sql`
				insert into judging.citation (organiser_id, entry_id, edition_id, sv, written_by, written_at)
				values (${world.organiserId}, ${lark.id}, ${editionId}, 'x', ${chair.personId}, now())
			`.execute(tx);
			await sql`
				update judging.decision set honour = 'award', citation = 'x', prizes = '[]' where entry_id = ${lark.id}
			`.execute(tx);
		});
		must(await saveDecision(chair, award(owl.id)));
		const sealing = sealClass(chair, { editionId, classKey: 'school', withoutHonours: false });
		await somebodyWaits();
		await letGo();
		expect(await sealing).toMatchObject({ ok: false });
	});

	it('two prizes that are given anew in two classes stay within what there is', async () => {
		await begin(null);
		const entries = [
			await enter(world, editionId, 'Lärkans förskola', 'preschool'),
			await enter(world, editionId, 'Ugglans skola', 'school')
		];
		must(await setPanelTerms(office, { editionId, quorum: null, prizeBudgetOre: 30_000_00 }));
		for (const classKey of ['preschool', 'school'])
			must(await sealClass(chair, { editionId, classKey, withoutHonours: true }));
		const both = await Promise.all(
			entries.map(({ id }) =>
				saveDecision(chair, { ...award(id, 1), prizes: cheque(20_000), anew: 'Vi tänkte om.' })
			)
		);
		expect(both.filter(({ ok }) => ok)).toHaveLength(1);
	});

	it('a panel that two name at once has one chair, and is one of the two', async () => {
		const seat = (name: string, isChair = false) => ({
			name,
			email: `${name}@panel.example`,
			chair: isChair
		});
		const lists = [
			[seat('ada', true), seat('bea')],
			[seat('cia', true), seat('dag')]
		];
		const both = await Promise.all(
			lists.map((seats) => appointPanel(office, { editionId, seats }))
		);
		expect(both.map(({ ok }) => ok)).toEqual([true, true]);
		const { members } = must(await panelOf(office, editionId));
		expect(lists.map((list) => list.map(({ name }) => name))).toContainEqual(
			members.map(({ name }) => name)
		);
	});

	it('a ballot is not opened with a vote for a seat that is taken away', async () => {
		for (const unit of ['Lärkan', 'Svalan']) await enter(world, editionId, unit, 'preschool');
		const letGo = await meanwhile(office, (tx) =>
			tx
				.insertInto('judging.seat')
				.values({
					organiser_id: world.organiserId,
					edition_id: editionId,
					person_id: bo.personId,
					part: 'substitute'
				})
				.execute()
		);
		const opening = openBallot(chair, {
			editionId,
			classKey: 'preschool',
			question: '',
			secret: false,
			voterIds: [chair, anna, bo].map(({ personId }) => personId)
		});
		await somebodyWaits();
		await letGo();
		expect(await opening).toMatchObject({ refusal: { reason: 'too-many-on-the-roll' } });
	});
});
