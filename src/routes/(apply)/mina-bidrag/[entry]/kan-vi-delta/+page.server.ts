// The eligibility check as a part of the entry: on one page all questions that apply, as far as the answers tell. What
// follows from an answer comes with the save.
import { redirect } from '@sveltejs/kit';
import { entryForWriting, resultNow, saveEligibility } from '#lib/server/application/index.ts';
import { inLocale } from '#lib/shared/locale.ts';
import { applicationMessages } from '#lib/shared/messages/application/index.ts';
import { failed, need, typedIn } from '#lib/web/answers.ts';
import { correctionsBeside } from '#lib/web/corrections.ts';
import { questionForPage } from '#lib/web/eligibility.ts';
import { entryPage } from '#lib/web/entry.ts';

export async function load(event) {
	const { actor, locale } = event.locals;
	const { writing, frame, next } = await entryPage(event, event.params.entry, 'kan-vi-delta');
	const { definition } = writing.edition;
	const { eligibility, entry } = writing;
	const explained = new Map(eligibility.answered.map((each) => [each.question.key, each.rules]));
	const words = applicationMessages(locale).check;
	const corrected = await correctionsBeside(
		actor,
		writing.edition,
		locale,
		['eligibility'],
		'questions'
	);
	const more = event.url.searchParams.getAll('foljd');
	return {
		...frame,
		result: resultNow(eligibility.result, writing.word),
		pastHonours: writing.word?.verdict
			? []
			: writing.pastHonours.map(({ explanation, honourName, round, consequence }) => ({
					stops: consequence === 'may-not-take-part',
					title: applicationMessages(locale).review.pastHonour(
						inLocale(honourName, locale),
						inLocale(round, locale)
					),
					text: inLocale(explanation, locale)
				})),
		contact: eligibility.route ? inLocale(eligibility.route.text, locale) : null,
		goOn: next && { href: next.href, label: next.goOn },
		answered: eligibility.answered.length > 0,
		corrected: corrected.around,
		/** What an answer led to: the questions that were not on the page when it was saved. */
		more,
		questions: eligibility.asked.map((question) => {
			const rules = explained.get(question.key) ?? [];
			const wrong = rules.find(
				({ outcome, consequence }) =>
					outcome === 'not-satisfied' && consequence === 'may-not-take-part'
			);
			const asked = eligibility.next?.key === question.key;
			return {
				...questionForPage(question, locale),
				corrected: corrected.of(definition.eligibility.questions.indexOf(question)),
				value: String(entry.eligibility.answers[question.key] ?? '').replace('.', ','),
				error: wrong
					? [wrong.explanation, wrong.whatToDo]
							.flatMap((text) => (text ? [inLocale(text, locale)] : []))
							.join(' ')
					: asked && eligibility.answered.length > 0 && !more.includes(question.key)
						? words.choose
						: undefined,
				explanation: rules
					.filter((rule) => rule !== wrong)
					.map(({ explanation }) => inLocale(explanation, locale))
					.join(' ')
			};
		})
	};
}

export const actions = {
	default: async (event) => {
		const { entry: entryId } = event.params;
		const form = await event.request.formData();
		// A number and "not known yet" share a name: what was said last is the answer.
		const said = [...form].filter(([, value]) => typeof value === 'string' && value !== '');
		const answers = Object.fromEntries(said.map(([name, value]) => [name, String(value)]));
		const before = need(event, await entryForWriting(event.locals.actor, entryId));
		const saved = await saveEligibility(event.locals.actor, { entryId, answers });
		if (!saved.ok) return failed(event, saved, typedIn(form));
		const { writing, next } = await entryPage(event, entryId, 'kan-vi-delta');
		const known = new Set(before.eligibility.asked.map(({ key }) => key));
		const follows = writing.eligibility.asked.filter(
			({ key }) => !known.has(key) && !Object.hasOwn(answers, key)
		);
		if (follows.length > 0) {
			const query = new URLSearchParams(follows.map(({ key }) => ['foljd', key]));
			redirect(303, `${event.url.pathname}?${query}`);
		}
		// Going on saves too; what stops the unit is shown here first.
		const goesOn = form.get('_go') === 'next' && saved.value.result !== 'may-not-take-part';
		redirect(303, goesOn && next ? next.href : event.url.pathname);
	}
};
