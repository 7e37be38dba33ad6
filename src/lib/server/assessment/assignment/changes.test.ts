// What a plan changes, by rule, without a database.
import { describe, expect, it } from 'vitest';
import { changesIn } from './changes.ts';
import type { PlanEntry, PlanFacts } from './plan.ts';

describe('what a plan changes', () => {
	const member = (personId: string, lead = false) => ({
		personId,
		name: `${personId} Nu`,
		lead,
		begun: false
	});
	const entry = (id: string, team: PlanEntry['team'], finished = false): PlanEntry => ({
		id,
		number: 1,
		name: id,
		classKey: '',
		unit: id,
		language: 'sv',
		postcode: null,
		teamSize: 2,
		team,
		finished
	});
	const facts: PlanFacts = {
		hidden: 0,
		unseen: new Map(),
		entries: [
			entry('ny', []),
			entry('bytt', [member('ada', true), member('bea')]),
			entry('lika', [member('ada', true), member('bea')]),
			entry('leds', [member('ada', true), member('bea')]),
			entry('klar', [member('ada', true)], true),
			entry('utan', [])
		],
		examiners: [],
		conflicts: new Map(),
		pins: []
	};

	it('is who goes out, who comes in and who leads instead, team by team, and the sums of it', () => {
		const team = (entryId: string, lead: string, other: string) => [
			{ entryId, personId: lead, lead: true },
			{ entryId, personId: other, lead: false }
		];
		const changes = changesIn(facts, [
			...team('ny', 'ada', 'bea'),
			...team('bytt', 'ada', 'cia'),
			...team('lika', 'ada', 'bea'),
			...team('leds', 'bea', 'ada')
		]);
		expect(changes).toMatchObject({ fresh: 1, changed: 2, same: 2, without: 1 });
		expect(changes.teams.get('bytt')).toEqual({
			kind: 'changed',
			out: [{ personId: 'bea', name: 'bea Nu' }],
			in: [{ personId: 'cia', name: '–' }],
			newLead: null
		});
		expect(changes.teams.get('lika')).toMatchObject({ kind: 'same', out: [], in: [] });
		expect(changes.teams.get('leds')).toMatchObject({
			kind: 'changed',
			out: [],
			in: [],
			newLead: { personId: 'bea' }
		});
		expect(changes.teams.get('ny')?.kind).toBe('new');
		expect(changes.teams.has('klar')).toBe(false);
	});
});
