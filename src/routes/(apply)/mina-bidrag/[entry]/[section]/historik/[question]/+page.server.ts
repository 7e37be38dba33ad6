// What has been written on one question: every text, by whom and when, what changed, and the way back to it.
import { error, redirect } from '@sveltejs/kit';
import {
	everySave,
	historyOf,
	restoreAnswer,
	sittings,
	type Sitting,
	type Typed
} from '#lib/server/application/index.ts';
import { clockTime, wallClock } from '#lib/shared/dates.ts';
import { diffWords } from '#lib/shared/diff.ts';
import { inLocale, localHref } from '#lib/shared/locale.ts';
import { refusalText } from '#lib/shared/messages/refusals/index.ts';
import { togetherMessages } from '#lib/shared/messages/together/index.ts';
import { failed, formText, need } from '#lib/web/answers.ts';
import { fieldNames } from '#lib/web/answer-names.ts';
import { entryPage, savedAt } from '#lib/web/entry.ts';

/** So many texts on a page, each with its differences. */
const pageSize = 20;

export async function load(event) {
	const { actor, locale } = event.locals;
	const { entry, section, question: questionKey } = event.params;
	const { writing, frame } = await entryPage(event, entry, { section });
	const { question, revisions } = need(
		event,
		await historyOf(actor, { entryId: entry, questionKey })
	);
	const { definition, timeZone } = writing.edition;
	const here = definition.form.sections.find(({ key }) => key === section);
	if (!here?.questions.some(({ key }) => key === questionKey)) {
		error(404, refusalText(locale, { reason: 'not-found' }));
	}
	const words = togetherMessages(locale).history;
	const { searchParams } = event.url;
	const every = searchParams.has('alla');
	const before = Number.parseInt(searchParams.get('fore') ?? '', 10);
	const all = every ? everySave(revisions) : sittings(revisions);
	const from = before > 0 ? all.findIndex(({ last }) => last.revision < before) : 0;
	const start = from < 0 ? all.length : from;
	const labels = new Map(
		'options' in question
			? question.options.map(({ key, label }) => [key, inLocale(label, locale)])
			: []
	);
	const readable = (typed: Typed) =>
		[typed]
			.flat()
			.map((each) => labels.get(each) ?? each)
			.join(', ');
	const now = readable(revisions[0]?.typed ?? '');
	const at = (instant: Temporal.Instant) => savedAt(instant, actor, timeZone, locale);
	const when = ({ began, last }: Sitting) => {
		const ended = wallClock(last.at.toString(), timeZone);
		const same = wallClock(began.toString(), timeZone) === ended;
		return same ? at(began) : words.between(at(began), clockTime(locale, ended));
	};
	const next = all[start + pageSize - 1]?.last.revision;
	return {
		...frame,
		question: inLocale(question.label, locale),
		password: question.type === 'film' && question.password,
		back: `${frame.base}/${section}#${fieldNames(questionKey).answer}`,
		here: `${frame.base}/${section}/historik/${questionKey}`,
		every,
		older: all.length > start + pageSize && next !== undefined ? next : null,
		grouped: all.length < revisions.length || every,
		restored: searchParams.has('aterstalld'),
		seen: revisions[0]?.revision ?? 0,
		texts: all.slice(start, start + pageSize).map((sitting, place) => {
			const earlier = all[start + place + 1];
			const text = readable(sitting.last.typed);
			return {
				revision: sitting.last.revision,
				by: sitting.last.by?.name ?? words.someone,
				when: when(sitting),
				saves: sitting.saves > 1 ? words.saves(sitting.saves) : null,
				now: start + place === 0,
				text,
				toBefore: earlier ? diffWords(readable(earlier.last.typed), text) : null,
				toNow: start + place > 0 && text !== now ? diffWords(text, now) : null
			};
		})
	};
}

export const actions = {
	restore: async (event) => {
		const { entry: entryId, section, question: questionKey } = event.params;
		const form = await event.request.formData();
		const restored = await restoreAnswer(event.locals.actor, {
			entryId,
			questionKey,
			revision: Number.parseInt(formText(form, 'revision'), 10) || 0,
			seen: Number.parseInt(formText(form, 'seen'), 10) || 0
		});
		if (!restored.ok) return failed(event, restored);
		const path = `/mina-bidrag/${entryId}/${section}/historik/${questionKey}?aterstalld`;
		redirect(303, localHref(event.locals.locale, path));
	}
};
