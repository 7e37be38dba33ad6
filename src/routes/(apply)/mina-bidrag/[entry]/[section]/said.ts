// What a section says of itself as it is written: how far it has come, and what is wrong with it.
import type { ApplicationMessages } from '#lib/shared/messages/application/index.ts';
import { besideQuestion, fieldNames } from '#lib/web/answer-names.ts';
import { sectionStep } from '#lib/web/section-step.ts';
import type { PageData } from './$types';
import type { Field } from './field.ts';

type Questions = PageData['questions'];
type Steps = PageData['steps'];

/** Answers the steps; the one that one is in follows what has been saved, the others came with the page. */
export function stepsNow(
	steps: Steps,
	questions: Questions,
	fields: Readonly<Record<string, Field>>,
	words: ApplicationMessages['write']
): Steps {
	const answers = questions.flatMap((question) => {
		// Files are no text to save as one types; how many there are came with the page.
		const attached = question.files && {
			empty: question.files.files.length === 0,
			problem: false
		};
		const field = fields[question.key] ?? attached;
		return field ? [{ ...field, required: question.required }] : [];
	});
	const { state, note } = sectionStep(
		{
			answered: answers.filter(({ empty }) => !empty).length,
			total: answers.length,
			requiredLeft: answers.filter(({ empty, required }) => empty && required).length,
			problems: answers.filter(({ problem }) => problem).length,
			optional: answers.every(({ required }) => !required)
		},
		words
	);
	return steps.map((step) =>
		step.here ? { ...step, state, note: step.comments ? `${note} · ${step.comments}` : note } : step
	);
}

type Error = { field?: string; message: string };

/** Answers what the summary lists: two texts that wait, a save that was refused, or what hinders submission. */
export function errorsIn(
	data: Pick<PageData, 'questions' | 'open' | 'showProblems'>,
	form: { message: string } | null,
	waiting: readonly string[]
): Error[] {
	if (waiting.length > 0) {
		return waiting.map((key) => ({
			field: fieldNames(key).answer,
			message: besideQuestion(
				data.questions.find((each) => each.key === key)?.label ?? '',
				form?.message ?? ''
			)
		}));
	}
	if (form && data.open) return [{ message: form.message }];
	if (!data.showProblems) return [];
	return data.questions.flatMap(({ key, label, error, film }) => {
		const { answer, length } = fieldNames(key);
		if (error) return [{ field: answer, message: besideQuestion(label, error) }];
		return film?.problem ? [{ field: length, message: film.problem }] : [];
	});
}
