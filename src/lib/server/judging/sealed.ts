// What the database says when a sealing stands in the way, told as a refusal.
import { heldByDatabase as held } from '../platform/database/index.ts';
import type { Outcome } from '../platform/outcome.ts';

/** Runs a command: something came between and the class is sealed or released now, or the sealing would not hold. */
export function heldByDatabase<T>(run: () => Promise<Outcome<T>>): Promise<Outcome<T>> {
	return held(
		{
			'23001': 'sealed',
			'23514': 'not-complete',
			'55006': 'citation-locked',
			UT001: 'beyond-budget',
			UT002: 'no-quorum',
			UT003: 'leader-in-conflict',
			UT007: 'class-not-up',
			UT008: 'not-leading',
			UT010: 'already-released',
			UT012: 'more-than-may-be-given'
		},
		run
	);
}
