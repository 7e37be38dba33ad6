// The eligibility check's questions and answers in words, for the pages that ask them.
import type { EligibilityQuestion } from '#lib/server/programme/index.ts';
import { notKnownAnswer, type EligibilityAnswers } from '#lib/server/application/index.ts';
import { inLocale, type Locale } from '#lib/shared/locale.ts';
import { applicationMessages } from '#lib/shared/messages/application/index.ts';
import { formatNumber } from '#lib/shared/money.ts';

export type AskedQuestion = {
	key: string;
	type: EligibilityQuestion['type'];
	question: string;
	help: string | undefined;
	unit: string | undefined;
	mayNotKnow: boolean;
	/** The choices, "not known yet" among them; none for a number. */
	choices: { value: string; label: string }[];
};

/** Answers a question as a page asks it. */
export function questionForPage(question: EligibilityQuestion, locale: Locale): AskedQuestion {
	const words = applicationMessages(locale).check;
	const notKnown = question.mayNotKnow ? [{ value: notKnownAnswer, label: words.notKnown }] : [];
	const choices = {
		'yes-no': () => [
			{ value: 'yes', label: words.yes },
			{ value: 'no', label: words.no },
			...notKnown
		],
		'one-of': () => [
			...(question.type === 'one-of' ? question.options : []).map(({ key, label }) => ({
				value: key,
				label: inLocale(label, locale)
			})),
			...notKnown
		],
		number: () => []
	};
	return {
		key: question.key,
		type: question.type,
		question: inLocale(question.question, locale),
		help: question.help ? inLocale(question.help, locale) : undefined,
		unit: question.type === 'number' && question.unit ? inLocale(question.unit, locale) : undefined,
		mayNotKnow: question.mayNotKnow,
		choices: choices[question.type]()
	};
}

/** Answers an answer in words: "Ja", the option's label, "12 medarbetare". */
export function answerWords(
	question: EligibilityQuestion,
	answer: EligibilityAnswers[string],
	locale: Locale
): string {
	const { choices, unit } = questionForPage(question, locale);
	const chosen = choices.find(({ value }) => value === answer);
	if (chosen) return chosen.label;
	if (answer === notKnownAnswer) return applicationMessages(locale).check.notKnown;
	const number = typeof answer === 'number' ? formatNumber(locale, answer) : String(answer);
	return unit ? `${number} ${unit}` : number;
}
