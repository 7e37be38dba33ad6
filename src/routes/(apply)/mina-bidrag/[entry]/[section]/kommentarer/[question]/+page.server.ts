// The comments at one question, to answer, change and resolve. A page of its own, so that it works without script and
// leaves what somebody writes in the form alone.
import { error, redirect, type RequestEvent } from '@sveltejs/kit';
import {
	commentsOn,
	deleteComment,
	editComment,
	resolveThread,
	writeComment
} from '#lib/server/application/index.ts';
import type { Outcome } from '#lib/server/platform/outcome.ts';
import { inLocale, localHref } from '#lib/shared/locale.ts';
import { refusalText } from '#lib/shared/messages/refusals/index.ts';
import { failed, formText, need, typedIn } from '#lib/web/answers.ts';
import { fieldNames } from '#lib/web/answer-names.ts';
import { entryPage } from '#lib/web/entry.ts';
import { shownThread } from '#lib/web/together.ts';

export async function load(event) {
	const { actor, locale } = event.locals;
	const { entry, section: key, question: questionKey } = event.params;
	const { writing, frame } = await entryPage(event, entry, { section: key });
	const threads = need(event, await commentsOn(actor, entry, questionKey));
	const { definition, timeZone } = writing.edition;
	const section = definition.form.sections.find((each) => each.key === key);
	const question = section?.questions.find((each) => each.key === questionKey);
	if (!section || !question) error(404, refusalText(locale, { reason: 'not-found' }));
	const shown = writing.shown.sections
		.flatMap(({ questions }) => questions)
		.find((each) => each.key === questionKey);
	const all = threads.map((thread) => shownThread(thread, actor, timeZone, locale));
	return {
		...frame,
		question: inLocale(question.label, locale),
		answer: shown ? inLocale(shown.text, locale) : '',
		back: `${frame.base}/${section.key}#${fieldNames(question.key).answer}`,
		open: all.filter(({ resolved }) => resolved === null),
		resolved: all.filter(({ resolved }) => resolved !== null),
		mayComment: writing.call === 'open',
		edits: event.url.searchParams.get('redigera')
	};
}

type Params = { entry: string; section: string; question: string };

/** Does one of the page's acts and comes back to it; what was typed is shown again where it was refused. */
async function act(
	event: RequestEvent<Params>,
	work: (form: FormData) => Promise<Outcome<unknown>>
) {
	const form = await event.request.formData();
	const outcome = await work(form);
	if (!outcome.ok) return failed(event, outcome, typedIn(form));
	const { entry, section, question } = event.params;
	redirect(
		303,
		localHref(event.locals.locale, `/mina-bidrag/${entry}/${section}/kommentarer/${question}`)
	);
}

export const actions = {
	write: async (event) =>
		act(event, (form) => {
			const threadId = formText(form, 'thread');
			return writeComment(event.locals.actor, {
				entryId: event.params.entry,
				questionKey: event.params.question,
				body: formText(form, 'body'),
				...(threadId === '' ? {} : { threadId })
			});
		}),
	edit: async (event) =>
		act(event, (form) =>
			editComment(event.locals.actor, {
				entryId: event.params.entry,
				commentId: formText(form, 'comment'),
				body: formText(form, 'body')
			})
		),
	remove: async (event) =>
		act(event, (form) =>
			deleteComment(event.locals.actor, {
				entryId: event.params.entry,
				commentId: formText(form, 'comment')
			})
		),
	resolve: async (event) =>
		act(event, (form) =>
			resolveThread(event.locals.actor, {
				entryId: event.params.entry,
				threadId: formText(form, 'thread'),
				resolved: formText(form, 'resolved') === 'yes'
			})
		)
};
