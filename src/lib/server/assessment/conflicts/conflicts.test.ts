// Conflicts of interest from every source, and the office's word over them: by the code and by the database alike.
import { beforeAll, describe, expect, it } from 'vitest';
import { randomUUIDv7 } from 'node:crypto';
import { useWorld } from '../../../../../tools/test-world.ts';
import { appoint, hasConflict } from '../../people/index.ts';
import type { Person } from '../../platform/actor.ts';
import { inTransaction } from '../../platform/database/index.ts';
import {
	assessedEdition,
	duringCall,
	examiner,
	must,
	submitted
} from '../assessed-entry.fixture.ts';
import {
	appointTeam,
	conflictFacts,
	conflictDesk,
	conflictOf,
	conflictsIn,
	declarationDesk,
	declareInEdition,
	noConflict,
	pinConflict,
	teamDesk,
	unpinConflict,
	wishDesk,
	wishFor,
	withdrawWish,
	type Pin
} from '../index.ts';

const world = useWorld();
let editionId: string;
let entryId: string;
let other: string;
let applicant: Person;
let office: Person;

const beforeAssessment = '2026-05-21T09:00:00Z';

beforeAll(async () => {
	office = await world.person('Olle Kansli', [{ role: 'office' }], beforeAssessment);
	editionId = await assessedEdition(world);
	({ entryId, applicant } = await submitted(
		world,
		editionId,
		'Kostenheten',
		'Farsta stadsdelsförvaltning'
	));
	({ entryId: other } = await submitted(world, editionId, 'Lärkan', 'Spånga stadsdelsförvaltning'));
});

/** What the code and the database say of somebody towards the entry; they must say the same. */
async function standing(person: Person, on = entryId) {
	const found = await inTransaction(office, (tx) => conflictsIn(tx, office, editionId));
	const conflict = found.get(on)?.get(person.personId) ?? null;
	const held = await inTransaction(person, (tx) => hasConflict(tx, person, on));
	expect(held).toBe(conflict?.conflict ?? false);
	return conflict;
}

/** What somebody's profile as an examiner says. */
async function profile(person: Person, row: { unit_name?: string; past_workplaces?: string[] }) {
	await world.owner(
		`insert into assessment.examiner (organiser_id, person_id, unit_name, past_workplaces)
		 values ($1, $2, $3, $4)
		 on conflict (organiser_id, person_id) do update set unit_name = $3, past_workplaces = $4`,
		[world.organiserId, person.personId, row.unit_name ?? null, row.past_workplaces ?? []]
	);
}

describe('where somebody works', () => {
	it('is a conflict with all that is there, however its name is written or was', async () => {
		const here = await examiner(world, editionId, 'Greta Granne', 'farsta  Stadsdelsförvaltning');
		expect(await standing(here)).toMatchObject({ conflict: true, reasons: ['same-organisation'] });
		expect(await standing(here, other)).toBe(null);
		await world.owner(
			`insert into people.organisation_alias (organiser_id, plain, organisation_id, name)
			 select organiser_id, 'gamla spånga', id, 'Gamla Spånga' from people.organisation where name like 'Farsta%'`
		);
		await world.owner(
			`update application.entry set organisation_name = 'Gamla Spånga' where id = $1`,
			[entryId]
		);
		expect(await standing(here)).toMatchObject({ reasons: ['same-organisation'] });
		await world.owner(
			`update application.entry set organisation_name = 'Farsta stadsdelsförvaltning' where id = $1`,
			[entryId]
		);
	});

	it('is one with the unit, also where it belongs to no organisation', async () => {
		const anna = await examiner(world, editionId, 'Anna Enhet');
		await profile(anna, { unit_name: 'KOSTENHETEN' });
		expect(await standing(anna)).toMatchObject({ conflict: true, reasons: ['same-unit'] });
	});

	it('and has worked lately is one too, by organisation or unit, alone on its line or not', async () => {
		const berit = await examiner(world, editionId, 'Berit Flyttat');
		for (const line of [
			'Farsta Stadsdelsförvaltning',
			'kostenheten',
			'Kvalitetsstaben, Farsta stadsdelsförvaltning',
			'Kostenheten (2021–2024)'
		]) {
			await profile(berit, { past_workplaces: ['Något annat', line] });
			expect(await standing(berit), line).toMatchObject({
				conflict: true,
				reasons: ['past-employment']
			});
			expect(await standing(berit, other)).toBe(null);
		}
		await profile(berit, { past_workplaces: ['Farsta simhall'] });
		expect(await standing(berit)).toBe(null);
	});
});

