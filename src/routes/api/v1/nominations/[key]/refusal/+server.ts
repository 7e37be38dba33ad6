// The nominated says no, with the key of the link alone or under the address that it went to.
import { declineNomination, declineReason } from '#lib/server/application/index.ts';
import { answering, only } from '#lib/web/api/answer.ts';
import { operations } from '#lib/web/api/operations.ts';

export const POST = answering(
	operations.declineNomination,
	async ({ params, body }, { locals }) => {
		const because = declineReason(body.because);
		if (!because.ok) return because;
		return declineNomination(locals.actor, { keyOrId: params.key, because: because.value });
	}
);
export const fallback = only('POST');
