// The content of the demonstration, read from the JSON files beside this one and checked.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';

const contactSchema = z.strictObject({ name: z.string(), title: z.string(), phone: z.string() });

export const entryContentSchema = z.strictObject({
	key: z.string(),
	unit: z.string(),
	organisation: z.strictObject({
		name: z.string(),
		kind: z.enum(['administration', 'company', 'private-provider'])
	}),
	class: z.string().optional(),
	employees: z.number().optional(),
	board: z.string().optional(),
	budgetInBalance: z.boolean().default(true),
	contact: contactSchema,
	film: z.strictObject({ link: z.url(), password: z.string().optional() }).optional(),
	/** The long answers, by the key of the question. */
	answers: z.record(z.string(), z.string())
});
export type EntryContent = z.infer<typeof entryContentSchema>;

const entriesSchema = z.strictObject({
	submitted: z.array(entryContentSchema),
	drafts: z.array(entryContentSchema)
});
export type EntriesContent = z.infer<typeof entriesSchema>;

const criterionKey = z.string();
const findingSchema = z.strictObject({
	criterion: criterionKey,
	kind: z.enum(['strength', 'improvement_area', 'visit_check']),
	text: z.string(),
	/** The words of the entry that it builds on, and the question they answer. */
	quote: z.strictObject({ question: z.string(), words: z.string() }).optional(),
	/** At the visit: what was noted about a check. */
	note: z.string().optional(),
	outcome: z.enum(['confirmed', 'changed', 'not_seen']).default('confirmed'),
	/** In a consensus: the findings that it was made of, as examiner and place in the review (`karin 1`). */
	madeOf: z.array(z.string()).optional()
});
export type FindingContent = z.infer<typeof findingSchema>;

const scoresSchema = z.record(criterionKey, z.number());
const reviewSchema = z.strictObject({
	by: z.string(),
	submitted: z.boolean().default(true),
	scores: scoresSchema,
	summary: z.string(),
	findings: z.array(findingSchema)
});
export type ReviewContent = z.infer<typeof reviewSchema>;

export const assessedSchema = z.strictObject({
	/** The entry's key. */
	entry: z.string(),
	/** The lead first. */
	team: z.array(z.string()),
	reviews: z.array(reviewSchema).default([]),
	/** In how many days the visit takes place; a visit in the past has been held, and may have notes. */
	visit: z
		.strictObject({
			inDays: z.number(),
			message: z.string().optional(),
			agenda: z.string().optional(),
			people: z.string().optional(),
			/** The unit's contact, who accepts it out of two dates; without, it is arranged as agreed on. */
			acceptedBy: z.string().optional(),
			practical: z.string().optional(),
			/** It is offered, and the unit has not answered. */
			offered: z.boolean().default(false)
		})
		.optional(),
	consensus: z
		.strictObject({
			done: z.boolean(),
			summary: z.string(),
			scores: scoresSchema,
			reasons: z.record(criterionKey, z.string()),
			findings: z.array(findingSchema),
			/** What is not carried on, as examiner and place in the review, and why. */
			setAside: z.record(z.string(), z.string()).default({}),
			/** Who stands behind it before it is done: the lead, who has proposed it, first. */
			assents: z.array(z.string()).default([]),
			objections: z
				.array(z.strictObject({ by: z.string(), criterion: criterionKey, text: z.string() }))
				.default([])
		})
		.optional(),
	feedback: z.boolean().default(false)
});
export type AssessedContent = z.infer<typeof assessedSchema>;

/** What one of a jury has handed in: scores by the entry's key, in the order of the criteria. */
const jurorSchema = z.strictObject({
	by: z.string(),
	inDays: z.number(),
	scores: z.record(z.string(), z.array(z.number())),
	notes: z.record(z.string(), z.string()),
	/** The foremost entries, the first one first. */
	order: z.array(z.string())
});
export type JurorContent = z.infer<typeof jurorSchema>;

const read = async (file: string) =>
	JSON.parse(await readFile(path.join(import.meta.dirname, file), 'utf8')) as unknown;

/** Answers the entries of an award's demonstration rounds: those handed in in 2026, and the drafts for 2027. */
export async function entriesOf(
	award: 'framsteget' | 'kvalitetsutmarkelsen'
): Promise<EntriesContent> {
	return entriesSchema.parse(await read(`entries-${award}.json`));
}

/** Answers how far the assessment of Kvalitetsutmärkelsen 2026 has come, entry by entry; the others have no team. */
export async function assessmentOf2026(): Promise<AssessedContent[]> {
	return z.array(assessedSchema).parse(await read('assessment-kvalitetsutmarkelsen.json'));
}

/** Answers what the jury of Framsteget 2026 has handed in. */
export async function juryOf2026(): Promise<JurorContent[]> {
	return z.array(jurorSchema).parse(await read('jury-framsteget.json'));
}
