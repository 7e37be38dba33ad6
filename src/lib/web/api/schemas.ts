// What the open interface answers with: the shapes that answers are checked with, and described by.
import { z } from 'zod';
import { honourKeys } from '#lib/server/programme/index.ts';
import { searchKinds } from '#lib/server/publication/index.ts';
import { roles } from '#lib/server/people/index.ts';

const localText = z.strictObject({ sv: z.string(), en: z.string() });
const demo = z
	.literal(true)
	.optional()
	.describe('Only on rows of the demonstration: nothing in them exists.');
const wallClock = z
	.string()
	.nullable()
	.describe(
		'Wall clock in the organiser’s time zone: YYYY-MM-DDTHH:MM. A closing is the last minute included.'
	);

export const prizeSchema = z.strictObject({
	kind: z.enum(['sum', 'work-of-art', 'diploma']),
	name: z.string().describe('In Swedish.'),
	amount_ore: z.int().nullable().describe('Whole öre.'),
	currency: z.string().nullable()
});

export const honourSchema = z.strictObject({
	programme: z.string(),
	year: z.int().nullable().describe('Null where the source states no year.'),
	round: z.string().describe('What the round is called, in Swedish.'),
	class: z.string().nullable().describe('The competition class, in Swedish.'),
	honour: z.enum(honourKeys),
	unit: z.string().describe('Empty where the source names no unit.'),
	organisation: z.string().nullable(),
	title: z.string().nullable(),
	citation: z.string().nullable().describe('In Swedish; paragraphs are parted by an empty line.'),
	prizes: z.array(prizeSchema),
	citation_en: z
		.string()
		.optional()
		.describe('The citation in English; left out where the panel wrote none.'),
	demo
});
export const honoursSchema = z.array(honourSchema);

const programme = {
	slug: z.string(),
	name: localText,
	purpose: localText,
	lead: localText
};
export const programmesSchema = z.array(z.strictObject(programme));

const panelSchema = z.strictObject({
	name: localText,
	description: localText,
	members: z.array(
		z.strictObject({ name: z.string(), title: localText.nullable(), chair: z.boolean() })
	)
});
const documentSchema = z.strictObject({
	title: localText,
	format: z.string().nullable(),
	size: z.string().nullable()
});
const edition = {
	programme: z.string(),
	slug: z.string(),
	year: z.int().nullable(),
	round: localText,
	call: z.strictObject({ opens: wallClock, closes: wallClock }),
	ceremony: z.string().nullable().describe('A day, or wall clock.'),
	entries: z.int().nullable().describe('How many came in; null until the call has closed.'),
	honours: z.int(),
	released_at: z.iso.datetime().nullable(),
	demo
};
export const editionsSchema = z.array(z.strictObject(edition));

export const programmeSchema = z.strictObject({
	...programme,
	sections: z.array(
		z.strictObject({
			heading: localText,
			paragraphs: z.array(localText),
			items: z.array(localText)
		})
	),
	classes: z.array(
		z.strictObject({ key: z.string(), name: localText, note: localText.nullable() })
	),
	honours: z.array(z.strictObject({ kind: z.enum(honourKeys), name: localText })),
	panels: z.array(panelSchema),
	documents: z.array(documentSchema),
	contact: z.strictObject({ email: z.string().nullable(), text: localText }),
	editions: editionsSchema
});

export const editionSchema = z.strictObject({
	...edition,
	honours: honoursSchema,
	participants: z.array(
		z.strictObject({
			unit: z.string(),
			organisation: z.string().nullable(),
			class: z.string().nullable(),
			title: z.string().nullable(),
			summary: z.string().nullable()
		})
	),
	meetings: z
		.array(
			z.strictObject({
				id: z.string(),
				title: localText,
				about: localText.nullable(),
				starts: z.string().describe('Wall clock.'),
				ends: z.string(),
				place: localText.nullable(),
				online: z.boolean().describe('The link comes in the mail to those who sign up.'),
				full: z.boolean().describe('Whoever signs up now waits for a place.'),
				closes: wallClock.describe('The last minute to sign up; null: the start.'),
				cancelled: localText.nullable().describe('Why, where it has been cancelled.')
			})
		)
		.describe('Information meetings that anybody can sign up to.'),
	panels: z.array(panelSchema),
	facts: z.array(localText),
	documents: z.array(documentSchema)
});

const counted = <K extends z.ZodType>(key: K) => z.strictObject({ key, count: z.int() });

export const searchSchema = z.strictObject({
	q: z.string(),
	total: z.int(),
	meant: z
		.string()
		.nullable()
		.describe('Where nothing fits a word that is nowhere: the question that the results answer.'),
	facets: z
		.strictObject({
			kind: z.array(counted(z.enum(searchKinds))),
			programme: z.array(counted(z.string())),
			year: z.array(counted(z.int())),
			class: z.array(counted(z.string()).extend({ name: localText.nullable() })),
			organisation: z.array(counted(z.string())).describe('The forty with the most.')
		})
		.describe('How many results each choice would leave, with the other choices as they are.'),
	results: z.array(
		z.strictObject({
			kind: z.enum(searchKinds),
			path: z.string(),
			heading: localText,
			context: localText,
			snippet: z.string().describe('In Swedish, as plain text.'),
			demo
		})
	)
});

export const meSchema = z.strictObject({
	name: z.string(),
	email: z.string(),
	roles: z.array(
		z.strictObject({
			role: z.enum(roles),
			edition_id: z.string().nullable(),
			entry_id: z.string().nullable()
		})
	)
});

const entry = {
	id: z.string(),
	number: z.int().nullable(),
	state: z.enum(['draft', 'submitted', 'withdrawn']),
	programme: z.string(),
	edition: z.string(),
	class: z.string().nullable(),
	unit: z.string().nullable(),
	organisation: z.string().nullable(),
	title: z.string().nullable(),
	demo
};
export const entriesSchema = z.array(z.strictObject(entry));
export const entrySchema = z.strictObject({
	...entry,
	submitted_at: z.string().nullable(),
	sections: z.array(
		z.strictObject({
			title: localText,
			answers: z.array(
				z.strictObject({
					key: z.string(),
					question: localText,
					answer: localText,
					link: z.string().nullable()
				})
			)
		})
	)
});

export const problemSchema = z.strictObject({
	type: z.string(),
	title: z.string(),
	status: z.int(),
	detail: z.string().optional(),
	instance: z.string().optional(),
	errors: z
		.array(
			z.strictObject({
				field: z.string(),
				message: z.string(),
				/** In a definition: the place as people call it, and where it is in what was sent. */
				where: z.string().optional(),
				pointer: z.string().optional()
			})
		)
		.optional()
		.describe('What is wrong with which field, where that can be told.'),
	current: z
		.unknown()
		.optional()
		.describe('What stands now, where somebody else has changed it meanwhile; or what is missing.')
});
export type Problem = z.infer<typeof problemSchema>;
