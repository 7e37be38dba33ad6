// What follows a release, read together: the meeting, what the unit answered, what it changed.
import type { Actor } from '../../platform/actor.ts';
import { isId } from '../../platform/ids.ts';
import { refused, type Outcome } from '../../platform/outcome.ts';
import { query } from '../../people/index.ts';
import { ratingsOn, receiptsOn, wordsToTeam, type Rating, type Receipt } from './answer/queries.ts';
import { followUpOf, type FollowUp } from './follow-up/queries.ts';
import { meetingNotesOn, meetingsOn } from './meeting/queries.ts';
import type { Meeting, MeetingNote } from './meeting/rules.ts';

export type Afterwards = {
	/** Whether the actor answers for the unit. */
	answers: boolean;
	meeting: Meeting | null;
	/** The unit gets what is shared with it. */
	notes: MeetingNote[];
	receipt: Receipt | null;
	/** The unit's own, and the office's to see; null for the team. */
	rating: Rating | null;
	/** What the unit lets the team read. */
	words: string | null;
	followUp: FollowUp | null;
};

/** What followed the release of an entry's feedback, as far as it is the actor's to see: unit, team and office. */
export async function afterFeedback(actor: Actor, entryId: string): Promise<Outcome<Afterwards>> {
	if (!isId(entryId)) return refused('not-found');
	return query(actor, 'feedback.read', { entryId }, async (tx, held) => ({
		answers: held.has('applicant'),
		meeting: (await meetingsOn(tx, actor, [entryId])).get(entryId) ?? null,
		notes: await meetingNotesOn(tx, actor, entryId),
		receipt: (await receiptsOn(tx, actor, [entryId])).get(entryId) ?? null,
		rating: (await ratingsOn(tx, actor, [entryId])).get(entryId) ?? null,
		words: await wordsToTeam(tx, entryId),
		followUp: await followUpOf(tx, actor, entryId)
	}));
}
