// Moves an edition's dates, and tells those concerned.
import { randomUUIDv7 } from 'node:crypto';
import { regret } from '#lib/shared/regret.ts';
import type { Actor } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/index.ts';
import { json, type Tx } from '../../platform/database/index.ts';
import { enqueue } from '../../platform/jobs/index.ts';
import { queueMail } from '../../platform/mail/index.ts';
import { done, refused, type Outcome } from '../../platform/outcome.ts';
import { command } from '../../people/index.ts';
import { parseCalendar } from '../calendar/parse.ts';
import { stageState } from '../calendar/rules.ts';
import type { EditionCalendar } from '../calendar/schema.ts';
import { editionById, type Edition } from '../editions/queries.ts';
import { dateMoveById } from './queries.ts';
import { movedBetween } from './rules.ts';

export type MovedDates = Edition & {
	/** The move as it is kept, for telling of it; null when no date differs. */
	moveId: string | null;
};

/**
 * Moves an edition's dates; takes effect with the write. `revision` is the calendar's that was seen; left out, whatever
 * stands is moved. Refuses dates out of order (`invalid`, the mistakes as detail), a call that would open again after its
 * entries were assessed (`entries-fixed`), and dates that somebody else has moved since (`changed-meanwhile`, the
 * calendar of now as detail).
 */
export async function moveDates(
	actor: Actor,
	input: { editionId: string; calendar: unknown; revision?: number | undefined }
): Promise<Outcome<MovedDates>> {
	const about = { editionId: input.editionId };
	return command(actor, 'edition.move-deadline', about, async (tx) => {
		await lockEdition(tx, actor, input.editionId);
		const edition = await editionById(tx, actor, input.editionId);
		if (!edition || edition.kind !== 'live') return refused('not-found');
		if (input.revision !== undefined && input.revision !== edition.calendarRevision)
			return refused('changed-meanwhile', { detail: edition.calendar });
		const parsed = parseCalendar(edition.definition, input.calendar);
		if (!parsed.ok) return refused('invalid', { detail: parsed.mistakes });
		const { calendar } = parsed;
		const reopened = stageState(calendar, 'call', edition.timeZone, actor.at) !== 'closed';
		if (edition.entriesFixedAt && reopened) return refused('entries-fixed');
		const revision = edition.calendarRevision + 1;
		await tx
			.updateTable('programme.edition')
			.set({ calendar: json(calendar), calendar_revision: revision })
			.where('organiser_id', '=', actor.organiserId)
			.where('id', '=', edition.id)
			.execute();
		await audit(tx, actor, {
			action: 'edition.move-deadline',
			subject: ['edition', edition.id],
			detail: { before: edition.calendar, after: calendar }
		});
		await enqueue(tx, 'edition.publish', {
			organiserId: actor.organiserId,
			editionId: edition.id
		});
		const moved = edition.openedAt !== null && movedBetween(edition.calendar, calendar).length > 0;
		const moveId = moved ? await keepMove(tx, actor, edition, calendar) : null;
		return done({ ...edition, calendar, calendarRevision: revision, moveId });
	});
}

/** Two who move dates at once come one after the other. */
async function lockEdition(tx: Tx, actor: Actor, editionId: string) {
	await tx
		.selectFrom('programme.edition')
		.select('id')
		.where('organiser_id', '=', actor.organiserId)
		.where('id', '=', editionId)
		.forNoKeyUpdate()
		.execute();
}

async function keepMove(
	tx: Tx,
	actor: Actor,
	edition: Edition,
	calendar: EditionCalendar
): Promise<string> {
	const id = randomUUIDv7();
	await tx
		.insertInto('programme.date_move')
		.values({
			organiser_id: actor.organiserId,
			id,
			edition_id: edition.id,
			before: json(edition.calendar),
			after: json(calendar),
			person_id: actor.kind === 'person' ? actor.personId : null,
			at: actor.at.toString()
		})
		.execute();
	return id;
}

export type MoveMail = {
	to: { address: string; name: string };
	locale: 'sv' | 'en';
	subject: string;
	body: string;
	entryId?: string;
};

/**
 * Puts the mails that tell of a move in the outbox, where they wait as a message does and can be changed or stopped;
 * none at all says that nobody is to be told. Refuses `already-done` when it has
 * been told or passed over.
 */
export async function tellOfMove(
	actor: Actor,
	input: { editionId: string; moveId: string; mails: readonly MoveMail[] }
): Promise<Outcome<{ told: number }>> {
	const { editionId, moveId, mails } = input;
	return command(actor, 'edition.move-deadline', { editionId }, async (tx) => {
		const edition = await editionById(tx, actor, editionId);
		const move = edition && (await dateMoveById(tx, actor, editionId, moveId));
		if (!edition || !move) return refused('not-found');
		const row = await tx
			.updateTable('programme.date_move')
			.set({ told_at: actor.at.toString(), told: mails.length })
			.where('organiser_id', '=', actor.organiserId)
			.where('id', '=', moveId)
			.where('told_at', 'is', null)
			.returning('id')
			.executeTakeFirst();
		if (!row) return refused('already-done');
		for (const mail of mails)
			await queueMail(tx, actor, {
				...mail,
				kind: 'edition.dates-moved',
				sendAfter: actor.at.add(regret),
				editionId,
				demo: edition.demo
			});
		await audit(tx, actor, {
			action: 'edition.tell-of-move',
			subject: ['edition', editionId],
			detail: { move: moveId, mails: mails.length }
		});
		return done({ told: mails.length });
	});
}
