// The visit: after the call, told to unit and team, and noted by the team.
import { beforeAll, describe, expect, it } from 'vitest';
import { useWorld } from '../../../../../tools/test-world.ts';
import {
	afterAssessment,
	assessedEntry,
	duringCall,
	handIn,
	must
} from '../assessed-entry.fixture.ts';
import {
	arrangeVisit,
	hasEnded,
	markVisitHeld,
	noteAtVisit,
	visitDesk,
	visitFor
} from '../index.ts';

const world = useWorld();
let scene: Awaited<ReturnType<typeof assessedEntry>>;
const visit = {
	starts: '2026-09-10T13:00',
	place: 'Köket, Farsta torg 1',
	message: 'Visa gärna köket.'
};

beforeAll(async () => {
	scene = await assessedEntry(world);
});

const mails = async () => {
	const { rows } = await world.owner(
		`select to_name, subject, body from platform.mail where kind = 'visit.arranged' order by id`
	);
	return rows as { to_name: string; subject: string; body: string }[];
};

describe('a visit’s end', () => {
	const at = (wall: string) => Temporal.Instant.from(`${wall}+02:00`);
	const ended = (ends: string | null, wall: string) =>
		hasEnded({ starts: '2026-09-10T13:00', ends }, 'Europe/Stockholm', at(wall));

	it('is the one that is said, else its day’s', () => {
		expect(ended('2026-09-10T15:00', '2026-09-10T14:59')).toBe(false);
		expect(ended('2026-09-10T15:00', '2026-09-10T15:00')).toBe(true);
		expect(ended(null, '2026-09-10T18:00')).toBe(false);
		expect(ended(null, '2026-09-11T08:00')).toBe(true);
	});
});

describe('a visit', () => {
	it('cannot be arranged while the call is open, nor for a time before it closes', async () => {
		const { lead, entryId } = scene;
		expect(await arrangeVisit(world.at(lead, duringCall), { entryId, ...visit })).toMatchObject({
			refusal: { reason: 'stage-closed' }
		});
		expect(
			await arrangeVisit(lead, { entryId, ...visit, starts: '2026-05-20T12:00' })
		).toMatchObject({ refusal: { fields: [{ field: 'starts', reason: 'visit-too-early' }] } });
	});

	it.each([
		['2026-06-01T12:00', 'visit-in-past'],
		['2026-02-30T12:00', 'not-a-time'],
		['i morgon', 'not-a-time'],
		['', 'not-a-time']
	])('is not arranged for %s', async (starts, reason) => {
		const { lead, entryId } = scene;
		expect(await arrangeVisit(lead, { entryId, ...visit, starts })).toMatchObject({
			refusal: { fields: [{ field: 'starts', reason }] }
		});
	});

	it('is arranged by the lead, and unit and team are told', async () => {
		const { lead, anna, applicant, entryId } = scene;
		expect(await arrangeVisit(anna, { entryId, ...visit })).toMatchObject({
			refusal: { reason: 'not-allowed' }
		});
		must(await arrangeVisit(lead, { entryId, ...visit }));
		expect(must(await visitFor(applicant, entryId))).toMatchObject(visit);
		const told = await mails();
		expect(told.map(({ to_name }) => to_name).sort()).toEqual([
			'Anna Examinator',
			'Bo Examinator',
			'Lena Ledare',
			'Sökande på Kostenheten'
		]);
		const unit = told.find(({ to_name }) => to_name === applicant.name);
		expect(unit?.subject).toBe('Platsbesök torsdag 10 september kl.\u00a013.00');
		expect(unit?.body).toContain('Visa gärna köket.');
		expect(unit?.body).toContain(`/mina-bidrag/${entryId}`);
	});

	it('can be moved, and saving the same again tells nobody', async () => {
		const { lead, office, entryId } = scene;
		must(await arrangeVisit(lead, { entryId, ...visit }));
		expect(await mails()).toHaveLength(4);
		must(await arrangeVisit(office, { entryId, ...visit, starts: '2026-09-11T09:00' }));
		const told = await mails();
		expect(told).toHaveLength(8);
		expect(told.filter(({ subject }) => subject.startsWith('Ny tid'))).toHaveLength(4);
	});
});

describe('notes at the visit', () => {
	it('answer the checks, which are one’s own until all reviews are in', async () => {
		const { lead, anna, bo, entryId } = scene;
		await handIn(anna, entryId, 4);
		expect(must(await visitDesk(anna, entryId)).checks).toMatchObject([{ by: anna.name }]);
		expect(must(await visitDesk(lead, entryId)).checks).toEqual([]);
		await handIn(bo, entryId, 4);
		await handIn(lead, entryId, 4);
		expect(must(await visitDesk(lead, entryId)).checks).toHaveLength(3);
	});

	it('are kept one to each check, read by the team and office, and never by the unit', async () => {
		const { anna, bo, office, applicant, entryId } = scene;
		const anna2 = world.at(anna, afterAssessment);
		const { checks } = must(await visitDesk(anna, entryId));
		const findingId = checks[0]?.id ?? '';
		must(
			await noteAtVisit(anna2, {
				entryId,
				notes: [
					{ findingId, body: 'Vi fick se enkäten.' },
					{ findingId: null, body: 'God stämning.' }
				]
			})
		);
		for (const actor of [bo, office]) {
			const desk = must(await visitDesk(actor, entryId));
			expect(desk.notes.map(({ body, by, mine }) => [body, by, mine])).toEqual([
				['Vi fick se enkäten.', 'Anna Examinator', false],
				['God stämning.', 'Anna Examinator', false]
			]);
			expect(desk.visit?.heldAt).toBeNull();
		}
		expect(await visitDesk(applicant, entryId)).toMatchObject({
			refusal: { reason: 'not-allowed' }
		});
	});
});

describe('that a visit has been held', () => {
	const begun = '2026-09-11T07:00:00Z';

	it('is said from its start and not before, by the team and nobody else', async () => {
		const { anna, office, entryId } = scene;
		const early = world.at(anna, '2026-09-11T06:59:00Z');
		expect(await markVisitHeld(early, { entryId, held: true })).toMatchObject({
			refusal: { reason: 'visit-not-yet' }
		});
		expect(await markVisitHeld(world.at(office, begun), { entryId, held: true })).toMatchObject({
			refusal: { reason: 'not-allowed' }
		});
		must(await markVisitHeld(world.at(anna, begun), { entryId, held: true }));
		expect(must(await visitDesk(anna, entryId)).visit?.heldAt?.toString()).toBe(begun);
	});

	it('can be taken back, and a new time takes it back too', async () => {
		const { anna, lead, entryId } = scene;
		must(await markVisitHeld(world.at(anna, begun), { entryId, held: false }));
		expect(must(await visitDesk(anna, entryId)).visit?.heldAt).toBeNull();
		must(await markVisitHeld(world.at(anna, begun), { entryId, held: true }));
		const moved = { entryId, ...visit, starts: '2026-09-14T09:00' };
		must(await arrangeVisit(world.at(lead, begun), moved));
		expect(must(await visitDesk(anna, entryId)).visit?.heldAt).toBeNull();
	});
});
