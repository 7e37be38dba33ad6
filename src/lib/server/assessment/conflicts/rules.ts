// Who has a conflict of interest with an entry, and why: facts in, one answer out. The database answers the same by its
// view `assessment.conflict_now`; a test holds the two together.

/**
 * What speaks for a conflict: being behind the entry, one's own word, working in the unit or its organisation or having
 * done so lately, or the unit's word.
 */
export const conflictFacts = [
	'applicant',
	'declared',
	'same-unit',
	'same-organisation',
	'past-employment',
	'named-by-unit'
] as const;
export type ConflictFact = (typeof conflictFacts)[number];

export type Pin = 'conflict' | 'no-conflict';

/** Why somebody has a conflict: a fact, or that the office has pinned one. */
export type ConflictReason = ConflictFact | 'pinned';

export type Conflict = {
	conflict: boolean;
	/** What speaks for it, the weightiest first; also where a pin says that there is none. */
	reasons: ConflictReason[];
	/** The office's word, if it has said one. */
	pinned: Pin | null;
};

export const noConflict: Conflict = { conflict: false, reasons: [], pinned: null };

/**
 * Answers whether somebody has a conflict with an entry. A pin outranks every fact but one: nobody can be pinned out of
 * being behind the entry themselves.
 */
export function conflictOf(about: {
	facts: readonly ConflictFact[];
	pinned: Pin | null;
}): Conflict {
	const { facts, pinned } = about;
	const known = conflictFacts.filter((fact) => facts.includes(fact));
	const reasons: ConflictReason[] = pinned === 'conflict' ? ['pinned', ...known] : known;
	const conflict =
		known.includes('applicant') ||
		pinned === 'conflict' ||
		(known.length > 0 && pinned !== 'no-conflict');
	return { conflict, reasons, pinned };
}

/** Answers why a person has a conflict, in one word, or null where they have none. */
export const whyNot = ({ conflict, reasons }: Conflict): ConflictReason | null =>
	conflict ? (reasons[0] ?? null) : null;

/** What an examiner has said of an entry. */
export type Said = 'conflict' | 'none' | 'not-yet';

export const longestReason = 1000;
export const mostWishes = 10;
