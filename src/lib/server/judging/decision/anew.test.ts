// What is decided anew stays within what the award may give and cost, also where the chair stands back from an entry and does not
// see what it got; and the office sets no limit below what is sealed.
import { beforeAll, describe, expect, it } from 'vitest';
import { useWorld } from '../../../../../tools/test-world.ts';
import { declareConflict } from '../../people/index.ts';
import type { Person } from '../../platform/actor.ts';
import { inTransaction } from '../../platform/database/index.ts';
import type { Outcome } from '../../platform/outcome.ts';
import { panelOf, recuse, saveDecision, sealClass, setPanelTerms } from '../index.ts';
import {
	award,
	cheque,
	decisionTime,
	enter,
	judgedEdition,
	nothing
} from '../judged-edition.fixture.ts';

const world = useWorld();
let office: Person;
let chair: Person;
let editionId: string;
const entries = { lark: '', swift: '', owl: '' };
const kronor = (sum: number) => sum * 100;

function must<T>(outcome: Outcome<T>): T {
	if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
	return outcome.value;
}
const limit = (as: Person, prizeBudgetOre: number | null, quorum: number | null = null) =>
	setPanelTerms(as, { editionId, quorum, prizeBudgetOre });
const anew = (entryId: string, revision: number, prize: number) =>
	saveDecision(chair, {
		...award(entryId, revision),
		prizes: cheque(prize),
		anew: 'Vi tänkte om.'
	});
const given = async () => {
	const { rows } = await world.owner(
		`select
			(select count(*)::int from judging.decision where edition_id = $2 and honour = 'award') as awards,
			(select count(*)::int from judging.amendment where edition_id = $2) as amendments,
			judging.prize_sum($1, $2)::int as sum`,
		[world.organiserId, editionId]
	);
	return rows[0] as { awards: number; amendments: number; sum: number };
};

beforeAll(async () => {
	editionId = await judgedEdition(world, 'kvalitetsutmarkelsen', (definition) => ({
		...definition,
		honours: definition.honours.map((each) => (each.key === 'award' ? { ...each, max: 1 } : each))
	}));
	office = await world.person('Olle Office', [{ role: 'office' }], decisionTime);
	chair = await world.person('Clara Chair', [{ role: 'panel_chair', editionId }], decisionTime);
	const anna = await world.person('Anna A', [{ role: 'panel_member', editionId }], decisionTime);
	entries.lark = (await enter(world, editionId, 'Lärkans förskola', 'preschool')).id;
	entries.swift = (await enter(world, editionId, 'Tornsvalans förskola', 'preschool')).id;
	entries.owl = (await enter(world, editionId, 'Ugglans skola', 'school')).id;
	must(await recuse(chair, { entryId: entries.lark, reason: 'Släkt.' }));
	must(await limit(office, kronor(40_000)));
	must(await saveDecision(anna, award(entries.lark)));
	must(await saveDecision(anna, nothing(entries.swift)));
	must(await saveDecision(anna, nothing(entries.owl)));
	for (const classKey of ['preschool', 'school']) {
		must(await sealClass(chair, { editionId, classKey, withoutHonours: true }));
	}
});

describe('what a chair decides anew who does not see all of a class', () => {
	it('gives no more awards than there are, counting the one that is hidden', async () => {
		expect(await anew(entries.swift, 1, 10_000)).toMatchObject({
			refusal: { fields: [{ field: 'honour', reason: 'more-than-may-be-given' }] }
		});
		expect(await given()).toEqual({ awards: 1, amendments: 0, sum: kronor(25_000) });
	});

	it('costs no more than there is, counting the prize that is hidden', async () => {
		expect(await anew(entries.owl, 1, 25_000)).toMatchObject({
			refusal: { fields: [{ field: 'prizes', reason: 'beyond-budget' }] }
		});
		must(await anew(entries.owl, 1, 15_000));
		expect(await given()).toEqual({ awards: 2, amendments: 1, sum: kronor(40_000) });
	});
});

describe('the limit of prizes', () => {
	it('is never below what is sealed', async () => {
		expect(await limit(office, kronor(39_999))).toMatchObject({
			refusal: { fields: [{ field: 'budget', reason: 'beyond-budget' }] }
		});
		must(await limit(office, kronor(40_000), 2));
		must(await limit(office, null));
		must(await limit(office, kronor(50_000)));
	});

	it('is not moved by whoever stands back from a sealed entry, to whom the answer would tell what it got', async () => {
		const silent = await world.person('Otto O', [{ role: 'office' }], decisionTime);
		await inTransaction(world.system(), (tx) =>
			declareConflict(tx, world.system(), {
				personId: silent.personId,
				entryId: entries.lark,
				reason: 'Släkt.'
			})
		);
		for (const sum of [kronor(1), kronor(45_000), null]) {
			expect(await limit(silent, sum)).toMatchObject({
				refusal: { fields: [{ field: 'budget', reason: 'budget-in-conflict' }] }
			});
		}
		must(await limit(silent, kronor(50_000), 1));
		expect(must(await panelOf(office, editionId)).terms).toMatchObject({
			quorumSet: 1,
			prizeBudgetOre: kronor(50_000)
		});
	});
});