describe('what an examiner declares before there are teams', () => {
	it('stands for every entry of the edition: conflict, none, or not said yet', async () => {
		const bo = await examiner(world, editionId, 'Bo Deklarant');
		const desk = must(await declarationDesk(bo, editionId));
		expect(desk.entries.map(({ unit, said }) => [unit, said])).toEqual([
			['Kostenheten', 'not-yet'],
			['Lärkan', 'not-yet']
		]);
		expect(
			await declareInEdition(bo, {
				editionId,
				answers: [
					{ entryId, said: 'conflict', reason: ' ' },
					{ entryId: other, said: 'none' }
				]
			})
		).toMatchObject({ refusal: { reason: 'required', fields: [{ field: `reason-${entryId}` }] } });
		expect(must(await declarationDesk(bo, editionId)).entries[1]?.said).toBe('not-yet');
		must(
			await declareInEdition(bo, {
				editionId,
				answers: [
					{ entryId, said: 'conflict', reason: 'Min mor bor där.' },
					{ entryId: other, said: 'none' }
				]
			})
		);
		expect(must(await declarationDesk(bo, editionId)).entries.map(({ said }) => said)).toEqual([
			'conflict',
			'none'
		]);
		expect(await standing(bo)).toMatchObject({ conflict: true, reasons: ['declared'] });
		const { people, pairs } = must(await conflictDesk(office, editionId));
		expect(people.find(({ id }) => id === bo.personId)).toMatchObject({
			saidConflict: 1,
			saidNone: 1
		});
		expect(pairs.find(({ personId }) => personId === bo.personId)).toMatchObject({
			declared: 'Min mor bor där.'
		});
	});

	it('is not taken back by saying the opposite', async () => {
		const cia = await examiner(world, editionId, 'Cia Ångrar');
		const say = (said: 'conflict' | 'none') =>
			declareInEdition(cia, { editionId, answers: [{ entryId, said, reason: 'Släkt.' }] });
		must(await say('conflict'));
		must(await say('none'));
		expect(await standing(cia)).toMatchObject({ conflict: true });
		expect(must(await declarationDesk(cia, editionId)).entries[0]?.said).toBe('conflict');
	});

	it('shows the units and nothing that they wrote, and to those of the edition only', async () => {
		const dan = await examiner(world, editionId, 'Dan Nyfiken');
		const text = JSON.stringify(must(await declarationDesk(dan, editionId)).entries);
		expect(text).toContain('Kostenheten');
		expect(text).not.toContain('kostombud');
		for (const actor of [applicant, await world.person('Eva Utanför')]) {
			expect(await declarationDesk(actor, editionId)).toMatchObject({
				refusal: { reason: 'not-allowed' }
			});
		}
	});
});

describe('the unit’s wish', () => {
	it('keeps out whoever is called so, and the unit does not learn whether anybody is', async () => {
		const unit = world.at(applicant, beforeAssessment);
		const eli = await examiner(world, editionId, 'Eli Ovän');
		const wish = { entryId, about: 'person' as const, reason: 'Vi har en tvist.' };
		const hit = must(await wishFor(unit, { ...wish, name: ' eli  ovän ' }));
		const miss = must(await wishFor(unit, { ...wish, name: 'Ingen Alls' }));
		expect(Object.keys(hit)).toEqual(Object.keys(miss));
		expect(await standing(eli)).toMatchObject({ conflict: true, reasons: ['named-by-unit'] });
		const desk = must(await wishDesk(unit, entryId));
		expect(desk.wishes.map(({ name }) => name)).toEqual(['eli ovän', 'Ingen Alls']);
		expect(JSON.stringify(must(await declarationDesk(eli, editionId)))).not.toMatch(/named|tvist/);
		must(await withdrawWish(unit, { entryId, wishId: hit.id }));
		expect(await standing(eli)).toBe(null);
	});

	it('can be about everyone from an organisation, but keeps nobody of the office from its work', async () => {
		const unit = world.at(applicant, beforeAssessment);
		const fia = await examiner(world, editionId, 'Fia Grannsson', 'Grannförvaltningen');
		must(
			await wishFor(unit, {
				entryId,
				about: 'organisation',
				name: 'grannförvaltningen',
				reason: 'Vi konkurrerar.'
			})
		);
		must(
			await wishFor(unit, { entryId, about: 'person', name: 'Olle Kansli', reason: 'För sträng.' })
		);
		expect(await standing(fia)).toMatchObject({ reasons: ['named-by-unit'] });
		expect(await standing(office)).toBe(null);
	});

	it('is said until the assessment begins, by those who write the entry', async () => {
		const late = world.at(applicant, '2026-06-01T09:00:00Z');
		const wish = { entryId, about: 'person' as const, name: 'Någon', reason: 'För att.' };
		expect(await wishFor(late, wish)).toMatchObject({ refusal: { reason: 'stage-closed' } });
		expect(await wishFor(office, wish)).toMatchObject({ refusal: { reason: 'not-allowed' } });
		const unit = world.at(applicant, duringCall);
		expect(await wishFor(unit, { ...wish, name: '', reason: '' })).toMatchObject({
			refusal: { fields: [{ field: 'name' }, { field: 'reason' }] }
		});
	});
});

