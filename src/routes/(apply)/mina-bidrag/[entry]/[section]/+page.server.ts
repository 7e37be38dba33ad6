// One section of the form. Works as a plain form; with script each answer is saved as it is typed.
import { error, fail, redirect } from '@sveltejs/kit';
import {
	answerAt,
	entryForWriting,
	filmTests,
	readTyped,
	saveSection,
	type Conflict,
	type EntryForWriting,
	type Typed
} from '#lib/server/application/index.ts';
import type { Refusal } from '#lib/server/platform/outcome.ts';
import type { FormQuestion } from '#lib/server/programme/index.ts';
import type { PlaceChoice } from '#lib/shared/diff.ts';
import { inLocale, localHref, type Locale } from '#lib/shared/locale.ts';
import { applicationMessages } from '#lib/shared/messages/application/index.ts';
import { refusalText } from '#lib/shared/messages/refusals/index.ts';
import { failed, formText, need, typedIn } from '#lib/web/answers.ts';
import { postedSection } from '#lib/web/answer-form.ts';
import { entryPage, savedAt, stepsOf } from '#lib/web/entry.ts';
import { togetherOn } from '#lib/web/together.ts';
import { filesShown, questionShown } from '#lib/web/question.ts';
import { filesButton, filmOf, keepFilms, testButton } from '#lib/web/films.ts';

function sectionOf({ edition }: EntryForWriting, key: string, locale: Locale) {
	const section = edition.definition.form.sections.find((each) => each.key === key);
	if (!section) error(404, { message: refusalText(locale, { reason: 'not-found' }) });
	return section;
}

export async function load(event) {
	const { actor, locale } = event.locals;
	const { entry, section: key } = event.params;
	const { writing, frame, next } = await entryPage(event, entry, { section: key });
	const section = sectionOf(writing, key, locale);
	const tests = need(event, await filmTests(actor, entry));
	return {
		...frame,
		wasSaved: writing.submission !== null,
		title: inLocale(section.title, locale),
		intro: section.intro ? inLocale(section.intro, locale) : undefined,
		goOn: next?.goOn ?? '',
		saveTo: `${frame.base}/svar`,
		section: section.key,
		together: await togetherOn(actor, writing, section.key, locale),
		showProblems: event.url.searchParams.has('fel'),
		questions: section.questions.map((question) => ({
			...forPage(question, writing, event.locals),
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
	};
}

function forPage(
	question: FormQuestion,
	writing: EntryForWriting,
	{ actor, locale }: Pick<App.Locals, 'actor' | 'locale'>
) {
	const row = writing.answers.get(question.key);
	const { problem } = readTyped(question, row?.typed);
	const words = applicationMessages(locale).write;
	const at = row && savedAt(row.savedAt, actor, writing.edition.timeZone, locale);
	const writer =
		writing.writers.size > 1 && row?.savedBy ? writing.writers.get(row.savedBy) : undefined;
	return {
		...questionShown(question, locale),
		files: filesShown(question, row?.files ?? [], locale),
		hasSecret: row?.hasSecret ?? false,
		typed: row?.typed ?? '',
		revision: row?.revision ?? 0,
		saved: at && (writer ? words.savedBy(at, writer) : words.saved(at)),
		error: problem ? refusalText(locale, problem) : undefined
	};
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
			const typed = Object.entries(typedIn(form)).filter(([name]) => !name.startsWith('s.'));
			return failed(event, refusal, Object.fromEntries(typed));
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
				typed: {} as Record<string, string>,
				conflicts
			});
		}
		const steps = stepsOf(after, locale);
		const here = steps.findIndex(
			({ part }) => typeof part === 'object' && part.section === section.key
		);
		const go = formText(form, 'go');
		if (go.startsWith(filesButton)) {
			const question = encodeURIComponent(go.slice(filesButton.length));
			redirect(303, localHref(locale, `/mina-bidrag/${entryId}/fil/${question}`));
		}
		const stays = go !== 'next';
		const wrong = steps[here]?.state === 'stop';
		const self = steps[here]?.href ?? event.url.pathname;
		if (go.startsWith(testButton)) {
			redirect(303, `${self}?provad#a.${go.slice(testButton.length)}`);
		}
		redirect(303, wrong ? `${self}?fel` : stays ? self : (steps[here + 1]?.href ?? self));
	}
};
