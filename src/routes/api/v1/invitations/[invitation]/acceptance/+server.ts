// Accepts an invitation to share an entry.
import { acceptInvitation } from '#lib/server/application/index.ts';
import { done } from '#lib/server/platform/outcome.ts';
import { answering, only } from '#lib/web/api/answer.ts';
import { operations } from '#lib/web/api/operations.ts';
import { whichInvitation } from '#lib/web/api/invitation-rows.ts';

export const POST = answering(
	operations.acceptInvitation,
	async ({ params, body: { name } }, { locals }) => {
		const accepted = await acceptInvitation(locals.actor, {
			...whichInvitation(params.invitation),
			...(name === undefined ? {} : { name })
		});
		return accepted.ok ? done({ entry: accepted.value.entryId }) : accepted;
	}
);
export const fallback = only('POST');
