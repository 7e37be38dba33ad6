// Who is here: for how long somebody counts as here, and how soon it is forgotten.

/** A page that is open tells so about every twenty seconds. */
export const hereSeconds = 60;
/** Then nobody is told any more, and soon nobody could be. */
export const keptMinutes = 3;

export type Here = {
	personId: string;
	name: string;
	section: string;
	/** The question that the person writes in, where there is one. */
	question: string | null;
};

/** Answers since when one must have been seen to be here. */
export function hereSince(at: Temporal.Instant): Temporal.Instant {
	return at.subtract({ seconds: hereSeconds });
}

/** Answers what was seen last before this is to be forgotten. */
export function forgottenBefore(at: Temporal.Instant): Temporal.Instant {
	return at.subtract({ minutes: keptMinutes });
}
