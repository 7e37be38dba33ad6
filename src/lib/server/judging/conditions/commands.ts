// The office's word on a condition to win.
import type { Actor } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/index.ts';
import { done, refused, type FieldError, type Outcome } from '../../platform/outcome.ts';
import { command } from '../../people/index.ts';
import { editionById } from '../../programme/index.ts';
import { isDay, submittedOne } from '../../application/index.ts';
import { countCharacters } from '#lib/shared/words.ts';
import { heldByDatabase } from '../sealed.ts';
import type { ConditionInput } from './input.ts';

/** In characters. */
const longestCertificate = 200;

/**
 * Notes whether an entry meets a condition to win, and by which certificate. Can be said again until the entry's class is
 * sealed. Refuses `not-found`, `not-an-option` (the award has no such condition), `sealed`, and `not-complete` with the fields (a day
 * that there is not, or one of no certificate; a certificate that is too long).
 */
export async function checkCondition(
	actor: Actor,
	input: ConditionInput
): Promise<Outcome<{ editionId: string }>> {
	const { entryId, conditionKey, met } = input;
	const note = input.note?.trim() || null;
	const certificate = input.certificate?.trim() || null;
	const dated = input.certificateDated?.trim() || null;
	const wrong: FieldError[] = [];
	if (dated !== null && !isDay(dated))
		wrong.push({ field: 'certificateDated', reason: 'not-a-date' });
	if (dated !== null && certificate === null)
		wrong.push({ field: 'certificate', reason: 'required' });
	const over = countCharacters(certificate ?? '') - longestCertificate;
	if (over > 0) {
		const values = { over, limit: longestCertificate };
		wrong.push({ field: 'certificate', reason: 'too-long', values });
	}
	if (wrong.length > 0) return refused('not-complete', { fields: wrong });
	return heldByDatabase(() =>
		command(actor, 'condition.check', { entryId }, async (tx) => {
			const entry = await submittedOne(tx, actor, entryId);
			const edition = entry && (await editionById(tx, actor, entry.editionId));
			if (!entry || !edition) return refused('not-found');
			if (!edition.definition.conditionsToWin.some(({ key }) => key === conditionKey)) {
				return refused('not-an-option');
			}
			const word = {
				met,
				note,
				certificate,
				certificate_dated: dated,
				checked_by: actor.kind === 'person' ? actor.personId : null,
				checked_at: actor.at.toString()
			};
			await tx
				.insertInto('judging.condition_check')
				.values({
					organiser_id: actor.organiserId,
					entry_id: entryId,
					condition_key: conditionKey,
					...word
				})
				.onConflict((known) =>
					known.columns(['organiser_id', 'entry_id', 'condition_key']).doUpdateSet(word)
				)
				.execute();
			await audit(tx, actor, {
				action: 'condition.check',
				subject: ['entry', entryId],
				detail: { condition: conditionKey, met }
			});
			return done({ editionId: edition.id });
		})
	);
}
