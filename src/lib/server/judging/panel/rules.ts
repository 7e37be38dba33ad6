// What makes a panel: people one can reach, each once, one of them in the chair; and how many must be there to decide.
import type { RefusalReason } from '#lib/shared/messages/refusals/index.ts';

/** In which part somebody sits. A substitute reads along, and decides in the place of somebody who is not there. */
export const seatParts = ['chair', 'vice_chair', 'member', 'substitute'] as const;
export type SeatPart = (typeof seatParts)[number];

export type PanelSeat = {
	name: string;
	email: string;
	title?: string | undefined;
	chair: boolean;
	/** Besides the chair; a member where nothing is said. */
	part?: Exclude<SeatPart, 'chair'> | undefined;
};

/** What is wrong with a seat; `field` is `email-0`, `name-0` and so on, `chair` for the panel as a whole. */
export type PanelMistake = { field: string; reason: RefusalReason };

const address = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/** Answers in which part a seat is. */
export function partOf(seat: Pick<PanelSeat, 'chair' | 'part'>): SeatPart {
	return seat.chair ? 'chair' : (seat.part ?? 'member');
}

/** Answers the mistakes in a panel's seats, none when it can be appointed. */
export function panelMistakes(seats: readonly PanelSeat[]): PanelMistake[] {
	const mistakes: PanelMistake[] = [];
	const seen = new Set<string>();
	for (const [at, seat] of seats.entries()) {
		const email = seat.email.trim().toLowerCase();
		if (seat.name.trim() === '') mistakes.push({ field: `name-${at}`, reason: 'required' });
		if (email === '') mistakes.push({ field: `email-${at}`, reason: 'required' });
		else if (!address.test(email)) mistakes.push({ field: `email-${at}`, reason: 'not-an-email' });
		else if (seen.has(email)) mistakes.push({ field: `email-${at}`, reason: 'already-done' });
		seen.add(email);
	}
	if (seats.filter(({ chair }) => chair).length !== 1) {
		mistakes.push({ field: 'chair', reason: 'panel-has-no-chair' });
	}
	if (seats.filter((seat) => partOf(seat) === 'vice_chair').length > 1) {
		mistakes.push({ field: 'chair', reason: 'panel-has-two-vice-chairs' });
	}
	return mistakes;
}

/** Answers how many have a vote: every seat but the substitutes'. */
export function votingSeats(seats: readonly { part: SeatPart }[]): number {
	return seats.filter(({ part }) => part !== 'substitute').length;
}

/** Answers how many must be there to decide: as many as the office has set, otherwise more than half of those with a vote. */
export function quorumOf(seats: readonly { part: SeatPart }[], set: number | null): number {
	return set ?? Math.floor(votingSeats(seats) / 2) + 1;
}

/** Who leads where the chair does not: a vice chair before a member, a member before a substitute, as they were named. */
export const leadOrder: Record<SeatPart, number> = {
	chair: 0,
	vice_chair: 1,
	member: 2,
	substitute: 3
};
