// Giving up one's place at a meeting, by the code in the mail.
import { leaveMeeting } from '#lib/server/programme/index.ts';
import { done } from '#lib/server/platform/outcome.ts';
import { answering, only } from '#lib/web/api/answer.ts';
import { operations } from '#lib/web/api/operations.ts';

export const POST = answering(operations.leaveMeeting, async ({ params, body }, { locals }) => {
	const { meeting: meetingId } = params;
	const left = await leaveMeeting(locals.actor, { meetingId, code: body.code });
	return left.ok ? done({ state: 'cancelled' as const }) : left;
});
export const fallback = only('POST');
