// The notice of participation to the unit's board.
import { declareBoardNotice } from '#lib/server/application/index.ts';
import { done } from '#lib/server/platform/outcome.ts';
import { answering, only } from '#lib/web/api/answer.ts';
import { operations } from '#lib/web/api/operations.ts';

export const PUT = answering(
	operations.saveBoardNotice,
	async ({ params, body }, { locals: { actor } }) => {
		const { board, notified_on: notifiedOn = '', reference = '', declared } = body;
		const kept = await declareBoardNotice(actor, {
			entryId: params.entry,
			...{ board, notifiedOn, reference, declared }
		});
		return kept.ok ? done({ declared: true as const }) : kept;
	}
);
export const fallback = only('PUT');
