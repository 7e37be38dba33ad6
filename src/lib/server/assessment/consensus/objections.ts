// Who does not agree, with what and why: recorded, and taken back.
import type { Actor } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/index.ts';
import { done, refused, type Outcome } from '../../platform/outcome.ts';
import { command } from '../../people/index.ts';
import { entryToAssess, type EntryToAssess } from '../entries/queries.ts';
import { longestFinding, textError } from '../review/rules.ts';
import { forgetAssent } from './assent.ts';
import { draftOf } from './draft.ts';
import { objectionInput, type ObjectionInput } from './input.ts';
import type { Consensus } from './rules.ts';

/**
 * A member records that they do not agree: with a criterion's score, with one of its findings, or with the whole. It
 * stays, and the panel reads it. Whoever objects after having assented is asked again. Refuses `required`, `too-long`,
 * `not-found` for what the consensus does not hold, and like `assentTo`.
 */
export async function objectTo(
	actor: Actor,
	input: ObjectionInput
): Promise<Outcome<{ id: string }>> {
	const read = objectionInput.safeParse(input);
	if (!read.success) return refused('invalid');
	const { entryId, criterionKey, findingId, body } = read.data;
	const found = await entryToAssess(actor, entryId);
	if (!found.ok) return found;
	const entry = found.value;
	const about = { entryId, editionId: entry.edition.id };
	return command(actor, 'consensus.object', about, async (tx) => {
		if (actor.kind !== 'person') return refused('not-allowed');
		const wrong = textError('objection', body, longestFinding);
		if (wrong) return refused(wrong.reason, { fields: [wrong] });
		const at = await draftOf(tx, actor, entry);
		if (!at.ok) return at;
		const { consensus } = at.value;
		const saidOf = said(entry, consensus, criterionKey, findingId);
		if (saidOf === undefined) return refused('not-found');
		const row = await tx
			.insertInto('assessment.objection')
			.values({
				organiser_id: actor.organiserId,
				entry_id: entryId,
				person_id: actor.personId,
				criterion_key: criterionKey,
				finding_id: findingId,
				said_of: saidOf,
				body: body.trim(),
				made_at: actor.at.toString()
			})
			.returning('id')
			.executeTakeFirstOrThrow();
		await forgetAssent(tx, actor, entryId);
		await audit(tx, actor, { action: 'consensus.object', subject: ['entry', entryId] });
		return done(row);
	});
}

function said(
	{ assessment }: EntryToAssess,
	{ findings, scores, summary }: Consensus,
	criterionKey: string | null,
	findingId: string | null
): string | undefined {
	if (criterionKey === null) return findingId === null ? (summary ?? '') : undefined;
	if (!assessment.criteria.some(({ key }) => key === criterionKey)) return undefined;
	if (findingId === null) return String(scores[criterionKey]?.score ?? '');
	return findings.find(({ id, criterionKey: on }) => id === findingId && on === criterionKey)?.body;
}

/** Its writer takes an objection back; it is still there to be read by the team. Refuses `not-found` for another's. */
export async function withdrawObjection(
	actor: Actor,
	input: { entryId: string; objectionId: string }
): Promise<Outcome<null>> {
	const found = await entryToAssess(actor, input.entryId);
	if (!found.ok) return found;
	const entry = found.value;
	const about = { entryId: entry.id, editionId: entry.edition.id };
	return command(actor, 'consensus.object', about, async (tx) => {
		const at = await draftOf(tx, actor, entry);
		if (!at.ok) return at;
		const own = at.value.consensus.objections.find(
			({ id, personId }) =>
				id === input.objectionId && actor.kind === 'person' && personId === actor.personId
		);
		if (!own) return refused('not-found');
		if (own.withdrawnAt) return done(null);
		await tx
			.updateTable('assessment.objection')
			.set({ withdrawn_at: actor.at.toString() })
			.where('organiser_id', '=', actor.organiserId)
			.where('id', '=', own.id)
			.execute();
		await audit(tx, actor, {
			action: 'consensus.withdraw-objection',
			subject: ['entry', entry.id]
		});
		return done(null);
	});
}
