// Reads an edition's calendar and names every mistake in it, measured against its programme.
import { mistake, shapeMistakes, type Mistake } from '../definition/mistakes.ts';
import type { ProgrammeDefinition } from '../definition/schema.ts';
import { dayOrTimeSchema, editionCalendarSchema, periodStages, wallClockSchema } from './schema.ts';
import type { EditionCalendar } from './schema.ts';

export type ParsedCalendar =
	{ ok: true; calendar: EditionCalendar } | { ok: false; mistakes: Mistake[] };

/** Answers the calendar, or every mistake: unreadable times, unknown stages, times out of order. */
export function parseCalendar(
	definition: Pick<ProgrammeDefinition, 'stages'>,
	raw: unknown
): ParsedCalendar {
	const parsed = editionCalendarSchema.safeParse(raw);
	const mistakes = [
		...(parsed.success ? [] : shapeMistakes(parsed.error.issues, raw)),
		...orderMistakes(definition, timesIn(raw))
	];
	if (parsed.success && mistakes.length === 0) return { ok: true, calendar: parsed.data };
	return { ok: false, mistakes };
}

type Times = {
	stages: Record<string, { opens: string | null; closes: string | null }>;
	ceremony: string | null;
	hasCeremony: boolean;
};

/** The readable times of a calendar, however broken the rest is. */
function timesIn(raw: unknown): Times {
	const within = (value: unknown, key: string): unknown =>
		typeof value === 'object' && value !== null
			? (value as Record<string, unknown>)[key]
			: undefined;
	const stages: Times['stages'] = {};
	for (const stage of periodStages) {
		const period = within(within(raw, 'stages'), stage);
		if (period === undefined || period === null) continue;
		stages[stage] = {
			opens: wallClockSchema.safeParse(within(period, 'opens')).data ?? null,
			closes: wallClockSchema.safeParse(within(period, 'closes')).data ?? null
		};
	}
	const ceremony = within(raw, 'ceremony');
	return {
		stages,
		ceremony: dayOrTimeSchema.safeParse(within(ceremony, 'at')).data ?? null,
		hasCeremony: ceremony !== undefined && ceremony !== null
	};
}

function orderMistakes(
	definition: Pick<ProgrammeDefinition, 'stages'>,
	{ stages, ceremony, hasCeremony }: Times
): Mistake[] {
	const found: Mistake[] = [];
	const known = new Set<string>(definition.stages.map(({ key }) => key));
	const unknown = (path: string[], key: string) =>
		found.push(
			mistake(path, `Utmärkelsen har inget skede ”${key}”.`, `The award has no stage “${key}”.`)
		);
	const call = stages['call'];

	// Wall-clock texts of this form sort as the times they name.
	for (const [stage, { opens, closes }] of Object.entries(stages)) {
		if (!known.has(stage)) unknown(['stages', stage], stage);
		if (opens !== null && closes !== null && closes < opens)
			found.push(
				mistake(
					['stages', stage, 'closes'],
					`Stänger ${closes}, före öppningen ${opens}.`,
					`Closes ${closes}, before its opening ${opens}.`
				)
			);
		if (call?.opens && opens !== null && opens < call.opens)
			found.push(
				mistake(
					['stages', stage, 'opens'],
					'Öppnar innan ansökan har öppnat.',
					'Opens before the call has opened.'
				)
			);
	}
	const decision = stages['decision'];
	for (const name of ['opens', 'closes'] as const) {
		const at = decision?.[name];
		if (at && call?.closes && at <= call.closes)
			found.push(
				mistake(
					['stages', 'decision', name],
					'Beslutet kommer innan ansökan har stängt.',
					'The decision comes before the call has closed.'
				)
			);
	}
	if (hasCeremony && !known.has('ceremony')) unknown(['ceremony'], 'ceremony');
	if (ceremony !== null) {
		const before = (time: string | null | undefined) =>
			Boolean(time) && ceremony < String(time).slice(0, ceremony.length);
		if (before(call?.closes))
			found.push(
				mistake(
					['ceremony', 'at'],
					'Prisutdelningen kommer innan ansökan har stängt.',
					'The ceremony comes before the call has closed.'
				)
			);
		if (before(decision?.opens))
			found.push(
				mistake(
					['ceremony', 'at'],
					'Prisutdelningen kommer innan beslutet kan tas.',
					'The ceremony comes before the decision can be made.'
				)
			);
	}
	return found;
}
