// What is agreed on one criterion, written by a member of the team.
import { saveCriterion } from '#lib/server/assessment/index.ts';
import { done } from '#lib/server/platform/outcome.ts';
import { answering, only } from '#lib/web/api/answer.ts';
import { operations } from '#lib/web/api/operations.ts';

export const PUT = answering(
	operations.writeCriterion,
	async ({ params, body }, { locals: { actor } }) => {
		const saved = await saveCriterion(actor, {
			entryId: params.entry,
			criterionKey: params.criterion,
			revision: body.revision,
			score: body.score,
			reason: body.reason,
			findings: body.findings.map(({ made_of, ...finding }) => ({ ...finding, madeOf: made_of })),
			setAside: body.set_aside.map(({ finding, reason }) => ({ findingId: finding, reason }))
		});
		if (!saved.ok) return saved;
		const { consensus, merged } = saved.value;
		return done({ revision: consensus.saved[params.criterion]?.revision ?? 0, merged });
	}
);
export const fallback = only('PUT');
