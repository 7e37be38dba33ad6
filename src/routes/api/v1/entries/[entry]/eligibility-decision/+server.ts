// The office's word on whether a unit may take part.
import { decideEligibility, officeActs } from '#lib/server/application/index.ts';
import type { Actor } from '#lib/server/platform/actor.ts';
import { answering, only, tagged } from '#lib/web/api/answer.ts';
import { operations } from '#lib/web/api/operations.ts';
import { decisionRow } from '#lib/web/api/worklist-rows.ts';

async function latest(actor: Actor, entry: string) {
	const acts = await officeActs(actor, entry);
	if (!acts.ok) return acts;
	const { tag, value } = decisionRow(acts.value);
	return tagged(tag, value);
}

export const GET = answering(
	operations.eligibilityDecision,
	async ({ params }, { locals: { actor } }) => latest(actor, params.entry)
);

export const POST = answering(
	operations.decideEligibility,
	async ({ params, body, ifMatch }, { locals: { actor } }) => {
		const { decision: verdict, reason } = body;
		const entryId = params.entry;
		const decided = await decideEligibility(actor, { entryId, verdict, reason, seen: ifMatch });
		if (!decided.ok) return decided;
		// A rehearsal has left nothing to read: what would stand there is what was asked for.
		if (!actor.dryRun) return latest(actor, entryId);
		const by = actor.kind === 'person' ? actor.name : null;
		const value = { decision: verdict, reason, decided_at: actor.at.toString(), decided_by: by };
		return tagged('none', value);
	}
);
export const fallback = only('GET', 'POST');
