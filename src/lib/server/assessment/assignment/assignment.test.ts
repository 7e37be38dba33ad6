// Who assesses what, for all entries at once: asked for, worked out, changed by hand, made into teams.
import { beforeAll, describe, expect, it } from 'vitest';
import { useWorld } from '../../../../../tools/test-world.ts';
import { inTransaction } from '../../platform/database/index.ts';
import { endAppointment } from '../../people/index.ts';
import type { Person } from '../../platform/actor.ts';
import { lockEntry } from '../entries/lock.ts';
import { agreeOn } from '../feedback/agreed.fixture.ts';
import {
	assessedEdition,
	assessedEntry,
	duringAssessment,
	examiner,
	must,
	submitted,
	wholeReview
} from '../assessed-entry.fixture.ts';
import {
	appointPlan,
	askForPlan,
	cancelPlan,
	declareConflictAs,
	dropPlan,
	leadInPlan,
	pinPlace,
	planDesk,
	runProgress,
	replaceDesk,
	saveReview,
	submitReview,
	solveAssignment,
	swapDesk,
	swapPlace,
	takeOver,
	teamDesk
} from '../index.ts';

const world = useWorld();
let office: Person;
let editionId: string;
let entries: string[];
let people: Person[];

/** What the worker does when a plan has been asked for. */
async function workOut() {
	const { id: runId } = must(await askForPlan(office, { editionId }));
	await solveAssignment({ organiserId: world.organiserId, runId });
	return must(await planDesk(office, editionId));
}

async function experienced(person: Person, fields: string[] = []) {
	await world.owner(
		`insert into assessment.examiner (organiser_id, person_id, fields, experienced) values ($1, $2, $3, true)
		 on conflict (organiser_id, person_id) do update set fields = $3, experienced = true`,
		[world.organiserId, person.personId, fields]
	);
}

const teamIn = (desk: Awaited<ReturnType<typeof workOut>>, entryId: string) =>
	desk.places.filter((place) => place.entryId === entryId).map(({ personId }) => personId);

beforeAll(async () => {
	office = await world.person('Olle Kansli', [{ role: 'office' }], duringAssessment);
	editionId = await assessedEdition(world);
	entries = [];
	for (const [unit, organisation] of [
		['Lärkan', 'Farsta stadsdelsförvaltning'],
		['Svalan', 'Farsta stadsdelsförvaltning'],
		['Göken', 'Spånga stadsdelsförvaltning'],
		['Ugglan', 'Spånga stadsdelsförvaltning']
	] as const) {
		entries.push((await submitted(world, editionId, unit, organisation)).entryId);
	}
	people = [];
	for (const [at, name] of ['Ada', 'Bea', 'Cia', 'Dag', 'Eva', 'Fia'].entries()) {
		const organisation = at === 5 ? 'Farsta stadsdelsförvaltning' : `Förvaltning ${at}`;
		const person = await examiner(world, editionId, `${name} Examinator`, organisation);
		if (at < 4) await experienced(person, at % 2 === 0 ? ['elderly-care'] : []);
		people.push(person);
	}
});

