import { describe, expect, it } from 'vitest';
import { panelMistakes, partOf, quorumOf, type PanelSeat } from './rules.ts';

const seat = (name: string, more: Partial<PanelSeat> = {}): PanelSeat => ({
	name,
	email: `${name.toLowerCase()}@panel.example`,
	chair: false,
	...more
});

describe('a panel', () => {
	it('has one chair, at most one vice chair, and everybody once', () => {
		const chair = seat('Alva', { chair: true });
		expect(panelMistakes([chair, seat('Birk', { part: 'vice_chair' }), seat('Cleo')])).toEqual([]);
		expect(panelMistakes([seat('Birk')])).toEqual([
			{ field: 'chair', reason: 'panel-has-no-chair' }
		]);
		const two = [seat('Birk', { part: 'vice_chair' }), seat('Cleo', { part: 'vice_chair' })];
		expect(panelMistakes([chair, ...two])).toEqual([
			{ field: 'chair', reason: 'panel-has-two-vice-chairs' }
		]);
		expect(panelMistakes([chair, seat('Birk', { email: 'alva@panel.example ' })])).toEqual([
			{ field: 'email-1', reason: 'already-done' }
		]);
	});

	it('takes whoever is in the chair for the chair, whatever else is said', () => {
		expect(partOf(seat('Alva', { chair: true, part: 'substitute' }))).toBe('chair');
		expect(partOf(seat('Birk'))).toBe('member');
	});

	it('decides with more than half of those who have a vote, unless the office says how many', () => {
		const five = [
			...(['chair', 'vice_chair', 'member', 'member', 'member'] as const).map((part) => ({ part })),
			{ part: 'substitute' as const }
		];
		expect(quorumOf(five, null)).toBe(3);
		expect(quorumOf(five.slice(0, 4), null)).toBe(3);
		expect(quorumOf(five, 2)).toBe(2);
		expect(quorumOf([], null)).toBe(1);
	});
});
