// The eligibility check as a part of an entry.
import type { Actor } from '../../platform/actor.ts';
import { json } from '../../platform/database/index.ts';
import { done, refused, type Outcome } from '../../platform/outcome.ts';
import { command } from '../../people/index.ts';
import { lockWithEdition } from '../entry/open.ts';
import type { KeptEligibility } from '../entry/rows.ts';
import { evaluateEligibility, relevantAnswers, type EligibilityAnswers } from './rules.ts';

/**
 * Replaces the answers of the check in an entry; those that cannot be read or do not apply are left out. Refuses
 * `call-not-open`, `call-closed` and `not-found`.
 */
export async function saveEligibility(
	actor: Actor,
	input: { entryId: string; answers: EligibilityAnswers }
): Promise<Outcome<KeptEligibility>> {
	return command(actor, 'entry.save', { entryId: input.entryId }, async (tx) => {
		const locked = await lockWithEdition(tx, actor, input.entryId);
		if (!locked) return refused('not-found');
		if (locked.closed) return refused(locked.closed);
		const { definition } = locked.edition;
		const answers = relevantAnswers(definition, input.answers);
		const { result } = evaluateEligibility(definition, answers);
		await tx
			.updateTable('application.entry')
			.set({ eligibility: json({ answers, result }) })
			.where('organiser_id', '=', actor.organiserId)
			.where('id', '=', input.entryId)
			.execute();
		return done({ answers, result });
	});
}
