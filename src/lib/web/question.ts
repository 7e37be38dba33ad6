// A question of a form as a page asks it, whoever answers and whether or not it is a preview.
import type { Attachment } from '#lib/server/application/index.ts';
import type { FormQuestion } from '#lib/server/programme/index.ts';
import { inLocale, type Locale } from '#lib/shared/locale.ts';
import { applicationMessages } from '#lib/shared/messages/application/index.ts';
import type { ShownFilm } from './films.ts';
import { shownAttachments } from './uploads.ts';

/** Answers what a page needs of a question itself, in the reader's language. */
export function questionShown(question: FormQuestion, locale: Locale) {
	const limit =
		question.type === 'long-text'
			? { limit: question.limit.max, unit: question.limit.unit }
			: {
					limit: question.type === 'short-text' ? question.maxCharacters : undefined,
					unit: 'characters' as const
				};
	return {
		key: question.key,
		type: question.type,
		role: question.role,
		label: inLocale(question.label, locale),
		help: helpOf(question, locale),
		required: question.required,
		examples: question.examplesOfGoodAnswer.map((example) => inLocale(example, locale)),
		...limit,
		suffix:
			question.type === 'number' && question.unit
				? inLocale(question.unit, locale)
				: question.type === 'money'
					? 'kronor'
					: undefined,
		decimal: question.type === 'money' || (question.type === 'number' && !question.wholeNumber),
		choices:
			'options' in question
				? question.options.map(({ key, label }) => ({ value: key, label: inLocale(label, locale) }))
				: [],
		asks: question.type === 'contact' ? question.asks : [],
		/** Names that are known already, to choose among. */
		suggestions: [] as string[],
		mostRows: question.type === 'table' ? question.atMost : 0,
		spareRows: question.type === 'table' ? Math.max(1, question.atLeast) : 0,
		password: question.type === 'film' && question.password,
		files: filesShown(question, [], locale),
		film: filmShown(question)
	};
}

/** A question that takes files, with those that it has. */
export function filesShown(question: FormQuestion, files: readonly Attachment[], locale: Locale) {
	if (question.type !== 'file') return null;
	const { accept, maxMegabytes, maxFiles } = question;
	const shown = files.flatMap((file) => shownAttachments([file], file.entryId, locale));
	return { accept, maxMegabytes, maxFiles, files: shown };
}

/** A film of which nothing is known yet. */
function filmShown(question: FormQuestion): ShownFilm | null {
	if (question.type !== 'film') return null;
	const { maxMinutes, captions } = question;
	const confirmed = { length: false, captions: false };
	return { maxMinutes, captions, confirmed, problem: null, test: null };
}

function helpOf(question: FormQuestion, locale: Locale): string | undefined {
	const help = question.help ? inLocale(question.help, locale) : undefined;
	if (question.type !== 'film') return help;
	return help ?? applicationMessages(locale).write.filmHelp(question.maxMinutes);
}
