// How an edition stands at an instant, as the public is told of it. Pure.
import { stageState, type EditionCalendar, type StageKey } from '../../programme/index.ts';

export type Standing = {
	/** `past`: held before, and nothing is known of who won. */
	state: 'coming' | 'open' | 'under-way' | 'released' | 'past';
	/** Wall clock, where the calendar says. */
	opens: string | null;
	/** Wall clock: the last minute. */
	closes: string | null;
};

/** Answers how an edition stands. */
export function standingAt(
	edition: { calendar: EditionCalendar; archived: boolean; released: boolean },
	timeZone: string,
	at: Temporal.Instant
): Standing {
	const { opens = null, closes = null } = edition.calendar.stages.call ?? {};
	const call = stageState(edition.calendar, 'call', timeZone, at);
	const state = (): Standing['state'] => {
		if (edition.released) return 'released';
		if (call === 'open')
			return edition.archived && opens === null && closes === null ? 'past' : 'open';
		if (edition.archived) return 'past';
		return call === 'closed' ? 'under-way' : 'coming';
	};
	return { state: state(), opens, closes };
}

export type StageInWords = {
	stage: string;
	/** Wall clock or day; null where not stated. */
	from: string | null;
	until: string | null;
	state: 'past' | 'now' | 'coming';
};

/** Answers the stages that the calendar gives a time, in the order of the journey. */
export function stagesTold(
	calendar: EditionCalendar,
	stages: readonly { key: StageKey }[],
	timeZone: string,
	at: Temporal.Instant
): StageInWords[] {
	return stages.flatMap(({ key: stage }) => {
		const state = stageState(calendar, stage, timeZone, at);
		if (state === 'not-set') return [];
		const period = stage === 'ceremony' ? undefined : calendar.stages[stage];
		const from = stage === 'ceremony' ? (calendar.ceremony?.at ?? null) : (period?.opens ?? null);
		const until = stage === 'ceremony' ? null : (period?.closes ?? null);
		const when = { closed: 'past', open: 'now', 'not-yet': 'coming' } as const;
		return [{ stage, from, until, state: when[state] }];
	});
}
