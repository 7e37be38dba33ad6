// What waits for whom, and where an assessment stands.
import { describe, expect, it } from 'vitest';
import { stepOf, tasksFor, waitingIn, type Standing } from './rules.ts';

const standing: Standing = {
	teamOf: 2,
	teamMin: 2,
	led: true,
	reviewsIn: 0,
	visitExpected: true,
	visitStarts: null,
	consensus: null,
	feedbackExpected: true,
	feedbackReleased: false
};
const mine = { ...standing, submitted: false, lead: false, visitHeld: false };

describe('an examiner', () => {
	it('writes a review first, and leaves the visit to the lead to arrange', () => {
		expect(tasksFor(mine)).toEqual(['write-review']);
		expect(tasksFor({ ...mine, lead: true })).toEqual(['write-review', 'arrange-visit']);
	});

	it('goes on the visit that is arranged, until it has been held', () => {
		const arranged = { ...mine, submitted: true, visitStarts: '2026-09-10T13:00' };
		expect(tasksFor(arranged)).toEqual(['go-on-visit']);
		expect(tasksFor({ ...arranged, visitHeld: true })).toEqual([]);
	});

	it('makes the consensus as lead, when all are in and the visit has been held', () => {
		const lead = { ...mine, lead: true, submitted: true, visitHeld: true };
		expect(tasksFor({ ...lead, reviewsIn: 1 })).toEqual([]);
		expect(tasksFor({ ...lead, reviewsIn: 2 })).toEqual(['make-consensus']);
		expect(tasksFor({ ...lead, reviewsIn: 1, teamOf: 1 })).toEqual([]);
		expect(tasksFor({ ...lead, reviewsIn: 2, consensus: 'done' })).toEqual([]);
	});
});

describe('an entry', () => {
	it('goes from no team to finished, step by step', () => {
		const steps = [
			{ teamOf: 1 },
			{ reviewsIn: 1 },
			{ reviewsIn: 2 },
			{ reviewsIn: 2, consensus: 'done' as const },
			{ reviewsIn: 2, consensus: 'done' as const, feedbackReleased: true }
		].map((now) => stepOf({ ...standing, ...now }));
		expect(steps).toEqual(['no-team', 'reviewing', 'agreeing', 'ready-for-feedback', 'finished']);
	});

	it('waits for a team also where the team has nobody who leads it', () => {
		const row = (over: Partial<Standing>) => {
			const now = { ...standing, ...over };
			return { standing: now, step: stepOf(now), team: [], visit: null, silent: false };
		};
		const rows = [{}, { led: false }, { teamOf: 1 }, { led: false, consensus: 'done' as const }];
		expect(rows.map((over) => waitingIn('teams', row(over)))).toEqual([0, 1, 1, 0]);
	});

	it('is finished with its consensus where the award gives no feedback', () => {
		const now = { ...standing, reviewsIn: 2, consensus: 'done' as const, feedbackExpected: false };
		expect(stepOf(now)).toBe('finished');
	});
});
