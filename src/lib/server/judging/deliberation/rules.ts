// How a panel meets: who leads, who may decide on what is before it, and what a vote comes to.
import { leadOrder, type SeatPart } from '../panel/rules.ts';

export const choices = ['yes', 'no', 'abstain'] as const;
export type Choice = (typeof choices)[number];

export type MeetingState = 'planned' | 'cancelled' | 'under-way' | 'closed';

/** Answers how far a meeting has come. */
export function meetingState(meeting: {
	openedAt: unknown;
	closedAt: unknown;
	cancelledAt?: unknown;
}): MeetingState {
	if (meeting.closedAt !== null) return 'closed';
	if ((meeting.cancelledAt ?? null) !== null) return 'cancelled';
	return meeting.openedAt === null ? 'planned' : 'under-way';
}

/** Somebody on the panel, at a meeting or not. */
export type AtTheTable = {
	personId: string;
	part: SeatPart;
	here: boolean;
	/** In whose place a substitute is there. */
	insteadOf: string | null;
	/** Stands back from the entry that is before the meeting. */
	out: boolean;
};

/** Answers who has a vote at the meeting: seats that have one, and substitutes in the place of somebody who sits. */
export function votersAmong<A extends AtTheTable>(people: readonly A[]): A[] {
	const seats = new Set(
		people.filter(({ part }) => part !== 'substitute').map(({ personId }) => personId)
	);
	return people.filter(({ here, personId, insteadOf }) => here && seats.has(insteadOf ?? personId));
}

/** Answers who decides on what is before the meeting: those with a vote who do not stand back from it. */
export function decidersAmong<A extends AtTheTable>(people: readonly A[]): A[] {
	return votersAmong(people).filter(({ out }) => !out);
}

/** Whose places are free for a substitute: of those with a seat that has a vote, who is not there and has nobody instead. */
export function freePlaces<A extends AtTheTable>(people: readonly A[]): A[] {
	const taken = new Set(people.filter(({ here }) => here).map(({ insteadOf }) => insteadOf));
	return people.filter(({ personId, part, here }) => {
		return part !== 'substitute' && !here && !taken.has(personId);
	});
}

/** Answers who leads: of those who decide on what is before the meeting whoever is named, otherwise the chair, otherwise nobody. */
export function leaderOf<A extends AtTheTable>(
	people: readonly A[],
	named: string | null
): A | undefined {
	const able = decidersAmong(people);
	const known = able.find(({ personId }) => personId === named);
	return known ?? able.find(({ part }) => part === 'chair');
}

/** Answers who could lead what is before the meeting: those who decide on it, a vice chair before a member. */
export function couldLead<A extends AtTheTable>(people: readonly A[]): A[] {
	return decidersAmong(people).toSorted((a, b) => leadOrder[a.part] - leadOrder[b.part]);
}

/** Null where the votes are not counted. */
export type Count = { yes: number | null; no: number | null; abstained: number | null };
/**
 * What a vote came to: more than half of the yeses and noes; where both are as many, the open vote of whoever leads, and
 * otherwise the lot. Nothing is decided where nobody said yes or no, where fewer than three voted in secret or one of those
 * who did was found to stand back before the closing, and where too few were left to decide.
 */
export type Settled = {
	outcome: 'carried' | 'rejected' | 'undecided';
	settledBy: 'majority' | 'casting-vote' | 'lot' | 'nobody' | 'too-few' | 'conflict' | 'no-quorum';
};
