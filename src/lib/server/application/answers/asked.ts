// Which questions of a form are asked, given the answers so far: a question can hang on an earlier one.
import type { Condition, Form, FormQuestion, FormSection } from '../../programme/index.ts';
import { readTyped, type Typed } from './rules.ts';

type Answers = ReadonlyMap<string, Typed>;

/** Answers the keys of the questions that are asked. What hangs on a question that is not asked is not asked either. */
export function askedIn(form: Form, answers: Answers): Set<string> {
	const asked = new Map<string, FormQuestion>();
	for (const question of form.sections.flatMap(({ questions }) => questions)) {
		const holds = question.shownWhen.every((condition) => {
			const earlier = asked.get(condition.question);
			return earlier !== undefined && answered(earlier, answers.get(earlier.key), condition);
		});
		if (holds) asked.set(question.key, question);
	}
	return new Set(asked.keys());
}

/** Answers the sections with the questions that are asked in each; a section without any is left out. */
export function askedSections(form: Form, answers: Answers): FormSection[] {
	const asked = askedIn(form, answers);
	return form.sections
		.map((section) => ({
			...section,
			questions: section.questions.filter(({ key }) => asked.has(key))
		}))
		.filter(({ questions }) => questions.length > 0);
}

function answered(question: FormQuestion, typed: Typed | undefined, condition: Condition): boolean {
	const { meaning } = readTyped(question, typed);
	if (meaning?.kind === 'options') return meaning.keys.some((key) => condition.is.includes(key));
	if (meaning?.kind !== 'number') return false;
	const { min, max } = condition;
	return (
		(min !== null || max !== null) &&
		(min === null || meaning.number >= min) &&
		(max === null || meaning.number <= max)
	);
}
