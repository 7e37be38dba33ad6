// What the database itself refuses, told as a refusal: a rule that it holds may have come true while a command worked.
import type { RefusalReason } from '#lib/shared/messages/refusals/index.ts';
import { refused, type Outcome } from '../outcome.ts';

/**
 * What the house's own triggers and functions raise: restrict_violation, check_violation, and object_in_use of what is
 * locked; and of our own, UT001 (the prizes cost more than there is), UT002 (too few are there to decide), UT003 (whoever
 * leads has a conflict of interest), UT004 (the vote is closed), UT005 (a vote is open), UT006 (the seat has voted), UT007
 * (another class is before the meeting), UT008 (whoever leads does that), UT009 (the minutes are approved), UT010 (the class is released), UT011 (decisions are not sealed), UT012 (more honours than may be given), UT031 (too little to vote on), UT032 (too few to vote in
 * secret), UT033 (the ballot is closed), UT034 (has voted) and UT035 (more on the roll than have a vote). And unique_violation, where two did the same at once.
 */
export type HeldCode =
	| '23001'
	| '23505'
	| '23514'
	| '55006'
	| 'UT001'
	| 'UT002'
	| 'UT003'
	| 'UT004'
	| 'UT005'
	| 'UT006'
	| 'UT007'
	| 'UT008'
	| 'UT009'
	| 'UT010'
	| 'UT011'
	| 'UT012'
	| 'UT031'
	| 'UT032'
	| 'UT033'
	| 'UT034'
	| 'UT035';

const codeOf = (error: unknown) => (error as { code?: string } | null)?.code;

/** Runs a command; an error of the database whose code is named becomes the refusal that says the same. */
export async function heldByDatabase<T>(
	reasons: Partial<Record<HeldCode, RefusalReason>>,
	run: () => Promise<Outcome<T>>
): Promise<Outcome<T>> {
	try {
		return await run();
	} catch (error) {
		const reason = reasons[codeOf(error) as HeldCode];
		if (reason) return refused(reason);
		throw error;
	}
}
