// The office's part of the examiners' training: arranges it, changes it, cancels it.
import { randomUUIDv7 } from 'node:crypto';
import type { LocalText } from '#lib/shared/locale.ts';
import { wallClock } from '#lib/shared/dates.ts';
import type { Actor } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/index.ts';
import { json, type Tx } from '../../platform/database/index.ts';
import { done, refused, type Outcome } from '../../platform/outcome.ts';
import { command, holdersOf } from '../../people/index.ts';
import {
	whomItConcerns,
	editionById,
	gatheringColumns,
	readMeeting,
	readWhy,
	sameTimeAndPlace,
	type Edition
} from '../../programme/index.ts';
import { lockTraining } from './lock.ts';
import { mailAboutTraining, type TrainingMail } from './mail.ts';
import { completedTraining, trainingById, trainingSignups, type Training } from './queries.ts';
import { fillPlaces } from './signup.ts';

/**
 * Adds a session to a round's training; with `invite`, every examiner of the round who has not completed it is told.
 * Refuses `not-found` (also where the award assesses nothing), and what is wrong at its field (`not-complete`).
 */
export async function addTraining(
	actor: Actor,
	input: { editionId: string; training: unknown; invite: boolean }
): Promise<Outcome<Training & { told: number }>> {
	const { editionId } = input;
	return command(actor, 'training.arrange', { editionId }, async (tx) => {
		const edition = await editionById(tx, actor, editionId);
		if (!edition?.definition.assessment || edition.kind !== 'live') return refused('not-found');
		const read = readMeeting(input.training, edition.timeZone);
		if (Array.isArray(read)) return refused('not-complete', { fields: read });
		const id = randomUUIDv7();
		await tx
			.insertInto('assessment.training')
			.values({
				organiser_id: actor.organiserId,
				id,
				edition_id: editionId,
				...gatheringColumns(read),
				created_at: actor.at.toString()
			})
			.execute();
		await audit(tx, actor, {
			action: 'training.add',
			subject: ['edition', editionId],
			detail: { training: id, title: read.title, starts: read.starts }
		});
		const training = await trainingById(tx, actor, id);
		if (!training) return refused('not-found');
		const told = input.invite ? await invite(tx, actor, edition, training) : 0;
		return done({ ...training, told });
	});
}

async function invite(tx: Tx, actor: Actor, edition: Edition, training: Training): Promise<number> {
	if (training.starts <= wallClock(actor.at.toString(), edition.timeZone)) return 0;
	const pool = await holdersOf(tx, actor, ['examiner'], { editionId: edition.id, entryId: null });
	const completed = await completedTraining(tx, actor, edition.id);
	const all = pool.filter(({ id }) => !completed.has(id));
	for (const each of all) await mailAboutTraining(tx, actor, 'invitation', edition, training, each);
	return all.length;
}

type Found = { edition: Edition; training: Training };

async function locked(tx: Tx, actor: Actor, id: string): Promise<Found | undefined> {
	await lockTraining(tx, id);
	const training = await trainingById(tx, actor, id);
	const edition = training && (await editionById(tx, actor, training.editionId));
	return training && edition && { training, edition };
}

/**
 * Changes a session. When it is or where has changed, all who come are told; when there are more seats, those who wait get
 * them. Refuses like `addTraining`, and `changed-meanwhile` and `already-done` (it is cancelled).
 */
export async function changeTraining(
	actor: Actor,
	input: { trainingId: string; revision: number; training: unknown }
): Promise<Outcome<Training & { told: number }>> {
	return command(actor, 'training.arrange', {}, async (tx) => {
		const found = await locked(tx, actor, input.trainingId);
		if (!found) return refused('not-found');
		const { edition, training: before } = found;
		if (before.cancelledAt) return refused('already-done');
		if (input.revision !== before.revision) return refused('changed-meanwhile');
		const read = readMeeting(input.training, edition.timeZone);
		if (Array.isArray(read)) return refused('not-complete', { fields: read });
		await tx
			.updateTable('assessment.training')
			.set({ ...gatheringColumns(read), revision: before.revision + 1 })
			.where('organiser_id', '=', actor.organiserId)
			.where('id', '=', before.id)
			.execute();
		const after = await trainingById(tx, actor, before.id);
		if (!after) return refused('not-found');
		const told = sameTimeAndPlace(before, after)
			? 0
			: await tellAll(tx, actor, 'changed', edition, after);
		await fillPlaces(tx, actor, edition, after.id);
		await audit(tx, actor, {
			action: 'training.change',
			subject: ['edition', edition.id],
			detail: { training: before.id, told }
		});
		return done({ ...after, told });
	});
}

/** Cancels a session and tells all who come or wait, with the reason. Refuses `already-done`, and `required` at `why`. */
export async function cancelTraining(
	actor: Actor,
	input: { trainingId: string; why: LocalText }
): Promise<Outcome<{ told: number }>> {
	return command(actor, 'training.arrange', {}, async (tx) => {
		const found = await locked(tx, actor, input.trainingId);
		if (!found) return refused('not-found');
		const { edition, training } = found;
		if (training.cancelledAt) return refused('already-done');
		const why = readWhy(input.why);
		if (Array.isArray(why)) return refused('not-complete', { fields: why });
		await tx
			.updateTable('assessment.training')
			.set({
				cancelled_at: actor.at.toString(),
				cancelled_why: json(why),
				revision: training.revision + 1
			})
			.where('organiser_id', '=', actor.organiserId)
			.where('id', '=', training.id)
			.execute();
		const after = await trainingById(tx, actor, training.id);
		const told = after ? await tellAll(tx, actor, 'cancelled', edition, after) : 0;
		await audit(tx, actor, {
			action: 'training.cancel',
			subject: ['edition', edition.id],
			detail: { training: training.id, told }
		});
		return done({ told });
	});
}

async function tellAll(
	tx: Tx,
	actor: Actor,
	which: TrainingMail,
	edition: Edition,
	training: Training
): Promise<number> {
	const all = whomItConcerns(training, await trainingSignups(tx, actor, [training.id]), {
		cancelled: which === 'cancelled',
		now: wallClock(actor.at.toString(), edition.timeZone)
	});
	for (const each of all) await mailAboutTraining(tx, actor, which, edition, training, each);
	return all.length;
}