describe('a plan', () => {
	it('gives every entry a whole team with somebody experienced who leads, and nobody in conflict', async () => {
		const desk = await workOut();
		expect(desk.run).toMatchObject({ state: 'done', donePart: 1 });
		expect(desk.worth.breaches).toEqual([]);
		const fia = people[5]?.personId;
		for (const entryId of entries) {
			expect(teamIn(desk, entryId)).toHaveLength(3);
			expect(desk.places.filter((p) => p.entryId === entryId && p.lead)).toHaveLength(1);
		}
		for (const entryId of entries.slice(0, 2)) expect(teamIn(desk, entryId)).not.toContain(fia);
		const leads = desk.places.filter(({ lead }) => lead).map(({ personId }) => personId);
		expect(new Set(leads).size).toBe(4);
	});

	it('says of each team why it is just that, and of who would fit better why they are not on it', async () => {
		const desk = must(await planDesk(office, editionId));
		for (const why of desk.why.values()) {
			expect(why.members).toHaveLength(3);
			expect(why.fit).toBe(why.members.reduce((sum, { points }) => sum + points, 0));
			const least = Math.min(...why.members.map(({ points }) => points));
			expect(why.passed.every(({ points }) => points > least)).toBe(true);
		}
		expect([...desk.why.values()].some(({ worstOff }) => worstOff)).toBe(true);
	});

	it('knows who is near: by the postcodes of the units and of those who set out', async () => {
		const [ada, bea] = people.map(({ personId }) => personId);
		await world.owner(
			`update people.unit set postcode = case name when 'Lärkan' then '12345' else '16440' end`
		);
		await world.owner(`update assessment.examiner set postcode = '12399' where person_id = $1`, [
			ada
		]);
		await world.owner(`update assessment.examiner set postcode = '16499' where person_id = $1`, [
			bea
		]);
		const desk = await workOut();
		const [first = ''] = entries;
		const near = [...desk.why].flatMap(([entryId, { members }]) =>
			members.filter((member) => member.near).map(({ personId }) => [entryId, personId])
		);
		const expected = desk.places
			.filter(({ entryId, personId }) => personId === (entryId === first ? ada : bea))
			.map(({ entryId, personId }) => [entryId, personId]);
		expect(near.sort()).toEqual(expected.sort());
		expect(near.length).toBeGreaterThan(0);
	});

	it('changes nobody’s team before the office says so', async () => {
		const [first = ''] = entries;
		expect(must(await teamDesk(office, first)).team).toEqual([]);
	});

	it('is the office’s alone to ask for, to read and to carry out', async () => {
		const [ada] = people;
		if (!ada) throw new Error('no Ada');
		for (const act of [askForPlan, cancelPlan, dropPlan, appointPlan]) {
			expect(await act(ada, { editionId })).toMatchObject({ refusal: { reason: 'not-allowed' } });
		}
		expect(await planDesk(ada, editionId)).toMatchObject({ refusal: { reason: 'not-allowed' } });
		const { rows } = await inTransaction(ada, async (tx) => ({
			rows: await tx.selectFrom('assessment.assignment_place').selectAll().execute()
		}));
		expect(rows).toEqual([]);
	});

	it('is worked out one at a time, and can be cancelled: what was there stays', async () => {
		const before = must(await planDesk(office, editionId)).places;
		const { id: runId } = must(await askForPlan(office, { editionId }));
		expect(await askForPlan(office, { editionId })).toMatchObject({
			refusal: { reason: 'plan-under-way' }
		});
		must(await cancelPlan(office, { editionId }));
		await solveAssignment({ organiserId: world.organiserId, runId });
		const after = must(await planDesk(office, editionId));
		expect(after.run?.state).toBe('cancelled');
		expect(after.places).toEqual(before);
		expect(await cancelPlan(office, { editionId })).toMatchObject({
			refusal: { reason: 'already-done' }
		});
	});
});

