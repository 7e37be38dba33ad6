// The office's word on whether somebody has a conflict of interest with an entry.
import { pinConflict, unpinConflict } from '#lib/server/assessment/index.ts';
import { done } from '#lib/server/platform/outcome.ts';
import { answering, only } from '#lib/web/api/answer.ts';
import { operations } from '#lib/web/api/operations.ts';

export const PUT = answering(
	operations.settleConflict,
	async ({ params, body }, { locals: { actor } }) => {
		const { entry: entryId, person: personId } = params;
		const said = await pinConflict(actor, { entryId, personId, ...body });
		return said.ok ? done({ left_team: said.value.leftTeam }) : said;
	}
);

export const DELETE = answering(
	operations.unsettleConflict,
	async ({ params }, { locals: { actor } }) => {
		const { entry: entryId, person: personId } = params;
		const said = await unpinConflict(actor, { entryId, personId });
		return said.ok ? done({ left_team: said.value.leftTeam }) : said;
	}
);
export const fallback = only('PUT', 'DELETE');
