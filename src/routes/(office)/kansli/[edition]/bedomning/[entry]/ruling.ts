// The field where the office says why it lets a consensus stand, or opens it again: one for each person and act.

/** The field's id: on a page where several wait, each has their own. */
export const rulingField = (act: string, personId: string): string => `${act}-${personId}`;