describe('a change by hand', () => {
	it('shows what each swap costs, and which rule it breaks', async () => {
		const [first = ''] = entries;
		const desk = must(await planDesk(office, editionId));
		const leaving = teamIn(desk, first)[0] ?? '';
		const { costs } = must(await swapDesk(office, editionId, first, leaving));
		expect(costs).toHaveLength(3);
		expect(costs.find(({ personId }) => personId === people[5]?.personId)?.breaks).toContainEqual({
			rule: 'conflict',
			entryId: first,
			personId: people[5]?.personId
		});
		const breaking = costs.filter(({ breaks }) => breaks.length > 0);
		expect(costs.slice(-breaking.length)).toEqual(breaking);
	});

	it('refuses somebody in conflict, and puts in somebody else, who is then pinned', async () => {
		const [first = ''] = entries;
		const desk = must(await planDesk(office, editionId));
		const instead = teamIn(desk, first)[0] ?? '';
		const swap = (personId: string) =>
			swapPlace(office, { editionId, entryId: first, instead, personId });
		expect(await swap(people[5]?.personId ?? '')).toMatchObject({
			refusal: { reason: 'plan-breaks-rule' }
		});
		const { costs } = must(await swapDesk(office, editionId, first, instead));
		const chosen = costs[0]?.personId ?? '';
		must(await swap(chosen));
		const after = must(await planDesk(office, editionId));
		expect(teamIn(after, first)).toContain(chosen);
		expect(teamIn(after, first)).not.toContain(instead);
		expect(after.places.filter((p) => p.entryId === first && p.lead)).toHaveLength(1);
		expect(after.facts.pins).toContainEqual({ entryId: first, personId: chosen });
		const anew = await workOut();
		expect(teamIn(anew, first)).toContain(chosen);
	});

	it('pins nobody to what they have a conflict with, and lets go again', async () => {
		const [first = '', , third = ''] = entries;
		const fia = people[5]?.personId ?? '';
		const pin = (entryId: string, pinned: boolean) =>
			pinPlace(office, { editionId, entryId, personId: fia, pinned });
		expect(await pin(first, true)).toMatchObject({ refusal: { reason: 'conflict-of-interest' } });
		must(await pin(third, true));
		expect(teamIn(await workOut(), third)).toContain(fia);
		must(await pin(third, false));
		expect(must(await planDesk(office, editionId)).facts.pins).not.toContainEqual({
			entryId: third,
			personId: fia
		});
	});

	it('lets nobody lead who is not experienced', async () => {
		const desk = must(await planDesk(office, editionId));
		const novices = new Set(people.slice(4).map(({ personId }) => personId));
		const place = desk.places.find(({ personId }) => novices.has(personId));
		if (!place) throw new Error('no novice in the plan');
		const { entryId, personId } = place;
		expect(await leadInPlan(office, { editionId, entryId, personId })).toMatchObject({
			refusal: { reason: 'lead-not-experienced' }
		});
	});
});

describe('the teams of a plan', () => {
	it('are made all at once; each examiner is told once, with the time to hand in as a calendar file', async () => {
		const desk = await workOut();
		const made = must(await appointPlan(office, { editionId }));
		expect(made.entries).toBe(4);
		for (const entryId of entries) {
			const { team } = must(await teamDesk(office, entryId));
			expect(team.map(({ personId }) => personId).sort()).toEqual(teamIn(desk, entryId).sort());
			expect(team.filter(({ lead }) => lead)).toHaveLength(1);
		}
		const { rows } = await world.owner(
			`select to_name, body, attachments from platform.mail where kind = 'team.assigned'`
		);
		expect(rows).toHaveLength(made.examiners);
		expect(new Set(rows.map((row) => String(row['to_name']))).size).toBe(rows.length);
		for (const row of rows) {
			expect(String(row['body'])).toContain('måndag 31 augusti kl.\u00a017.00');
			expect(row['attachments']).toMatchObject([{ mediaType: 'text/calendar' }]);
		}
		expect(must(await planDesk(office, editionId)).places).toEqual([]);
		expect(await appointPlan(office, { editionId })).toMatchObject({
			refusal: { reason: 'no-plan' }
		});
	});

	it('keep whoever has begun to write when all is worked out anew', async () => {
		const [first = ''] = entries;
		const { team } = must(await teamDesk(office, first));
		const writer = people.find(({ personId }) => personId === team[0]?.personId);
		if (!writer) throw new Error('nobody on the team');
		must(await saveReview(writer, wholeReview(first, 4, 'Påbörjat')));
		expect(teamIn(await workOut(), first)).toContain(writer.personId);
	});

	it('are not made when somebody in the plan has said meanwhile that they have a conflict', async () => {
		const desk = await workOut();
		const [, second = ''] = entries;
		const member = people.find(({ personId }) => personId === teamIn(desk, second)[0]);
		const { team } = must(await teamDesk(office, second));
		if (!member || !team.some(({ personId }) => personId === member.personId)) {
			await world.owner(
				`insert into people.conflict (organiser_id, person_id, entry_id, reason) values ($1, $2, $3, 'Granne')`,
				[world.organiserId, member?.personId, second]
			);
		} else must(await declareConflictAs(member, { entryId: second, reason: 'Granne.' }));
		expect(await appointPlan(office, { editionId })).toMatchObject({
			refusal: {
				reason: 'plan-stale',
				detail: [{ rule: 'conflict', entryId: second, personId: member?.personId }]
			}
		});
		must(await dropPlan(office, { editionId }));
	});
});

