// The files of one question on a page of its own: how one attaches, describes and takes away without script.
import { error, fail, redirect } from '@sveltejs/kit';
import { describeFile, detachFile, type EntryForWriting } from '#lib/server/application/index.ts';
import type { Outcome } from '#lib/server/platform/outcome.ts';
import { inLocale, localHref, type Locale } from '#lib/shared/locale.ts';
import { fileMessages } from '#lib/shared/messages/files/index.ts';
import { refusalStatus, refusalText } from '#lib/shared/messages/refusals/index.ts';
import { failed, formText } from '#lib/web/answers.ts';
import { entryPage } from '#lib/web/entry.ts';
import { shownAttachments, takeUploads, uploadWords } from '#lib/web/uploads.ts';

function questionOf({ edition }: EntryForWriting, key: string, locale: Locale) {
	for (const section of edition.definition.form.sections) {
		const question = section.questions.find((each) => each.key === key);
		if (question?.type === 'file') return { section, question };
	}
	error(404, refusalText(locale, { reason: 'not-found' }));
}

export async function load(event) {
	const { locale } = event.locals;
	const { entry: entryId, question: key } = event.params;
	const { writing, frame } = await entryPage(event, entryId, 'granska');
	const { section, question } = questionOf(writing, key, locale);
	const answer = writing.answers.get(key);
	const words = fileMessages(locale).file;
	return {
		...frame,
		steps: frame.steps.map((step) => ({
			...step,
			here: step.href === `${frame.base}/${section.key}`
		})),
		eyebrow: `${frame.programme} · ${inLocale(section.title, locale)}`,
		title: inLocale(question.label, locale),
		help: question.help ? inLocale(question.help, locale) : undefined,
		limits: words.limits(question.accept, question.maxMegabytes, question.maxFiles),
		several: question.maxFiles > 1,
		files: shownAttachments(answer?.files ?? [], entryId, locale),
		full: (answer?.files.length ?? 0) >= question.maxFiles,
		mayWrite: frame.open && writing.mayWrite,
		done: event.url.searchParams.get('klart'),
		back: `${frame.base}/${section.key}#a.${key}`
	};
}

type Event = {
	locals: App.Locals;
	params: { entry: string; question: string };
	request: Request;
};
const whereOf = ({ params }: Event) => ({ entryId: params.entry, questionKey: params.question });
const here = ({ params, locals }: Event) =>
	localHref(locals.locale, `/mina-bidrag/${params.entry}/fil/${params.question}`);

async function change(
	event: Event,
	done: string,
	work: (
		where: ReturnType<typeof whereOf>,
		attachmentId: string,
		form: FormData
	) => Promise<Outcome<unknown>>
) {
	const form = await event.request.formData();
	const attachmentId = formText(form, 'file');
	const changed = await work(whereOf(event), attachmentId, form);
	if (!changed.ok) {
		return failed(event, changed, { [attachmentId]: formText(form, 'description') });
	}
	redirect(303, `${here(event)}?klart=${done}`);
}

export const actions = {
	add: async (event) => {
		const { actor, locale } = event.locals;
		const taken = await takeUploads(actor, event.request, whereOf(event));
		if (!taken.ok) {
			const message = refusalText(locale, taken.refusal);
			return fail(refusalStatus[taken.refusal.reason] ?? 422, { message, field: 'files' });
		}
		const { notTaken } = uploadWords(taken.value, locale);
		if (notTaken.length > 0) {
			const lines = notTaken.map(({ name, message }) => `${name}: ${message}`);
			return fail(422, { message: lines.join(' '), field: 'files' });
		}
		redirect(303, `${here(event)}?klart=bifogad`);
	},
	describe: (event) =>
		change(event, 'beskriven', (where, attachmentId, form) =>
			describeFile(event.locals.actor, {
				...where,
				attachmentId,
				description: formText(form, 'description')
			})
		),
	remove: (event) =>
		change(event, 'borttagen', (where, attachmentId) =>
			detachFile(event.locals.actor, { ...where, attachmentId })
		)
};
