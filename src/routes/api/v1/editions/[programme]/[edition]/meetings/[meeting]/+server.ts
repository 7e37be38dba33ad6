// One information meeting: its ETag is the revision, and a change names the one that it saw.
import { changeMeeting } from '#lib/server/programme/index.ts';
import { answering, only, revisionSeen, tagged } from '#lib/web/api/answer.ts';
import { operations } from '#lib/web/api/operations.ts';
import { meetingIn, meetingRow } from '#lib/web/api/round-rows.ts';

export const GET = answering(operations.meeting, async ({ params }, { locals: { actor } }) => {
	const found = await meetingIn(actor, params);
	if (!found.ok) return found;
	return found.value && tagged(found.value.revision, meetingRow(found.value));
});

export const PUT = answering(
	operations.changeMeeting,
	async ({ params, body, ifMatch }, { locals: { actor } }) => {
		const found = await meetingIn(actor, params);
		if (!found.ok) return found;
		if (!found.value) return undefined;
		const changed = await changeMeeting(actor, {
			meetingId: found.value.id,
			revision: revisionSeen(ifMatch) ?? undefined,
			meeting: body
		});
		if (!changed.ok) return changed;
		const { told, revision } = changed.value;
		return tagged(revision, { ...meetingRow(changed.value), told });
	}
);
export const fallback = only('GET', 'PUT');
