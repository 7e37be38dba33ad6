// Who leads a ballot, and what a vote has to hold.
import type { SeatPart } from '../panel/rules.ts';

type Seat = { personId: string; part: SeatPart };

/**
 * Answers who may open and close a ballot in a class: the chair and the vice chair, less those who stand back from an entry in it;
 * where none of them is left, the first of the others by their order, substitutes last, who does not. Where everybody stands back from something, the chair.
 */
export function leadersOf(members: readonly Seat[], recused: ReadonlySet<string>): string[] {
	const free = members.filter(({ personId }) => !recused.has(personId));
	const heads = free.filter(({ part }) => part === 'chair' || part === 'vice_chair');
	if (heads.length > 0) return heads.map(({ personId }) => personId);
	const next = free[0] ?? members[0];
	return next ? [next.personId] : [];
}

/** Answers whether a vote places nothing. */
export function isEmpty(places: Readonly<Record<string, number | null>>): boolean {
	return Object.values(places).every((place) => place === null);
}
