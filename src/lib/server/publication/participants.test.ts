// Who takes part becomes public when the office shows it, and not before.
import { beforeAll, describe, expect, it } from 'vitest';
import { useWorld } from '../../../../tools/test-world.ts';
import { openCall, readyEntry, valueOf } from '../application/call.fixture.ts';
import { submitEntry } from '../application/index.ts';
import type { Person } from '../platform/actor.ts';
import { inTransaction } from '../platform/database/index.ts';
import {
	editionPage,
	publishEdition,
	publishEditionTask,
	publishParticipants,
	publishProgrammes,
	searchPublished
} from './index.ts';

const world = useWorld();
const duringCall = '2026-03-02T11:00:00Z';
const afterCall = '2026-03-25T09:00:00Z';
let quality: string;
let framsteget: string;
let office: Person;

const page = () => editionPage(world.organiserId, 'kvalitetsutmarkelsen', '2026');

beforeAll(async () => {
	quality = await openCall(world, 'kvalitetsutmarkelsen');
	framsteget = await openCall(world, 'framsteget');
	office = await world.person('Olga Office', [{ role: 'office' }], afterCall);
	await world.person('Clara Chair', [{ role: 'panel_chair', editionId: quality }]);
	const anna = await world.person('Anna Ek');
	for (const unit of ['Åsens förskola', 'Björkens förskola']) {
		const entryId = await readyEntry(anna, quality, 'kvalitetsutmarkelsen', unit);
		valueOf(await submitEntry(anna, { entryId }));
	}
	await readyEntry(anna, quality, 'kvalitetsutmarkelsen', 'Utkastets förskola');
	const system = world.system(duringCall);
	await inTransaction(system, async (tx) => {
		await publishProgrammes(tx, system);
		await publishEdition(tx, system, quality);
	});
});

describe('while the call is open', () => {
	it('neither the units nor their number is told', async () => {
		const shown = await page();
		expect(shown?.page.entries).toBeNull();
		expect(shown?.participants).toEqual([]);
		expect((await searchPublished(world.organiserId, 'Åsens')).total).toBe(0);
	});

	it('the office cannot show them', async () => {
		expect(
			await publishParticipants(world.at(office, duringCall), { editionId: quality })
		).toMatchObject({ refusal: { reason: 'stage-closed' } });
	});

	it('the panel is told, its chair named', async () => {
		expect((await page())?.page.panels[0]?.members).toEqual([
			{ name: 'Clara Chair', title: null, chair: true }
		]);
	});
});

describe('after the call', () => {
	it('their number is told, and the units when the office shows them: those that are in, by name', async () => {
		const system = world.system(afterCall);
		await inTransaction(system, (tx) => publishEdition(tx, system, quality));
		expect(await page()).toMatchObject({ page: { entries: 2 }, participants: [] });

		valueOf(await publishParticipants(office, { editionId: quality }));
		const shown = await page();
		expect(shown?.participants.map(({ unit }) => unit)).toEqual([
			'Björkens förskola',
			'Åsens förskola'
		]);
		expect(shown?.participants[0]?.summary).toContain('Svar på');
		const { found } = await searchPublished(world.organiserId, 'asens forskola');
		expect(found[0]).toMatchObject({
			kind: 'participant',
			path: '/kvalitetsutmarkelsen/2026#deltagare'
		});
	});

	it('an award that shows nobody shows nobody', async () => {
		expect(await publishParticipants(office, { editionId: framsteget })).toMatchObject({
			refusal: { reason: 'not-allowed' }
		});
	});

	it('others cannot show them', async () => {
		const chair = await world.person('Clara Chair');
		for (const actor of [chair, world.visitor(afterCall)]) {
			expect((await publishParticipants(actor, { editionId: quality })).ok).toBe(false);
		}
	});
});

it('a job that publishes an open edition comes back when the call closes', async () => {
	// The call of this edition closes in the future of whoever runs this test.
	await world.owner(
		`update programme.edition set calendar = jsonb_set(calendar, '{stages,call,closes}', '"2199-03-20T23:59"') where id = $1`,
		[framsteget]
	);
	await publishEditionTask({ organiserId: world.organiserId, editionId: framsteget });
	const { rows } = await world.owner(
		`select to_char(start_after at time zone 'UTC', 'YYYY-MM-DD HH24:MI') as at from pgboss.job
		where name = 'edition.publish' and start_after > now() and data ->> 'editionId' = $1`,
		[framsteget]
	);
	expect(rows).toEqual([{ at: '2199-03-20 23:00' }]);
});
