// When a panel may decide, and write on what it decides.
import type { Actor } from '../../platform/actor.ts';
import { stageState, type Edition } from '../../programme/index.ts';

/** A panel that is late may still decide: what ends the stage is the sealing. It may not begin before its time. */
export function tooEarly(edition: Edition, actor: Actor): boolean {
	const at = [edition.timeZone, actor.at] as const;
	return (
		stageState(edition.calendar, 'decision', ...at) === 'not-yet' ||
		['open', 'not-yet'].includes(stageState(edition.calendar, 'call', ...at))
	);
}
