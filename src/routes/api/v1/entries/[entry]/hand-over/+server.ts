// Hands an entry over to another contact person: by an offer, or with a reason by the office at once.
import { appointContact, offerHandOver } from '#lib/server/application/index.ts';
import { done } from '#lib/server/platform/outcome.ts';
import { answering, only } from '#lib/web/api/answer.ts';
import { operations } from '#lib/web/api/operations.ts';

export const POST = answering(
	operations.handOver,
	async ({ params, body }, { locals: { actor } }) => {
		const { email, name = '', predecessor, reason } = body;
		const about = { entryId: params.entry, email, name, predecessor };
		if (reason === undefined) {
			const offered = await offerHandOver(actor, about);
			return offered.ok ? done({ done: false }) : offered;
		}
		const appointed = await appointContact(actor, { ...about, reason });
		return appointed.ok ? done({ done: true }) : appointed;
	}
);
export const fallback = only('POST');
