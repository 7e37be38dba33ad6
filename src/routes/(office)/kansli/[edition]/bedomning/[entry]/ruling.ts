// The field where the office says why it lets a consensus stand, or opens it again: one for each person and act.

/** The field's id: on a page where several wait, each has their own. */
export const rulingField = (act: string, personId: string): string => `${act}-${personId}`;

/** The id of the control that a refusal's field is about, by what was posted. */
export const controlOf = (field: string, typed: Record<string, string>): string =>
	field === 'ruling-reason' ? rulingField(typed['act'] ?? '', typed['in-conflict'] ?? '') : field;
