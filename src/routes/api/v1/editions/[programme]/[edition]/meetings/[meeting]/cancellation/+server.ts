// Cancels an information meeting.
import { cancelMeeting } from '#lib/server/programme/index.ts';
import { answering, only } from '#lib/web/api/answer.ts';
import { operations } from '#lib/web/api/operations.ts';
import { meetingIn } from '#lib/web/api/round-rows.ts';

export const POST = answering(
	operations.cancelMeeting,
	async ({ params, body }, { locals: { actor } }) => {
		const found = await meetingIn(actor, params);
		if (!found.ok) return found;
		return found.value && cancelMeeting(actor, { meetingId: found.value.id, why: body.why });
	}
);
export const fallback = only('POST');
