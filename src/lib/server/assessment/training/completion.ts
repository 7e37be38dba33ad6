// Who has completed a round's training: the office marks who was there, or records it for another reason.
import { wallClock } from '#lib/shared/dates.ts';
import type { Actor } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/index.ts';
import type { Tx } from '../../platform/database/index.ts';
import { isId } from '../../platform/ids.ts';
import { done, refused, type Outcome } from '../../platform/outcome.ts';
import { command, holdersOf } from '../../people/index.ts';
import { editionById } from '../../programme/index.ts';
import { wordsInput } from '../examiners/input.ts';
import { lockTraining } from './lock.ts';
import { mailAboutTraining } from './mail.ts';
import { completionsIn, trainingById, trainingSignups } from './queries.ts';
import { canBeMarked } from './rules.ts';

async function complete(
	tx: Tx,
	actor: Actor,
	row: {
		editionId: string;
		personId: string;
		trainingId: string | null;
		reason: string | null;
		at: Temporal.Instant;
	}
): Promise<boolean> {
	const added = await tx
		.insertInto('assessment.training_completion')
		.values({
			organiser_id: actor.organiserId,
			edition_id: row.editionId,
			person_id: row.personId,
			training_id: row.trainingId,
			reason: row.reason,
			completed_at: row.at.toString(),
			recorded_by: actor.kind === 'person' ? actor.personId : null
		})
		.onConflict((known) => known.doNothing())
		.returning('person_id')
		.executeTakeFirst();
	return added !== undefined;
}

/**
 * Says who was at a session, of those in the round's pool: they have completed the training, and are told where their
 * certificate is; who was marked before and is not now has not. Answers how many have newly completed it. Refuses
 * `not-found` and `training-not-begun`.
 */
export async function markAttendance(
	actor: Actor,
	input: { trainingId: string; attended: string[] }
): Promise<Outcome<{ completed: number }>> {
	return command(actor, 'training.arrange', {}, async (tx) => {
		if (!isId(input.trainingId)) return refused('not-found');
		await lockTraining(tx, input.trainingId);
		const training = await trainingById(tx, actor, input.trainingId);
		const edition = training && (await editionById(tx, actor, training.editionId));
		if (!training || !edition) return refused('not-found');
		if (!canBeMarked(training, wallClock(actor.at.toString(), edition.timeZone)))
			return refused('training-not-begun');
		const on = { editionId: edition.id, entryId: null };
		const pool = await holdersOf(tx, actor, ['examiner'], on);
		const signups = await trainingSignups(tx, actor, [training.id]);
		const ends = Temporal.PlainDateTime.from(training.ends)
			.toZonedDateTime(edition.timeZone)
			.toInstant();
		let completed = 0;
		for (const person of pool) {
			const attended = input.attended.includes(person.id);
			const before = signups.find(({ personId }) => personId === person.id);
			if (!attended && before === undefined) continue;
			await tx
				.insertInto('assessment.training_signup')
				.values({
					organiser_id: actor.organiserId,
					training_id: training.id,
					person_id: person.id,
					state: attended ? 'coming' : (before?.state ?? 'coming'),
					signed_up_at: actor.at.toString(),
					attended
				})
				.onConflict((known) =>
					known
						.columns(['organiser_id', 'training_id', 'person_id'])
						.doUpdateSet(attended ? { attended, state: 'coming' } : { attended })
				)
				.execute();
			if (attended) {
				const row = { editionId: edition.id, personId: person.id, trainingId: training.id };
				if (!(await complete(tx, actor, { ...row, reason: null, at: ends }))) continue;
				completed += 1;
				await mailAboutTraining(tx, actor, 'completed', edition, training, person);
			} else {
				await tx
					.deleteFrom('assessment.training_completion')
					.where('organiser_id', '=', actor.organiserId)
					.where('person_id', '=', person.id)
					.where('training_id', '=', training.id)
					.execute();
			}
		}
		await audit(tx, actor, {
			action: 'training.attendance',
			subject: ['edition', edition.id],
			detail: { training: training.id, attended: input.attended }
		});
		return done({ completed });
	});
}

/**
 * Records that an examiner has completed a round's training in another way than by a session, and why. Refuses
 * `not-an-examiner` (of the round), `already-done`, and an empty reason (`required`).
 */
export async function recordCompletion(
	actor: Actor,
	input: { editionId: string; personId: string; reason: string }
): Promise<Outcome<null>> {
	const { editionId, personId } = input;
	if (!isId(editionId) || !isId(personId)) return refused('not-found');
	return command(actor, 'training.arrange', { editionId }, async (tx) => {
		const pool = await holdersOf(tx, actor, ['examiner'], { editionId, entryId: null });
		if (!pool.some(({ id }) => id === personId)) return refused('not-an-examiner');
		const reason = wordsInput.safeParse(input.reason);
		if (!reason.success || reason.data === '') {
			return refused('required', { fields: [{ field: 'reason', reason: 'required' }] });
		}
		const row = { editionId, personId, trainingId: null, reason: reason.data, at: actor.at };
		if (!(await complete(tx, actor, row))) return refused('already-done');
		await audit(tx, actor, {
			action: 'training.record',
			subject: ['person', personId],
			detail: { edition: editionId, reason: reason.data }
		});
		return done(null);
	});
}

/** Takes back what was recorded for another reason than a session. Refuses `not-found`. */
export async function takeBackCompletion(
	actor: Actor,
	input: { editionId: string; personId: string }
): Promise<Outcome<null>> {
	const { editionId, personId } = input;
	if (!isId(editionId) || !isId(personId)) return refused('not-found');
	return command(actor, 'training.arrange', { editionId }, async (tx) => {
		const all = await completionsIn(tx, actor, editionId);
		const there = all.find((each) => each.personId === personId && each.trainingId === null);
		if (!there) return refused('not-found');
		await tx
			.deleteFrom('assessment.training_completion')
			.where('organiser_id', '=', actor.organiserId)
			.where('edition_id', '=', editionId)
			.where('person_id', '=', personId)
			.execute();
		await audit(tx, actor, {
			action: 'training.take-back',
			subject: ['person', personId],
			detail: { edition: editionId }
		});
		return done(null);
	});
}
