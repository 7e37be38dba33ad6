// The leading of teams is for the experienced, and spread evenly.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseLeads } from './leads.ts';

const team = (entryId: string, ...members: string[]) => ({ entryId, members });

describe('a lead', () => {
	it('is somebody experienced on the team', () => {
		const leads = chooseLeads([team('a', 'ny', 'van'), team('b', 'ny')], new Set(['van']));
		expect([...leads]).toEqual([['a', 'van']]);
	});

	it('stays where somebody leads already', () => {
		const leads = chooseLeads(
			[team('a', 'x', 'y'), team('b', 'x', 'y')],
			new Set(['x', 'y']),
			new Map([
				['a', 'x'],
				['b', 'x']
			])
		);
		expect([...leads.values()]).toEqual(['x', 'x']);
	});

	it('passes a team on along a chain when that makes it more even', () => {
		const leads = chooseLeads(
			[team('a', 'x'), team('b', 'x', 'y'), team('c', 'y', 'z')],
			new Set(['x', 'y', 'z'])
		);
		expect([...leads].sort()).toEqual([
			['a', 'x'],
			['b', 'y'],
			['c', 'z']
		]);
	});

	it('leads as few teams as can be: no choice of leads has a smaller greatest number', () => {
		const people = ['p', 'q', 'r', 's'];
		fc.assert(
			fc.property(
				fc.array(fc.subarray(people, { minLength: 1 }), { minLength: 1, maxLength: 5 }),
				(lists) => {
					const teams = lists.map((members, at) => team(String(at), ...members));
					const chosen = chooseLeads(teams, new Set(people));
					const greatest = (leads: string[]) =>
						Math.max(...people.map((one) => leads.filter((each) => each === one).length));
					const every = lists.reduce<string[][]>(
						(sofar, members) => sofar.flatMap((some) => members.map((one) => [...some, one])),
						[[]]
					);
					expect(chosen.size).toBe(teams.length);
					for (const [entryId, lead] of chosen) expect(lists[Number(entryId)]).toContain(lead);
					expect(greatest([...chosen.values()])).toBe(Math.min(...every.map(greatest)));
				}
			)
		);
	});
});
