// The oral feedback: when and where it can be, and what is said of it afterwards.
import type { RefusalReason } from '#lib/shared/messages/refusals/index.ts';

export const limits = { place: 300, who: 300, note: 4000 };
export const audiences = ['unit', 'team'] as const;
export type Audience = (typeof audiences)[number];

export type Meeting = {
	id: string;
	entryId: string;
	/** Wall clock of the organiser. */
	starts: string;
	ends: string;
	place: string;
	link: string | null;
	who: string;
	/** Counts what the calendar files told. */
	sequence: number;
	cancelledAt: Temporal.Instant | null;
	/** 'YYYY-MM-DD', once it has been held. */
	heldOn: string | null;
	heldBy: string | null;
};

export type MeetingNote = { audience: Audience; body: string; revision: number };

/** Answers when a meeting that begins then and lasts so long ends, both as wall clock. */
export function endOf(starts: string, minutes: number): string {
	return Temporal.PlainDateTime.from(starts).add({ minutes }).toString({ smallestUnit: 'minute' });
}

/** How long a meeting is, in minutes. */
export function minutesOf({ starts, ends }: Pick<Meeting, 'starts' | 'ends'>): number {
	return Temporal.PlainDateTime.from(starts)
		.until(Temporal.PlainDateTime.from(ends))
		.total('minutes');
}

/** Answers what is wrong with a link, or null. */
export function linkProblem(link: string): RefusalReason | null {
	if (link === '') return null;
	return /^https:\/\/\S+$/.test(link) && URL.canParse(link) ? null : 'not-a-web-address';
}

/** Answers what is wrong with the day it was held, or null: no day, or one that has not come. */
export function heldProblem(day: string, today: string): RefusalReason | null {
	try {
		Temporal.PlainDate.from(day, { overflow: 'reject' });
	} catch {
		return 'not-a-date';
	}
	return day > today ? 'date-too-late' : null;
}