describe('the office’s pin', () => {
	it('outranks what is known, either way, until it is taken away', async () => {
		const gun = await examiner(world, editionId, 'Gun Fastnålad', 'Farsta stadsdelsförvaltning');
		const pin = (pinned: Pin, reason = 'Vi har prövat det.') =>
			pinConflict(office, { entryId, personId: gun.personId, pinned, reason });
		expect(await pin('no-conflict', ' ')).toMatchObject({ refusal: { reason: 'required' } });
		must(await pin('no-conflict'));
		expect(await standing(gun)).toEqual({
			conflict: false,
			reasons: ['same-organisation'],
			pinned: 'no-conflict'
		});
		must(await pin('conflict'));
		expect(await standing(gun)).toMatchObject({ conflict: true, pinned: 'conflict' });
		must(await unpinConflict(office, { entryId, personId: gun.personId }));
		expect(await standing(gun)).toMatchObject({ conflict: true, pinned: null });
		expect(await unpinConflict(office, { entryId, personId: gun.personId })).toMatchObject({
			refusal: { reason: 'not-found' }
		});
		const { rows } = await world.owner(
			`select action, detail->>'reason' as reason from platform.audit where action like 'conflict.%pin' and detail->>'person' = $1`,
			[gun.personId]
		);
		expect(rows.map(({ action }) => action)).toEqual([
			'conflict.pin',
			'conflict.pin',
			'conflict.unpin'
		]);
		expect(rows[0]).toMatchObject({ reason: 'Vi har prövat det.' });
	});

	it('takes an examiner off the team at once', async () => {
		const [hans, ida, jon] = [
			await examiner(world, editionId, 'Hans Team'),
			await examiner(world, editionId, 'Ida Team'),
			await examiner(world, editionId, 'Jon Team')
		];
		const examinerIds = [hans, ida, jon].map(({ personId }) => personId);
		must(await appointTeam(office, { entryId: other, examinerIds, leadId: hans.personId }));
		expect(
			must(
				await pinConflict(office, {
					entryId: other,
					personId: jon.personId,
					pinned: 'conflict',
					reason: 'Gift med chefen.'
				})
			)
		).toMatchObject({ leftTeam: true });
		const { team, candidates } = must(await teamDesk(office, other));
		expect(team.map(({ name }) => name)).toEqual(['Hans Team', 'Ida Team']);
		expect(candidates.find(({ personId }) => personId === jon.personId)?.conflict).toBe('pinned');
	});

	it('never makes somebody behind the entry its assessor, and nobody speaks for themselves', async () => {
		const both = world.at(applicant, beforeAssessment);
		await inTransaction(world.system(), (tx) =>
			appoint(tx, world.system(), { personId: both.personId, role: 'examiner', editionId })
		);
		expect(
			await pinConflict(office, {
				entryId,
				personId: both.personId,
				pinned: 'no-conflict',
				reason: 'Duktig.'
			})
		).toMatchObject({ refusal: { reason: 'behind-the-entry' } });
		expect(
			await pinConflict(office, {
				entryId,
				personId: office.personId,
				pinned: 'no-conflict',
				reason: 'Jag vet bäst.'
			})
		).toMatchObject({ refusal: { reason: 'own-conflict' } });
	});

	it('is the office’s alone', async () => {
		const kim = await examiner(world, editionId, 'Kim Examinator');
		for (const actor of [kim, applicant]) {
			expect(
				await pinConflict(actor, {
					entryId,
					personId: kim.personId,
					pinned: 'no-conflict',
					reason: 'x'
				})
			).toMatchObject({ ok: false });
			expect(await conflictDesk(actor, editionId)).toMatchObject({
				refusal: { reason: 'not-allowed' }
			});
			await expect(inTransaction(actor, (tx) => conflictsIn(tx, actor, editionId))).rejects.toThrow(
				'for the office'
			);
		}
	});
});

