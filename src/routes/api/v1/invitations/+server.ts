// The invitations to share an entry that wait for whoever asks.
import { myInvitations } from '#lib/server/application/index.ts';
import { done } from '#lib/server/platform/outcome.ts';
import { answering, readOnly } from '#lib/web/api/answer.ts';
import { operations } from '#lib/web/api/operations.ts';

export const GET = answering(operations.invitations, async (_, { locals }) => {
	const found = await myInvitations(locals.actor);
	if (!found.ok) return found;
	return done(
		found.value.map(({ id, kind, entry, programme, edition, invitedBy, expiresAt }) => ({
			...{ id, kind, programme, edition },
			unit: entry,
			invited_by: invitedBy,
			expires_at: expiresAt.toString()
		}))
	);
});
export const fallback = readOnly;
