// What a leaver's finding alone had led to: the team stands for it as its own.
import type { Actor } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/index.ts';
import { done, refused, type Outcome } from '../../platform/outcome.ts';
import { command } from '../../people/index.ts';
import { entryToAssess } from '../entries/queries.ts';
import { draftOf, takeRevision } from './draft.ts';
import { hangs } from './rules.ts';

/**
 * A member says that the team stands for a finding although what it was made of no longer counts; its words stay. Saying it
 * twice is saying it once. Refuses `not-found` for a finding that rests on others' too or on nobody's, `reviews-not-in`,
 * `consensus-not-begun`, `already-done`.
 */
export async function takeAsOwn(
	actor: Actor,
	input: { entryId: string; findingId: string }
): Promise<Outcome<null>> {
	const { entryId, findingId } = input;
	const found = await entryToAssess(actor, entryId);
	if (!found.ok) return found;
	const entry = found.value;
	const about = { entryId, editionId: entry.edition.id };
	return command(actor, 'consensus.write', about, async (tx) => {
		const at = await draftOf(tx, actor, entry);
		if (!at.ok) return at;
		const origin = at.value.consensus.lostOrigins.find((each) => each.findingId === findingId);
		if (!origin || origin.rests) return refused('not-found');
		if (!hangs(origin)) return done(null);
		await tx
			.updateTable('assessment.finding')
			.set({ own_despite: origin.lost })
			.where('organiser_id', '=', actor.organiserId)
			.where('entry_id', '=', entryId)
			.where('id', '=', findingId)
			.where('review_id', 'is', null)
			.execute();
		await takeRevision(tx, actor, entry, at.value);
		await audit(tx, actor, {
			action: 'consensus.own',
			subject: ['entry', entryId],
			detail: { finding: findingId }
		});
		return done(null);
	});
}
