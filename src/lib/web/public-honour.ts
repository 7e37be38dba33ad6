// An honour's own page in words: the citation, the story, the film, the picture, whom to ask, and what else there is to read.
import { error } from '@sveltejs/kit';
import type { RequestEvent } from '@sveltejs/kit';
import {
	honour,
	withdrawnHonour,
	type EditionPage,
	type HonourPageData,
	type PublishedNote
} from '#lib/server/publication/index.ts';
import { longDate } from '#lib/shared/dates.ts';
import { filmPlatforms } from '#lib/shared/film-platforms.ts';
import { localHref, type Locale } from '#lib/shared/locale.ts';
import { editingMessages } from '#lib/shared/messages/editing/index.ts';
import { honoursMessages } from '#lib/shared/messages/honours/index.ts';
import { paragraphsOf } from '#lib/shared/words.ts';

type Asked = Pick<RequestEvent, 'locals'> & {
	params: { programme: string; edition: string; honour: string };
};

/** Answers the honour in the address; 404 where it is not there, or stands under another edition; 410 with when and why where it was withdrawn. */
export async function publicHonour({ locals, params }: Asked): Promise<HonourPageData> {
	const found = await honour(locals.organiser.id, params.honour);
	if (found?.programme === params.programme && found.edition === params.edition) return found;
	const { locale, organiser } = locals;
	const gone = await withdrawnHonour(organiser.id, params);
	if (!gone) error(404);
	const words = editingMessages(locale).withdrawn;
	return error(410, words.lead(longDate(locale, gone.on), gone.note[locale]), {
		title: words.title,
		to: {
			href: localHref(locale, `/${params.programme}/${params.edition}`),
			label: words.toEdition
		}
	});
}

type Answer = NonNullable<HonourPageData['entry']>['answers'][number];

/** The story's parts with their answers, and the answers that stand in none. */
export function storyShown(
	locale: Locale,
	{ entry, more }: Pick<HonourPageData, 'entry' | 'more'>
) {
	const answers = entry?.answers ?? [];
	const shown = ({ label, text, rows }: Answer) => ({
		label: label[locale],
		paragraphs: paragraphsOf(text),
		rows
	});
	const told = new Set(more.story.flatMap(({ questions }) => questions));
	return {
		story: more.story
			.map(({ heading, questions }) => ({
				heading: heading[locale],
				answers: answers.filter(({ key }) => key && questions.includes(key)).map(shown)
			}))
			.filter(({ answers: found }) => found.length > 0),
		rest: answers.filter(({ key }) => !key || !told.has(key)).map(shown)
	};
}

/** The film as a link in words: where it lies and how long it may be. */
export function filmShown(locale: Locale, { film }: HonourPageData['more']) {
	if (!film) return null;
	const words = honoursMessages(locale).honour;
	const platform = film.platform === 'other' ? '' : filmPlatforms[film.platform].name;
	return { href: film.href, label: words.watch, about: words.filmAt(platform, film.maxMinutes) };
}

/** What was changed afterwards, a line each. */
export function notesShown(locale: Locale, { notes }: HonourPageData['more']): string[] {
	return notes.map((note) => noteShown(locale, note));
}

/** A change in a line: when, of what, why, and what a name was before. */
export function noteShown(
	locale: Locale,
	{ on, kind, note, field, before }: PublishedNote
): string {
	const words = honoursMessages(locale).honour;
	const what = field ? (words.parts[field.split(':')[0] ?? ''] ?? '') : '';
	const told = words[kind](longDate(locale, on), what, note[locale]);
	return before ? `${told} ${words.before(before)}` : told;
}

/** What was changed of an edition afterwards, and withdrawn from it, a line each. */
export function changedShown(
	locale: Locale,
	{ notes = [], withdrawn = [], classes }: EditionPage
): string[] {
	const words = editingMessages(locale).withdrawn;
	return [
		...notes.map((note) => noteShown(locale, note)),
		...withdrawn.map(({ what, classKey, on, note }) => {
			const day = longDate(locale, on);
			if (what === 'participant') return words.participant(day, note[locale]);
			const name = classes.find(({ key }) => key === classKey)?.name[locale];
			return name ? words.honourIn(name, day, note[locale]) : words.honour(day, note[locale]);
		})
	];
}

export const unitHref = (locale: Locale, key: string) => localHref(locale, `/enheter/${key}`);
export const organisationHref = (locale: Locale, key: string) =>
	localHref(locale, `/organisationer/${key}`);
export const classHref = (locale: Locale, programme: string, key: string) =>
	localHref(locale, `/${programme}/klass/${key}`);
