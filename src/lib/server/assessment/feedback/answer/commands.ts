// The unit says that it has read its feedback, and what it thinks of it.
import type { Actor } from '../../../platform/actor.ts';
import { audit } from '../../../platform/audit/index.ts';
import { done, refused, type FieldError, type Outcome } from '../../../platform/outcome.ts';
import { command } from '../../../people/index.ts';
import { textError } from '../../review/rules.ts';
import { feedbacksOn } from '../queries.ts';
import { ratingInput, type RatingInput } from './input.ts';
import { ratingsOn, type Rating } from './queries.ts';
import { longestWords, ratingQuestions } from './rules.ts';

/** Says that the unit has read its feedback; once is enough. Refuses `not-found` before the release. */
export async function acknowledgeFeedback(
	actor: Actor,
	input: { entryId: string }
): Promise<Outcome<null>> {
	const { entryId } = input;
	return command(actor, 'feedback.answer', { entryId }, async (tx) => {
		if (actor.kind !== 'person') return refused('not-allowed');
		if (!(await feedbacksOn(tx, actor, [entryId])).has(entryId)) return refused('not-found');
		const added = await tx
			.insertInto('assessment.feedback_receipt')
			.values({
				organiser_id: actor.organiserId,
				entry_id: entryId,
				acknowledged_by: actor.personId,
				acknowledged_at: actor.at.toString()
			})
			.onConflict((conflict) => conflict.doNothing())
			.returning('entry_id')
			.executeTakeFirst();
		if (added) {
			await audit(tx, actor, { action: 'feedback.acknowledge', subject: ['entry', entryId] });
		}
		return done(null);
	});
}

/**
 * Keeps the unit's rating, one for each feedback. Refuses `not-found` before the release, `required` and `not-an-option`
 * at a question, `too-long` at the words, and `newer-revision` (the newer one as detail) where a colleague has rated meanwhile.
 */
export async function rateFeedback(actor: Actor, input: RatingInput): Promise<Outcome<Rating>> {
	const read = ratingInput.safeParse(input);
	if (!read.success) return refused('invalid');
	const { entryId, figures, wordsToTeam, seen } = read.data;
	const words = read.data.words.trim();
	return command(actor, 'feedback.answer', { entryId }, async (tx) => {
		if (actor.kind !== 'person') return refused('not-allowed');
		if (!(await feedbacksOn(tx, actor, [entryId])).has(entryId)) return refused('not-found');
		const wrong: (FieldError | null)[] = ratingQuestions.map((field) => {
			const figure = figures[field];
			if (figure === undefined) return { field, reason: 'required' };
			return Number.isInteger(figure) && figure >= 1 && figure <= 5
				? null
				: { field, reason: 'not-an-option' };
		});
		if (words) wrong.push(textError('words', words, longestWords));
		const fields = wrong.filter((error) => error !== null);
		const [first] = fields;
		const { useful, understandable, fair } = figures;
		if (first || !useful || !understandable || !fair) {
			return refused(first?.reason ?? 'required', { fields });
		}
		const before = (await ratingsOn(tx, actor, [entryId])).get(entryId);
		if (before && before.ratedAt.toString() !== seen) {
			return refused('newer-revision', { detail: before });
		}
		const row = {
			useful,
			understandable,
			fair,
			words,
			words_to_team: wordsToTeam,
			rated_by: actor.personId,
			rated_at: actor.at.toString()
		};
		await tx
			.insertInto('assessment.feedback_rating')
			.values({ organiser_id: actor.organiserId, entry_id: entryId, ...row })
			.onConflict((conflict) => conflict.columns(['organiser_id', 'entry_id']).doUpdateSet(row))
			.execute();
		await audit(tx, actor, { action: 'feedback.rate', subject: ['entry', entryId] });
		const now = (await ratingsOn(tx, actor, [entryId])).get(entryId);
		return now ? done(now) : refused('not-found');
	});
}
