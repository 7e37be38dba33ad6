// Late reviews: reminders that go to the examiner first, then to the lead, then to the office; each only where something is
// still missing, and only once.
import { beforeAll, expect, it } from 'vitest';
import { useWorld } from '../../../tools/test-world.ts';
import {
	openTrainingCase,
	saveTraining,
	saveTrainingCase,
	submitTraining
} from '#lib/server/assessment/index.ts';
import {
	assessedEntry,
	criteria,
	examiner,
	handIn,
	must
} from '#lib/server/assessment/assessed-entry.fixture.ts';
import { sendDueReminders } from '#lib/server/programme/index.ts';
import { audiences } from './audiences.ts';

const world = useWorld();
let scene: Awaited<ReturnType<typeof assessedEntry>>;

beforeAll(async () => {
	scene = await assessedEntry(world);
	await handIn(scene.lead, scene.entryId, 4);
	await handIn(scene.anna, scene.entryId, 4);
});

/** Lets the clock be that, and answers the reminders that went: to whom, and what they say. */
async function at(instant: string): Promise<{ to: string; subject: string; body: string }[]> {
	await world.owner(`delete from platform.mail where kind = 'edition.reminder'`);
	await sendDueReminders(audiences, Temporal.Instant.from(instant));
	const { rows } = await world.owner(
		`select to_name as "to", subject, body from platform.mail where kind = 'edition.reminder' order by 1`
	);
	return rows;
}
const told = (mails: { to: string }[]) => mails.map(({ to }) => to);

it('remind the examiner seven and two days before the last day, on it, and two days after', async () => {
	for (const day of ['2026-08-24', '2026-08-29', '2026-08-31', '2026-09-02']) {
		const mails = await at(`${day}T07:05:00Z`);
		expect(told(mails), day).toEqual(['Bo Examinator']);
		expect(mails[0]?.body).toContain('Kostenheten');
		// Looked at again, it has gone.
		expect(await at(`${day}T08:05:00Z`), day).toEqual([]);
	}
});

it('are told to the lead five days after, with who is missing', async () => {
	const mails = await at('2026-09-05T07:05:00Z');
	expect(told(mails)).toEqual(['Lena Ledare']);
	expect(mails[0]?.body).toContain('Kostenheten (Bo Examinator)');
});

it('are told to the office eight days after, with a list and the way to replace somebody', async () => {
	// Who has a conflict of interest with the entry is told nothing of it.
	const silenced = await world.person('Kia Kansli', [{ role: 'office' }]);
	await world.owner(
		`insert into people.conflict (organiser_id, person_id, entry_id, reason) values ($1, $2, $3, 'släkt')`,
		[world.organiserId, silenced.personId, scene.entryId]
	);
	const mails = await at('2026-09-08T07:05:00Z');
	expect(told(mails)).toEqual(['Olle Kansli']);
	expect(mails[0]?.body).toContain('Kostenheten (Bo Examinator)');
	expect(mails[0]?.body).toContain(`/kansli/${scene.editionId}/bedomning/mattstock`);
});

it('are reminded of no more once the last is in', async () => {
	await handIn(world.at(scene.bo, '2026-08-20T09:00:00Z'), scene.entryId, 4);
	await world.owner(`delete from programme.reminder_run`);
	await world.owner(`delete from programme.reminder_sent`);
	for (const day of ['2026-08-24', '2026-09-05', '2026-09-08']) {
		expect(await at(`${day}T07:05:00Z`), day).toEqual([]);
	}
});

it('three days before the round those are reminded who have the training case left', async () => {
	const { office, editionId, lead } = scene;
	const early = (person: typeof office) => world.at(person, '2026-05-10T09:00:00Z');
	const saved = must(
		await saveTrainingCase(early(office), {
			editionId,
			revision: 0,
			title: 'Fallet',
			introduction: '',
			closes: '2026-05-24T17:00',
			sections: [{ heading: '', text: 'Text.' }],
			key: {}
		})
	);
	// Nothing is asked for while it is a draft.
	expect(await at('2026-05-22T07:05:00Z')).toEqual([]);
	await world.owner(`delete from programme.reminder_run`);
	must(await openTrainingCase(early(office), { editionId, revision: saved.revision }));
	await examiner(world, editionId, 'Ny Examinator');
	const { revision } = must(
		await saveTraining(early(lead), {
			editionId,
			revision: 0,
			scores: Object.fromEntries(criteria.map((key) => [key, { score: 3, reason: 'Skäl.' }]))
		})
	);
	must(await submitTraining(early(lead), { editionId, revision }));
	const mails = await at('2026-05-22T07:05:00Z');
	expect(told(mails)).toEqual(['Anna Examinator', 'Bo Examinator', 'Ny Examinator']);
	expect(mails[0]?.body).toContain(`/bedomning/ovningsfall?omgang=${editionId}`);
});
