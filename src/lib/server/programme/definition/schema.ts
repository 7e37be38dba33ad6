// The shape of a programme's definition: everything an award says about itself, as data. A new award
// is a new definition. `parse.ts` reads one and names every mistake in it.
import { z } from 'zod';
import { eligibilitySchema } from './eligibility.ts';
import { formSchema } from './form.ts';
import {
	consequences,
	honourKeys,
	keySchema,
	localTextSchema,
	maybeTextSchema,
	stageKeys
} from './parts.ts';

/** Body text of the programme's page; `items` is a list that follows the paragraphs. */
export const textSectionSchema = z.strictObject({
	key: keySchema,
	heading: localTextSchema,
	paragraphs: z.array(localTextSchema).default([]),
	items: z.array(localTextSchema).default([])
});
export type TextSection = z.infer<typeof textSectionSchema>;

/** `edition` is the slug of the only edition that a text speaks of; it is then shown on that edition's page. */
export const noticeSchema = z.strictObject({
	key: keySchema,
	text: localTextSchema,
	edition: keySchema.nullable().default(null)
});
export type Notice = z.infer<typeof noticeSchema>;

export const contactSchema = z.strictObject({
	email: z.email().nullable().default(null),
	text: localTextSchema
});
export type Contact = z.infer<typeof contactSchema>;

/** A competition class; `note` is printed after the name, in brackets. */
export const classSchema = z.strictObject({
	key: keySchema,
	name: localTextSchema,
	note: maybeTextSchema
});
export type ProgrammeClass = z.infer<typeof classSchema>;

export const stageSchema = z.strictObject({ key: z.enum(stageKeys), name: localTextSchema });
export type Stage = z.infer<typeof stageSchema>;

/** Who may apply, and whether by themselves, nominated by somebody who then invites them, or either way. */
export const applicantsSchema = z.strictObject({
	who: z.array(z.enum(['unit', 'organisation', 'person', 'team'])).min(1),
	how: z.array(z.enum(['self', 'nominated'])).min(1)
});
export type Applicants = z.infer<typeof applicantsSchema>;

/** What follows for a unit that has had an honour in one of the latest editions; `any` is either honour. */
export const pastHonourSchema = z.strictObject({
	key: keySchema,
	honour: z.enum(['any', ...honourKeys]),
	withinEditions: z.int().positive().max(50),
	consequence: z.enum(consequences),
	explanation: localTextSchema
});
export type PastHonourRule = z.infer<typeof pastHonourSchema>;

/** Whom a reminder goes to: what they have left to do at that time decides who among them gets it. */
export const reminderAudiences = [
	'eligible-without-entry',
	'draft',
	'incomplete-draft',
	'board-notice-missing',
	'submitted',
	'examiner-training-left',
	'examiner-review-left',
	'lead-review-late',
	'office-review-late',
	'lead-consensus-left',
	'panel',
	'office'
] as const;
export type ReminderAudience = (typeof reminderAudiences)[number];

/** A mail that goes by itself. `days` from the edge of the stage, negative before it; `at` by the wall clock. */
export const reminderSchema = z.strictObject({
	key: keySchema,
	name: localTextSchema,
	to: z.enum(reminderAudiences),
	when: z.strictObject({
		stage: z.enum(stageKeys),
		edge: z.enum(['opens', 'closes']),
		days: z.int().min(-365).max(365),
		at: z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/)
	}),
	on: z.boolean().default(true),
	/** With placeholders, as {{name}}: `shared/placeholders.ts`. */
	subject: localTextSchema,
	body: localTextSchema
});
export type Reminder = z.infer<typeof reminderSchema>;

export const boardNoticeSchema = z.strictObject({ required: z.boolean(), text: localTextSchema });
export type BoardNotice = z.infer<typeof boardNoticeSchema>;

/** `weight` is a percentage; either every criterion has one, and they make 100, or none has. */
export const criterionSchema = z.strictObject({
	key: keySchema,
	name: localTextSchema,
	question: localTextSchema,
	guidance: localTextSchema,
	weight: z.number().positive().nullable().default(null),
	/** The form questions that speak to the criterion. */
	readIn: z.array(keySchema).default([])
});
export type Criterion = z.infer<typeof criterionSchema>;

export const scaleSchema = z.strictObject({
	min: z.int(),
	max: z.int(),
	steps: z.array(z.strictObject({ value: z.int(), meaning: localTextSchema }))
});
export type Scale = z.infer<typeof scaleSchema>;

/** How many findings of a kind a review has on each criterion; `max` null: as many as the examiner finds. */
const countSchema = z.strictObject({
	min: z.int().nonnegative().max(20).default(0),
	max: z.int().positive().max(50).nullable().default(null)
});
export type FindingCount = z.infer<typeof countSchema>;

/** What stands in an assessment that says nothing of it, as those of older editions. */
export const assessmentDefaults = {
	findings: {
		strengths: { min: 0, max: null },
		improvementAreas: { min: 0, max: null },
		visitChecks: { max: null }
	},
	teamSizes: [],
	training: false
};

const sizeSchema = z.strictObject({ min: z.int().positive(), max: z.int().positive() });

