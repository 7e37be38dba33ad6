// A note that reaches the house when the team has agreed: kept and marked, and the consensus stands as it was.
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { useWorld } from '../../../../../../tools/test-world.ts';
import type { Person } from '../../../platform/actor.ts';
import { inTransaction } from '../../../platform/database/index.ts';
import { shownOutcome } from '../../../../web/visit/shown.ts';
import {
	afterAssessment,
	agreeAndClose,
	assessedEntry,
	handIn,
	must
} from '../../assessed-entry.fixture.ts';
import { arrangeVisit, evidenceFor, noteAtVisit, outcomesFor, visitDesk } from '../../index.ts';

const world = useWorld();
let scene: Awaited<ReturnType<typeof assessedEntry>>;
let checks: string[];
const check = (at: number) => checks[at] ?? '';
const zone = 'Europe/Stockholm';

beforeAll(async () => {
	scene = await assessedEntry(world);
	const { lead, anna, bo, entryId } = scene;
	must(await arrangeVisit(lead, { entryId, starts: '2026-09-10T13:00', place: 'Köket' }));
	for (const each of [anna, bo, lead]) await handIn(each, entryId, 4);
	checks = must(await visitDesk(lead, entryId)).checks.map(({ id }) => id);
	await send(anna, '2026-09-10T11:30:00Z', {
		findingId: check(0),
		body: 'Enkäten finns.',
		outcome: 'confirmed'
	});
	await agreeAndClose([at(lead), at(anna), at(bo)], entryId, {
		score: 4,
		findings: {
			participation: [
				{ kind: 'strength', body: 'Brukarna är med.', madeOf: [check(0)] },
				{ kind: 'improvement_area', body: 'Fler kunde höras.' }
			]
		},
		summary: 'Överens.'
	});
	const seen = [(await ownOf(anna, check(0)))?.versionId ?? ''];
	await send(anna, evening, {
		findingId: check(0),
		body: 'Enkäten är från 2019.',
		outcome: 'changed',
		seen
	});
	await send(bo, evening, { findingId: check(1), body: 'Ingen visade den.', outcome: 'not_seen' });
});

const agreedAt = '2026-09-11T09:00:00Z';
const evening = '2026-09-11T18:00:00Z';
const at = (actor: Person) => world.at(actor, agreedAt);

type Sent = Parameters<typeof noteAtVisit>[1]['notes'][number];
async function send(who: Person, arrives: string, note: Omit<Sent, 'key' | 'notedAt'>) {
	const { entryId } = scene;
	const sent = { ...note, key: randomUUID(), notedAt: '2026-09-10T11:30:00Z' };
	return must(await noteAtVisit(world.at(who, arrives), { entryId, notes: [sent] }));
}
const ownOf = async (who: Person, findingId: string) =>
	must(await visitDesk(who, scene.entryId)).notes.find(
		(note) => note.mine && note.findingId === findingId
	);
const mails = async () =>
	(await world.owner(`select to_name, body from platform.mail where kind = 'visit.late'`)).rows as {
		to_name: string;
		body: string;
	}[];

describe('a note that comes after the consensus', () => {
	it('is kept and marked beside what stood there, and decides nothing', async () => {
		const { lead, entryId } = scene;
		const seen = await inTransaction(lead, (tx) => outcomesFor(tx, lead, entryId));
		expect(seen.get(check(0))).toMatchObject({
			together: { state: 'agreed', outcome: 'confirmed' },
			notes: [
				{
					body: 'Enkäten är från 2019.',
					outcome: 'changed',
					late: true,
					before: { body: 'Enkäten finns.', outcome: 'confirmed' }
				}
			]
		});
		expect(seen.get(check(1))).toMatchObject({
			together: { state: 'none' },
			notes: [{ body: 'Ingen visade den.', late: true, before: null }]
		});
		const { result, notes } = shownOutcome(seen.get(check(0)), 'sv', zone);
		expect([result, notes.map(({ body, late }) => [body, late])]).toEqual([
			'confirmed',
			[
				['Enkäten finns.', false],
				['Enkäten är från 2019.', true]
			]
		]);
	});

	it('is its writer’s to go on with, and is marked in the chain of evidence too', async () => {
		const { anna, lead, entryId } = scene;
		const own = await ownOf(anna, check(0));
		expect(own).toMatchObject({ body: 'Enkäten är från 2019.', late: true });
		const more = { findingId: check(0), body: 'Enkäten är från 2019, sade chefen.' };
		await send(anna, evening, { ...more, outcome: 'changed', seen: [own?.versionId ?? ''] });
		const { chain } = must(
			await evidenceFor(world.at(lead, afterAssessment), { entryId, findingId: check(0) })
		);
		expect(chain.sources[0]?.seen?.notes).toMatchObject([
			{ body: more.body, late: true, before: { body: 'Enkäten finns.' } }
		]);
	});

	it('of before there was a place for it, gets back what stood at the consensus', async () => {
		const { lead, entryId } = scene;
		const before = async () => {
			const seen = await inTransaction(lead, (tx) => outcomesFor(tx, lead, entryId));
			return [check(0), check(1)].map((id) => seen.get(id)?.notes[0]?.before);
		};
		const stood = await before();
		expect(stood).toMatchObject([{ body: 'Enkäten finns.', outcome: 'confirmed' }, null]);
		await world.owner(
			`update assessment.visit_note
			 set body = '', outcome = null, noted_at = late_noted_at, arrived_at = late_arrived_at
			 where late_body is not null`
		);
		expect(await before()).toEqual([null, null]);
		await world.owner(await readFile('migrations/0040_what_the_team_noted.sql', 'utf8'));
		expect(await before()).toEqual(stood);
	});

	it('is told to the lead once, and not of the lead’s own', async () => {
		const { lead, bo, entryId } = scene;
		await send(lead, evening, { findingId: check(2), body: 'Min egen.', outcome: null });
		await send(bo, evening, { findingId: null, body: 'En sak till.', outcome: null });
		const told = await mails();
		expect(told.map(({ to_name }) => to_name)).toEqual([lead.name]);
		expect(told[0]?.body).toContain(`/bedomning/${entryId}/besok`);
		expect(told[0]?.body).toContain('Anna Examinator');
		expect(told[0]?.body).not.toContain('2019');
	});

	it('leaves what is sent again unchanged as it was: nothing of it is late', async () => {
		const { anna, bo, lead, entryId, team } = await assessedEntry(world);
		must(await arrangeVisit(lead, { entryId, starts: '2026-09-10T13:00', place: 'Köket' }));
		for (const each of team) await handIn(each, entryId, 4);
		const note = { findingId: null, body: 'Fint kök.', outcome: null, key: randomUUID() };
		must(await noteAtVisit(at(anna), { entryId, notes: [note] }));
		const findings = {
			participation: [
				{ kind: 'strength' as const, body: 'Bra.' },
				{ kind: 'improvement_area' as const, body: 'Mer.' }
			]
		};
		await agreeAndClose([lead, anna, bo], entryId, { score: 4, findings, summary: 'Överens.' });
		const again = { ...note, key: randomUUID() };
		for (const each of [note, again, { ...note, key: undefined }]) {
			must(await noteAtVisit(world.at(anna, evening), { entryId, notes: [each] }));
		}
		const { notes } = must(await visitDesk(anna, entryId));
		expect(notes).toMatchObject([{ body: 'Fint kök.', late: false, before: null }]);
	});
});
