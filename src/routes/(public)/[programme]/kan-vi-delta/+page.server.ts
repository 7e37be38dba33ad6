// May we take part? One question at a time, before any sign-in. The answers are in the address, and nowhere else.
import { error } from '@sveltejs/kit';
import {
	answersFromQuery,
	answersToQuery,
	eligibilityCheck,
	evaluateEligibility,
	readAnswer
} from '#lib/server/application/index.ts';
import { dayAndTime } from '#lib/shared/dates.ts';
import { inLocale, localHref, type LocalText } from '#lib/shared/locale.ts';
import { applicationMessages } from '#lib/shared/messages/application/index.ts';
import { refusalText } from '#lib/shared/messages/refusals/index.ts';
import { need } from '#lib/web/answers.ts';
import { deadlineOf } from '#lib/web/entry.ts';
import { answerWords, questionForPage } from '#lib/web/eligibility.ts';

/** The name in the address of the question that was asked last. */
const askedName = 'fraga';

export async function load(event) {
	const { params, url, locals } = event;
	const { actor, locale } = locals;
	const check = need(event, await eligibilityCheck(actor, params.programme));
	if (!check) error(404, { message: refusalText(locale, { reason: 'not-found' }) });
	const { definition, open } = check;
	const text = (words: LocalText | null) => words && inLocale(words, locale);
	const here = localHref(locale, `/${check.programme}/kan-vi-delta`);
	const words = applicationMessages(locale).check;

	// A number and "not known yet" share a name: what was said last is the answer.
	const given = new URLSearchParams();
	for (const [name, value] of url.searchParams) {
		if (value !== '' || !given.has(name)) given.set(name, value);
	}
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
		demo: open?.demo ?? false,
		...(open ? { deadline: deadlineOf(open, actor, locale, false) } : {}),
		name: inLocale(definition.name, locale),
		programmeHref: localHref(locale, `/${check.programme}`),
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
		result: finished ? verdict.result : null,
		missing: finished
			? verdict.missing.map((rule) => ({
					explanation: inLocale(rule.explanation, locale),
					whatToDo: text(rule.whatToDo)
				}))
			: [],
		missingTitle: verdict.missing.every(({ outcome }) => outcome === 'not-yet-known')
			? words.findOut
			: words.missing,
		contact: finished && verdict.route ? text(verdict.route.text) : null,
		office: text(definition.contact.text) ?? '',
		goOn:
			open && verdict.result !== 'may-not-take-part'
				? localHref(locale, `/mina-bidrag/starta/${open.id}?${query}`)
				: null,
		signedIn: actor.kind === 'person',
		opens: check.nextOpening && dayAndTime(locale, check.nextOpening, true),
		isOpen: open !== null
	};
}
