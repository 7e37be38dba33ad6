// An information meeting: when one can sign up, and whether there is room.

export type SignupState = 'coming' | 'waiting' | 'cancelled';

/** What closes a meeting to those who want to come. */
export type SignupClosed = 'cancelled' | 'closed' | 'over';

export type MeetingTimes = {
	/** Wall clock. */
	starts: string;
	ends: string;
	closes: string | null;
	cancelled: boolean;
};

/** Answers why nobody can sign up any more at a wall-clock time, or null. A closing is the last minute included. */
export function signupClosed(meeting: MeetingTimes, now: string): SignupClosed | null {
	if (meeting.cancelled) return 'cancelled';
	if (now >= meeting.ends) return 'over';
	if (meeting.closes !== null ? now > meeting.closes : now >= meeting.starts) return 'closed';
	return null;
}

/** Answers whether somebody new comes, or waits for a place. */
export function placeFor(seats: number | null, coming: number): 'coming' | 'waiting' {
	return seats !== null && coming >= seats ? 'waiting' : 'coming';
}

/** At most so many sign-ups to a meeting in ten minutes, and so many mails to one address in an hour. */
export const limits = { perTenMinutes: 60, mailGapSeconds: 60 } as const;
