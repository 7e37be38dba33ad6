import { describe, expect, it } from 'vitest';
import {
	couldLead,
	decidersAmong,
	freePlaces,
	leaderOf,
	votersAmong,
	type AtTheTable
} from './rules.ts';

const at = (personId: string, more: Partial<AtTheTable> = {}): AtTheTable => ({
	personId,
	part: 'member',
	here: true,
	insteadOf: null,
	out: false,
	...more
});
const ids = (people: readonly AtTheTable[]) => people.map(({ personId }) => personId);
describe('who decides', () => {
	const table = [
		at('chair', { part: 'chair' }),
		at('member'),
		at('away', { here: false }),
		at('recused', { out: true }),
		at('listening', { part: 'substitute' }),
		at('stepping in', { part: 'substitute', insteadOf: 'away' })
	];

	it('is whoever is there with a seat, or in the place of one who is not, and does not stand back', () => {
		expect(ids(votersAmong(table))).toEqual(['chair', 'member', 'recused', 'stepping in']);
		expect(ids(decidersAmong(table))).toEqual(['chair', 'member', 'stepping in']);
	});

	it('is not a substitute in the place of somebody who has left the panel', () => {
		const left = at('stepping in', { part: 'substitute', insteadOf: 'gone' });
		expect(ids(votersAmong([at('member'), left]))).toEqual(['member']);
	});

	it('lets a substitute into a place that is empty, once', () => {
		expect(ids(freePlaces(table))).toEqual([]);
		expect(ids(freePlaces(table.slice(0, 5)))).toEqual(['away']);
	});
});

describe('who leads', () => {
	const chair = at('chair', { part: 'chair' });
	const vice = at('vice', { part: 'vice_chair' });

	it('is the chair, or whoever is named and there', () => {
		expect(leaderOf([at('member'), chair], null)).toBe(chair);
		expect(leaderOf([at('member'), chair], 'member')?.personId).toBe('member');
		expect(leaderOf([at('member', { here: false }), chair], 'member')).toBe(chair);
		expect(leaderOf([at('member'), { ...chair, here: false }], null)).toBeUndefined();
	});

	it('has a vote, and does not stand back from what is before the meeting', () => {
		const listening = at('listening', { part: 'substitute' });
		const recused = at('recused', { out: true });
		for (const named of ['listening', 'recused']) {
			expect(leaderOf([chair, listening, recused], named)).toBe(chair);
		}
	});

	it('is nobody while the chair stands back, until one of those who decide is named', () => {
		const table = [{ ...chair, out: true }, at('member'), vice, at('recused', { out: true })];
		expect(leaderOf(table, null)).toBeUndefined();
		expect(ids(couldLead(table))).toEqual(['vice', 'member']);
	});
});
