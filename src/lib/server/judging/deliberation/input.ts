// The shapes of what is asked of a meeting.
import { z } from 'zod';
import { choices } from './rules.ts';

const wallClock = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/);
const short = z.string().trim().max(300);

const called = z.object({
	/** Wall clock in the organiser's zone. */
	starts: wallClock,
	place: short,
	/** To the video meeting: an address on the web, or nothing. */
	link: z
		.string()
		.trim()
		.max(1000)
		.pipe(z.literal('').or(z.url({ protocol: /^https?$/ }))),
	/** What is taken up besides the classes, in order, after them. */
	others: z.array(short.min(1)).max(30)
});
export type CalledInput = z.infer<typeof called>;

export const meetingInput = called.extend({ editionId: z.uuid() });
export type MeetingInput = z.infer<typeof meetingInput>;

export const meetingChange = called.extend({
	meetingId: z.uuid(),
	/** That the writer saw. */
	revision: z.int32().min(1)
});
export type MeetingChange = z.infer<typeof meetingChange>;

export const attendanceInput = z.object({
	meetingId: z.uuid(),
	/** Oneself where nobody is named. */
	personId: z.uuid().optional(),
	here: z.boolean(),
	insteadOf: z.uuid().nullable().optional()
});
export type AttendanceInput = z.infer<typeof attendanceInput>;

export const focusInput = z.object({
	meetingId: z.uuid(),
	itemId: z.uuid(),
	/** Null: the item as a whole. */
	entryId: z.uuid().nullable()
});
export type FocusInput = z.infer<typeof focusInput>;

export const leadInput = z.object({ itemId: z.uuid(), personId: z.uuid().nullable() });
export type LeadInput = z.infer<typeof leadInput>;

export const noteInput = z.object({
	itemId: z.uuid(),
	note: z.string().max(5000),
	/** What stood there when the writer began. */
	seen: z.string().optional()
});
export type NoteInput = z.infer<typeof noteInput>;

export const motionInput = z.object({
	meetingId: z.uuid(),
	text: z.string().max(500),
	secret: z.boolean()
});
export type MotionInput = z.infer<typeof motionInput>;

export const voteInput = z.object({ motionId: z.uuid(), choice: z.enum(choices) });
export type VoteInput = z.infer<typeof voteInput>;
