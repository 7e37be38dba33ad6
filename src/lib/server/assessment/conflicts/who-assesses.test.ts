// Who assesses which entry, and who has a conflict of interest with it, asked of the database straight: the office, the
// team itself and the system are told, and nobody else.
import { beforeAll, describe, expect, it } from 'vitest';
import { sql } from 'kysely';
import { useWorld } from '../../../../../tools/test-world.ts';
import { appoint, declareConflict } from '../../people/index.ts';
import type { Actor, Person } from '../../platform/actor.ts';
import { bySystemWithin, inTransaction } from '../../platform/database/index.ts';
import { assessedEntry, duringAssessment, examiner } from '../assessed-entry.fixture.ts';
import { withoutConflict } from './queries.ts';

const world = useWorld();
let scene: Awaited<ReturnType<typeof assessedEntry>>;
let inPool: Person;
let onPanel: Person;
let inConflict: Person;
let visitor: Actor;

beforeAll(async () => {
	scene = await assessedEntry(world);
	const { editionId, entryId } = scene;
	inPool = await examiner(world, editionId, 'Petra Pool');
	inConflict = await examiner(world, editionId, 'Kaj Jävig');
	onPanel = await world.person('Pia Jury', [], duringAssessment);
	const system = world.system(duringAssessment);
	await inTransaction(system, async (tx) => {
		await appoint(tx, system, { personId: onPanel.personId, role: 'panel_member', editionId });
		await appoint(tx, system, { personId: inConflict.personId, role: 'office' });
		await declareConflict(tx, system, {
			personId: inConflict.personId,
			entryId,
			reason: 'Syskon.'
		});
	});
	const { organiserId, at, locale, requestId } = system;
	visitor = { kind: 'visitor', organiserId, at, locale, requestId };
}, 60_000);

/** Whoever is read to be on the entry's team now. */
const teamReadBy = (actor: Actor) =>
	inTransaction(actor, async (tx) => {
		const rows = await tx
			.selectFrom('people.appointment as a')
			.select('a.person_id as personId')
			.distinct()
			.where('a.entry_id', '=', scene.entryId)
			.where('a.role', 'in', ['examiner', 'lead_examiner'])
			.execute();
		return rows.map(({ personId }) => personId).sort();
	});

const conflictsReadBy = (actor: Actor) =>
	inTransaction(actor, async (tx) => {
		const { rows } = await sql<{ who: string }>`
			select who
			from assessment.who_in_conflict(${scene.entryId}::uuid, ${[inConflict.personId, inPool.personId]}::uuid[]) as who
		`.execute(tx);
		return rows.map(({ who }) => who);
	});

describe('who assesses an entry', () => {
	it('is known to the office, to the team and to the system', async () => {
		const team = scene.team.map(({ personId }) => personId).sort();
		for (const actor of [scene.office, scene.anna, world.system(duringAssessment)])
			expect(await teamReadBy(actor)).toEqual(team);
	});

	it('is kept from a visitor, the unit, other examiners, the panel and whoever is in conflict', async () => {
		for (const actor of [visitor, scene.applicant, inPool, onPanel, inConflict])
			expect(await teamReadBy(actor), actor.kind === 'person' ? actor.name : '').toEqual([]);
	});
});

describe('who has a conflict of interest', () => {
	it('is told to the office and the system, and refused to all others', async () => {
		for (const actor of [scene.office, world.system(duringAssessment)])
			expect(await conflictsReadBy(actor)).toEqual([inConflict.personId]);
		for (const actor of [visitor, scene.applicant, inPool, onPanel, scene.lead])
			await expect(conflictsReadBy(actor)).rejects.toThrow('for the office to see');
	});

	it('may be asked by no role of the database but the app’s', async () => {
		const { rows } = await world.owner(
			`select r.rolname as role
			 from pg_roles r
			 where has_function_privilege(r.oid, 'assessment.who_in_conflict(uuid, uuid[])', 'execute')
			   and not r.rolsuper and r.rolname like 'utmarkt%'`
		);
		expect(rows.map(({ role }) => role)).toEqual(['utmarkt_app']);
	});

	it('is asked by the system when mail is written, within whoever’s transaction, and they are themselves after it', async () => {
		const left = await inTransaction(inPool, async (tx) => {
			const people = [{ id: inConflict.personId }, { id: inPool.personId }];
			const told = await withoutConflict(tx, inPool, scene.entryId, people);
			const failing = bySystemWithin(tx, inPool, () => Promise.reject(new Error('stopped')));
			await expect(failing).rejects.toThrow('stopped');
			const { rows } = await sql<{ actor: string }>`
				select current_setting('utmarkt.actor') || ' ' || current_setting('utmarkt.person_id') as actor
			`.execute(tx);
			return { told, asks: rows[0]?.actor };
		});
		expect(left).toEqual({ told: [{ id: inPool.personId }], asks: `person ${inPool.personId}` });
	});
});
