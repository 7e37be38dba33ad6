// What came of the checks of a visit, as pages show it: times in words, and what it comes to in one.
import {
	cameLater,
	saysSomething,
	type CheckOutcome,
	type CheckSeen,
	type Note
} from '#lib/server/assessment/index.ts';
import { clockTime, dayAndTime, wallClock } from '#lib/shared/dates.ts';
import type { Locale } from '#lib/shared/locale.ts';

/** What `VisitOutcome` is given. */
export type ShownOutcome = {
	result: CheckOutcome | 'differ' | 'none';
	settled: { by: string; reason: string } | null;
	notes: {
		by: string;
		mine: boolean;
		outcome: CheckOutcome | null;
		body: string;
		noted: string;
		arrived: string | null;
		left: boolean;
		/** Came in when the team had agreed. */
		late: boolean;
	}[];
};

/** Answers what came of one check; of one that nobody has noted, nothing. */
export function shownOutcome(
	seen: CheckSeen | undefined,
	locale: Locale,
	timeZone: string
): ShownOutcome {
	if (!seen) return { result: 'none', settled: null, notes: [] };
	const wall = (at: Temporal.Instant) => wallClock(at.toString(), timeZone);
	const { together, settled, notes } = seen;
	return {
		result: 'outcome' in together ? together.outcome : together.state,
		settled: settled && { by: settled.by, reason: settled.reason },
		notes: notes.flatMap((note) => {
			const { before, ...now } = note;
			const stood = before ? [{ ...now, ...before, late: false }] : [];
			return saysSomething(now) ? [...stood, now].map(lined) : stood.map(lined);
		})
	};

	function lined(note: Omit<Note, 'before'>) {
		const [noted, arrived] = [wall(note.notedAt), wall(note.arrivedAt)];
		const sameDay = noted.slice(0, 10) === arrived.slice(0, 10);
		return {
			by: note.by,
			mine: note.mine,
			outcome: note.outcome,
			body: note.body,
			noted: dayAndTime(locale, noted),
			arrived: cameLater(note)
				? sameDay
					? clockTime(locale, arrived)
					: dayAndTime(locale, arrived)
				: null,
			left: !note.counts,
			late: note.late
		};
	}
}
