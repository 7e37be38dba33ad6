// The information meetings of a round, for the office; and adding one.
import { done } from '#lib/server/platform/outcome.ts';
import { addMeeting, meetingsOf } from '#lib/server/programme/index.ts';
import { answering, only, tagged } from '#lib/web/api/answer.ts';
import { operations } from '#lib/web/api/operations.ts';
import { meetingRow, roundAt } from '#lib/web/api/round-rows.ts';

export const GET = answering(operations.meetings, async ({ params }, { locals: { actor } }) => {
	const found = await roundAt(actor, 'meeting.arrange', params, (tx, { id }) =>
		meetingsOf(tx, actor, id)
	);
	return found.ok ? done(found.value.map(meetingRow)) : found;
});

export const POST = answering(
	operations.addMeeting,
	async ({ params, body }, { locals: { actor } }) => {
		const edition = await roundAt(actor, 'meeting.arrange', params);
		if (!edition.ok) return edition;
		const added = await addMeeting(actor, { editionId: edition.value.id, meeting: body });
		return added.ok ? tagged(added.value.revision, meetingRow(added.value)) : added;
	}
);
export const fallback = only('GET', 'POST');
