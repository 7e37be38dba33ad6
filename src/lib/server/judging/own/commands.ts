// A panel's member scores an entry, puts entries in order, and hands in: from then on it stands, and others' can be read.
import type { Actor, Person } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/index.ts';
import { heldByDatabase, json, type Tx } from '../../platform/database/index.ts';
import { done, refused, type Outcome } from '../../platform/outcome.ts';
import { command } from '../../people/index.ts';
import {
	editionById,
	panelAssessmentOf,
	type Edition,
	type PanelAssessment
} from '../../programme/index.ts';
import { submittedIn, submittedOne } from '../../application/index.ts';
import { withoutGaps } from '#lib/shared/places.ts';
import { editionOfEntry, sealingsIn } from '../decision/queries.ts';
import { recusedFrom } from '../panel/queries.ts';
import { ownOrderInput, ownScoresInput, type OwnOrderInput, type OwnScoresInput } from './input.ts';
import { callIsOver, ownIn, type OwnAssessment } from './queries.ts';
import { given, ownMistakes, unscored } from './rules.ts';

type Ready = { edition: Edition; assessment: PanelAssessment; own: OwnAssessment & { id: string } };

/** What one writes in, begun where it is not. Refuses `not-found`, `stage-closed` and `handed-in`. */
async function ready(tx: Tx, actor: Person, editionId: string): Promise<Outcome<Ready>> {
	const edition = await editionById(tx, actor, editionId);
	const assessment = edition && panelAssessmentOf(edition.definition);
	if (!edition || !assessment) return refused('not-found');
	if (!callIsOver(edition, actor)) return refused('stage-closed');
	await tx
		.insertInto('judging.own_assessment')
		.values({
			organiser_id: actor.organiserId,
			edition_id: editionId,
			person_id: actor.personId
		})
		.onConflict((known) => known.columns(['organiser_id', 'edition_id', 'person_id']).doNothing())
		.execute();
	// Held until the end: of two windows that save at once, one waits and finds the other's revision.
	await tx
		.selectFrom('judging.own_assessment as a')
		.select('a.id')
		.where('a.organiser_id', '=', actor.organiserId)
		.where('a.edition_id', '=', editionId)
		.where('a.person_id', '=', actor.personId)
		.forUpdate()
		.execute();
	const own = await ownIn(tx, actor, editionId);
	if (own.id === null) return refused('not-found');
	if (own.handedIn) return refused('handed-in');
	return done({ edition, assessment, own: { ...own, id: own.id } });
}

const held = <T>(run: () => Promise<Outcome<T>>) => heldByDatabase({ '23001': 'handed-in' }, run);

/**
 * Saves one's scores and note of an entry. Scores may be left. Refuses `recused`, `stage-closed`, `handed-in`, `sealed`,
 * `newer-revision` (detail: `theirs`, what is saved), and at their fields `not-an-option` and `too-long`.
 */
export async function saveOwnScores(
	actor: Actor,
	input: OwnScoresInput
): Promise<Outcome<{ revision: number; editionId: string }>> {
	const parsed = ownScoresInput.safeParse(input);
	if (!parsed.success) return refused('invalid');
	if (actor.kind !== 'person') return refused('sign-in-first');
	const { entryId, revision: seen, scores, note } = parsed.data;
	const place = await editionOfEntry(actor, entryId);
	if (!place.ok) return place;
	const editionId = place.value;
	return held(() =>
		command(actor, 'own-assessment.write', { entryId, editionId }, async (tx) => {
			const at = await ready(tx, actor, editionId);
			if (!at.ok) return at;
			const { assessment, own } = at.value;
			const entry = await submittedOne(tx, actor, entryId);
			if (!entry) return refused('not-found');
			const sealings = await sealingsIn(tx, actor, editionId);
			if (sealings.some(({ classKey }) => classKey === entry.classKey)) return refused('sealed');
			const fields = ownMistakes(assessment, { scores, note });
			const [first] = fields;
			if (first) return refused(first.reason, { ...first, fields });
			const before = own.entries.get(entryId);
			if ((before?.revision ?? 0) !== seen) {
				return refused('newer-revision', { detail: { theirs: before ?? null } });
			}
			const row = {
				scores: json(given(scores)),
				note: note.trim(),
				revision: seen + 1,
				saved_at: actor.at.toString()
			};
			await tx
				.insertInto('judging.own_entry')
				.values({
					organiser_id: actor.organiserId,
					assessment_id: own.id,
					entry_id: entryId,
					...row
				})
				.onConflict((known) =>
					known.columns(['organiser_id', 'assessment_id', 'entry_id']).doUpdateSet(row)
				)
				.execute();
			return done({ revision: seen + 1, editionId });
		})
	);
}

