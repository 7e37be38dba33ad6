import { describe, expect, it } from 'vitest';
import { conflictFacts, conflictOf, whyNot } from './rules.ts';

describe('a conflict of interest', () => {
	it('is there when anything speaks for it', () => {
		for (const fact of conflictFacts) {
			expect(conflictOf({ facts: [fact], pinned: null })).toEqual({
				conflict: true,
				reasons: [fact],
				pinned: null
			});
		}
		expect(conflictOf({ facts: [], pinned: null }).conflict).toBe(false);
	});

	it('is there when the office has pinned one, whatever else is known', () => {
		expect(conflictOf({ facts: [], pinned: 'conflict' })).toEqual({
			conflict: true,
			reasons: ['pinned'],
			pinned: 'conflict'
		});
	});

	it('is not there when the office has pinned that there is none, and what spoke for it is still told', () => {
		expect(
			conflictOf({ facts: ['named-by-unit', 'same-organisation'], pinned: 'no-conflict' })
		).toEqual({
			conflict: false,
			reasons: ['same-organisation', 'named-by-unit'],
			pinned: 'no-conflict'
		});
	});

	it('cannot be pinned away from somebody who is behind the entry', () => {
		expect(conflictOf({ facts: ['applicant'], pinned: 'no-conflict' }).conflict).toBe(true);
	});

	it('is said in one word by what weighs most', () => {
		expect(
			whyNot(conflictOf({ facts: ['past-employment', 'declared', 'declared'], pinned: null }))
		).toBe('declared');
		expect(whyNot(conflictOf({ facts: ['declared'], pinned: 'no-conflict' }))).toBe(null);
	});
});
