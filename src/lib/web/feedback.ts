// What the feedback's pages share: a report's sentences in the reader's words, criterion by criterion.
import type { Draft, DraftSentence, EntryToAssess, Reading } from '#lib/server/assessment/index.ts';
import { isEdited, readingQuestions } from '#lib/server/assessment/index.ts';
import { diffWords, type Piece } from '#lib/shared/diff.ts';
import type { Locale } from '#lib/shared/locale.ts';
import { feedbackMessages } from '#lib/shared/messages/feedback/index.ts';
import { inWords } from './assessment.ts';

export type ShownSentence = {
	id: string;
	kind: DraftSentence['kind'];
	/** What the sentence is called where its field stands alone: "Styrka 1, Delaktighet". */
	label: string;
	body: string;
	original: string;
	revision: number;
	/** Null while the words are the consensus's own. */
	difference: Piece[] | null;
	/** Why the unit does not get it; null for what it gets. */
	leftOut: string | null;
	/** What somebody had written before the consensus was changed. */
	replaced: string | null;
	changed: string;
	findingIds: string[];
	first: boolean;
	last: boolean;
	remarks: { question: string; words: string }[];
};

/** How a sentence reads once its words have been saved. */
export type SavedWords = Pick<ShownSentence, 'body' | 'revision' | 'difference' | 'changed'>;

export type ShownCriterion = {
	key: string;
	name: string;
	question: string;
	score: { value: number; max: number } | null;
	strengths: ShownSentence[];
	areas: ShownSentence[];
};

/** Answers a sentence's words, and how they differ from the consensus's. */
export function savedWords(sentence: DraftSentence, zone: string, locale: Locale): SavedWords {
	const { body, revision, original, changedBy, changedAt } = sentence;
	return {
		body,
		revision,
		difference: isEdited(sentence) ? diffWords(original, body) : null,
		changed:
			changedBy && changedAt
				? feedbackMessages(locale).draft.changedBy(changedBy, inWords(locale, changedAt, zone))
				: ''
	};
}

/** Answers a draft as its pages show it. The remarks are the latest reading's, where that sent it back. */
export function draftShown(
	entry: EntryToAssess,
	draft: Draft,
	scores: Record<string, number | null>,
	locale: Locale
): { summary: ShownSentence | null; criteria: ShownCriterion[] } {
	const words = feedbackMessages(locale);
	const { criteria, scale } = entry.assessment;
	const [latest] = draft.readings;
	const remarks =
		latest?.outcome === 'sent-back' && draft.state !== 'approved' ? latest.remarks : [];
	const shown = (
		sentence: DraftSentence,
		at: number,
		of: number,
		label: string
	): ShownSentence => ({
		id: sentence.id,
		kind: sentence.kind,
		label,
		...savedWords(sentence, entry.edition.timeZone, locale),
		original: sentence.original,
		leftOut: sentence.noLongerAgreed ? words.draft.noLongerAgreed : sentence.leftOut,
		replaced: sentence.replaced,
		findingIds: sentence.findingIds,
		first: at === 0,
		last: at === of - 1,
		remarks: remarks
			.filter(({ sentenceId }) => sentenceId === sentence.id)
			.map((remark) => ({ question: words.reading.short[remark.question], words: remark.words }))
	});
	const list = (key: string, name: string, kind: 'strength' | 'improvement_area') => {
		const found = draft.sentences.filter((each) => each.criterionKey === key && each.kind === kind);
		const called = kind === 'strength' ? words.draft.strength : words.draft.area;
		return found.map((each, at) =>
			shown(each, at, found.length, words.draft.sentence(called, at + 1, name))
		);
	};
	const summary = draft.sentences.find(({ kind }) => kind === 'summary');
	return {
		summary: summary ? shown(summary, 0, 1, words.draft.summary) : null,
		criteria: criteria.map(({ key, name, question }) => {
			const value = scores[key] ?? null;
			return {
				key,
				name: name[locale],
				question: question[locale],
				score: value === null ? null : { value, max: scale.max },
				strengths: list(key, name[locale], 'strength'),
				areas: list(key, name[locale], 'improvement_area')
			};
		})
	};
}

/** A second reader's answers in words. */
export function readingShown(reading: Reading, zone: string, locale: Locale) {
	const words = feedbackMessages(locale);
	const when = inWords(locale, reading.readAt, zone);
	return {
		id: reading.id,
		title:
			reading.outcome === 'approved'
				? words.reader.approved(reading.reader, when)
				: words.reader.sentBack(reading.reader, when),
		answers: readingQuestions.map((question) => {
			const { yes, words: said } = reading.answers[question];
			return {
				term: words.reading.short[question],
				value: [yes ? words.reader.yes : words.reader.no, said].filter(Boolean).join('. ')
			};
		})
	};
}
