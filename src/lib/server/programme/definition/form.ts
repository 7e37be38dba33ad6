// The form of an entry, said as data: sections of questions, with help, limits and who sees what.
import { z } from 'zod';
import {
	contactParts,
	resultColumns,
	type ContactPart,
	type ResultColumn
} from '#lib/shared/answers.ts';
import {
	conditionSchema,
	keySchema,
	localTextSchema,
	maybeTextSchema,
	optionSchema
} from './parts.ts';

/** What code must be able to find in any form, whatever the questions are called. */
export const questionRoles = [
	'unit',
	'organisation',
	'contact-name',
	'contact-email',
	'title',
	'class'
] as const;
export type QuestionRole = (typeof questionRoles)[number];

export { contactParts, resultColumns, type ContactPart, type ResultColumn };

/** What an attached file can be; `office`: text documents, spreadsheets and presentations. */
export const fileKinds = ['pdf', 'image', 'office'] as const;
export type FileKind = (typeof fileKinds)[number];

const asked = {
	key: keySchema,
	label: localTextSchema,
	help: maybeTextSchema,
	required: z.boolean().default(false),
	/** All must hold, or the question is not asked; each names an earlier question that is chosen in or a number. */
	shownWhen: z.array(conditionSchema).default([]),
	examplesOfGoodAnswer: z.array(localTextSchema).default([]),
	role: z.enum(questionRoles).nullable().default(null),
	/** Whether the answer becomes public together with the entry. */
	publish: z.boolean().default(false),
	/**
	 * What a public answer stands under in a winner's story, in the order of the form; questions with the same heading
	 * stand together. Null: it stands with the rest of the entry.
	 */
	story: maybeTextSchema,
	/** `assessors`: all who assess or decide, and the office. `office`: the office alone. */
	shownTo: z.enum(['assessors', 'office']).default('assessors')
};

const bounds = {
	min: z.number().nullable().default(null),
	max: z.number().nullable().default(null)
};

export const formQuestionSchema = z.discriminatedUnion('type', [
	z.strictObject({
		...asked,
		type: z.literal('short-text'),
		maxCharacters: z.int().positive().default(200)
	}),
	z.strictObject({
		...asked,
		type: z.literal('long-text'),
		limit: z.strictObject({
			unit: z.enum(['characters', 'words']),
			max: z.int().positive()
		})
	}),
	z.strictObject({
		...asked,
		...bounds,
		type: z.literal('number'),
		wholeNumber: z.boolean().default(true),
		unit: maybeTextSchema
	}),
	/** Money is answered in whole öre; the bounds are öre too. */
	z.strictObject({
		...asked,
		type: z.literal('money'),
		currency: z.literal('SEK').default('SEK'),
		minOre: z.int().nonnegative().nullable().default(null),
		maxOre: z.int().nonnegative().nullable().default(null)
	}),
	z.strictObject({
		...asked,
		type: z.literal('date'),
		earliest: z.iso.date().nullable().default(null),
		latest: z.iso.date().nullable().default(null)
	}),
	z.strictObject({ ...asked, type: z.literal('one-of'), options: z.array(optionSchema).min(2) }),
	z.strictObject({
		...asked,
		type: z.literal('several-of'),
		options: z.array(optionSchema).min(2),
		atLeast: z.int().nonnegative().default(0),
		atMost: z.int().positive().nullable().default(null)
	}),
	z.strictObject({ ...asked, type: z.literal('e-mail') }),
	z.strictObject({ ...asked, type: z.literal('phone') }),
	z.strictObject({ ...asked, type: z.literal('link') }),
	/** A link to a film; `password` says whether the unit may give a password to it. */
	z.strictObject({
		...asked,
		type: z.literal('film'),
		maxMinutes: z.number().positive(),
		password: z.boolean().default(false),
		/** Whether the unit is to confirm that the film is captioned. */
		captions: z.boolean().default(true)
	}),
	/** Somebody to reach: name and e-mail address, and whatever else is asked for. */
	z.strictObject({
		...asked,
		type: z.literal('contact'),
		asks: z.array(z.enum(contactParts)).default(['name', 'e-mail', 'phone'])
	}),
	/** The name of an organisation or a unit; those that are known are offered. */
	z.strictObject({ ...asked, type: z.literal('organisation') }),
	z.strictObject({ ...asked, type: z.literal('unit') }),
	/** Results, a row each: what was measured, before, after, in which unit, by which source. */
	z.strictObject({
		...asked,
		type: z.literal('table'),
		atLeast: z.int().nonnegative().default(0),
		atMost: z.int().positive().max(50).default(10)
	}),
	z.strictObject({
		...asked,
		type: z.literal('file'),
		accept: z
			.array(z.enum(fileKinds))
			.min(1)
			.default([...fileKinds]),
		maxMegabytes: z.number().positive().max(50).default(10),
		maxFiles: z.int().positive().max(20).default(3)
	})
]);
export type FormQuestion = z.infer<typeof formQuestionSchema>;
export type FormQuestionType = FormQuestion['type'];

export const formSectionSchema = z.strictObject({
	key: keySchema,
	title: localTextSchema,
	intro: maybeTextSchema,
	questions: z.array(formQuestionSchema).min(1)
});
export type FormSection = z.infer<typeof formSectionSchema>;

export const formSchema = z.strictObject({ sections: z.array(formSectionSchema).min(1) });
export type Form = z.infer<typeof formSchema>;
