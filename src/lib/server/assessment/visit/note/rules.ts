// What was seen at a check: the outcomes, what the team's outcomes come to together, and the order of notes.

export const outcomes = ['confirmed', 'changed', 'not_seen'] as const;
export type CheckOutcome = (typeof outcomes)[number];

/** The name of the control that takes the note to a check. */
export function noteField(findingId: string | null): string {
	return `note-${findingId ?? 'other'}`;
}

/** The name of the control that takes the outcome of a check. */
export function outcomeField(findingId: string): string {
	return `outcome-${findingId}`;
}

/** Answers a posted outcome, or null for what is none. */
export function readOutcome(text: string): CheckOutcome | null {
	return outcomes.find((each) => each === text) ?? null;
}

/** What the team's outcomes of one check come to. */
export type Together =
	| { state: 'none' }
	| { state: 'agreed'; outcome: CheckOutcome }
	/** Two saw different things, and the lead has not settled it. */
	| { state: 'differ' }
	| { state: 'settled'; outcome: CheckOutcome };

/** Answers what the outcomes of a check come to: what all who saw it say, or what the lead has settled on. */
export function together(
	noted: readonly { outcome: CheckOutcome | null }[],
	settled: { outcome: CheckOutcome } | null
): Together {
	if (settled) return { state: 'settled', outcome: settled.outcome };
	const said = new Set(noted.flatMap(({ outcome }) => outcome ?? []));
	const [only] = said;
	if (only === undefined) return { state: 'none' };
	return said.size === 1 ? { state: 'agreed', outcome: only } : { state: 'differ' };
}

/**
 * Answers when something was noted: by the clock of the device, but never later than it arrived, since a clock that is
 * fast would put it after what came later.
 */
export function notedAt(device: Temporal.Instant, arrived: Temporal.Instant): Temporal.Instant {
	return Temporal.Instant.compare(device, arrived) > 0 ? arrived : device;
}

/** Whether a note came in so long after it was noted that both times are worth showing. */
export function cameLater(note: {
	notedAt: Temporal.Instant;
	arrivedAt: Temporal.Instant;
}): boolean {
	return note.arrivedAt.since(note.notedAt).total('minutes') >= 2;
}

/** What is there of one's own on a check, and what comes in. */
type Own = { body: string; outcome: CheckOutcome | null; versionId: string };
type Coming = { body: string; outcome: CheckOutcome | null; seen: readonly string[] };

/**
 * Answers what becomes of a note that comes in: it is `kept` in place of the version that its writer saw, it is
 * `the-same` as what is there, or it stands `beside` a version that its writer had not seen.
 */
export function meets(own: Own | undefined, coming: Coming): 'kept' | 'the-same' | 'beside' {
	const empty = coming.body === '' && coming.outcome === null;
	if (!own) return empty ? 'the-same' : 'kept';
	if (own.body === coming.body && own.outcome === coming.outcome) return 'the-same';
	if (own.body === '' && own.outcome === null) return 'kept';
	return coming.seen.includes(own.versionId) ? 'kept' : 'beside';
}

/** Both texts as one, the earlier first. */
export function joined(earlier: string, later: string): string {
	if (earlier === '' || later.includes(earlier)) return later;
	return later === '' ? earlier : `${earlier}\n\n${later}`;
}

/** What a note said at some time. */
export type Said = {
	body: string;
	outcome: CheckOutcome | null;
	notedAt: Temporal.Instant;
	arrivedAt: Temporal.Instant;
};

export type Note = {
	id: string;
	findingId: string | null;
	body: string;
	outcome: CheckOutcome | null;
	by: string;
	mine: boolean;
	/** Its writer is on the team: what others wrote is kept, and decides nothing. */
	counts: boolean;
	/** The version that stands. */
	versionId: string;
	/** By the clock of the device that it was noted on. */
	notedAt: Temporal.Instant;
	arrivedAt: Temporal.Instant;
	/** What it says came in after the consensus: it is read, and decides nothing. */
	late: boolean;
	/** Of what came late: what stood there at the consensus; null where nothing did. */
	before: Said | null;
};

/** Answers the outcome that a note had when the team agreed, or has while it has not. */
export function countedOutcome({
	late,
	before,
	outcome
}: Pick<Note, 'late' | 'before' | 'outcome'>) {
	return { outcome: late ? (before?.outcome ?? null) : outcome };
}

export type Settlement = {
	findingId: string;
	outcome: CheckOutcome;
	reason: string;
	by: string;
	at: Temporal.Instant;
};

/** What came of one check at the visit. */
export type CheckSeen = {
	/** The check: a finding of a review, of the kind `visit_check`. */
	findingId: string;
	together: Together;
	settled: Settlement | null;
	/** Those who noted something, in the order that they noted it. */
	notes: Note[];
};
