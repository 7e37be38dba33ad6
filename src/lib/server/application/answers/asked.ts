// Which questions of a form are asked, given the answers so far: a question can hang on an earlier one.
import { askedKeys } from '#lib/shared/asked.ts';
import type { Form, FormSection } from '../../programme/index.ts';
import type { Typed } from './rules.ts';

type Answers = ReadonlyMap<string, Typed>;

/** Answers the keys of the questions that are asked. What hangs on a question that is not asked is not asked either. */
export function askedIn(form: Form, answers: Answers): Set<string> {
	return askedKeys(
		form.sections.flatMap(({ questions }) => questions),
		(key) => answers.get(key)
	);
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
