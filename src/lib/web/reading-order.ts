// An entry as a panel reads it: the case first, whom to reach last, and its name not said a second time.
import type { SubmittedEntry } from '#lib/server/application/index.ts';
import type { ProgrammeDefinition } from '#lib/server/programme/index.ts';
import type { Locale } from '#lib/shared/locale.ts';
import { filesOf } from './uploads.ts';

type Section = { key: string; questions: readonly { key: string }[] };

/** Questions about who somebody is and how to reach them. */
const contactTypes = new Set(['e-mail', 'phone']);

/** Answers the sections in that order. */
export function asRead<S extends Section>(
	{ form }: ProgrammeDefinition,
	sections: readonly S[]
): S[] {
	const asked = new Map(
		form.sections.flatMap(({ questions }) => questions.map((question) => [question.key, question]))
	);
	const isContact = ({ questions }: S) =>
		questions.some(({ key }) => contactTypes.has(asked.get(key)?.type ?? ''));
	const shown = sections.map((section) => ({
		...section,
		questions: section.questions.filter(({ key }) => asked.get(key)?.role !== 'title')
	}));
	const left = shown.filter(({ questions }) => questions.length > 0);
	return [...left.filter((each) => !isContact(each)), ...left.filter(isContact)];
}

/** Answers them in that order as a page of the panel shows them, in the reader's language. */
export function sectionsAsRead(
	definition: ProgrammeDefinition,
	sections: SubmittedEntry['shown']['sections'],
	locale: Locale
) {
	return asRead(definition, sections).map(({ key, title, questions }) => ({
		key,
		title: title[locale],
		questions: questions.map((question) => ({
			key: question.key,
			label: question.label[locale],
			text: question.text[locale],
			href: question.href,
			files: filesOf(question, locale),
			rows: question.rows,
			film: question.type === 'film',
			password: question.password
		}))
	}));
}
