// Declines an invitation to share an entry.
import { declineInvitation } from '#lib/server/application/index.ts';
import { done } from '#lib/server/platform/outcome.ts';
import { answering, only } from '#lib/web/api/answer.ts';
import { operations } from '#lib/web/api/operations.ts';
import { whichInvitation } from '#lib/web/api/invitation-rows.ts';

export const POST = answering(operations.declineInvitation, async ({ params }, { locals }) => {
	const declined = await declineInvitation(locals.actor, whichInvitation(params.invitation));
	return declined.ok ? done({ declined: true as const }) : declined;
});
export const fallback = only('POST');