/**
 * Saves one's order of entries: of a class or of all, those that `places` names. Entries that the actor stands back from are not
 * among them. Refuses `stage-closed`, `handed-in`, `not-found` (of an entry) and `newer-revision` (detail: `theirs`, the places saved).
 */
export async function saveOwnOrder(
	actor: Actor,
	input: OwnOrderInput
): Promise<Outcome<{ revision: number }>> {
	const parsed = ownOrderInput.safeParse(input);
	if (!parsed.success) return refused('invalid');
	if (actor.kind !== 'person') return refused('sign-in-first');
	const { editionId, revision: seen, places } = parsed.data;
	return held(() =>
		command(actor, 'own-assessment.write', { editionId }, async (tx) => {
			const at = await ready(tx, actor, editionId);
			if (!at.ok) return at;
			const { own } = at.value;
			const hidden = await recusedFrom(tx, actor, editionId);
			const known = new Set(
				(await submittedIn(tx, actor, editionId))
					.map(({ id }) => id)
					.filter((id) => !hidden.has(id))
			);
			const ids = Object.keys(places);
			if (ids.some((id) => !known.has(id))) return refused('not-found');
			if (own.revision !== seen) {
				const theirs = Object.fromEntries(
					ids.map((id) => [id, own.entries.get(id)?.place ?? null])
				);
				return refused('newer-revision', { detail: { theirs } });
			}
			for (const [entryId, place] of Object.entries(withoutGaps(ids, places))) {
				if ((own.entries.get(entryId)?.place ?? null) === place) continue;
				await tx
					.insertInto('judging.own_entry')
					.values({
						organiser_id: actor.organiserId,
						assessment_id: own.id,
						entry_id: entryId,
						place
					})
					.onConflict((row) =>
						row.columns(['organiser_id', 'assessment_id', 'entry_id']).doUpdateSet({ place })
					)
					.execute();
			}
			await tx
				.updateTable('judging.own_assessment')
				.set({ revision: seen + 1 })
				.where('organiser_id', '=', actor.organiserId)
				.where('id', '=', own.id)
				.execute();
			return done({ revision: seen + 1 });
		})
	);
}

/**
 * Hands in one's own assessment: it stands as it is, counts in the ranking, and the others' that are in can be read. Refuses `handed-in`,
 * `stage-closed`, and `not-complete` (`fields` names the entries) where scores are missing, unless they are left on purpose.
 */
export async function handInOwn(
	actor: Actor,
	input: { editionId: string; withoutRest: boolean }
): Promise<Outcome<{ entries: number }>> {
	if (actor.kind !== 'person') return refused('sign-in-first');
	const { editionId } = input;
	return held(() =>
		command(actor, 'own-assessment.write', { editionId }, async (tx) => {
			const at = await ready(tx, actor, editionId);
			if (!at.ok) return at;
			const { assessment, own } = at.value;
			const hidden = await recusedFrom(tx, actor, editionId);
			const entries = (await submittedIn(tx, actor, editionId)).filter(({ id }) => !hidden.has(id));
			const left = unscored(assessment, entries, own.entries);
			if (left.length > 0 && !input.withoutRest) {
				const fields = left.map((field) => ({ field, reason: 'required' as const }));
				return refused('not-complete', { fields });
			}
			await tx
				.updateTable('judging.own_assessment')
				.set({ state: 'handed_in', handed_in_at: actor.at.toString() })
				.where('organiser_id', '=', actor.organiserId)
				.where('id', '=', own.id)
				.execute();
			await audit(tx, actor, {
				action: 'own-assessment.hand-in',
				subject: ['edition', editionId],
				detail: {}
			});
			return done({ entries: entries.length - left.length });
		})
	);
}
