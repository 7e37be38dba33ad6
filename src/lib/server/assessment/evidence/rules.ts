// The chain behind a sentence: what it was made of, what was checked, and the words in the entry, in their context.
import type { LocalText } from '#lib/shared/locale.ts';
import type { ShownSection } from '../../application/index.ts';
import type { DraftSentence } from '../feedback/draft/rules.ts';
import type { FindingKind, Passage } from '../review/rules.ts';
import type { CheckOutcome, CheckSeen } from '../visit/note/rules.ts';

/** Words of the entry, with what stands around them; `before` and `after` are empty where the answer as a whole is meant. */
export type ChainPassage = {
	questionKey: string;
	question: LocalText | null;
	/** As the questions of the submission are counted, from 1; 0 where it is not known. */
	number: number;
	before: string;
	words: string;
	after: string;
	/** Null where the submission is no longer to be read. */
	submittedAt: Temporal.Instant | null;
	submissionId: string;
};

/** A finding of a review, as it goes into the chain. */
export type ChainSource = {
	id: string;
	kind: FindingKind;
	body: string;
	/** Whose, once the reviews are shared. */
	by: string;
	passages: ChainPassage[];
	/** Of what was to be checked: what came of it. */
	seen: CheckSeen | null;
	/** Why the consensus does not carry it on, where it does not. */
	setAside: string | null;
};

export type ChainSentence = Pick<DraftSentence, 'original' | 'leftOut' | 'noLongerAgreed'> & {
	text: string;
};

/** From a finding, upwards to what was made of it, and downwards to what it was made of. */
export type Chain = {
	entryId: string;
	criterionKey: string;
	/** The finding asked for, of the consensus or of a review. */
	of: 'consensus' | 'review';
	/** The sentences of the feedback that come from it, as far as they have been written and may be read. */
	sentences: ChainSentence[];
	/** The consensus's: the one asked for, or those that the review's finding went into. */
	agreed: { id: string; kind: FindingKind; body: string; passages: ChainPassage[] }[];
	/** The reviews': what it was made of, or the one asked for. */
	sources: ChainSource[];
};

/** What the unit is shown of it: its own words, and what was checked. */
export type UnitChain = {
	entryId: string;
	criterionKey: string;
	kind: FindingKind;
	passages: ChainPassage[];
	checks: { body: string; outcome: CheckOutcome | null }[];
};

/** So many characters of the same answer stand before and after the words. */
const around = 240;

/** Answers the words of a passage with what stands around them in an answer, cut between words. */
export function inContext(text: string, { from, to, quote }: Passage) {
	if (quote === '') return { before: '', words: text.slice(0, 2 * around), after: '' };
	if (text.slice(from, to) !== quote) return { before: '', words: quote, after: '' };
	const start = Math.max(0, from - around);
	const end = Math.min(text.length, to + around);
	const before = text.slice(start, from);
	const after = text.slice(to, end);
	return {
		before: start === 0 ? before : `…${before.slice(before.search(/\s/u) + 1)}`,
		words: quote,
		after: end === text.length ? after : `${after.slice(0, after.search(/\s\S*$/u))} …`
	};
}

/** Answers a passage as it stands in what was submitted. */
export function passageIn(
	passage: Passage,
	submission: { submittedAt: Temporal.Instant; sections: ShownSection[] } | undefined
): ChainPassage {
	const { questionKey, submissionId, quote } = passage;
	const questions = submission?.sections.flatMap(({ questions }) => questions) ?? [];
	const at = questions.findIndex(({ key }) => key === questionKey);
	const question = questions[at];
	const texts = question ? [question.text.sv, question.text.en] : [];
	const text = texts.find((each) => each.slice(passage.from, passage.to) === quote) ?? texts[0];
	return {
		questionKey,
		submissionId,
		question: question?.label ?? null,
		number: at + 1,
		submittedAt: submission?.submittedAt ?? null,
		...(text === undefined ? { before: '', words: quote, after: '' } : inContext(text, passage))
	};
}
