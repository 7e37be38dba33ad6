// The running order: who may change it, two who change it at once, and what it tells nobody.
import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { useWorld } from '../../../../../tools/test-world.ts';
import {
	allPapers,
	honoursToPublish,
	moveInOrder,
	runningOrder,
	saveCeremony,
	stageOf
} from '../index.ts';
import { saveDecision, sealClass } from '../../judging/index.ts';
import { award, decisionTime, enter, judgedEdition } from '../../judging/judged-edition.fixture.ts';
import { declareConflict } from '../../people/index.ts';
import type { Person } from '../../platform/actor.ts';
import { inTransaction } from '../../platform/database/index.ts';

const world = useWorld();
const evening = '2026-11-26T17:30:00Z';
const details = {
	name: 'Prisutdelningen 2026',
	starts: '2026-11-26T18:00',
	place: '',
	programme: '',
	replyBy: ''
};
let editionId: string;
let otherId: string;
let ceremonyId: string;
let office: Person;
let colleague: Person;
let silent: Person;
let chair: Person;

async function orderOf(actor: Person) {
	const order = await runningOrder(actor, ceremonyId);
	if (!order.ok) throw new Error(order.refusal.reason);
	const edition = order.value.editions.find((each) => each.edition.id === editionId);
	const honours = edition?.honours ?? [];
	return {
		awards: order.value.editions.map((each) => each.edition.id),
		awardsSeen: order.value.seen,
		units: honours.map(({ honour }) => honour.unit),
		positions: honours.map(({ honour }) => honour.position),
		ids: new Map(honours.map(({ honour }) => [honour.unit, honour.decisionId])),
		seen: edition?.seen ?? ''
	};
}

/** Moves as somebody does who has just opened the page. */
async function move(actor: Person, unit: string, to: number, before = orderOf(actor)) {
	const { ids, seen } = await before;
	const decisionId = ids.get(unit) ?? '';
	return moveInOrder(actor, { ceremonyId, editionId, decisionId, to, seen });
}

beforeAll(async () => {
	editionId = await judgedEdition(world, 'kvalitetsutmarkelsen');
	otherId = await judgedEdition(world, 'framsteget');
	chair = await world.person('Clara Chair', [{ role: 'panel_chair', editionId }], decisionTime);
	office = await world.person('Olga Office', [{ role: 'office' }], evening);
	colleague = await world.person('Kaj Kollega', [{ role: 'office' }], evening);
	silent = await world.person('Jens Jäv', [{ role: 'office' }], evening);
	const lark = await enter(world, editionId, 'Lärkans förskola', 'preschool');
	const oak = await enter(world, editionId, 'Ekens skola', 'school');
	const elm = await enter(world, editionId, 'Almens skola', 'school');
	await inTransaction(world.system(), (tx) =>
		declareConflict(tx, world.system(), {
			personId: silent.personId,
			entryId: oak.id,
			reason: 'Släkt.'
		})
	);
	await saveDecision(chair, award(lark.id));
	for (const { id } of [oak, elm]) {
		await saveDecision(chair, { ...award(id), honour: 'honourable_mention', prizes: [] });
	}
	for (const classKey of ['preschool', 'school']) {
		await sealClass(chair, { editionId, classKey, withoutHonours: false });
	}
	const made = await saveCeremony(
		office,
		{ id: null, revision: 0 },
		{ ...details, editionIds: [editionId, otherId] }
	);
	if (!made.ok) throw new Error(made.refusal.reason);
	ceremonyId = made.value.id;
});

