// One section of the form. Works as a plain form; with script each answer is saved as it is typed.
import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import {
	answerAt,
	entryForWriting,
	filmTests,
	isEmpty,
	readTyped,
	saveSection,
	shownText,
	type Conflict,
	type EntryForWriting,
	type AnswerToSave,
	type Typed
} from '#lib/server/application/index.ts';
import { inTransaction } from '#lib/server/platform/database/index.ts';
import type { Actor } from '#lib/server/platform/actor.ts';
import type { Refusal } from '#lib/server/platform/outcome.ts';
import { organisationNames, unitChoices } from '#lib/server/people/index.ts';
import { formQuestions, type FormQuestion, type FormSection } from '#lib/server/programme/index.ts';
import { rowsOf, tidyTyped } from '#lib/shared/answers.ts';
import type { PlaceChoice } from '#lib/shared/diff.ts';
import { inLocale, type Locale } from '#lib/shared/locale.ts';
import { applicationMessages } from '#lib/shared/messages/application/index.ts';
import { refusalText } from '#lib/shared/messages/refusals/index.ts';
import { failed, need, signInHref } from '#lib/web/answers.ts';
import { postedSection } from '#lib/web/answer-form.ts';
import { correctionsBeside } from '#lib/web/corrections.ts';
import { entryPage, savedAt } from '#lib/web/entry.ts';
import { followUpBeside } from '#lib/web/follow-up.ts';
import { togetherOn } from '#lib/web/together.ts';
import { filesShown, questionShown } from '#lib/web/question.ts';
import { filmOf, keepFilms } from '#lib/web/films.ts';
import { nextOf } from './going-on.ts';

function sectionOf({ edition }: EntryForWriting, key: string, locale: Locale) {
	const section = edition.definition.form.sections.find((each) => each.key === key);
	if (!section) error(404, refusalText(locale, { reason: 'not-found' }));
	return section;
}

export async function load(event) {
	const { actor, locale } = event.locals;
	const { entry, section: key } = event.params;
	const { writing, frame, next } = await entryPage(event, entry, { section: key });
	const section = sectionOf(writing, key, locale);
	const tests = need(event, await filmTests(actor, entry));
	const { edition } = writing;
	const at = edition.definition.form.sections.indexOf(section);
	const under = ['form', 'sections', String(at)];
	const corrected = await correctionsBeside(actor, edition, locale, under, 'questions');
	return {
		...frame,
		wasSaved: writing.submission !== null,
		title: inLocale(section.title, locale),
		intro: section.intro ? inLocale(section.intro, locale) : undefined,
		/** The section's own texts that the office has corrected; a question's stand beside it. */
		corrected: corrected.around,
		/** What the unit was told the last time it took part, for those who were there. */
		earlier: await followUpBeside(actor, entry, locale),
		goOn: next?.goOn ?? '',
		goOnTo: next?.href,
		saveTo: `${frame.base}/svar`,
		section: section.key,
		together: await togetherOn(actor, writing, section.key, locale),
		showProblems: event.url.searchParams.has('fel'),
		/** What an answer led to: the questions that were not on the page when it was saved. */
		more: event.url.searchParams.getAll('foljd'),
		person: actor.kind === 'person' ? actor.personId : '',
		entryId: entry,
		signIn: signInHref(event),
		office: writing.edition.definition.contact.email,
		hanging: hangingOf(writing),
		questions: await Promise.all(
			section.questions.map(async (question, which) => ({
				...(await forPage(question, writing, event)),
				corrected: corrected.of(which),
				film:
					question.type === 'film'
						? filmOf(
								question,
								writing.answers.get(question.key),
								tests.get(question.key),
								event.locals
							)
						: null
			}))
		)
	};
}

/** What the browser needs to know to ask what follows from an answer: the form's questions, and the answers elsewhere. */
function hangingOf(writing: EntryForWriting) {
	const questions = formQuestions(writing.edition.definition);
	const on = new Set(
		questions.flatMap(({ shownWhen }) => shownWhen.map(({ question }) => question))
	);
	return questions
		.filter(({ key, shownWhen }) => on.has(key) || shownWhen.length > 0)
		.map(({ key, type, shownWhen }) => ({
			key,
			type,
			shownWhen,
			typed: on.has(key) ? (writing.answers.get(key)?.typed ?? '') : ''
		}));
}

/** Most names that a page brings along to choose among. */
const mostNames = 500;

/** Names that are known already, to choose among: the unit's own among those of its organisation, where that is told. */
async function suggestionsFor(
	question: FormQuestion,
	{ entry }: EntryForWriting,
	actor: Actor
): Promise<string[]> {
	if (question.type !== 'organisation' && question.type !== 'unit') return [];
	const { organisationName } = entry;
	const names = await inTransaction(actor, async (tx) => {
		if (question.type === 'organisation') return organisationNames(tx, actor);
		const of =
			question.role === 'unit' && organisationName ? { organisation: organisationName } : {};
		return (await unitChoices(tx, actor, of)).map(({ name }) => name);
	});
	return [...new Set(names)].slice(0, mostNames);
}

