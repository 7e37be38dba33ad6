// Reads an edition's calendar and names every mistake in it, measured against its programme.
import { dayAndTime } from '#lib/shared/dates.ts';
import type { Locale } from '#lib/shared/locale.ts';
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

/** A stage's name within a sentence. */
const low = (name: string) => name.charAt(0).toLowerCase() + name.slice(1);

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
	const name = (key: string, locale: Locale) =>
		definition.stages.find((stage) => stage.key === key)?.name[locale] ?? key;
	const when = (wall: string | null | undefined, locale: Locale) =>
		wall ? dayAndTime(locale, wall, true) : '';

	// Wall-clock texts of this form sort as the times they name.
	for (const [stage, { opens, closes }] of Object.entries(stages)) {
		if (!known.has(stage)) unknown(['stages', stage], stage);
		if (opens !== null && closes !== null && closes < opens)
			found.push(
				mistake(
					['stages', stage, 'closes'],
					`${name(stage, 'sv')} kan inte stänga ${when(closes, 'sv')}, före öppningen ${when(opens, 'sv')}.`,
					`${name(stage, 'en')} cannot close on ${when(closes, 'en')}, before the opening on ${when(opens, 'en')}.`
				)
			);
		if (call?.opens && opens !== null && opens < call.opens)
			found.push(
				mistake(
					['stages', stage, 'opens'],
					`${name(stage, 'sv')} kan inte öppna ${when(opens, 'sv')}, innan ${low(name('call', 'sv'))} öppnar ${when(call.opens, 'sv')}.`,
					`${name(stage, 'en')} cannot open on ${when(opens, 'en')}, before the call opens on ${when(call.opens, 'en')}.`
				)
			);
	}
	const decision = stages['decision'];
	for (const edge of ['opens', 'closes'] as const) {
		const at = decision?.[edge];
		if (at && call?.closes && at <= call.closes)
			found.push(
				mistake(
					['stages', 'decision', edge],
					`${name('decision', 'sv')} kan inte ${edge === 'opens' ? 'öppna' : 'stänga'} ${when(at, 'sv')}, innan ${low(name('call', 'sv'))} har stängt, ${when(call.closes, 'sv')}.`,
					`${name('decision', 'en')} cannot ${edge === 'opens' ? 'open' : 'close'} on ${when(at, 'en')}, before the call has closed, on ${when(call.closes, 'en')}.`
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
					`Prisutdelningen kan inte vara ${when(ceremony, 'sv')}, innan ${low(name('call', 'sv'))} stänger ${when(call?.closes, 'sv')}.`,
					`The ceremony cannot be on ${when(ceremony, 'en')}, before the call closes on ${when(call?.closes, 'en')}.`
				)
			);
		if (before(decision?.opens))
			found.push(
				mistake(
					['ceremony', 'at'],
					`Prisutdelningen kan inte vara ${when(ceremony, 'sv')}, innan ${low(name('decision', 'sv'))} öppnar ${when(decision?.opens, 'sv')}.`,
					`The ceremony cannot be on ${when(ceremony, 'en')}, before the decision opens on ${when(decision?.opens, 'en')}.`
				)
			);
	}
	return found;
}
