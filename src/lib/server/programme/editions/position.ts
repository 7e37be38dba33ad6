// Where an edition stands among its award's.

/** Answers the place of a live edition: the newer its year, the further up. The archive stands from 100 on. */
export const positionOf = (year: number | null): number => 100 - ((year ?? 2000) - 2000);