async function forPage(
	question: FormQuestion,
	writing: EntryForWriting,
	{ locals, url }: Pick<RequestEvent, 'locals' | 'url'>
) {
	const { actor, locale } = locals;
	const row = writing.answers.get(question.key);
	const { problem } = readTyped(question, row?.typed);
	const words = applicationMessages(locale).write;
	const at = row && savedAt(row.savedAt, actor, writing.edition.timeZone, locale);
	const writer =
		writing.writers.size > 1 && row?.savedBy ? writing.writers.get(row.savedBy) : undefined;
	return {
		...questionShown(question, locale),
		suggestions: await suggestionsFor(question, writing, actor),
		spareRows: spareRows(question, row?.typed, url.searchParams.get('rad') === question.key),
		files: filesShown(question, row?.files ?? [], locale),
		hasSecret: row?.hasSecret ?? false,
		typed: row?.typed ?? '',
		/** As it is read where it cannot be changed. */
		read: inLocale(shownText(question, row?.typed), locale),
		revision: row?.revision ?? 0,
		saved: at && (writer ? words.savedBy(at, writer) : words.saved(at)),
		error: problem ? refusalText(locale, problem) : undefined
	};
}

/** Empty rows in a table: one to begin with or as many as are asked for, and one more where somebody wants it. */
function spareRows(question: FormQuestion, typed: Typed | undefined, wanted: boolean): number {
	if (question.type !== 'table') return 0;
	const filled = typeof typed === 'object' ? rowsOf(typed).length : 0;
	return Math.max(question.atLeast - filled, filled === 0 || wanted ? 1 : 0);
}

/** Both texts of one question, as the page shows them. */
export type ShownConflict = {
	theirs: Typed;
	mine: Typed;
	/** What both come from, and its revision. */
	base: Typed | null;
	baseRevision: number;
	revision: number;
	savedBy: string | null;
	own: boolean;
	at: string;
	error?: string | undefined;
	/** What has been chosen and written so far. */
	choice?: string | undefined;
	places?: readonly (PlaceChoice | undefined)[] | undefined;
	merged?: string | undefined;
};

export const actions = {
	save: async (event) => {
		const { actor, locale } = event.locals;
		const { entry: entryId, section: key } = event.params;
		const form = await event.request.formData();
		const writing = need(event, await entryForWriting(actor, entryId));
		const section = sectionOf(writing, key, locale);
		const { answers, undecided } = postedSection(form, section.questions);
		const saved = await saveSection(actor, { entryId, answers });
		const again = (refusal: { ok: false; refusal: Refusal }) => {
			// A password is never sent back to the page, not even one that could not be saved.
			const { status, data } = failed(event, refusal);
			return fail(status, { ...data, unsaved: unsavedOf(answers, section, writing, locale) });
		};
		if (!saved.ok) return again(saved);
		const films = await keepFilms(actor, entryId, form, section.questions);
		if (!films.ok) return again(films);
		const after = need(event, await entryForWriting(actor, entryId));
		const { timeZone } = after.edition;
		const shown = (
			conflict: Omit<Conflict, 'questionKey'>,
			baseRevision: number
		): ShownConflict => ({
			theirs: conflict.theirs,
			mine: conflict.mine,
			base: conflict.base,
			baseRevision,
			revision: conflict.revision,
			savedBy: conflict.savedBy,
			own: conflict.own,
			at: savedAt(conflict.savedAt, actor, timeZone, locale)
		});
		const conflicts: Record<string, ShownConflict> = Object.fromEntries(
			saved.value.conflicts.map((conflict) => [
				conflict.questionKey,
				shown(
					conflict,
					answers.find(({ questionKey }) => questionKey === conflict.questionKey)?.revision ?? 0
				)
			])
		);
		for (const { question, mine, base, seen, choice, places, merged } of undecided) {
			const row = after.answers.get(question.key);
			if (!row) continue;
			// A third text came meanwhile: what had been put together is mine now, and what it was made from the base.
			const newer = row.revision !== seen;
			const from = newer && merged !== null ? seen : base;
			const was = await answerAt(actor, { entryId, questionKey: question.key, revision: from });
			const savedBy = (row.savedBy && after.writers.get(row.savedBy)) || null;
			conflicts[question.key] = {
				...shown(
					{
						theirs: row.typed,
						mine: newer ? (merged ?? mine) : mine,
						base: was.ok ? was.value : null,
						revision: row.revision,
						savedBy,
						own: actor.kind === 'person' && row.savedBy === actor.personId,
						savedAt: row.savedAt
					},
					from
				),
				...(newer ? {} : { choice, places, merged: merged ?? undefined }),
				error:
					choice === '' || newer ? refusalText(locale, { reason: 'choose-one-text' }) : undefined
			};
		}
		if (Object.keys(conflicts).length > 0) {
			return fail(409, {
				message: refusalText(locale, { reason: 'newer-revision' }),
				conflicts
			});
		}
		redirect(303, nextOf(event, { writing, after }, section, form));
	}
};

/** What could not be saved, to be read and copied: only what differs from what is saved. */
function unsavedOf(
	answers: readonly AnswerToSave[],
	section: FormSection,
	writing: EntryForWriting,
	locale: Locale
) {
	return section.questions.flatMap((question) => {
		const { key, type, label } = question;
		const given = answers.find(({ questionKey }) => questionKey === key)?.value ?? '';
		const mine = tidyTyped(type, typeof given === 'number' ? String(given) : given);
		const known = writing.answers.get(key)?.typed ?? '';
		if (isEmpty(mine) || JSON.stringify(mine) === JSON.stringify(known)) return [];
		return [
			{ key, label: inLocale(label, locale), mine: inLocale(shownText(question, mine), locale) }
		];
	});
}
