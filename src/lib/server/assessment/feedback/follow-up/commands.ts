// The unit answers what it has changed; and the house asks it, once, when the year has passed.
import type { Actor } from '../../../platform/actor.ts';
import { audit } from '../../../platform/audit/index.ts';
import { inTransaction } from '../../../platform/database/index.ts';
import { queueMail } from '../../../platform/mail/index.ts';
import { done, refused, type FieldError, type Outcome } from '../../../platform/outcome.ts';
import { command, holdersOf } from '../../../people/index.ts';
import { entryToAssess } from '../../entries/queries.ts';
import { textError } from '../../review/rules.ts';
import { longestWords } from '../answer/rules.ts';
import { followUpMail } from '../mails.ts';
import { followUpInput, type FollowUpInput } from './input.ts';
import { followUpOf, type FollowUp } from './queries.ts';
import { followUpWordsField, stateField } from './rules.ts';

/**
 * Keeps what the unit says of its improvement areas; those without a choice stay unanswered. Refuses `not-found` before the
 * release, `required` for words without a choice, `too-long`, and `newer-revision` (all as it is now as detail) where a
 * colleague's answer came between, each at its field.
 */
export async function answerFollowUp(
	actor: Actor,
	input: FollowUpInput
): Promise<Outcome<FollowUp>> {
	const read = followUpInput.safeParse(input);
	if (!read.success) return refused('invalid');
	const { entryId, answers } = read.data;
	return command(actor, 'feedback.answer', { entryId }, async (tx) => {
		if (actor.kind !== 'person') return refused('not-allowed');
		const before = await followUpOf(tx, actor, entryId);
		if (!before) return refused('not-found');
		const wrong: (FieldError | null)[] = [];
		const changed: { key: string; state: string; words: string; revision: number }[] = [];
		for (const { key, state, words: typed, revision } of answers) {
			const area = before.areas.find((each) => each.key === key);
			if (!area) return refused('invalid');
			const words = typed.trim();
			if (state === null) {
				if (words) wrong.push({ field: stateField(key), reason: 'required' });
				continue;
			}
			if (words) wrong.push(textError(followUpWordsField(key), words, longestWords));
			if (area.answer?.state === state && area.answer.words === words) continue;
			if ((area.answer?.revision ?? 0) !== revision) {
				wrong.push({ field: stateField(key), reason: 'newer-revision' });
			}
			changed.push({ key, state, words, revision });
		}
		const fields = wrong.filter((error) => error !== null);
		const [first] = fields;
		if (first) {
			const { reason, values } = first;
			const detail = reason === 'newer-revision' ? { detail: before } : {};
			return refused(reason, { fields, ...detail, ...(values ? { values } : {}) });
		}
		for (const { key, state, words, revision } of changed) {
			const row = {
				state,
				words,
				revision: revision + 1,
				saved_by: actor.personId,
				saved_at: actor.at.toString()
			};
			await tx
				.insertInto('assessment.feedback_follow_up_answer')
				.values({ organiser_id: actor.organiserId, entry_id: entryId, area_key: key, ...row })
				.onConflict((conflict) =>
					conflict.columns(['organiser_id', 'entry_id', 'area_key']).doUpdateSet(row)
				)
				.execute();
		}
		if (changed.length > 0) {
			await tx
				.updateTable('assessment.feedback_follow_up')
				.set({ answered_at: actor.at.toString() })
				.where('organiser_id', '=', actor.organiserId)
				.where('entry_id', '=', entryId)
				.execute();
			await audit(tx, actor, { action: 'feedback.follow-up', subject: ['entry', entryId] });
		}
		const now = await followUpOf(tx, actor, entryId);
		return now ? done(now) : refused('not-found');
	});
}

/** How long the question waits in the outbox, where the office can change or stop it. */
const waits = { hours: 12 };

/** For the system: asks the units whose year has passed, each once; answers how many were asked. */
export async function askDue(actor: Actor): Promise<number> {
	if (actor.kind !== 'system') return 0;
	const due = await inTransaction(actor, (tx) =>
		tx
			.selectFrom('assessment.feedback_follow_up as u')
			.select('u.entry_id as entryId')
			.where('u.organiser_id', '=', actor.organiserId)
			.where('u.asked_at', 'is', null)
			.where('u.due_at', '<=', actor.at)
			.execute()
	);
	let asked = 0;
	for (const { entryId } of due) {
		const entry = await entryToAssess(actor, entryId);
		if (!entry.ok) continue;
		const went = await inTransaction(actor, async (tx) => {
			// Marked first: of two workers one finds it marked, and asks nobody.
			const marked = await tx
				.updateTable('assessment.feedback_follow_up')
				.set({ asked_at: actor.at.toString() })
				.where('organiser_id', '=', actor.organiserId)
				.where('entry_id', '=', entryId)
				.where('asked_at', 'is', null)
				.returning('entry_id')
				.executeTakeFirst();
			if (!marked) return false;
			for (const to of await holdersOf(tx, actor, ['applicant'], { entryId })) {
				await queueMail(tx, actor, {
					...followUpMail(entry.value, to),
					sendAfter: actor.at.add(waits)
				});
			}
			return true;
		});
		if (went) asked += 1;
	}
	return asked;
}
