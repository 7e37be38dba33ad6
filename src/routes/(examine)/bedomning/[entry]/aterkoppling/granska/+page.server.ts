// The second reader's page: the report as the unit would read it, with what to check it against, and four questions.
import { redirect, type RequestEvent } from '@sveltejs/kit';
import {
	answerField,
	filmPasswordForReading,
	giveReading,
	readingDesk,
	readingQuestions,
	remarkField,
	wordsField,
	type ReadingQuestion
} from '#lib/server/assessment/index.ts';
import { localHref } from '#lib/shared/locale.ts';
import { feedbackMessages } from '#lib/shared/messages/feedback/index.ts';
import { failed, formText, need, typedIn } from '#lib/web/answers.ts';
import { contextOf, readEntry } from '#lib/web/assessment.ts';
import { draftShown, readingShown } from '#lib/web/feedback.ts';

export async function load(event) {
	const { actor, locale } = event.locals;
	const desk = need(event, await readingDesk(actor, event.params.entry));
	const { about, asked, own } = desk;
	const words = feedbackMessages(locale);
	return {
		demo: about.edition.demo,
		context: contextOf(about, locale),
		back: localHref(locale, '/bedomning'),
		unit: about.unitName,
		done: event.url.searchParams.has('klart'),
		latest: own && !asked ? readingShown(own, about.edition.timeZone, locale) : null,
		/** The report, and the entry to check it against, for as long as it is to be checked. */
		reading: asked && {
			revision: asked.draft.revision,
			report: draftShown(asked.entry, asked.draft, asked.scores, locale),
			sections: readEntry(asked.entry, locale)
		},
		questions: readingQuestions.map((question) => ({
			question,
			answer: answerField(question),
			words: wordsField(question),
			label: words.reading.questions[question],
			help: words.reading.help[question]
		})),
		choices: readingQuestions.map((value) => ({ value, label: words.reading.short[value] }))
	};
}

type EntryEvent = RequestEvent & { params: { entry: string } };

export const actions = {
	give: async (event) => {
		const { actor, locale } = event.locals;
		const entryId = event.params.entry;
		const form = await event.request.formData();
		const answers = Object.fromEntries(
			readingQuestions.flatMap((question) => {
				const said = formText(form, answerField(question));
				if (said !== 'yes' && said !== 'no') return [];
				const words = formText(form, wordsField(question));
				return [[question, { yes: said === 'yes', words }]];
			})
		);
		const asked = (name: string) =>
			readingQuestions.find((each) => each === formText(form, name)) ??
			('appropriate' satisfies ReadingQuestion);
		const remarks = form.getAll('sentence').map((id) => ({
			sentenceId: String(id),
			question: asked(`about-${String(id)}`),
			words: formText(form, remarkField(String(id)))
		}));
		const given = await giveReading(actor, {
			entryId,
			revision: Number(formText(form, 'revision')),
			answers,
			remarks
		});
		if (!given.ok) return failed(event, given, typedIn(form));
		redirect(303, localHref(locale, `/bedomning/${entryId}/aterkoppling/granska?klart`));
	},
	password: async (event: EntryEvent) => {
		const form = await event.request.formData();
		const questionKey = event.url.searchParams.get('fraga') ?? '';
		const { entry: entryId } = event.params;
		const password = await filmPasswordForReading(event.locals.actor, { entryId, questionKey });
		if (!password.ok) return failed(event, password, typedIn(form));
		return { password: { question: questionKey, text: password.value }, typed: typedIn(form) };
	}
};
