// The nominated says no, with the key of the link alone or under the address that it went to.
import { declineInput, declineNomination, longestDecline } from '#lib/server/application/index.ts';
import { refused } from '#lib/server/platform/outcome.ts';
import { answering, only } from '#lib/web/api/answer.ts';
import { operations } from '#lib/web/api/operations.ts';

export const POST = answering(operations.declineNomination, ({ params, body }, { locals }) => {
	const read = declineInput.safeParse(body);
	if (!read.success) {
		const values = { over: body.because.trim().length - longestDecline, limit: longestDecline };
		const fields = [{ field: 'because', reason: 'too-long' as const, values }];
		return Promise.resolve(refused('too-long', { fields, values }));
	}
	return declineNomination(locals.actor, { keyOrId: params.key, because: read.data.because });
});
export const fallback = only('POST');
