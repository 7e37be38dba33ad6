// What a unit was told and says that it changed, in the reader's words, beside its next entry.
import { followUpFor, type FollowUpArea } from '#lib/server/assessment/index.ts';
import type { Actor } from '#lib/server/platform/actor.ts';
import { inTransaction } from '#lib/server/platform/database/index.ts';
import type { Locale } from '#lib/shared/locale.ts';
import { feedbackMessages } from '#lib/shared/messages/feedback/index.ts';

export type ShownArea = {
	key: string;
	text: string;
	criterion: string;
	/** In words; empty while it is not answered. */
	state: string;
	words: string;
};
export type FollowUpShown = { round: string; answered: boolean; areas: ShownArea[] };

/** Answers the improvement areas with what the unit says of each. */
export function areasShown(areas: readonly FollowUpArea[], locale: Locale): ShownArea[] {
	const { states } = feedbackMessages(locale).followUp;
	return areas.map(({ key, text, criterion, answer }) => ({
		key,
		text,
		criterion: criterion[locale],
		state: answer ? states[answer.state] : '',
		words: answer?.words ?? ''
	}));
}

/** Answers what stands beside an entry of what its unit was told the last time; null where there is nothing. */
export async function followUpBeside(
	actor: Actor,
	entryId: string,
	locale: Locale
): Promise<FollowUpShown | null> {
	const earlier = await inTransaction(actor, (tx) => followUpFor(tx, actor, entryId));
	if (!earlier || earlier.areas.length === 0) return null;
	return {
		round: `${earlier.programme[locale]} ${earlier.edition[locale]}`,
		answered: earlier.answeredAt !== null,
		areas: areasShown(earlier.areas, locale)
	};
}
