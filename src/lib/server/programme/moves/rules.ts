// What has moved between two calendars, and whom it concerns: a table from stage to those who work in it.
import { periodStages, type EditionCalendar } from '../calendar/schema.ts';
import type { StageKey } from '../definition/parts.ts';

/** One edge of a stage that has moved. Wall clock or day; null: not set. */
export type Moved = {
	stage: StageKey;
	edge: 'opens' | 'closes' | 'takes-place';
	from: string | null;
	to: string | null;
};

/** Answers every edge that differs, in the order of the journey. */
export function movedBetween(before: EditionCalendar, after: EditionCalendar): Moved[] {
	const moved: Moved[] = [];
	for (const stage of periodStages)
		for (const edge of ['opens', 'closes'] as const) {
			const from = before.stages[stage]?.[edge] ?? null;
			const to = after.stages[stage]?.[edge] ?? null;
			if (from !== to) moved.push({ stage, edge, from, to });
		}
	const [from, to] = [before.ceremony?.at ?? null, after.ceremony?.at ?? null];
	if (from !== to) moved.push({ stage: 'ceremony', edge: 'takes-place', from, to });
	return moved;
}

/** Whom a date can concern. */
export const concerned = ['draft', 'submitted', 'examiners', 'panel'] as const;
export type Concerned = (typeof concerned)[number];

/** Who works in, or waits for, each stage. */
export const concernedBy: Record<StageKey, readonly Concerned[]> = {
	call: ['draft', 'submitted'],
	screening: ['submitted'],
	assessment: ['examiners'],
	shortlist: ['submitted', 'panel'],
	visits: ['submitted', 'examiners'],
	feedback: ['submitted', 'examiners'],
	decision: ['panel'],
	'second-decision': ['panel'],
	ceremony: ['submitted', 'examiners', 'panel']
};

/** Answers what of the moves concerns whom; nobody is named whom nothing concerns. */
export function movesByConcerned(moves: readonly Moved[]): Map<Concerned, Moved[]> {
	return new Map(
		concerned.flatMap((who) => {
			const theirs = moves.filter(({ stage }) => concernedBy[stage].includes(who));
			return theirs.length > 0 ? [[who, theirs] as const] : [];
		})
	);
}