describe('an examiner who falls ill', () => {
	it('is replaced on every entry in one step; what was written stays and counts no more', async () => {
		must(await (async () => (await workOut(), appointPlan(office, { editionId })))());
		const [first = ''] = entries;
		const ill = people.find(({ name }) => name === 'Ada Examinator');
		if (!ill) throw new Error('no Ada');
		const desk = must(await replaceDesk(office, { editionId, personId: ill.personId }));
		const has = desk.takeOvers.map(({ entry }) => entry.id);
		expect(has.length).toBeGreaterThan(0);
		// Where Ada leads, the office chooses who does from now on, among the experienced.
		const choices = desk.takeOvers.map(({ entry, personId, couldLead }) => {
			const leadId = couldLead.at(-1)?.personId;
			return { entryId: entry.id, personId, ...(leadId ? { leadId } : {}) };
		});
		const led = choices.filter(({ leadId }) => leadId !== undefined);
		expect(led.length).toBeGreaterThan(0);
		const herself = choices.map((each) => (each.leadId ? { ...each, leadId: ill.personId } : each));
		expect(
			await takeOver(office, { editionId, personId: ill.personId, choices: herself })
		).toMatchObject({ refusal: { reason: 'not-an-option' } });
		const taken = must(await takeOver(office, { editionId, personId: ill.personId, choices }));
		expect(taken.entries).toBe(has.length);
		for (const entryId of entries) {
			const { team } = must(await teamDesk(office, entryId));
			expect(team.map(({ personId }) => personId)).not.toContain(ill.personId);
			expect(team.filter(({ lead }) => lead)).toHaveLength(1);
		}
		for (const { entryId, leadId } of led) {
			const { team } = must(await teamDesk(office, entryId));
			expect(team.find(({ lead }) => lead)?.personId).toBe(leadId);
		}
		const { rows } = await world.owner(
			`select to_name from platform.mail where kind = 'team.dismissed' and to_name = $1`,
			[ill.name]
		);
		expect(rows).toHaveLength(1);
		expect(await takeOver(office, { editionId, personId: ill.personId, choices })).toMatchObject({
			refusal: { reason: 'nothing-to-replace' }
		});
		expect(first).not.toBe('');
	});

	it('who is no examiner of the edition cannot be replaced', async () => {
		const [, , , dag] = people;
		if (!dag) throw new Error('no Dag');
		await inTransaction(world.system(duringAssessment), (tx) =>
			endAppointment(tx, world.system(duringAssessment), {
				personId: dag.personId,
				role: 'examiner',
				editionId
			})
		);
		expect(await replaceDesk(office, { editionId, personId: dag.personId })).toMatchObject({
			refusal: { reason: 'not-found' }
		});
	});
});

describe('somebody in the office who has a conflict with an entry', () => {
	it('sees it neither in the facts nor in the plan, and carries out the rest of it', async () => {
		const [first = ''] = entries;
		await workOut();
		const kin = await world.person('Kia Kansli', [{ role: 'office' }], duringAssessment);
		await world.owner(
			`insert into people.conflict (organiser_id, person_id, entry_id, reason) values ($1, $2, $3, 'Syskon')`,
			[world.organiserId, kin.personId, first]
		);
		const desk = must(await planDesk(kin, editionId));
		expect(desk.facts.hidden).toBe(1);
		expect(desk.facts.entries.map(({ id }) => id)).not.toContain(first);
		expect(desk.places.map(({ entryId }) => entryId)).not.toContain(first);
		expect(JSON.stringify([...desk.why])).not.toContain(first);
		expect(await swapDesk(kin, editionId, first, null)).toMatchObject({
			refusal: { reason: 'not-found' }
		});
		must(await appointPlan(kin, { editionId }));
		const left = must(await planDesk(office, editionId)).places;
		expect(new Set(left.map(({ entryId }) => entryId))).toEqual(new Set([first]));
	});

	it('is told of it by no mail of the plan', async () => {
		const [first = ''] = entries;
		const { facts, places } = must(await planDesk(office, editionId));
		const began = facts.entries
			.find(({ id }) => id === first)
			?.team.filter(({ begun }) => begun)
			.map(({ personId }) => personId);
		const instead =
			places.find((p) => p.entryId === first && !began?.includes(p.personId))?.personId ?? '';
		const { costs } = must(await swapDesk(office, editionId, first, instead));
		const personId = costs[0]?.personId ?? '';
		must(await swapPlace(office, { editionId, entryId: first, instead, personId }));
		const { rows: before } = await world.owner(`select id from platform.mail`);
		must(await appointPlan(office, { editionId }));
		const { rows } = await world.owner(
			`select id, entry_id, body from platform.mail where kind like 'team.%'`
		);
		const since = rows.filter((row) => !before.some(({ id }) => id === row['id']));
		expect(since.length).toBeGreaterThan(0);
		for (const row of since) {
			expect(row['entry_id']).toBe(first);
			expect(String(row['body'])).not.toContain('Svalan');
		}
	});
});

