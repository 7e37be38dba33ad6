// One's own conflicts of interest in a round: read and said.
import { declareInEdition } from '#lib/server/assessment/index.ts';
import { answering, only } from '#lib/web/api/answer.ts';
import { ownConflicts } from '#lib/web/api/conflict-rows.ts';
import { operations } from '#lib/web/api/operations.ts';
import { roundAt } from '#lib/web/api/round-rows.ts';

export const GET = answering(operations.ownConflicts, async ({ params }, { locals: { actor } }) => {
	const edition = await roundAt(actor, 'conflict.declare-all', params);
	return edition.ok ? ownConflicts(actor, edition.value.id) : edition;
});

export const PUT = answering(
	operations.declareConflicts,
	async ({ params, body }, { locals: { actor } }) => {
		const edition = await roundAt(actor, 'conflict.declare-all', params);
		if (!edition.ok) return edition;
		const { id: editionId } = edition.value;
		const answers = body.entries.map(({ entry_id: entryId, said, reason }) => ({
			...{ entryId, said, reason }
		}));
		const declared = await declareInEdition(actor, { editionId, answers });
		return declared.ok ? ownConflicts(actor, editionId) : declared;
	}
);
export const fallback = only('GET', 'PUT');