describe('the database', () => {
	it('answers for every set of facts and pins what the rule does', async () => {
		const cases = Array.from({ length: 2 ** conflictFacts.length }, (_, set) =>
			([null, 'conflict', 'no-conflict'] as const).map((pinned) => ({
				id: randomUUIDv7(),
				name: `Person ${set} ${pinned ?? 'ingen'}`,
				facts: conflictFacts.filter((__, at) => set & (1 << at)),
				pinned
			}))
		).flat();
		const put = (into: string, values: string, who: (each: (typeof cases)[number]) => boolean) =>
			world.owner(
				`insert into ${into} select ${values}
				 from jsonb_to_recordset($1) as c (id uuid, name text, facts text[], pinned text), (values ($2::uuid, $3::uuid, $4::uuid)) as v (organiser, edition, entry)`,
				[JSON.stringify(cases.filter(who)), world.organiserId, editionId, entryId]
			);
		await put(
			'people.person (organiser_id, id, email, name)',
			`organiser, id, id || '@example.se', c.name`,
			() => true
		);
		await put(
			'people.appointment (organiser_id, person_id, role, edition_id)',
			`organiser, id, 'examiner', edition`,
			() => true
		);
		await put(
			'people.appointment (organiser_id, person_id, role, edition_id, entry_id)',
			`organiser, id, 'reader', edition, entry`,
			({ facts }) => facts.includes('applicant')
		);
		await put(
			'people.conflict (organiser_id, person_id, entry_id, reason)',
			`organiser, id, entry, 'x'`,
			({ facts }) => facts.includes('declared')
		);
		await put(
			'assessment.examiner (organiser_id, person_id, unit_name)',
			`organiser, id, case when 'same-unit' = any (facts) then 'Kostenheten' end`,
			() => true
		);
		await world.owner(
			`update assessment.examiner set past_workplaces = '{Kostenheten}' where person_id = any ($1)`,
			[cases.filter(({ facts }) => facts.includes('past-employment')).map(({ id }) => id)]
		);
		await put(
			'assessment.unit_wish (organiser_id, entry_id, about, name, reason, said_at)',
			`organiser, entry, 'person', c.name, 'x', now()`,
			({ facts }) => facts.includes('named-by-unit')
		);
		await put(
			'assessment.conflict_pin (organiser_id, person_id, entry_id, pinned, reason, pinned_at)',
			`organiser, id, entry, pinned, 'x', now()`,
			({ pinned }) => pinned !== null
		);
		await world.owner(
			`update people.person set organisation_id = o.id from people.organisation o
			 where o.name like 'Farsta%' and person.id = any ($1)`,
			[cases.filter(({ facts }) => facts.includes('same-organisation')).map(({ id }) => id)]
		);
		const found = await inTransaction(office, (tx) => conflictsIn(tx, office, editionId));
		for (const { id, name, facts, pinned } of cases) {
			const rule = conflictOf({ facts, pinned });
			expect(found.get(entryId)?.get(id) ?? noConflict, name).toEqual(rule);
			const person = { ...office, personId: id, name };
			const held = await inTransaction(person, (tx) => hasConflict(tx, person, entryId));
			expect(held, name).toBe(rule.conflict);
		}
	});

	it('gives nobody an entry that they have a conflict with', async () => {
		const lea = await examiner(world, editionId, 'Lea Jävig', 'Farsta stadsdelsförvaltning');
		await expect(
			inTransaction(office, (tx) =>
				appoint(tx, office, { personId: lea.personId, role: 'examiner', editionId, entryId })
			)
		).rejects.toThrow('conflict of interest');
	});
});
