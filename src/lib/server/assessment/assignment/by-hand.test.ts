// A plan beside the teams that are: which it leaves, who is kept beyond their load, a team that is filled by hand, and an
// entry that is withdrawn after it was worked out.
import { beforeEach, describe, expect, it } from 'vitest';
import { useWorld } from '../../../../../tools/test-world.ts';
import type { Person } from '../../platform/actor.ts';
import {
	assessedEdition,
	duringAssessment,
	examiner,
	must,
	submitted,
	wholeReview
} from '../assessed-entry.fixture.ts';
import {
	appointPlan,
	appointTeam,
	askForPlan,
	beyondLoad,
	planDesk,
	saveReview,
	solveAssignment,
	swapDesk,
	swapPlace,
	takeOutOfPlan,
	takeOutOfTeam,
	teamDesk
} from '../index.ts';

const world = useWorld();
let office: Person;
let editionId: string;
let first: string;
let second: string;
let ada: Person;
let bea: Person;
let cia: Person;
let dag: Person;

const idsOf = (...them: Person[]) => them.map(({ personId }) => personId).sort();

async function workOut(scope?: 'without-team' | 'not-begun') {
	const { id: runId } = must(await askForPlan(office, { editionId, scope }));
	await solveAssignment({ organiserId: world.organiserId, runId });
	return must(await planDesk(office, editionId));
}

async function teamNow(entryId: string) {
	const { team } = must(await teamDesk(office, entryId));
	return team.map(({ personId }) => personId).sort();
}

async function appointed(entryId: string, ...team: Person[]) {
	const [lead] = team;
	must(
		await appointTeam(office, {
			entryId,
			examinerIds: team.map(({ personId }) => personId),
			leadId: lead?.personId ?? ''
		})
	);
}

const canTake = (person: Person, most: number) =>
	world.owner(
		`insert into assessment.examiner_availability
		   (organiser_id, edition_id, person_id, max_load, changed_at)
		 values ($1, $2, $3, $4, now())`,
		[world.organiserId, editionId, person.personId, most]
	);

beforeEach(async () => {
	office = await world.person('Olle Kansli', [{ role: 'office' }], duringAssessment);
	editionId = await assessedEdition(world);
	({ entryId: first } = await submitted(world, editionId, 'Lärkan', 'Farsta'));
	({ entryId: second } = await submitted(world, editionId, 'Svalan', 'Spånga'));
	const made: Person[] = [];
	for (const name of ['Ada', 'Bea', 'Cia', 'Dag']) {
		const person = await examiner(world, editionId, `${name} Examinator`, `${name}s förvaltning`);
		await world.owner(
			`insert into assessment.examiner (organiser_id, person_id, fields, experienced) values ($1, $2, '{}', true)
			 on conflict (organiser_id, person_id) do update set experienced = true`,
			[world.organiserId, person.personId]
		);
		made.push(person);
	}
	const [one, two, three, four] = made;
	if (!one || !two || !three || !four) throw new Error('too few');
	[ada, bea, cia, dag] = [one, two, three, four];
}, 60_000);

describe('a plan for the entries without a team', () => {
	it('leaves the teams that there are, and counts what they take', async () => {
		await appointed(first, ada, bea, cia);
		await canTake(ada, 1);
		const desk = await workOut('without-team');
		expect(new Set(desk.places.map(({ entryId }) => entryId))).toEqual(new Set([second]));
		expect(desk.places.map(({ personId }) => personId).sort()).toEqual(idsOf(bea, cia, dag));
		expect(desk.run?.scope).toBe('without-team');
		expect(desk.broken).toEqual([]);
		expect(desk.worth.minFit).toBe(desk.worth.totalFit);
		expect(desk.changes).toMatchObject({ fresh: 1, changed: 0, same: 1, without: 0 });
		expect(must(await appointPlan(office, { editionId }))).toMatchObject({ entries: 1 });
		expect(await teamNow(first)).toEqual(idsOf(ada, bea, cia));
		expect(await askForPlan(office, { editionId, scope: 'without-team' })).toMatchObject({
			refusal: { reason: 'no-entries-without-team' }
		});
	});
});

