// The calendar of an edition: wall-clock times in the organiser's time zone, a period for each stage.
import { z } from 'zod';
import { localTextSchema } from '../definition/parts.ts';

function readable(read: () => unknown): boolean {
	try {
		read();
		return true;
	} catch {
		return false;
	}
}

/** 'YYYY-MM-DDTHH:MM', and a time that exists in the calendar (no 30 February). */
export const wallClockSchema = z
	.string()
	.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/, { abort: true })
	.refine((text) => readable(() => Temporal.PlainDateTime.from(text, { overflow: 'reject' })), {
		params: { mistake: 'no-such-time' }
	});

/** A wall-clock time, or only the day where the hour is not stated. */
export const dayOrTimeSchema = z
	.string()
	.regex(/^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2})?$/, { abort: true })
	.refine((text) => readable(() => Temporal.PlainDateTime.from(text, { overflow: 'reject' })), {
		params: { mistake: 'no-such-time' }
	});

/** `closes` names the last minute that is included. Null: not stated. */
export const periodSchema = z.strictObject({
	opens: wallClockSchema.nullable().default(null),
	closes: wallClockSchema.nullable().default(null)
});
export type Period = z.infer<typeof periodSchema>;

/** The stages that have a period; the ceremony has a moment and a place instead. */
export const periodStages = [
	'call',
	'screening',
	'assessment',
	'shortlist',
	'visits',
	'feedback',
	'decision',
	'second-decision'
] as const;
export type PeriodStage = (typeof periodStages)[number];

export const ceremonyTimeSchema = z.strictObject({
	at: dayOrTimeSchema.nullable().default(null),
	place: localTextSchema.nullable().default(null)
});
export type CeremonyTime = z.infer<typeof ceremonyTimeSchema>;

export const editionCalendarSchema = z.strictObject({
	stages: z.partialRecord(z.enum(periodStages), periodSchema).default({}),
	ceremony: ceremonyTimeSchema.nullable().default(null)
});
export type EditionCalendar = z.infer<typeof editionCalendarSchema>;
