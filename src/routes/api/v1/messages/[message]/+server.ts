// A message to several: its ETag is the revision, and a change names the one that it saw.
import { changeMessage, messageInOutbox } from '#lib/server/application/index.ts';
import { answering, only, revisionIn, tagged } from '#lib/web/api/answer.ts';
import { operations } from '#lib/web/api/operations.ts';

export const GET = answering(operations.message, async ({ params }, { locals: { actor } }) => {
	const found = await messageInOutbox(actor, params.message);
	if (!found.ok) return found;
	const { id, subject, body, by, writtenAt, revision } = found.value;
	return tagged(revision, {
		...{ id, subject, body, revision },
		written_by: by,
		written_at: writtenAt.toString()
	});
});

export const PATCH = answering(
	operations.changeMessage,
	async ({ params, body, ifMatch }, { locals: { actor } }) => {
		const now = await messageInOutbox(actor, params.message);
		if (!now.ok) return now;
		const changed = await changeMessage(actor, {
			messageId: params.message,
			revision: await revisionIn(ifMatch, () => now.value.revision),
			...body
		});
		if (!changed.ok) return changed;
		const { revision, byHand } = changed.value;
		return tagged(revision, { changed: changed.value.changed, changed_by_hand: byHand });
	}
);
export const fallback = only('GET', 'PATCH');
