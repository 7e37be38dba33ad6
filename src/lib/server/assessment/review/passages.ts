// Whether the words that a passage marks stand in the entry, and where; a text may have been corrected since they were marked.
import { fits, locate } from '#lib/shared/passages.ts';
import { questionIn, type EntryToAssess } from '../entries/queries.ts';
import type { Passage } from './rules.ts';

/** Whether a passage says what stands there in what the unit has submitted now; without words it is the whole answer. */
export function stands(entry: EntryToAssess, passage: Passage): boolean {
	const question = questionIn(entry, passage.questionKey);
	if (!question || passage.submissionId !== entry.submissionId) return false;
	const whole = passage.quote === '' && passage.from === 0 && passage.to === 0;
	return whole || fits(question.text.sv, passage) || fits(question.text.en, passage);
}

const sameWords = (one: Passage, other: Passage) =>
	one.questionKey === other.questionKey && one.quote === other.quote;
export const isKept = (kept: readonly Passage[], passage: Passage) =>
	kept.some((each) => sameWords(each, passage));

/**
 * Answers a passage as it is kept: where its words stand now; or, of a text that the unit has corrected since, as it
 * was when it was marked.
 */
export function settled(entry: EntryToAssess, passage: Passage, kept: readonly Passage[]): Passage {
	if (stands(entry, passage)) return passage;
	const text = questionIn(entry, passage.questionKey)?.text.sv ?? '';
	const found = passage.quote === '' ? null : locate(text, passage.quote);
	if (found) {
		const quote = text.slice(found.from, found.to);
		return { ...passage, submissionId: entry.submissionId, ...found, quote };
	}
	return kept.find((each) => sameWords(each, passage)) ?? passage;
}
