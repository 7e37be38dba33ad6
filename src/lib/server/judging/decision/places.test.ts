// In which order a class is read out, for whoever stands back from an entry in it: a 2 without a 1 would tell them that the entry
// which they do not see is read out first.
import { beforeAll, describe, expect, it } from 'vitest';
import { useWorld } from '../../../../../tools/test-world.ts';
import { declareConflict } from '../../people/index.ts';
import type { Actor, Person } from '../../platform/actor.ts';
import { inTransaction } from '../../platform/database/index.ts';
import {
	decisionsIn,
	panelEntries,
	panelEntry,
	recuse,
	saveDecision,
	sealClass
} from '../index.ts';
import { award, decisionTime, enter, judgedEdition } from '../judged-edition.fixture.ts';

const world = useWorld();
let editionId: string;
let chair: Person;
let anna: Person;
let recused: Person;
let silent: Person;
let first: string;
let second: string;
let third: string;

const mention = (entryId: string, position: number, revision = 0) => ({
	...award(entryId, revision),
	honour: 'honourable_mention' as const,
	prizes: [],
	position
});
/** The places of what somebody sees in preschool, by number. */
async function placesFor(actor: Actor) {
	const found = await panelEntries(actor, editionId, 'preschool');
	if (!found.ok) throw new Error(found.refusal.reason);
	return found.value.map(({ decision }) => decision?.position);
}
const given = async () => {
	const { rows } = await world.owner(
		`select d.position from judging.decision d join application.entry e on e.id = d.entry_id
		 where d.edition_id = $1 and d.class_key = 'preschool' order by e.number`,
		[editionId]
	);
	return (rows as { position: number }[]).map(({ position }) => position);
};

beforeAll(async () => {
	editionId = await judgedEdition(world, 'kvalitetsutmarkelsen', (definition) => ({
		...definition,
		honours: definition.honours.map((each) => ({ ...each, max: null }))
	}));
	chair = await world.person('Clara Chair', [{ role: 'panel_chair', editionId }], decisionTime);
	const member = (name: string) =>
		world.person(name, [{ role: 'panel_member', editionId }], decisionTime);
	[anna, recused] = [await member('Anna Almgren'), await member('Rut Recused')];
	silent = await world.person('Sid Silent', [{ role: 'office' }], decisionTime);
	const ids: string[] = [];
	for (const unit of ['Lärkan', 'Svalan', 'Finken']) {
		ids.push((await enter(world, editionId, unit, 'preschool')).id);
	}
	[first = '', second = '', third = ''] = ids;
	await recuse(recused, { entryId: first, reason: 'Släkt.' });
	await inTransaction(world.system(), (tx) =>
		declareConflict(tx, world.system(), {
			personId: silent.personId,
			entryId: first,
			reason: 'Släkt.'
		})
	);
	for (const [at, id] of ids.entries()) {
		const saved = await saveDecision(chair, { ...award(id), position: at + 1 });
		if (!saved.ok) throw new Error(JSON.stringify(saved.refusal));
	}
});

describe('the place in which an honour is read out', () => {
	it('is as it was given for whoever sees the whole class', async () => {
		expect(await placesFor(chair)).toEqual([1, 2, 3]);
		expect(await placesFor(anna)).toEqual([1, 2, 3]);
	});

	it('is numbered anew for whoever stands back from an entry, on the panel or in the office, on every page', async () => {
		expect(await placesFor(recused)).toEqual([1, 2]);
		expect(await placesFor(silent)).toEqual([1, 2]);
		const one = await panelEntry(recused, second);
		expect(one.ok && one.value.entry.decision?.position).toBe(1);
		// Also by asking the database straight.
		await expect(
			inTransaction(recused, (tx) => tx.selectFrom('judging.decision').select('position').execute())
		).rejects.toThrow('permission denied');
	});

	it('stays what it was when they save the decision without moving it', async () => {
		expect(await saveDecision(recused, { ...award(second, 1), position: 1 })).toMatchObject({
			ok: true
		});
		expect(await given()).toEqual([1, 2, 3]);
	});

	it('is moved by them among what they see', async () => {
		await saveDecision(recused, mention(second, 2, 2));
		expect(await placesFor(recused)).toEqual([1, 1]);
		expect(await given()).toEqual([1, 3, 3]);
		await saveDecision(recused, mention(third, 2, 1));
		expect(await placesFor(recused)).toEqual([1, 2]);
		expect(await given()).toEqual([1, 3, 4]);
		await saveDecision(recused, mention(second, 0, 3));
		expect(await placesFor(recused)).toEqual([0, 1]);
		expect(await given()).toEqual([1, 0, 4]);
	});

	it('is the panel’s own in what is released, also where whoever releases stood back', async () => {
		await saveDecision(chair, { ...award(second, 4), position: 2 });
		await sealClass(chair, { editionId, classKey: 'preschool', withoutHonours: false });
		expect(await placesFor(silent)).toEqual([1, 2]);
		await world.owner(
			`insert into ceremony.class_release (organiser_id, edition_id, class_key, released_at)
			 values ($1, $2, 'preschool', now())`,
			[world.organiserId, editionId]
		);
		const read = await inTransaction(silent, (tx) => decisionsIn(tx, silent, editionId));
		expect(read.map(({ position }) => position)).toEqual([1, 2, 4]);
	});
});
