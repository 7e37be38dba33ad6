// What members of a team did not agree with, in words, for those who read a finished consensus.
import type { AgreedAssessment } from '#lib/server/assessment/index.ts';
import type { Locale } from '#lib/shared/locale.ts';
import { consensusMessages } from '#lib/shared/messages/consensus/index.ts';

/** What an objection was made to: a score is a few figures, whatever else stands on a criterion is a finding's words. */
export function objectedTo(criterionName: string | null, saidOf: string, locale: Locale): string {
	const words = consensusMessages(locale).objection;
	if (criterionName === null) return words.to(words.whole);
	const what = /^\d*$/.test(saidOf) ? words.score(saidOf) : words.finding(saidOf);
	return words.to(`${what} ${words.on(criterionName)}`);
}

/** Answers the objections that stand in a finished consensus. */
export function objectionsInWords(
	{ objections, criteria }: Pick<AgreedAssessment, 'objections' | 'criteria'>,
	locale: Locale
) {
	return objections.map(({ criterionKey, saidOf, body, by }) => {
		const criterion = criteria.find(({ key }) => key === criterionKey);
		return { to: objectedTo(criterion?.name[locale] ?? null, saidOf, locale), body, by };
	});
}