describe('what changes between the plan and its teams', () => {
	/** A round with one team, and a plan that puts Dora in Bo's place on it. */
	async function planned() {
		const scene = await assessedEntry(world);
		const { entryId, lead, anna } = scene;
		const dora = await examiner(world, scene.editionId, 'Dora Examinator', 'Kulturförvaltningen');
		await experienced(lead, ['elderly-care']);
		await plan(scene.editionId, entryId, [lead, anna, dora]);
		return { ...scene, dora };
	}

	/** Writes a plan for an entry; the first of the team leads it. */
	async function plan(inEdition: string, entryId: string, team: readonly Person[]) {
		for (const [at, { personId }] of team.entries())
			await world.owner(
				`insert into assessment.assignment_place (organiser_id, edition_id, entry_id, person_id, lead)
				 values ($1, $2, $3, $4, $5)`,
				[world.organiserId, inEdition, entryId, personId, at === 0]
			);
	}

	const teamNow = async (who: Person, entryId: string) =>
		must(await teamDesk(who, entryId))
			.team.map(({ personId }) => personId)
			.sort();
	const idsOf = (...them: Person[]) => them.map(({ personId }) => personId).sort();

	it('leaves a team that has agreed as it is', async () => {
		const { office: olle, editionId: edition, entryId, lead, anna, bo } = await planned();
		await agreeOn(entryId, lead, [anna, bo]);
		expect(must(await planDesk(olle, edition)).places).toEqual([]);
		expect(must(await appointPlan(olle, { editionId: edition }))).toEqual({
			entries: 0,
			examiners: 0
		});
		expect(await teamNow(olle, entryId)).toEqual(idsOf(lead, anna, bo));
	});

	it('leaves a team that has read all as it is, and still replaces whoever falls ill in it', async () => {
		const { office: olle, editionId: edition, entryId, lead, anna, bo } = await planned();
		for (const member of [lead, anna, bo]) {
			const { revision } = must(await saveReview(member, wholeReview(entryId, 3, 'Läst')));
			must(await submitReview(member, { entryId, revision }));
		}
		expect(must(await planDesk(olle, edition)).places).toEqual([]);
		must(await appointPlan(olle, { editionId: edition }));
		expect(await teamNow(olle, entryId)).toEqual(idsOf(lead, anna, bo));
		const { takeOvers } = must(
			await replaceDesk(olle, { editionId: edition, personId: bo.personId })
		);
		expect(takeOvers.map(({ entry }) => entry.id)).toContain(entryId);
	});

	it('makes no teams of a plan that leaves out somebody who has begun, or who is pinned', async () => {
		const { office: olle, editionId: edition, entryId, lead, anna, bo } = await planned();
		const broken = [{ rule: 'kept', entryId, personId: bo.personId }];
		const pin = (pinned: boolean) =>
			pinPlace(olle, { editionId: edition, entryId, personId: bo.personId, pinned });
		must(await pin(true));
		expect(must(await planDesk(olle, edition)).broken).toEqual(broken);
		must(await pin(false));
		expect(must(await planDesk(olle, edition)).broken).toEqual([]);
		must(await saveReview(bo, wholeReview(entryId, 3, 'Halvfärdigt')));
		expect(await appointPlan(olle, { editionId: edition })).toMatchObject({
			refusal: { reason: 'plan-stale', detail: broken }
		});
		expect(await teamNow(olle, entryId)).toEqual(idsOf(lead, anna, bo));
	});

	it('lets nobody who has begun be swapped', async () => {
		const { office: olle, editionId: edition, entryId, anna, bo } = await planned();
		must(await saveReview(anna, wholeReview(entryId, 3, 'Halvfärdigt')));
		const swapped = swapPlace(olle, {
			editionId: edition,
			entryId,
			instead: anna.personId,
			personId: bo.personId
		});
		expect(await swapped).toMatchObject({
			refusal: {
				reason: 'plan-breaks-rule',
				detail: [{ rule: 'kept', entryId, personId: anna.personId }]
			}
		});
	});

	it('is not changed by hand while a new one is worked out', async () => {
		const { office: olle, editionId: edition, entryId, anna, bo, dora } = await planned();
		must(await askForPlan(olle, { editionId: edition }));
		const on = { editionId: edition, entryId };
		const changes = [
			await swapPlace(olle, { ...on, instead: dora.personId, personId: bo.personId }),
			await pinPlace(olle, { ...on, personId: anna.personId, pinned: true }),
			await leadInPlan(olle, { ...on, personId: anna.personId })
		];
		for (const change of changes)
			expect(change).toMatchObject({ refusal: { reason: 'plan-under-way' } });
		must(await cancelPlan(olle, { editionId: edition }));
		must(await pinPlace(olle, { ...on, personId: anna.personId, pinned: true }));
	});

	it('keeps the old plan where somebody whom the new one leaves out began meanwhile', async () => {
		const { office: olle, editionId: edition, entryId, lead, anna, bo, dora } = await planned();
		for (const each of [anna, dora]) await experienced(each, ['elderly-care']);
		const { id: runId } = must(await askForPlan(olle, { editionId: edition }));
		const progress = async () => must(await runProgress(olle, edition));
		const system = world.system(duringAssessment);
		const working = await inTransaction(system, async (tx) => {
			// The answer waits until the edition is let go.
			await lockEntry(tx, edition);
			const solving = solveAssignment({ organiserId: world.organiserId, runId });
			await expect.poll(async () => (await progress())?.state, { timeout: 20_000 }).toBe('running');
			must(await saveReview(bo, wholeReview(entryId, 3, 'Halvfärdigt')));
			return { solving };
		});
		await working.solving;
		expect(await progress()).toMatchObject({ state: 'failed', overtaken: true, causes: [] });
		expect(teamIn(must(await planDesk(olle, edition)), entryId).sort()).toEqual(
			idsOf(lead, anna, dora)
		);
		const { id: again } = must(await askForPlan(olle, { editionId: edition }));
		await solveAssignment({ organiserId: world.organiserId, runId: again });
		const anew = must(await planDesk(olle, edition));
		expect(anew.run).toMatchObject({ state: 'done', overtaken: false });
		expect(teamIn(anew, entryId)).toContain(bo.personId);
	});

	it('gives nobody more than they can take, though part of it is hidden from whoever makes the teams', async () => {
		const { editionId: edition, entryId, lead, anna, dora } = await planned();
		await world.owner(`delete from assessment.assignment_place where entry_id = $1`, [entryId]);
		const { entryId: other } = await submitted(world, edition, 'Natten', 'Spånga');
		await plan(edition, other, [lead, anna, dora]);
		await world.owner(
			`insert into assessment.examiner_availability
			   (organiser_id, edition_id, person_id, max_load, changed_at)
			 values ($1, $2, $3, 1, now())`,
			[world.organiserId, edition, lead.personId]
		);
		const kin = await world.person('Kaj Kansli', [{ role: 'office' }], duringAssessment);
		await world.owner(
			`insert into people.conflict (organiser_id, person_id, entry_id, reason) values ($1, $2, $3, 'Syskon')`,
			[world.organiserId, kin.personId, entryId]
		);
		const broken = [{ rule: 'load', personId: lead.personId, load: 1, max: 1 }];
		const desk = must(await planDesk(kin, edition));
		expect(desk.broken).toEqual(broken);
		expect(desk.loads.get(lead.personId)).toBe(1);
		const refusal = await appointPlan(kin, { editionId: edition });
		expect(refusal).toMatchObject({ refusal: { reason: 'plan-stale', detail: broken } });
		expect(JSON.stringify(refusal)).not.toContain(entryId);
	});
});
