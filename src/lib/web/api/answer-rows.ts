// The working answers of an entry as the open interface words them.
import { askedIn, readTyped, type EntryForWriting } from '#lib/server/application/index.ts';
import { formQuestions } from '#lib/server/programme/index.ts';
import type { Locale } from '#lib/shared/locale.ts';
import { refusalText } from '#lib/shared/messages/refusals/index.ts';
import type { AnswerAnswer } from './areas/applying.ts';

/** Answers a row for each question of the form, answered or not. */
export function answerRows(
	{ edition, answers }: Pick<EntryForWriting, 'edition' | 'answers'>,
	locale: Locale
): AnswerAnswer[] {
	const { definition } = edition;
	const typed = new Map([...answers].map(([key, row]) => [key, row.typed]));
	const asked = askedIn(definition.form, typed);
	return formQuestions(definition).map((question) => {
		const row = answers.get(question.key);
		const { problem } = readTyped(question, row?.typed);
		return {
			question: question.key,
			revision: row?.revision ?? 0,
			value: row?.typed ?? '',
			asked: asked.has(question.key),
			has_secret: row?.hasSecret ?? false,
			problem: problem && refusalText(locale, problem)
		};
	});
}
