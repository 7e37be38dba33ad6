// A film's question as the form shows it, and what a posted form says of the film.
import {
	confirmFilm,
	filmProblem,
	readTyped,
	testFilm,
	type AnswerRow,
	type FilmTest
} from '#lib/server/application/index.ts';
import type { Actor } from '#lib/server/platform/actor.ts';
import { done, type Outcome } from '#lib/server/platform/outcome.ts';
import type { FormQuestion } from '#lib/server/programme/index.ts';
import { refusalText } from '#lib/shared/messages/refusals/index.ts';
import { fieldNames } from './answer-names.ts';
import { formText } from './answers.ts';
import { savedAt } from './entry.ts';

type FilmQuestion = Extract<FormQuestion, { type: 'film' }>;
type Asker = Pick<App.Locals, 'actor' | 'locale' | 'organiser'>;

/** The last test, as it is told. */
export function testWords({ href, result, testedAt }: FilmTest, asker: Asker) {
	const { actor, locale, organiser } = asker;
	return { href, result, at: testedAt && savedAt(testedAt, actor, organiser.timeZone, locale) };
}
export type TestWords = ReturnType<typeof testWords>;

/** What the form shows beside a film's link. */
export function filmOf(
	question: FilmQuestion,
	row: AnswerRow | undefined,
	test: FilmTest | undefined,
	asker: Asker
) {
	const reading = readTyped(question, row?.typed);
	const confirmed = row?.confirmed ?? null;
	const problem = filmProblem(question, reading, confirmed);
	return {
		maxMinutes: question.maxMinutes,
		captions: question.captions,
		confirmed: confirmed ?? { length: false, captions: false },
		problem: problem && refusalText(asker.locale, problem),
		test: test ? testWords(test, asker) : null
	};
}
export type ShownFilm = ReturnType<typeof filmOf>;

/** What the button that has the link tested sends, without script; the rest of it is the question's key. */
export const testButton = 'prova.';
/** The same for the button that leads to a question's files. */
export const filesButton = 'filer.';

/** Keeps what a posted section says of its films, and has a link tested where that was asked. */
export async function keepFilms(
	actor: Actor,
	entryId: string,
	form: FormData,
	questions: readonly FormQuestion[]
): Promise<Outcome<null>> {
	for (const { key: questionKey, type } of questions) {
		const names = fieldNames(questionKey);
		if (type !== 'film' || !form.has(names.said)) continue;
		const href = formText(form, names.answer);
		if (href.trim() === '') continue;
		const kept = await confirmFilm(actor, {
			entryId,
			questionKey,
			href,
			length: form.has(names.length),
			captions: form.has(names.captions)
		});
		if (!kept.ok) return kept;
		if (formText(form, 'go') !== testButton + questionKey) continue;
		const test = await testFilm(actor, { entryId, questionKey, href });
		if (!test.ok) return test;
	}
	return done(null);
}
