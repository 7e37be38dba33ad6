// Signing up to a session as an examiner, and leaving it. Whose place it becomes hangs on everybody's, which an examiner
// does not see: once the table has been asked, the system writes.
import { wallClock } from '#lib/shared/dates.ts';
import { asSystem, type Actor } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/index.ts';
import { inTransaction, type Tx } from '../../platform/database/index.ts';
import { isId } from '../../platform/ids.ts';
import { done, refused, type Outcome } from '../../platform/outcome.ts';
import { personById, query } from '../../people/index.ts';
import { editionById, placeFor, type Edition } from '../../programme/index.ts';
import { lockTraining } from './lock.ts';
import { mailAboutTraining } from './mail.ts';
import { trainingById, trainingSignups, type Training } from './queries.ts';
import { takesSignups, type SignupState } from './rules.ts';

type Open = { training: Training; edition: Edition; personId: string };

/** A session that the actor may sign up to: of a round whose pool they are in, and not closed. */
async function openTo(actor: Actor, trainingId: string): Promise<Outcome<Open>> {
	if (!isId(trainingId)) return refused('not-found');
	const read = await query(actor, 'training.sign-up', {}, async (tx) => {
		// Who is no examiner of the round sees no session of it.
		const training = await trainingById(tx, actor, trainingId);
		const edition = training && (await editionById(tx, actor, training.editionId));
		return training && edition ? { training, edition } : null;
	});
	if (!read.ok) return read;
	if (!read.value || actor.kind !== 'person') return refused('not-found');
	const { training, edition } = read.value;
	if (training.cancelledAt) return refused('meeting-cancelled');
	if (!takesSignups(training, wallClock(actor.at.toString(), edition.timeZone)))
		return refused('signup-closed');
	return done({ training, edition, personId: actor.personId });
}

/**
 * Signs an examiner up: they come, or wait for a place, and get a mail with the calendar file. Signing up again answers the
 * same. Refuses `not-found` (also to who is no examiner of the round), `meeting-cancelled` and `signup-closed`.
 */
export async function signUpToTraining(
	person: Actor,
	input: { trainingId: string }
): Promise<Outcome<{ state: 'coming' | 'waiting' }>> {
	const open = await openTo(person, input.trainingId);
	if (!open.ok) return open;
	const { training, edition, personId } = open.value;
	const actor = asSystem(person);
	return inTransaction(actor, async (tx): Promise<Outcome<{ state: 'coming' | 'waiting' }>> => {
		await lockTraining(tx, training.id);
		const all = await trainingSignups(tx, actor, [training.id]);
		const before = all.find((each) => each.personId === personId);
		if (before && before.state !== 'cancelled') return done({ state: before.state });
		const coming = all.filter(({ state }) => state === 'coming').length;
		const state = placeFor(training.seats, coming);
		await keepSignup(tx, actor, training.id, personId, state);
		await audit(tx, person, {
			action: 'training.sign-up',
			subject: ['edition', edition.id],
			detail: { training: training.id, state }
		});
		const to = await personById(tx, actor, personId);
		const which = state === 'coming' ? 'signedUp' : 'waiting';
		if (to) await mailAboutTraining(tx, actor, which, edition, training, to);
		return done({ state });
	});
}

/** Gives up one's place; the first who waits gets it. Refuses like `signUpToTraining`. */
export async function leaveTraining(
	person: Actor,
	input: { trainingId: string }
): Promise<Outcome<null>> {
	const open = await openTo(person, input.trainingId);
	if (!open.ok) return open;
	const { training, edition, personId } = open.value;
	const actor = asSystem(person);
	return inTransaction(actor, async (tx): Promise<Outcome<null>> => {
		await lockTraining(tx, training.id);
		await keepSignup(tx, actor, training.id, personId, 'cancelled');
		await audit(tx, person, {
			action: 'training.leave',
			subject: ['edition', edition.id],
			detail: { training: training.id }
		});
		await fillPlaces(tx, actor, edition, training.id);
		return done(null);
	});
}

/** Answers how many have a place at each of some sessions: a number that every examiner may know, and no names. */
export async function takenSeats(
	person: Actor,
	trainingIds: string[]
): Promise<Map<string, number>> {
	const actor = asSystem(person);
	const all = await inTransaction(actor, (tx) => trainingSignups(tx, actor, trainingIds));
	return new Map(
		trainingIds.map((id) => [
			id,
			all.filter(({ trainingId, state }) => trainingId === id && state === 'coming').length
		])
	);
}

async function keepSignup(
	tx: Tx,
	actor: Actor,
	trainingId: string,
	personId: string,
	state: SignupState
) {
	const row = { state, signed_up_at: actor.at.toString() };
	await tx
		.insertInto('assessment.training_signup')
		.values({
			organiser_id: actor.organiserId,
			training_id: trainingId,
			person_id: personId,
			...row
		})
		.onConflict((known) =>
			known.columns(['organiser_id', 'training_id', 'person_id']).doUpdateSet(row)
		)
		.execute();
}

/** Gives free seats to those who wait, in the order that they came, and tells them. */
export async function fillPlaces(tx: Tx, actor: Actor, edition: Edition, trainingId: string) {
	const training = await trainingById(tx, actor, trainingId);
	if (!training || training.cancelledAt) return;
	if (training.starts <= wallClock(actor.at.toString(), edition.timeZone)) return;
	const all = await trainingSignups(tx, actor, [training.id]);
	const coming = all.filter(({ state }) => state === 'coming').length;
	const waiting = all.filter(({ state }) => state === 'waiting');
	const free = training.seats === null ? waiting.length : Math.max(training.seats - coming, 0);
	for (const each of waiting.slice(0, free)) {
		await tx
			.updateTable('assessment.training_signup')
			.set({ state: 'coming' })
			.where('organiser_id', '=', actor.organiserId)
			.where('training_id', '=', training.id)
			.where('person_id', '=', each.personId)
			.execute();
		await mailAboutTraining(tx, actor, 'place', edition, training, each);
	}
}
