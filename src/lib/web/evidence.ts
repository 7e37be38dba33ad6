// The passages of a chain of evidence as pages show them.
import type { ChainPassage } from '#lib/server/assessment/index.ts';
import { dayAndTime, wallClock } from '#lib/shared/dates.ts';
import type { Locale } from '#lib/shared/locale.ts';
import { evidenceMessages } from '#lib/shared/messages/evidence/index.ts';

export type ShownPassage = {
	question: string;
	before: string;
	words: string;
	after: string;
	notes: string[];
	href: string | undefined;
};

/** Answers a passage in words; `current` is the submission that stands now. */
export function shownPassage(
	passage: ChainPassage,
	locale: Locale,
	timeZone: string,
	current: string | null,
	href?: (questionKey: string) => string
): ShownPassage {
	const words = evidenceMessages(locale);
	const { submittedAt } = passage;
	const same = passage.submissionId === current;
	return {
		question: passage.question
			? words.question(passage.number, passage.question[locale])
			: passage.questionKey,
		before: passage.before,
		words: passage.words,
		after: passage.after,
		notes: submittedAt
			? [
					words.submitted(dayAndTime(locale, wallClock(submittedAt.toString(), timeZone))),
					...(same || current === null ? [] : [words.earlier])
				]
			: [words.gone],
		href: same ? href?.(passage.questionKey) : undefined
	};
}
