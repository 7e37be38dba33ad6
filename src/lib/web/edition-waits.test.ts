// What the overview counts is what the list shows when one goes there, for every line that leads to entries.
import { beforeAll, describe, expect, it } from 'vitest';
import { randomUUIDv7 } from 'node:crypto';
import { useWorld } from '../../../tools/test-world.ts';
import { openCall, readyEntry, valueOf } from '../server/application/call.fixture.ts';
import {
	decideEligibility,
	editionProgress,
	saveAnswer,
	submitEntry,
	withdrawEntry,
	worklist
} from '../server/application/index.ts';
import type { Person } from '../server/platform/actor.ts';
import { inTransaction } from '../server/platform/database/index.ts';
import { editionById } from '../server/programme/index.ts';
import { editionStanding, editionWaits } from './edition-waits.ts';
import { filterIn } from './worklist.ts';

const world = useWorld();
let edition: string;
let office: Person;

beforeAll(async () => {
	edition = await openCall(world, 'kvalitetsutmarkelsen');
	office = await world.person('Olle Berg', [{ role: 'office' }]);
	const anna = await world.person('Anna Ek');
	const ready = (unit: string) => readyEntry(anna, edition, 'kvalitetsutmarkelsen', unit);
	await ready('Klart utkast');
	await ready('Ett till');
	for (const unit of ['Inskickat', 'Återkallat', 'Tömt'])
		valueOf(await submitEntry(anna, { entryId: await ready(unit) }));
	const { rows } = valueOf(await worklist(office, edition));
	const idOf = (unit: string) => rows.find((row) => row.unit === unit)?.id ?? '';
	valueOf(await withdrawEntry(anna, { entryId: idOf('Återkallat') }));
	const emptied = { entryId: idOf('Tömt'), questionKey: 'unit', revision: 1, value: '' };
	valueOf(await saveAnswer(anna, emptied));
	// Drafts with nothing in them, some of which the office has said its word on, and one that was taken back.
	for (const [at, state] of ['draft', 'draft', 'draft', 'withdrawn', 'submitted'].entries()) {
		const id = randomUUIDv7();
		await world.owner(
			`insert into application.entry (organiser_id, id, edition_id, number, state, eligibility, created_at, submitted_at)
			 values ($1, $2, $3, $4, $5, '{"answers":{}}', '2026-02-10', $6)`,
			[
				world.organiserId,
				id,
				edition,
				state === 'draft' ? null : 900 + at,
				state,
				state === 'draft' ? null : '2026-02-11'
			]
		);
		if (at === 0) {
			const verdict = 'may-take-part' as const;
			valueOf(await decideEligibility(office, { entryId: id, verdict, reason: 'Skäl' }));
		}
	}
});

async function waitsAt(at: string) {
	const actor = world.at(office, at);
	const found = await inTransaction(actor, (tx) => editionById(tx, actor, edition));
	if (!found) throw new Error('no edition');
	const progress = valueOf(await editionProgress(actor, edition));
	const waits = await editionWaits(actor, found, progress, await editionStanding(actor, found));
	return { actor, waits };
}

describe.each(['2026-03-10T09:00:00Z', '2026-03-25T09:00:00Z'])('at %s', (at) => {
	it('each line of the overview that leads to entries counts those that the list then shows', async () => {
		const { actor, waits } = await waitsAt(at);
		const lines = waits.filter(({ page }) => page.startsWith('/bidrag'));
		expect(lines.map(({ what }) => what).sort()).toEqual(
			['eligibility', 'incomplete', 'notices', 'ready'].sort()
		);
		for (const { what, count, page } of lines) {
			const filter = filterIn(new URL(page, 'http://x').searchParams);
			expect(Object.keys(filter).length, `${what} is filtered`).toBeGreaterThan(0);
			const list = valueOf(await worklist(actor, edition, { filter }));
			expect(list.total, what).toBe(count);
			expect(list.rows.length, what).toBe(count);
			expect(count, `${what} is not everything`).toBeLessThan(list.all);
		}
	});
});

it('tells apart what is missing, what is ready and what is not known', async () => {
	const { waits } = await waitsAt('2026-03-10T09:00:00Z');
	expect(Object.fromEntries(waits.map(({ what, count }) => [what, count]))).toMatchObject({
		ready: 2,
		incomplete: 3,
		notices: 4,
		eligibility: 3
	});
});
