// The ranking as the panel and the office read it: of reviews without names, and with nothing of what the reader stands back from.
import { randomUUIDv7 } from 'node:crypto';
import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { useWorld } from '../../../../../tools/test-world.ts';
import type { Person } from '../../platform/actor.ts';
import { inTransaction } from '../../platform/database/index.ts';
import type { Outcome } from '../../platform/outcome.ts';
import { rankingIn, recuse } from '../index.ts';
import { decisionTime, enter, judgedEdition, type TestEntry } from '../judged-edition.fixture.ts';

const world = useWorld();
const keys = ['participation', 'systematic-work', 'leadership', 'results', 'learning'];

let editionId: string;
let office: Person;
let member: Person;
let recused: Person;
let [lark, swift, owl, late]: TestEntry[] = [];
let examiners: Person[];

function must<T>(outcome: Outcome<T>): T {
	if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
	return outcome.value;
}

/** An entry's reviews and its consensus as they lie when the assessment is over. */
async function assessed(
	entry: TestEntry,
	by: [Person, number][],
	state: 'draft' | 'done' = 'done'
) {
	const id = (value: string) => `'${value}'`;
	const own = `${id(world.organiserId)}, ${id(entry.id)}`;
	const rows = by.flatMap(([who, score]) => {
		const review = randomUUIDv7();
		return [
			`insert into people.appointment (organiser_id, person_id, role, edition_id, entry_id)
				values (${id(world.organiserId)}, ${id(who.personId)}, 'examiner', ${id(editionId)}, ${id(entry.id)})`,
			`insert into assessment.review (organiser_id, entry_id, id, person_id, state, submitted_at)
				values (${own}, ${id(review)}, ${id(who.personId)}, 'submitted', now())`,
			...keys.map(
				(key) =>
					`insert into assessment.review_score (organiser_id, review_id, criterion_key, score)
						values (${id(world.organiserId)}, ${id(review)}, ${id(key)}, ${score})`
			)
		];
	});
	const [first] = by;
	await world.owner(
		[
			'set session_replication_role = replica',
			...rows,
			`insert into assessment.consensus (organiser_id, entry_id, state, led_by, done_at)
				values (${own}, ${id(state)}, ${id(first?.[0].personId ?? '')}, ${state === 'done' ? 'now()' : 'null'})`,
			...keys.map(
				(key) =>
					`insert into assessment.consensus_score (organiser_id, entry_id, criterion_key, score)
						values (${own}, ${id(key)}, 4)`
			)
		].join(';')
	);
}

beforeAll(async () => {
	editionId = await judgedEdition(world, 'kvalitetsutmarkelsen');
	office = await world.person('Olga Office', [{ role: 'office' }], decisionTime);
	member = await world.person('Mats Member', [{ role: 'panel_member', editionId }], decisionTime);
	recused = await world.person('Rut Recused', [{ role: 'panel_member', editionId }], decisionTime);
	lark = await enter(world, editionId, 'Lärkans förskola', 'preschool');
	swift = await enter(world, editionId, 'Tornsvalans förskola', 'preschool');
	owl = await enter(world, editionId, 'Ugglans förskola', 'preschool');
	late = await enter(world, editionId, 'Sparvens förskola', 'preschool');
	examiners = [
		await world.person('Anna Vråkvinge', [{ role: 'examiner', editionId }], decisionTime),
		await world.person('Bo Vråkvinge', [{ role: 'examiner', editionId }], decisionTime),
		await world.person('Eva Vråkvinge', [{ role: 'examiner', editionId }], decisionTime)
	];
	const [anna, bo, eva] = examiners;
	if (!anna || !bo || !eva || !lark || !swift || !owl || !late) throw new Error('nobody');
	await assessed(lark, [[anna, 5], [bo, 4]]); // prettier-ignore
	await assessed(swift, [[bo, 3], [eva, 3]]); // prettier-ignore
	await assessed(owl, [[anna, 2], [eva, 1]]); // prettier-ignore
	await assessed(late, [[anna, 6], [bo, 6]], 'draft'); // prettier-ignore
	must(await recuse(recused, { entryId: owl.id, reason: 'Släkt.' }));
});

const preschool = async (actor: Person) => {
	const { classes } = must(await rankingIn(actor, editionId));
	const found = classes.find(({ key }) => key === 'preschool');
	if (!found) throw new Error('no class');
	return found;
};

describe('the panel and the office', () => {
	it('read the same: raw means, adjusted ones, the consensus, and who is not assessed yet', async () => {
		const found = await preschool(member);
		expect(
			found.entries.map(({ unit, raw, agreed, scoredBy }) => [unit, raw, agreed, scoredBy])
		).toEqual([
			['Lärkans förskola', 4.5, 4, 2],
			['Tornsvalans förskola', 3, 4, 2],
			['Ugglans förskola', 1.5, 4, 2]
		]);
		expect(found.unscored.map(({ unit }) => unit)).toEqual(['Sparvens förskola']);
		expect([found.assessors, found.hidden, found.cautions]).toEqual([3, 0, []]);
		expect(await preschool(office)).toEqual(found);
	});

	it('are told nobody’s name', async () => {
		for (const actor of [member, office]) {
			const said = JSON.stringify(must(await rankingIn(actor, editionId)).classes);
			expect(said).not.toContain('Vråkvinge');
			for (const { personId } of examiners) expect(said).not.toContain(personId);
		}
	});
});

describe('who stands back from an entry', () => {
	it('gets figures that are counted without it, and not a word of it', async () => {
		const found = await preschool(recused);
		expect(found.hidden).toBe(1);
		expect(found.entries.map(({ unit }) => unit)).toEqual([
			'Lärkans förskola',
			'Tornsvalans förskola'
		]);
		expect(JSON.stringify(found)).not.toContain(owl?.id);
		for (const { places } of found.entries) expect(places).toHaveLength(2);
		// The figures are those that there would be without the entry: its scores have moved nothing.
		await world.owner(
			`set session_replication_role = replica;
			 update assessment.review_score set score = 6 - score where review_id in
				(select id from assessment.review where entry_id = '${owl?.id ?? ''}')`
		);
		expect(await preschool(recused)).toEqual(found);
	});
});

describe('nobody else', () => {
	it('reads the ranking, or gets a score by asking the database straight', async () => {
		const stranger = await world.person('Sten Främling', [], decisionTime);
		for (const actor of [stranger, ...examiners]) {
			expect(await rankingIn(actor, editionId)).toMatchObject({
				refusal: { reason: 'not-allowed' }
			});
			const { rows } = await inTransaction(actor, (tx) =>
				sql`select * from assessment.scores_without_names(${editionId}::uuid)`.execute(tx)
			);
			expect(rows).toEqual([]);
		}
		expect(await rankingIn(world.visitor(decisionTime), editionId)).toMatchObject({
			refusal: { reason: 'sign-in-first' }
		});
	});
});
