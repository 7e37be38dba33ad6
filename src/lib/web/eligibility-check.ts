// The eligibility check, one question at a time: what a page shows of it. The answers are in the
// address.
import {
	answersFromQuery,
	answersToQuery,
	evaluateEligibility,
	readAnswer
} from '#lib/server/application/index.ts';
import type { ProgrammeDefinition } from '#lib/server/programme/index.ts';
import { inLocale, type Locale, type LocalText } from '#lib/shared/locale.ts';
import { applicationMessages } from '#lib/shared/messages/application/index.ts';
import { givenIn } from './check-address.ts';
import { answerWords, questionForPage } from './eligibility.ts';

/** The name in the address of the question that was asked last. */
const askedName = 'fraga';

/** Answers the check as the answers in the address have brought it; `here` is the page's own address. */
export function checkShown(
	definition: ProgrammeDefinition,
	searchParams: URLSearchParams,
	here: string,
	locale: Locale
) {
	const text = (words: LocalText | null) => words && inLocale(words, locale);
	const words = applicationMessages(locale).check;

	const given = givenIn(searchParams);
	const answers = answersFromQuery(definition, given);
	const verdict = evaluateEligibility(definition, answers);
	const finished = verdict.next === null || verdict.result === 'may-not-take-part';
	const query = answersToQuery(definition, answers);
	const address = (upTo: number) => {
		const kept = verdict.answered.slice(0, upTo).map(({ question }) => question.key);
		const part = new URLSearchParams([...query].filter(([name]) => kept.includes(name)));
		return part.size === 0 ? here : `${here}?${part}`;
	};

	const { next } = verdict;
	const asked = next && given.get(askedName) === next.key;
	const typed = next ? (given.get(next.key) ?? '') : '';
	const unreadable = next !== null && typed !== '' && readAnswer(next, typed) === null;
	const explained = verdict.answered.map(({ question, answer, rules }, at) => ({
		key: question.key,
		question: inLocale(question.question, locale),
		answer: answerWords(question, answer, locale),
		change: address(at),
		rules: rules.map((rule) => ({
			outcome: rule.outcome,
			explanation: inLocale(rule.explanation, locale),
			whatToDo: text(rule.whatToDo)
		}))
	}));
	return {
		here,
		intro: inLocale(definition.eligibility.intro, locale),
		number: verdict.answered.length + 1,
		question: finished || !next ? null : questionForPage(next, locale),
		askedName,
		typed,
		error: unreadable
			? next.type === 'number'
				? words.unreadableNumber
				: words.unreadable
			: asked && typed === ''
				? words.choose
				: undefined,
		before: [...query].map(([name, value]) => ({ name, value })),
		back: verdict.answered.length > 0 ? address(verdict.answered.length - 1) : null,
		answered: explained,
		office: { text: text(definition.contact.text) ?? '', email: definition.contact.email },
		/** What the answers come to. */
		evaluated: verdict,
		finished,
		given,
		query
	};
}