describe('the running order', () => {
	it('is the panel’s until the office moves somebody, and then what the screen and the papers follow', async () => {
		expect((await orderOf(office)).units).toEqual([
			'Lärkans förskola',
			'Ekens skola',
			'Almens skola'
		]);
		expect(await move(office, 'Lärkans förskola', 2)).toMatchObject({ value: { place: 2 } });
		const { units, positions } = await orderOf(office);
		expect(units).toEqual(['Ekens skola', 'Almens skola', 'Lärkans förskola']);
		expect(positions).toEqual([0, 1, 2]);
		const stage = await stageOf(office, { ceremonyId, rehearsal: false }, 'sv');
		const winners = stage.ok
			? stage.value.deck.flatMap(({ slide }) => (slide.kind === 'winner' ? slide.title : []))
			: [];
		expect(winners).toEqual(units);
		const all = await allPapers(office, editionId);
		const files = all.ok ? Object.keys(unzipSync(all.value.zip)).sort() : [];
		expect(files).toEqual([
			'01-diplom-ekens-skola.pdf',
			'02-diplom-almens-skola.pdf',
			'03-diplom-larkans-forskola.pdf',
			'03-prisbrev-larkans-forskola.pdf'
		]);
	});

	it('is not what becomes public: there the panel’s order stands', async () => {
		const { honours } = await inTransaction(office, (tx) =>
			honoursToPublish(tx, office, editionId)
		);
		expect(honours.map(({ unit }) => unit)[0]).toBe('Lärkans förskola');
	});

	it('changes for one of two who change it at once, and the other is told', async () => {
		const before = await orderOf(office);
		const both = await Promise.all([
			move(office, 'Almens skola', 0, Promise.resolve(before)),
			move(colleague, 'Lärkans förskola', 0, Promise.resolve(before))
		]);
		expect(both.map((each) => (each.ok ? 'moved' : each.refusal.reason)).sort()).toEqual([
			'changed-meanwhile',
			'moved'
		]);
	});

	it('tells whoever stands back from an entry nothing of it, also when they move another', async () => {
		await move(office, 'Almens skola', 0);
		await move(office, 'Ekens skola', 1);
		expect((await orderOf(office)).units).toEqual([
			'Almens skola',
			'Ekens skola',
			'Lärkans förskola'
		]);
		const seen = await orderOf(silent);
		expect(seen.units).toEqual(['Almens skola', 'Lärkans förskola']);
		// No gap that an honour would fit in.
		expect(seen.positions).toEqual([0, 1]);
		const hidden = (await orderOf(office)).ids.get('Ekens skola') ?? '';
		const blind = { ceremonyId, editionId, decisionId: hidden, to: 0, seen: seen.seen };
		expect(await moveInOrder(silent, blind)).toMatchObject({ refusal: { reason: 'not-found' } });
		// What others do with the entry they do not see changes nothing of theirs.
		await move(office, 'Ekens skola', 0);
		expect(await orderOf(silent)).toMatchObject({ units: seen.units, seen: seen.seen });
		expect(await move(silent, 'Lärkans förskola', 0)).toMatchObject({ value: { place: 0 } });
		expect((await orderOf(office)).units).toEqual([
			'Ekens skola',
			'Lärkans förskola',
			'Almens skola'
		]);
		const rows = await inTransaction(office, (tx) =>
			tx.selectFrom('ceremony.running_place').selectAll().execute()
		);
		expect(rows).toEqual([]);
	});

	it('is nobody’s to change but the office’s', async () => {
		const { ids, seen } = await orderOf(office);
		const decisionId = ids.get('Ekens skola') ?? '';
		const input = { ceremonyId, editionId, decisionId, to: 0, seen };
		for (const person of [chair, await world.person('Nils Nyfiken', [], evening)]) {
			expect(await moveInOrder(person, input)).toMatchObject({
				refusal: { reason: 'not-allowed' }
			});
		}
		expect(await moveInOrder(office, { ...input, editionId: ceremonyId })).toMatchObject({
			refusal: { reason: 'not-found' }
		});
	});

	it('has the awards in an order of their own, which stays when the evening is saved', async () => {
		const { awards, awardsSeen: seen } = await orderOf(office);
		const last = awards[1] ?? '';
		const moved = { ceremonyId, editionId: last, decisionId: null, to: 0, seen };
		expect(await moveInOrder(office, moved)).toMatchObject({ value: { place: 0 } });
		expect(await moveInOrder(office, moved)).toMatchObject({
			refusal: { reason: 'changed-meanwhile' }
		});
		await saveCeremony(
			office,
			{ id: ceremonyId, revision: 1 },
			{ ...details, editionIds: [editionId, otherId] }
		);
		expect((await orderOf(office)).awards[0]).toBe(last);
	});
});
