import { describe, expect, it } from 'vitest';
import { countsOn, dailyCounts, daysBefore, funnelOf, shares, type EntryMoments } from './rules.ts';

const closes = '2026-03-20T23:59';
const entry = (begun: string, submitted: string | null, more: Partial<EntryMoments> = {}) => ({
	state: submitted ? ('submitted' as const) : ('draft' as const),
	begun,
	submitted,
	classKey: null,
	organisation: null,
	...more
});

describe('an edition’s progress', () => {
	const entries = [
		entry('2026-03-17', '2026-03-20'),
		entry('2026-03-18', null),
		entry('2026-03-19', '2026-03-19'),
		entry('2026-03-01', null, { state: 'withdrawn' })
	];

	it('is counted by the end of each day before the closing, across a shift of the clock', () => {
		expect(daysBefore('2026-03-20', closes)).toBe(0);
		expect(daysBefore('2026-03-28', '2026-03-30T23:59')).toBe(2);
		expect(dailyCounts(entries, closes, 3, 0)).toEqual([
			{ daysBefore: 3, begun: 2, submitted: 0 },
			{ daysBefore: 2, begun: 3, submitted: 0 },
			{ daysBefore: 1, begun: 4, submitted: 1 },
			{ daysBefore: 0, begun: 4, submitted: 2 }
		]);
	});

	it('ends today, and lets in after the closing what the office let in', () => {
		const days = dailyCounts([...entries, entry('2026-03-19', '2026-03-25')], closes, 3, 2);
		expect(days.map((day) => day.daysBefore)).toEqual([3, 2]);
		expect(daysBefore('2026-03-25', closes)).toBe(0);
		expect(countsOn(days, 1)).toBeNull();
	});
});

it('the shares of two years lie side by side, the largest first', () => {
	const now = [
		entry('2026-03-01', null, { classKey: 'b' }),
		entry('2026-03-01', '2026-03-02', { classKey: 'b' }),
		entry('2026-03-01', null, { classKey: 'a' }),
		entry('2026-03-01', null, { classKey: 'a', state: 'withdrawn' })
	];
	const before = [
		entry('2025-03-01', '2025-03-02', { classKey: 'c' }),
		entry('2025-03-01', null, { classKey: 'c' })
	];
	expect(shares(now, before, ({ classKey }) => classKey ?? '')).toEqual([
		{ key: 'b', draft: 1, submitted: 1, withdrawn: 0, before: 0 },
		{ key: 'a', draft: 1, submitted: 0, withdrawn: 1, before: 0 },
		{ key: 'c', draft: 0, submitted: 0, withdrawn: 0, before: 1 }
	]);
});

it('a funnel never widens: what is not eligible is not complete, what was taken back is out', () => {
	expect(
		funnelOf([
			{ state: 'draft', eligible: false, missing: 0 },
			{ state: 'draft', eligible: true, missing: 2 },
			{ state: 'draft', eligible: true, missing: 0 },
			{ state: 'submitted', eligible: false, missing: 1 },
			{ state: 'withdrawn', eligible: true, missing: 0 }
		])
	).toEqual({ begun: 4, eligible: 3, complete: 2, submitted: 1 });
});
