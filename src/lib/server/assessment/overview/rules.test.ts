// What waits for whom, and where an assessment stands.
import { describe, expect, it } from 'vitest';
import { proposalFor, stepOf, tasksFor, waitingIn, type Standing } from './rules.ts';

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
const mine = {
	...standing,
	submitted: false,
	lead: false,
	visitHeld: false,
	offered: false,
	proposal: null,
	draft: null
};

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

	it('waits as lead while the unit has dates to answer', () => {
		const lead = { ...mine, lead: true, submitted: true };
		expect(tasksFor(lead)).toEqual(['arrange-visit']);
		expect(tasksFor({ ...lead, offered: true })).toEqual([]);
	});

	it('answers a proposal, and the lead goes on where somebody has objected', () => {
		const all = { ...mine, submitted: true, visitHeld: true, reviewsIn: 2 };
		const proposal = { answered: false, held: false };
		expect(tasksFor({ ...all, proposal })).toEqual(['answer-consensus']);
		expect(tasksFor({ ...all, proposal, lead: true })).toEqual(['answer-consensus']);
		const answered = { answered: true, held: false };
		for (const lead of [true, false]) {
			expect(tasksFor({ ...all, lead, proposal: answered })).toEqual([]);
		}
		const held = { answered: true, held: true };
		expect(tasksFor({ ...all, proposal: held })).toEqual([]);
		expect(tasksFor({ ...all, proposal: held, lead: true })).toEqual(['make-consensus']);
		expect(tasksFor({ ...all, proposal, reviewsIn: 1 })).toEqual([]);
	});

	it('writes the feedback as lead when the team has agreed, and mends it when it is sent back', () => {
		const agreed = { ...mine, submitted: true, reviewsIn: 2, consensus: 'done' as const };
		const lead = { ...agreed, lead: true };
		expect(tasksFor({ ...lead, draft: 'writing' })).toEqual(['write-feedback']);
		expect(tasksFor({ ...lead, draft: 'sent-back' })).toEqual(['mend-feedback']);
		for (const done of [
			{ ...lead, draft: 'reading' as const },
			{ ...lead, draft: 'approved' as const },
			{ ...lead, draft: 'writing' as const, feedbackReleased: true },
			{ ...agreed, draft: 'writing' as const }
		]) {
			expect(tasksFor(done)).toEqual([]);
		}
	});

	it('has answered with a yes to the text as it is, or with an objection since it was proposed', () => {
		const at = (hour: number) => Temporal.Instant.from(`2026-09-05T0${hour}:00:00Z`);
		const team = [{ personId: 'lead' }, { personId: 'anna' }];
		const assents = [{ personId: 'lead', by: 'Lena', revision: 3, at: at(4) }];
		const proposed = { at: at(4), by: 'Lena' };
		const consensus = { proposed, revision: 3, assents, objections: [] };
		const says = (hour: number) => [
			{
				id: 'o',
				personId: 'anna',
				by: 'Anna',
				criterionKey: null,
				findingId: null,
				saidOf: '',
				body: 'Nej.',
				madeAt: at(hour),
				withdrawnAt: null,
				lapsedAt: null
			}
		];
		expect(proposalFor({ ...consensus, proposed: null }, team, 'anna')).toBeNull();
		expect(proposalFor(consensus, team, 'lead')).toEqual({ answered: true, held: false });
		expect(proposalFor(consensus, team, 'anna')).toEqual({ answered: false, held: false });
		expect(proposalFor({ ...consensus, revision: 4 }, team, 'lead')?.answered).toBe(false);
		const after = { ...consensus, objections: says(5) };
		expect(proposalFor(after, team, 'anna')).toEqual({ answered: true, held: true });
		const before = { ...consensus, objections: says(3) };
		expect(proposalFor(before, team, 'anna')).toEqual({ answered: false, held: false });
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
		expect(rows.map((over) => waitingIn('teams', row(over)))).toEqual([0, 1, 1, 1]);
		const released = { led: false, consensus: 'done' as const, feedbackReleased: true };
		expect(waitingIn('teams', row(released))).toBe(0);
	});

	it('is finished with its consensus where the award gives no feedback', () => {
		const now = { ...standing, reviewsIn: 2, consensus: 'done' as const, feedbackExpected: false };
		expect(stepOf(now)).toBe('finished');
	});
});
