// A few lines from the panel to a unit that did not win: how long they may be, and where they are asked for.
import type { ProgrammeDefinition } from '../../programme/index.ts';

/** In characters. */
export const longestReason = 1500;

/** Whether a panel alone judges, so that its lines are all the feedback that there is. */
export function asksForReasons({ assessment }: Pick<ProgrammeDefinition, 'assessment'>): boolean {
	return assessment === null;
}