describe('an examiner who has begun on more than they can take', () => {
	it('keeps it and gets nothing new, and the teams are made', async () => {
		await appointed(first, ada, bea, cia);
		await appointed(second, ada, bea, cia);
		for (const entryId of [first, second])
			must(await saveReview(ada, wholeReview(entryId, 3, 'Påbörjat')));
		const { entryId: third } = await submitted(world, editionId, 'Göken', 'Norrmalm');
		await canTake(ada, 1);
		const desk = await workOut();
		const adas = desk.places.filter(({ personId }) => personId === ada.personId);
		expect(adas.map(({ entryId }) => entryId).sort()).toEqual([first, second].sort());
		expect(desk.broken).toEqual([]);
		expect(beyondLoad(desk.facts)).toEqual([
			{ personId: ada.personId, name: ada.name, load: 2, max: 1 }
		]);
		must(await appointPlan(office, { editionId }));
		expect(await teamNow(third)).toEqual(idsOf(bea, cia, dag));
	});

	it('is given no third by hand', async () => {
		await appointed(first, ada, bea, cia);
		must(await saveReview(ada, wholeReview(first, 3, 'Påbörjat')));
		await canTake(ada, 1);
		const desk = await workOut();
		const instead = desk.places.find(({ entryId }) => entryId === second)?.personId ?? '';
		const { costs } = must(await swapDesk(office, editionId, second, instead));
		expect(costs.find(({ personId }) => personId === ada.personId)?.breaks).toMatchObject([
			{ rule: 'load', max: 1 }
		]);
	});
});

describe('a team changed by hand', () => {
	it('may lack two while it is filled, and is made once it is whole', async () => {
		const desk = await workOut();
		const team = desk.places.filter(({ entryId }) => entryId === first);
		const on = { editionId, entryId: first };
		const [one, two, last] = team.map(({ personId }) => personId);
		if (!one || !two || !last) throw new Error('no whole team');
		must(await takeOutOfTeam(office, { ...on, personId: one }));
		must(await takeOutOfTeam(office, { ...on, personId: two }));
		expect(await takeOutOfTeam(office, { ...on, personId: last })).toMatchObject({
			refusal: { reason: 'last-in-team' }
		});
		const short = [{ rule: 'team-size', entryId: first, size: 1, wanted: 3 }];
		const now = must(await planDesk(office, editionId));
		expect(now.broken).toEqual(short);
		expect(now.places.filter((place) => place.entryId === first)).toMatchObject([{ lead: true }]);
		expect(await appointPlan(office, { editionId })).toMatchObject({
			refusal: { reason: 'plan-stale', detail: short }
		});
		for (const personId of [one, two])
			must(await swapPlace(office, { ...on, instead: null, personId }));
		expect(must(await planDesk(office, editionId)).broken).toEqual([]);
		must(await appointPlan(office, { editionId }));
		expect(await teamNow(first)).toEqual([one, two, last].sort());
	});

	it('loses nobody who has begun', async () => {
		await appointed(first, ada, bea, cia);
		must(await saveReview(ada, wholeReview(first, 3, 'Påbörjat')));
		await workOut();
		expect(
			await takeOutOfTeam(office, { editionId, entryId: first, personId: ada.personId })
		).toMatchObject({ refusal: { reason: 'plan-breaks-rule' } });
	});
});

describe('an entry that is withdrawn after the plan was worked out', () => {
	it('is named, and the plan goes on without it', async () => {
		const planned = await workOut();
		await world.owner(`update application.entry set state = 'withdrawn' where id = $1`, [first]);
		const gone = [{ entryId: first, name: 'Lärkan', because: 'withdrawn' }];
		const desk = must(await planDesk(office, editionId));
		expect(desk).toMatchObject({ gone, broken: [] });
		expect(await appointPlan(office, { editionId })).toMatchObject({
			refusal: { reason: 'plan-stale', detail: gone }
		});
		must(await takeOutOfPlan(office, { editionId, entryId: first }));
		expect(await takeOutOfPlan(office, { editionId, entryId: first })).toMatchObject({
			refusal: { reason: 'no-plan' }
		});
		expect(must(await appointPlan(office, { editionId }))).toMatchObject({ entries: 1 });
		expect(await teamNow(second)).toEqual(
			planned.places
				.filter(({ entryId }) => entryId === second)
				.map(({ personId }) => personId)
				.sort()
		);
	});
});
