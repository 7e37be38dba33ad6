// A report before it is released: its sentences, its four questions, and who may read it for whom.
import type { RefusalReason } from '#lib/shared/messages/refusals/index.ts';
import { longestFinding, longestSummary, textError } from '../../review/rules.ts';

export const sentenceKinds = ['summary', 'strength', 'improvement_area'] as const;
export type SentenceKind = (typeof sentenceKinds)[number];

/** One thing wrong with one field, as a refusal tells it. */
type FieldError = {
	field: string;
	reason: RefusalReason;
	values?: Record<string, string | number>;
};

export type DraftSentence = {
	id: string;
	/** Null for the summary. */
	criterionKey: string | null;
	kind: SentenceKind;
	/** The words of the finding that it came from. */
	original: string;
	body: string;
	findingIds: string[];
	position: number;
	/** Why somebody left it out; null where nobody did. */
	leftOut: string | null;
	/** Whether it is left out since the consensus, agreed on anew, no longer says it. */
	noLongerAgreed: boolean;
	/** What somebody had written, where the newly agreed words took its place. */
	replaced: string | null;
	revision: number;
	changedBy: string | null;
	changedAt: Temporal.Instant | null;
};

export const draftStates = ['writing', 'reading', 'sent-back', 'approved'] as const;
export type DraftState = (typeof draftStates)[number];

/** Answers whether a draft's words are locked: somebody reads them, or has approved them as they stand. */
export const isLocked = (state: DraftState): boolean => state === 'reading' || state === 'approved';

/** What a second reader asks of a report: can it be acted on, does it agree with the consensus, is it true, is it kind. */
export const readingQuestions = ['actionable', 'aligned', 'accurate', 'appropriate'] as const;
export type ReadingQuestion = (typeof readingQuestions)[number];

export type ReadingAnswers = Record<ReadingQuestion, { yes: boolean; words: string }>;
export type Remark = {
	sentenceId: string;
	question: ReadingQuestion;
	words: string;
	/** The sentence as it stood when it was read. */
	body: string;
};

export type Reading = {
	id: string;
	reader: string;
	revision: number;
	outcome: 'approved' | 'sent-back';
	answers: ReadingAnswers;
	remarks: Remark[];
	readAt: Temporal.Instant;
};

export type Draft = {
	entryId: string;
	state: DraftState;
	revision: number;
	reader: { id: string; name: string } | null;
	askedBy: string | null;
	askedAt: Temporal.Instant | null;
	/** In the order of the report: the summary, then criterion by criterion, strengths first. */
	sentences: DraftSentence[];
	/** The latest first. */
	readings: Reading[];
};

/** The longest reason and remark, in characters. */
export const longestRemark = 1000;

export const sentenceField = (id: string) => `body-${id}`;
export const leftOutField = (id: string) => `reason-${id}`;
export const answerField = (question: ReadingQuestion) => `answer-${question}`;
export const wordsField = (question: ReadingQuestion) => `words-${question}`;
export const remarkField = (sentenceId: string) => `remark-${sentenceId}`;

/** Answers what is wrong with a sentence's words, or null. */
export function sentenceError(
	{ id, kind }: Pick<DraftSentence, 'id' | 'kind'>,
	body: string
): FieldError | null {
	return textError(sentenceField(id), body, kind === 'summary' ? longestSummary : longestFinding);
}

/** Answers what a reading comes to: four times yes approves, one no sends back. */
export function outcomeOf(answers: ReadingAnswers): Reading['outcome'] {
	return readingQuestions.every((question) => answers[question].yes) ? 'approved' : 'sent-back';
}

/** Answers what is missing in a reading: a question without answer, a no that says nothing. */
export function readingErrors(
	answers: Partial<Record<ReadingQuestion, { yes: boolean; words: string }>>,
	remarks: readonly Pick<Remark, 'question' | 'words' | 'sentenceId'>[]
): FieldError[] {
	const errors: (FieldError | null)[] = [];
	for (const question of readingQuestions) {
		const answer = answers[question];
		if (!answer) {
			errors.push({ field: answerField(question), reason: 'required' });
			continue;
		}
		const said = answer.words.trim();
		const remarked = remarks.some((each) => each.question === question && each.words.trim());
		if (!answer.yes && !said && !remarked) {
			errors.push({ field: wordsField(question), reason: 'reading-says-nothing' });
		}
		if (said) errors.push(textError(wordsField(question), said, longestRemark));
	}
	for (const { sentenceId, words } of remarks) {
		if (words.trim()) errors.push(textError(remarkField(sentenceId), words, longestRemark));
	}
	return errors.filter((error) => error !== null);
}

/** Answers whether a sentence reads otherwise than the finding it came from. */
export function isEdited({ original, body }: Pick<DraftSentence, 'original' | 'body'>): boolean {
	return original !== body;
}

/** Answers whether the unit does not get a sentence. */
export function isLeftOut({
	leftOut,
	noLongerAgreed
}: Pick<DraftSentence, 'leftOut' | 'noLongerAgreed'>): boolean {
	return leftOut !== null || noLongerAgreed;
}

/** Answers the sentences in the order of the report. */
export function inReportOrder<S extends Pick<DraftSentence, 'criterionKey' | 'kind' | 'position'>>(
	criteria: readonly { key: string }[],
	sentences: readonly S[]
): S[] {
	const place = ({ criterionKey, kind, position }: S) => [
		criterionKey === null ? -1 : criteria.findIndex(({ key }) => key === criterionKey),
		sentenceKinds.indexOf(kind),
		position
	];
	return [...sentences].sort((one, other) => {
		const [a, b] = [place(one), place(other)];
		return (a[0] ?? 0) - (b[0] ?? 0) || (a[1] ?? 0) - (b[1] ?? 0) || (a[2] ?? 0) - (b[2] ?? 0);
	});
}
