import { describe, expect, it } from 'vitest';
import {
	couldLead,
	decidersAmong,
	freePlaces,
	leaderOf,
	settle,
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
const never = () => {
	throw new Error('no lot is drawn');
};

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
	});

	it('is nobody while the chair stands back, until one of those who decide is named', () => {
		const table = [{ ...chair, out: true }, at('member'), vice, at('recused', { out: true })];
		expect(leaderOf(table, null)).toBeUndefined();
		expect(ids(couldLead(table))).toEqual(['vice', 'member']);
	});
});

describe('a vote', () => {
	it('is won by the most yeses or noes, whoever abstains', () => {
		expect(settle({ yes: 2, no: 1, abstained: 4 }, 'no', never)).toEqual({
			outcome: 'carried',
			settledBy: 'majority'
		});
		expect(settle({ yes: 0, no: 1, abstained: 0 }, null, never).outcome).toBe('rejected');
	});

	it('is settled by whoever leads where both are as many, and by the lot where they have not said', () => {
		const tie = { yes: 2, no: 2, abstained: 1 };
		expect(settle(tie, 'no', never)).toEqual({ outcome: 'rejected', settledBy: 'casting-vote' });
		expect(settle(tie, 'abstain', () => true)).toEqual({ outcome: 'carried', settledBy: 'lot' });
		expect(settle(tie, null, () => false)).toEqual({ outcome: 'rejected', settledBy: 'lot' });
	});
});
