// An answer's history: every revision, and the writing that belongs together.
import type { Typed } from '../answers/rules.ts';

export type Revision = {
	revision: number;
	typed: Typed;
	/** Null where nobody in particular saved it. */
	by: { personId: string; name: string } | null;
	at: Temporal.Instant;
};

/** What one person wrote in one go, saved many times as it was typed. */
export type Sitting = {
	/** What it came to. */
	last: Revision;
	saves: number;
	began: Temporal.Instant;
};

/** A longer pause than this, and it is another sitting. */
export const pauseMinutes = 10;

/** Answers revisions, newest first, as sittings, newest first. */
export function sittings(revisions: readonly Revision[]): Sitting[] {
	const found: Sitting[] = [];
	for (const revision of revisions) {
		const sitting = found.at(-1);
		const pause = sitting && sitting.began.since(revision.at).total('minutes');
		const same = sitting && sitting.last.by?.personId === revision.by?.personId;
		if (sitting && same && pause !== undefined && pause <= pauseMinutes) {
			sitting.saves += 1;
			sitting.began = revision.at;
		} else found.push({ last: revision, saves: 1, began: revision.at });
	}
	return found;
}

/** Answers each revision as a sitting of its own. */
export function everySave(revisions: readonly Revision[]): Sitting[] {
	return revisions.map((last) => ({ last, saves: 1, began: last.at }));
}
