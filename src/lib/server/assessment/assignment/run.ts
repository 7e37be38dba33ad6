// Asks for a plan of who assesses what, and stops the working out of one.
import type { Actor } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/index.ts';
import { enqueue } from '../../platform/jobs/index.ts';
import { done, refused, type Outcome } from '../../platform/outcome.ts';
import { command } from '../../people/index.ts';
import { askInput, runInput, type AskInput, type RunInput } from './input.ts';
import { beingWorkedOut, factsOf } from './known.ts';
import { factsOnly, inScope } from './plan.ts';
import { isUnderWay, latestRun } from './queries.ts';

/**
 * Asks for a plan for an edition's entries, all that are open or only those without a team; a job works it out. What is
 * pinned or begun stays. Refuses `plan-under-way` while another is worked out, `no-entries`, `no-entries-without-team` and
 * `no-examiners` where there is nothing to plan.
 */
export async function askForPlan(actor: Actor, input: AskInput): Promise<Outcome<{ id: string }>> {
	const read = askInput.safeParse(input);
	if (!read.success) return refused('invalid');
	const { editionId, scope } = read.data;
	return command(actor, 'assignment.plan', { editionId }, async (tx) => {
		if (await beingWorkedOut(tx, actor, editionId)) return refused('plan-under-way');
		const known = await factsOf(tx, actor, editionId);
		if (!known) return refused('not-found');
		const facts = factsOnly(known.facts, inScope(known.facts, scope));
		if (known.facts.entries.every(({ finished }) => finished)) return refused('no-entries');
		if (facts.entries.every(({ finished }) => finished)) return refused('no-entries-without-team');
		if (facts.examiners.length === 0) return refused('no-examiners');
		const run = await tx
			.insertInto('assessment.assignment_run')
			.values({
				organiser_id: actor.organiserId,
				edition_id: editionId,
				scope,
				asked_by: actor.kind === 'person' ? actor.personId : null,
				asked_at: actor.at.toString()
			})
			.onConflict((conflict) => conflict.doNothing())
			.returning('id')
			.executeTakeFirst();
		if (!run) return refused('plan-under-way');
		await audit(tx, actor, {
			action: 'assignment.ask',
			subject: ['edition', editionId],
			detail: { scope }
		});
		await enqueue(tx, 'assignment.solve', { organiserId: actor.organiserId, runId: run.id });
		return done({ id: run.id });
	});
}

/** Stops the working out of a plan; an earlier plan stays as it was. Refuses `already-done` where none is worked out. */
export async function cancelPlan(actor: Actor, input: RunInput): Promise<Outcome<null>> {
	const read = runInput.safeParse(input);
	if (!read.success) return refused('invalid');
	const { editionId } = read.data;
	return command(actor, 'assignment.plan', { editionId }, async (tx) => {
		const run = await latestRun(tx, actor, editionId);
		if (!run || !isUnderWay(run)) return refused('already-done');
		const at = actor.at.toString();
		await tx
			.updateTable('assessment.assignment_run')
			.set({ state: 'cancelled', cancel_at: at, ended_at: at })
			.where('organiser_id', '=', actor.organiserId)
			.where('id', '=', run.id)
			.where('state', 'in', ['waiting', 'running'])
			.execute();
		await audit(tx, actor, { action: 'assignment.cancel', subject: ['edition', editionId] });
		return done(null);
	});
}