export const assessmentSchema = z.strictObject({
	criteria: z.array(criterionSchema),
	scale: scaleSchema,
	/** How many findings a review has on each criterion. */
	findings: z
		.strictObject({
			strengths: countSchema.default(assessmentDefaults.findings.strengths),
			improvementAreas: countSchema.default(assessmentDefaults.findings.improvementAreas),
			visitChecks: countSchema.omit({ min: true }).default(assessmentDefaults.findings.visitChecks)
		})
		.default(assessmentDefaults.findings),
	teamSize: sizeSchema,
	/** Classes whose teams have another size: `teamSizeFor`. */
	teamSizes: z
		.array(z.strictObject({ class: keySchema, ...sizeSchema.shape }))
		.default(assessmentDefaults.teamSizes),
	/** Whether whoever has not completed the year's training cannot be given an entry. */
	training: z.boolean().default(assessmentDefaults.training),
	visit: z.boolean(),
	feedback: z.boolean(),
	/** Whether the unit sees the team's scores, beside its strengths and improvement areas. */
	scoresInFeedback: z.boolean().default(false)
});
export type Assessment = z.infer<typeof assessmentSchema>;

export const panelMemberSchema = z.strictObject({
	name: z.string().trim().min(1),
	title: localTextSchema,
	chair: z.boolean().default(false)
});
export type PanelMember = z.infer<typeof panelMemberSchema>;

/** What the panel's members score each on their own, where no examiners do. */
export const panelAssessmentSchema = z.strictObject({
	criteria: z.array(criterionSchema).min(1),
	scale: scaleSchema
});
export type PanelAssessment = z.infer<typeof panelAssessmentSchema>;

/** Those who decide. No `classes` means all classes. An edition may have other members. */
export const panelSchema = z.strictObject({
	key: keySchema,
	name: localTextSchema,
	description: localTextSchema,
	/** Which of the decisions it makes: a second panel can decide among what the first put forward. */
	stage: z.enum(['shortlist', 'decision', 'second-decision']).default('decision'),
	chairTitle: maybeTextSchema,
	/** Null where the members score nothing themselves, as in older editions. */
	assessment: panelAssessmentSchema.nullable().default(null),
	classes: z.array(keySchema).default([]),
	members: z.array(panelMemberSchema).default([])
});
export type Panel = z.infer<typeof panelSchema>;

/** `max` counts per class where the honour is given per class; null: as many as the panel finds. */
export const honourSchema = z.strictObject({
	key: z.enum(honourKeys),
	name: localTextSchema,
	perClass: z.boolean(),
	max: z.int().positive().nullable().default(null)
});
export type Honour = z.infer<typeof honourSchema>;

/**
 * What goes with an honour. A prize without `alternative` always does; prizes with the same
 * `alternative` go together, and the panel chooses one alternative for each honour it gives.
 * `amountOre` null for a sum means that the sum is set when the honour is decided.
 */
export const prizeSchema = z.strictObject({
	key: keySchema,
	kind: z.enum(['sum', 'work-of-art', 'diploma']),
	name: localTextSchema,
	amountOre: z.int().positive().nullable().default(null),
	currency: z.literal('SEK').default('SEK'),
	forHonour: z.enum(honourKeys),
	alternative: keySchema.nullable().default(null)
});
export type Prize = z.infer<typeof prizeSchema>;

/** `fromEligibility` names the eligibility question that tells whether the condition is met. */
export const conditionToWinSchema = z.strictObject({
	key: keySchema,
	text: localTextSchema,
	explanation: localTextSchema,
	fromEligibility: keySchema.nullable().default(null)
});
export type ConditionToWin = z.infer<typeof conditionToWinSchema>;

/** A document as the organiser's page lists it; `file` is null while only the listing is known. */
export const documentSchema = z.strictObject({
	key: keySchema,
	title: localTextSchema,
	kind: z.enum(['instructions', 'checklist', 'glossary', 'presentation']),
	statedFormat: z.string().min(1).nullable().default(null),
	statedSize: z.string().min(1).nullable().default(null),
	file: z.string().min(1).nullable().default(null)
});
export type ProgrammeDocument = z.infer<typeof documentSchema>;

export const informationMeetingSchema = z.strictObject({
	key: keySchema,
	text: localTextSchema,
	document: keySchema.nullable().default(null),
	edition: keySchema.nullable().default(null)
});
export type InformationMeeting = z.infer<typeof informationMeetingSchema>;

export const programmeDefinitionSchema = z.strictObject({
	key: keySchema,
	name: localTextSchema,
	purpose: localTextSchema,
	lead: localTextSchema,
	sections: z.array(textSectionSchema).default([]),
	notices: z.array(noticeSchema).default([]),
	contact: contactSchema,
	classes: z.array(classSchema),
	applicants: applicantsSchema.default({ who: ['unit'], how: ['self'] }),
	pastHonours: z.array(pastHonourSchema).default([]),
	eligibility: eligibilitySchema,
	form: formSchema,
	boardNotice: boardNoticeSchema,
	stages: z.array(stageSchema).min(1),
	assessment: assessmentSchema.nullable(),
	panels: z.array(panelSchema).min(1),
	honours: z.array(honourSchema).min(1),
	prizes: z.array(prizeSchema).default([]),
	conditionsToWin: z.array(conditionToWinSchema).default([]),
	/** Whether the units that take part are shown to the public after the call, and what is said of it. */
	participants: z.strictObject({ published: z.boolean(), text: localTextSchema }),
	documents: z.array(documentSchema).default([]),
	informationMeetings: z.array(informationMeetingSchema).default([]),
	reminders: z.array(reminderSchema).default([])
});
export type ProgrammeDefinition = z.infer<typeof programmeDefinitionSchema>;
