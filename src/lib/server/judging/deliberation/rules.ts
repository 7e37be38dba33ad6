// How a panel meets: who leads, who may decide on what is before it, and what a vote comes to.
import { leadOrder, type SeatPart } from '../panel/rules.ts';

export const choices = ['yes', 'no', 'abstain'] as const;
export type Choice = (typeof choices)[number];

export type MeetingState = 'planned' | 'under-way' | 'closed';

/** Answers how far a meeting has come. */
export function meetingState(meeting: { openedAt: unknown; closedAt: unknown }): MeetingState {
	if (meeting.closedAt !== null) return 'closed';
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

/** Answers who has a vote at the meeting: seats that have one, and substitutes in somebody's place. */
export function votersAmong<A extends AtTheTable>(people: readonly A[]): A[] {
	return people.filter(({ here, part, insteadOf }) => {
		return here && (part !== 'substitute' || insteadOf !== null);
	});
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

/** Answers who leads: whoever is named and there, otherwise the chair, unless the chair stands back; then nobody does. */
export function leaderOf<A extends AtTheTable>(
	people: readonly A[],
	named: string | null
): A | undefined {
	const known = people.find(({ personId, here }) => personId === named && here);
	return known ?? people.find(({ part, out }) => part === 'chair' && !out);
}

/** Answers who could lead what is before the meeting: those who decide on it, a vice chair before a member. */
export function couldLead<A extends AtTheTable>(people: readonly A[]): A[] {
	return decidersAmong(people).toSorted((a, b) => leadOrder[a.part] - leadOrder[b.part]);
}

export type Count = { yes: number; no: number; abstained: number };
export type Settled = {
	outcome: 'carried' | 'rejected';
	settledBy: 'majority' | 'casting-vote' | 'lot';
};

/**
 * Answers what a vote came to: more than half of the yeses and noes; where both are as many, the open vote of whoever
 * leads, and otherwise the lot. `draw` answers true or false with the same chance, and is asked only then.
 */
export function settle({ yes, no }: Count, leads: Choice | null, draw: () => boolean): Settled {
	if (yes !== no) return { outcome: yes > no ? 'carried' : 'rejected', settledBy: 'majority' };
	if (leads === 'yes' || leads === 'no') {
		return { outcome: leads === 'yes' ? 'carried' : 'rejected', settledBy: 'casting-vote' };
	}
	return { outcome: draw() ? 'carried' : 'rejected', settledBy: 'lot' };
}
