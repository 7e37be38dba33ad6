// What a plan is worth, what a change of it costs, and why it is as it is: by rule, without a database.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keptPlaces, type Place, type PlanFacts } from './plan.ts';
import { swapCosts } from './swap.ts';
import { whyThese } from './why.ts';
import { worthOf, type Breach } from './worth.ts';

const people = ['ada', 'bea', 'cia', 'dag', 'eva'];
const ids = ['lärkan', 'svalan', 'göken'];

/** Rounds of three entries and five examiners, some of them full, away, pinned or in conflict, with a plan for some. */
const rounds = fc
	.record({
		examiners: fc.tuple(
			...people.map((personId) =>
				fc.record({
					personId: fc.constant(personId),
					name: fc.constant(personId),
					organisationId: fc.constant(null),
					unit: fc.constantFrom(null, 'köket', 'natten'),
					postcode: fc.constantFrom(null, '12345', '98765'),
					maxLoad: fc.nat(3),
					minLoad: fc.constant(0),
					experienced: fc.boolean(),
					barred: fc.constantFrom(null, null, 'away' as const),
					fields: fc.subarray(['care', 'school']),
					languages: fc.subarray(['sv', 'en']),
					assessed: fc.constantFrom({}, { care: 2 }),
					assessedUnits: fc.subarray(ids)
				})
			)
		),
		entries: fc.tuple(
			...ids.map((id, at) =>
				fc.record({
					id: fc.constant(id),
					number: fc.constant(at),
					name: fc.constant(id),
					classKey: fc.constantFrom('care', 'school'),
					unit: fc.constant(id),
					language: fc.constantFrom('sv', 'en'),
					postcode: fc.constantFrom(null, '12399'),
					teamSize: fc.constantFrom(2, 3),
					team: fc.uniqueArray(
						fc.record({
							personId: fc.constantFrom(...people),
							name: fc.constant(''),
							lead: fc.constant(false),
							begun: fc.boolean()
						}),
						{ selector: ({ personId }) => personId, maxLength: 3 }
					),
					finished: fc.constantFrom(false, false, false, true)
				})
			)
		),
		conflicts: fc.tuple(...ids.map(() => fc.subarray(people, { maxLength: 2 }))),
		pins: fc.tuple(...ids.map(() => fc.subarray(people, { maxLength: 2 }))),
		unseen: fc.subarray(people),
		teams: fc.tuple(...ids.map(() => fc.subarray(people, { maxLength: 4 })))
	})
	.map(({ teams, conflicts, pins, unseen, ...round }) => {
		const pairs = (lists: readonly string[][]) =>
			ids.flatMap((entryId, at) =>
				(lists[at] ?? []).map((personId) => ({ entryId, personId, lead: false }))
			);
		const facts: PlanFacts = {
			...round,
			hidden: 0,
			unseen: new Map(unseen.map((personId) => [personId, 1])),
			conflicts: new Map(ids.map((id, at) => [id, new Set(conflicts[at])])),
			pins: pairs(pins)
		};
		return { facts, places: pairs(teams) };
	});

const words = (breach: Breach) => JSON.stringify(breach);

/** Whether a team's size is farther from what it should be than it was. */
const isWorse = ({ entryId, size, wanted }: Breach & { rule: 'team-size' }, before: Breach[]) =>
	!before.some(
		(was) =>
			was.rule === 'team-size' &&
			was.entryId === entryId &&
			Math.abs(was.wanted - was.size) >= Math.abs(wanted - size)
	);

describe('a swap', () => {
	it('costs what the whole plan is worth less with it than without', () => {
		fc.assert(
			fc.property(rounds, fc.constantFrom(...ids), fc.nat(4), ({ facts, places }, entryId, at) => {
				const team = places.filter((place) => place.entryId === entryId);
				const instead = team[at]?.personId ?? null;
				const costs = swapCosts(facts, places, entryId, instead);
				const entry = facts.entries.find(({ id }) => id === entryId);
				const others = people.filter((id) => !team.some(({ personId }) => personId === id));
				expect(costs.map(({ personId }) => personId).sort()).toEqual(entry?.finished ? [] : others);
				const free: PlanFacts = {
					...facts,
					pins: facts.pins.filter((pin) => pin.entryId !== entryId || pin.personId !== instead)
				};
				const before = worthOf(free, places);
				const broken = new Set(before.breaches.map(words));
				for (const cost of costs) {
					const swapped: Place[] = [
						...places.filter((place) => place.entryId !== entryId || place.personId !== instead),
						{ entryId, personId: cost.personId, lead: false }
					];
					const after = worthOf(free, swapped);
					expect(cost.minFit).toBe(after.minFit - before.minFit);
					expect(cost.totalFit).toBe(after.totalFit - before.totalFit);
					expect(cost.team).toBe(cost.totalFit);
					// Whoever leaves gets fewer, which breaks nothing.
					const breaks = after.breaches.filter(
						(breach) =>
							!broken.has(words(breach)) &&
							!(breach.rule === 'load' && breach.personId === instead) &&
							!(breach.rule === 'team-size' && !isWorse(breach, before.breaches))
					);
					expect(cost.breaks.map(words).sort()).toEqual(breaks.map(words).sort());
				}
			})
		);
	});

	it('that takes an entry off somebody who has too many breaks no rule', () => {
		const examiner = (personId: string, maxLoad: number) => ({
			personId,
			name: personId,
			organisationId: null,
			unit: null,
			postcode: null,
			maxLoad,
			minLoad: 0,
			experienced: true,
			barred: null,
			fields: [],
			languages: [],
			assessed: {},
			assessedUnits: []
		});
		const entry = (id: string) => ({
			id,
			number: 1,
			name: id,
			classKey: 'care',
			unit: id,
			language: 'sv',
			postcode: null,
			teamSize: 1,
			team: [],
			finished: false
		});
		const facts: PlanFacts = {
			hidden: 0,
			unseen: new Map(),
			entries: ids.map(entry),
			examiners: [examiner('ada', 1), examiner('bea', 1)],
			conflicts: new Map(),
			pins: []
		};
		const places = ids.map((entryId) => ({ entryId, personId: 'ada', lead: true }));
		expect(swapCosts(facts, places, 'göken', 'ada')).toMatchObject([
			{ personId: 'bea', breaks: [], load: 1, maxLoad: 1 }
		]);
	});
});

describe('the reasons for a team', () => {
	it('say who keeps their place, what the team is worth, and of each who would suit better why not they', () => {
		fc.assert(
			fc.property(rounds, ({ facts, places }) => {
				const worth = worthOf(facts, places);
				const reasons = whyThese(facts, places, facts.entries);
				const kept = keptPlaces(facts);
				for (const entry of facts.entries) {
					const why = reasons.get(entry.id);
					const team = places.filter(({ entryId }) => entryId === entry.id);
					expect(why?.members.map(({ personId }) => personId)).toEqual(
						team.map(({ personId }) => personId)
					);
					for (const member of why?.members ?? [])
						expect(member.kept).toBe(
							kept.some((k) => k.entryId === entry.id && k.personId === member.personId)
						);
					const own = worth.teams.find(({ entryId }) => entryId === entry.id);
					expect(why).toMatchObject({ fit: own?.fit ?? 0, most: own?.most ?? 0 });
					for (const { personId, because } of why?.passed ?? []) {
						const inConflict = facts.conflicts.get(entry.id)?.has(personId) ?? false;
						expect(because === 'conflict').toBe(inConflict);
						expect(team.some((place) => place.personId === personId)).toBe(false);
					}
				}
			})
		);
	});
});
