// What the pages of the assessment share: the entry as it is read, with passages marked, and times in words.
import {
	locate,
	type EntryToAssess,
	type ReviewMissing,
	type Passage
} from '#lib/server/assessment/index.ts';
import type { Actor } from '#lib/server/platform/actor.ts';
import type { Assessment } from '#lib/server/programme/index.ts';
import { scorebookMessages } from '#lib/shared/messages/scorebook/index.ts';
import { dayAndTime, wallClock } from '#lib/shared/dates.ts';
import type { Locale } from '#lib/shared/locale.ts';
import { assessmentMessages } from '#lib/shared/messages/assessment/index.ts';
import { filesOf } from './uploads.ts';

export { looks } from './looks.ts';

export type ReadQuestion = {
	key: string;
	number: number;
	label: string;
	/** The answer's words, in which passages are marked. */
	text: string;
	/** Of a table of results: its rows. The text says the same. */
	rows: string[][] | null;
	href: string | null;
	files: ReturnType<typeof filesOf>;
	password: boolean;
};
/** `facts`: who and where, with no text or film to judge. */
export type ReadSection = { key: string; title: string; facts: boolean; questions: ReadQuestion[] };

/** Answers the entry as it is read. */
export function readEntry(entry: EntryToAssess, locale: Locale): ReadSection[] {
	let number = 0;
	return entry.sections.map(({ key, title, questions }) => ({
		key,
		title: title[locale],
		facts: questions.every(({ type }) => type !== 'long-text' && type !== 'film'),
		questions: questions.map((question) => {
			number += 1;
			return {
				key: question.key,
				number,
				label: question.label[locale],
				text: question.href ? '' : question.text[locale],
				rows: question.rows ?? null,
				href: question.href,
				files: filesOf(question, locale),
				password: question.password
			};
		})
	}));
}

/** The number of a question in the entry, as `readEntry` counts them. */
export function questionNumber(entry: EntryToAssess, key: string): number {
	return (
		entry.sections.flatMap(({ questions }) => questions).findIndex((each) => each.key === key) + 1
	);
}

/** The questions to choose among for what a finding builds on. */
export function questionChoices(entry: EntryToAssess, locale: Locale) {
	return entry.sections
		.flatMap(({ questions }) => questions)
		.map(({ key, label }, at) => ({ value: key, label: `${at + 1}. ${label[locale]}` }));
}

/**
 * Answers the passage that somebody means by a question and some quoted words; without words, the answer as a whole.
 * Words that stand nowhere give a passage that does not fit, which the room then refuses.
 */
export function passageOf(
	entry: EntryToAssess,
	questionKey: string,
	quote: string
): Passage | null {
	const { submissionId } = entry;
	if (quote.trim() === '') {
		return questionKey ? { submissionId, questionKey, from: 0, to: 0, quote: '' } : null;
	}
	const questions = entry.sections.flatMap((section) => section.questions);
	for (const { key, text } of questions) {
		if (questionKey && key !== questionKey) continue;
		const found = locate(text.sv, quote);
		if (found) {
			const { from, to } = found;
			return { submissionId, questionKey: key, from, to, quote: text.sv.slice(from, to) };
		}
	}
	return { submissionId, questionKey, from: 0, to: 0, quote };
}

/** Beside the wordmark: which entry one is in. */
export function contextOf(
	entry: Pick<EntryToAssess, 'number' | 'unitName' | 'classKey' | 'edition'>,
	locale: Locale
): string {
	const theClass = entry.edition.definition.classes.find(({ key }) => key === entry.classKey);
	const name = assessmentMessages(locale).common.entry(entry.number, entry.unitName);
	return theClass ? `${name} · ${theClass.name[locale]}` : name;
}

/** An instant in words, in the edition's zone: "måndag 20 september kl. 23.59". */
export function inWords(locale: Locale, instant: Temporal.Instant, zone: string): string {
	return dayAndTime(locale, wallClock(instant.toString(), zone));
}

/** Answers what is missing, in words, with the criterion where it is mended ('' for the first). */
export function missingInWords(
	assessment: Pick<Assessment, 'criteria'>,
	missing: ReviewMissing[],
	locale: Locale
): { criterion: string; text: string }[] {
	const words = assessmentMessages(locale).common.missing;
	const book = scorebookMessages(locale).missing;
	return missing.map((each) => {
		if (!('criterionKey' in each)) return { criterion: '', text: words[each.what] };
		const { criterionKey: criterion } = each;
		const name = assessment.criteria.find(({ key }) => key === criterion)?.name[locale] ?? '';
		switch (each.what) {
			case 'score':
				return { criterion, text: words.score(name) };
			case 'words':
				return { criterion, text: book.words(name) };
			case 'few':
			case 'many':
				return { criterion, text: book[each.what](each.kind, each.has, each.bound, name) };
		}
	});
}

/** The person who asks, or null for anyone else. */
export function personOf(actor: Actor): string | null {
	return actor.kind === 'person' ? actor.personId : null;
}
