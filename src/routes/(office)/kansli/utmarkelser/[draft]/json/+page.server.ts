// An award from a file, into a draft that is there: first what would change, in words, then read in.
import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { inTransaction } from '#lib/server/platform/database/index.ts';
import {
	readDefinitionFile,
	readDraft,
	saveDraft,
	type Draft,
	type ProgrammeDefinition
} from '#lib/server/programme/index.ts';
import { localHref, type Locale } from '#lib/shared/locale.ts';
import { refusalStatus, refusalText } from '#lib/shared/messages/refusals/index.ts';
import { roundsMessages } from '#lib/shared/messages/rounds/index.ts';
import { formText } from '#lib/web/answers.ts';
import {
	changesInWords,
	keepCarried,
	largestFile,
	postedFile
} from '#lib/web/definition-exchange.ts';
import { openDraft } from '#lib/web/editor/open.ts';
import { mistakesInWords } from '#lib/web/editor/words.ts';

export async function load(event) {
	const { name, base } = await openDraft(event);
	return { context: name, name, base };
}

type Mistaken = { at: string; where: string; pointer: string; message: string };
type Answer = {
	message: string | null;
	text: string;
	mistakes: Mistaken[];
	preview: ReturnType<typeof previewOf> | null;
};

const answer = (part: Partial<Answer>): Answer => ({
	message: null,
	text: '',
	mistakes: [],
	preview: null,
	...part
});

/** The file's definition as this draft's: an award that is in place keeps its address. */
const asDraft = (definition: ProgrammeDefinition, draft: Draft): Record<string, unknown> =>
	draft.programmeId ? { ...definition, key: draft.slug } : definition;

function previewOf(definition: ProgrammeDefinition, draft: Draft, locale: Locale) {
	const raw = asDraft(definition, draft);
	// What a draft leaves out is what it is by default, and no change.
	const now = readDraft(draft);
	return {
		revision: draft.revision,
		keyChanged: raw['key'] !== definition.key,
		changes: changesInWords(locale, now.ok ? now.definition : draft.raw, raw)
	};
}

/** Reads the text; answers the definition with its files, or the page that says what is wrong. */
function read(text: string, locale: Locale) {
	const words = roundsMessages(locale).exchange;
	const found = readDefinitionFile(text);
	if (found.ok) return found;
	if (found.mistakes.length === 0) {
		const message = words.unreadable(found.line, found.column);
		return { ok: false as const, page: fail(422, answer({ message, text })) };
	}
	const told = mistakesInWords(found.mistakes, found.raw);
	const mistakes = told.map(({ where, pointer, message }, at) => {
		const { line, column } = found.mistakes[at] ?? found;
		return {
			at: words.position(line, column),
			where: where[locale],
			pointer,
			message: message[locale]
		};
	});
	const message = words.mistakes(mistakes.length);
	return { ok: false as const, page: fail(422, answer({ message, text, mistakes })) };
}

type DraftEvent = RequestEvent<{ draft: string }>;

async function look(event: DraftEvent, text: string, problem: string | null = null) {
	const { locale } = event.locals;
	const { draft } = await openDraft(event);
	const found = read(text, locale);
	if (!found.ok) return found.page;
	const shown = answer({
		text,
		message: problem,
		preview: previewOf(found.definition, draft, locale)
	});
	return problem === null ? shown : fail(409, shown);
}

export const actions = {
	granska: async (event) => {
		const words = roundsMessages(event.locals.locale).exchange;
		const form = await event.request.formData();
		const file = form.get('file');
		const uploaded = await postedFile(file);
		if (uploaded === null && file instanceof File && file.size > largestFile)
			return fail(413, answer({ message: words.tooLarge }));
		const text = uploaded ?? formText(form, 'text');
		if (text.trim() === '') return fail(422, answer({ message: words.missing }));
		return look(event, text);
	},
	lasin: async (event) => {
		const { actor, locale } = event.locals;
		const words = roundsMessages(locale).exchange;
		const { draft } = await openDraft(event);
		const form = await event.request.formData();
		const text = formText(form, 'text');
		const found = read(text, locale);
		if (!found.ok) return found.page;
		// What was seen is what is read in: a draft that has changed since is looked at once more.
		if (Number(formText(form, 'revision')) !== draft.revision)
			return look(event, text, words.changedMeanwhile);
		const kept = await inTransaction(actor, (tx) => keepCarried(tx, actor, found.files));
		if (!kept.ok)
			return fail(
				422,
				answer({ text, message: `${words.foreignFile}: ${refusalText(locale, kept.refusal)}` })
			);
		const raw = asDraft(found.definition, draft);
		const saved = await saveDraft(actor, { draftId: draft.id, raw, revision: draft.revision });
		if (!saved.ok) {
			if (saved.refusal.reason === 'newer-revision')
				return look(event, text, words.changedMeanwhile);
			return fail(
				refusalStatus[saved.refusal.reason] ?? 422,
				answer({ text, message: refusalText(locale, saved.refusal) })
			);
		}
		redirect(303, localHref(locale, `/kansli/utmarkelser/${draft.id}?inlast`));
	},
	andra: async (event) => answer({ text: formText(await event.request.formData(), 'text') })
};
