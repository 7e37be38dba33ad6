// What the pages of an entry show of those who share it: who is here, the comments at each question.
import {
	commentsOn,
	showPresence,
	type EntryForWriting,
	type Here,
	type Thread
} from '#lib/server/application/index.ts';
import type { Actor } from '#lib/server/platform/actor.ts';
import { refused, type Outcome } from '#lib/server/platform/outcome.ts';
import { inLocale, type Locale } from '#lib/shared/locale.ts';
import { togetherMessages } from '#lib/shared/messages/together/index.ts';
import { savedAt } from './entry.ts';

export type ShownComment = {
	id: string;
	by: string;
	edited: boolean;
	deleted: boolean;
	mine: boolean;
	body: string;
};
export type ShownThread = { id: string; resolved: string | null; comments: ShownComment[] };

/** Answers a thread as a page shows it. */
export function shownThread(
	{ id, resolved, comments }: Thread,
	actor: Actor,
	zone: string,
	locale: Locale
): ShownThread {
	const words = togetherMessages(locale).comments;
	const at = (instant: Temporal.Instant) => savedAt(instant, actor, zone, locale);
	return {
		id,
		resolved: resolved && words.resolved(resolved.by, at(resolved.at)),
		comments: comments.map((comment) => ({
			id: comment.id,
			by: words.by(comment.by.name, at(comment.at)),
			edited: comment.editedAt !== null,
			deleted: comment.deletedAt !== null,
			mine: actor.kind === 'person' && actor.personId === comment.by.personId,
			body: comment.body
		}))
	};
}

/** Answers who is here in words: a line for each, and at which question somebody is writing. */
export function hereInWords(here: readonly Here[], definition: Form, locale: Locale) {
	const words = togetherMessages(locale).presence;
	const lines: string[] = [];
	const at: Record<string, string> = {};
	for (const { name, section: key, question: writing } of here) {
		const section = definition.form.sections.find((each) => each.key === key);
		const question = section?.questions.find((each) => each.key === writing);
		if (!section) continue;
		if (question) {
			lines.push(words.writes(name, inLocale(question.label, locale)));
			at[question.key] = words.here(name);
		} else lines.push(words.reads(name, inLocale(section.title, locale)));
	}
	return { lines, at };
}
type Form = Pick<EntryForWriting['edition']['definition'], 'form'>;

/**
 * Tells that somebody is in a section of an entry, and at which question they write; answers who else is here. Whoever
 * reads along writes in none. Refuses `not-found` where there is no such section.
 */
export async function tellPresence(
	actor: Actor,
	writing: EntryForWriting,
	at: { section: string; question: string | null; gone?: boolean | undefined }
): Promise<Outcome<Here[]>> {
	const { entry, edition, mayWrite } = writing;
	const section = edition.definition.form.sections.find(({ key }) => key === at.section);
	if (!section) return refused('not-found');
	const question = section.questions.find(({ key }) => key === at.question);
	return showPresence(actor, {
		entryId: entry.id,
		section: section.key,
		question: mayWrite ? (question?.key ?? null) : null,
		gone: at.gone ?? false
	});
}

/** Everything about those who share an entry that one of its sections shows. Comes to nothing for the office. */
export async function togetherOn(
	actor: Actor,
	writing: EntryForWriting,
	section: string,
	locale: Locale
) {
	const { entry, edition } = writing;
	const shares = writing.mayWrite || writing.reader;
	const here = shares
		? await showPresence(actor, { entryId: entry.id, section, question: null })
		: undefined;
	const threads = shares ? await commentsOn(actor, entry.id) : undefined;
	const byQuestion: Record<string, ShownThread[]> = {};
	for (const thread of threads?.ok ? threads.value : []) {
		(byQuestion[thread.questionKey] ??= []).push(
			shownThread(thread, actor, edition.timeZone, locale)
		);
	}
	return {
		shares,
		mayComment: shares && writing.call === 'open',
		mayInvite: writing.mayWrite,
		here: hereInWords(here?.ok ? here.value : [], edition.definition, locale),
		threads: byQuestion
	};
}
export type Together = Awaited<ReturnType<typeof togetherOn>>;
