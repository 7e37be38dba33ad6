// The bones of a definition (keys and what refers to them), read leniently from a raw value, so that
// references can be checked in the same breath as the shape, however broken the rest is.
import { z } from 'zod';

const text = z.string().nullable().catch(null);
const number = z.number().nullable().catch(null);
const flag = z.boolean().catch(false);
const texts = z.array(z.string()).catch([]);

function thing<S extends z.ZodRawShape>(shape: S) {
	return z.preprocess(
		(value) => (typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {}),
		z.object(shape)
	);
}
function list<T extends z.ZodType>(item: T) {
	return z.preprocess((value) => (Array.isArray(value) ? value : []), z.array(item));
}

const keyed = thing({ key: text });
const inBothLanguages = thing({ sv: text, en: text });
const match = { is: texts, min: number, max: number };
const condition = thing({ ...match, question: text });

const eligibilityQuestion = thing({
	key: text,
	type: text,
	...{ min: number, max: number },
	options: list(keyed),
	askedWhen: list(condition),
	rules: list(thing({ key: text, satisfiedBy: thing(match), consequence: text }))
});

const formQuestion = thing({
	key: text,
	type: text,
	role: text,
	required: flag,
	shownWhen: list(condition),
	...{ min: number, max: number, minOre: number, maxOre: number },
	...{ earliest: text, latest: text, atLeast: number, atMost: number },
	options: list(keyed)
});

const scored = {
	criteria: list(thing({ key: text, weight: number, readIn: texts })),
	scale: thing({ min: number, max: number, steps: list(thing({ value: number })) })
};

const assessment = thing({
	...scored,
	findings: thing({
		strengths: thing({ min: number, max: number }),
		improvementAreas: thing({ min: number, max: number })
	}),
	teamSize: thing({ min: number, max: number }),
	teamSizes: list(thing({ class: text, min: number, max: number })),
	visit: flag,
	feedback: flag
});

const outlineSchema = thing({
	sections: list(keyed),
	notices: list(keyed),
	classes: list(keyed),
	eligibility: thing({
		questions: list(eligibilityQuestion),
		routing: list(thing({ key: text, when: list(condition) }))
	}),
	form: thing({ sections: list(thing({ key: text, questions: list(formQuestion) })) }),
	stages: list(keyed),
	assessment: z.preprocess((value) => value ?? null, assessment.nullable()),
	panels: list(
		thing({
			...{ key: text, stage: text, classes: texts },
			members: list(thing({ chair: flag })),
			assessment: z.preprocess((value) => value ?? null, thing(scored).nullable())
		})
	),
	honours: list(thing({ key: text, perClass: flag })),
	prizes: list(thing({ key: text, kind: text, amountOre: number, forHonour: text })),
	conditionsToWin: list(thing({ key: text, fromEligibility: text })),
	documents: list(keyed),
	informationMeetings: list(thing({ key: text, document: text })),
	pastHonours: list(thing({ key: text, honour: text })),
	reminders: list(
		thing({
			key: text,
			to: text,
			when: thing({ stage: text }),
			...{ subject: inBothLanguages, body: inBothLanguages }
		})
	)
});

export type Outline = z.infer<typeof outlineSchema>;
export type OutlineQuestion = z.infer<typeof eligibilityQuestion>;
export type OutlineFormQuestion = z.infer<typeof formQuestion>;
export type OutlineMatch = { is: string[]; min: number | null; max: number | null };

/** Answers the bones of whatever is given; never fails. */
export function outlineOf(raw: unknown): Outline {
	return outlineSchema.parse(raw);
}
