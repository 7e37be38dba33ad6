// Submits an entry: what it says is kept as it was shown, the unit gets a number and a receipt.
import { randomUUIDv7 } from 'node:crypto';
import { sql } from 'kysely';
import type { Actor } from '../../platform/actor.ts';
import { isId } from '../../platform/ids.ts';
import { audit } from '../../platform/audit/index.ts';
import { heldByDatabase, json, type Tx } from '../../platform/database/index.ts';
import { enqueue } from '../../platform/jobs/index.ts';
import { done, refused, type Outcome } from '../../platform/outcome.ts';
import { command, ensureOrganisation, ensureUnit } from '../../people/index.ts';
import { decrypt } from '../../platform/secrets.ts';
import { filmPasswordPurpose } from '../answers/rules.ts';
import { secretsOfEntry } from '../answers/queries.ts';
import { type EntryRow } from '../entry/rows.ts';
import { allowedInState } from '../entry/rules.ts';
import { lockWithEdition } from '../entry/open.ts';
import { latestMove } from '../office/queries.ts';
import { resultNow } from '../office/rules.ts';
import { shownAlike, type ShownEntry } from './rules.ts';
import { aboutEntry } from './queries.ts';
import { entryNow, latestSubmission } from './rows.ts';

export type Receipt = {
	entryId: string;
	submissionId: string;
	number: number;
	sequence: number;
	submittedAt: Temporal.Instant;
};

/**
 * Submits an entry, or submits it again after changes. What is already in as it stands is answered with its receipt
 * and sends nothing more. Refuses `call-not-open`, `call-closed`, `not-eligible`, `not-eligible-by-office`,
 * `not-complete` (with what is missing as detail), `sealed` (its class is decided) and `not-found`; the draft is kept
 * whatever the answer.
 */
export async function submitEntry(
	actor: Actor,
	input: { entryId: string }
): Promise<Outcome<Receipt>> {
	return heldByDatabase({ '23001': 'sealed' }, () => submitNow(actor, input));
}

async function submitNow(actor: Actor, input: { entryId: string }): Promise<Outcome<Receipt>> {
	return command(actor, 'entry.submit', { entryId: input.entryId }, async (tx) => {
		const locked = await lockWithEdition(tx, actor, input.entryId);
		if (!locked) return refused('not-found');
		const { entry, edition, closed, callClosed } = locked;
		const now = await entryNow(tx, actor, entry, edition);
		const latest = await latestSubmission(tx, actor, entry.id);
		if (entry.state === 'submitted' && latest && shownAlike(latest.shown, now.shown)) {
			return done(receiptOf(entry, latest));
		}
		if (closed) return refused(closed);
		if (!allowedInState[entry.state].submit) return refused('stage-closed');
		if (resultNow(now.shown.eligibility.result, now.word) === 'may-not-take-part') {
			return now.word?.verdict
				? refused('not-eligible-by-office', {
						values: { reason: now.word.reason },
						detail: now.missing
					})
				: refused('not-eligible', { detail: now.missing });
		}
		if (now.missing.length > 0) return refused('not-complete', { detail: now.missing });
		const number = entry.number ?? (await nextNumber(tx, entry.editionId));
		const submission = {
			id: randomUUIDv7(),
			sequence: (latest?.sequence ?? 0) + 1,
			submittedAt: actor.at
		};
		await tx
			.insertInto('application.submission')
			.values({
				organiser_id: actor.organiserId,
				id: submission.id,
				entry_id: entry.id,
				sequence: submission.sequence,
				shown: json(now.shown),
				secrets: json(await secretsOfEntry(tx, actor, entry.id)),
				submitted_by: actor.kind === 'person' ? actor.personId : null,
				submitted_at: actor.at.toString()
			})
			.execute();
		await tx
			.updateTable('application.entry')
			.set({
				state: 'submitted',
				number,
				submitted_at: actor.at.toString(),
				unit_id: await unitOf(tx, actor, entry, now.shown),
				unit_name: now.shown.unit,
				organisation_name: now.shown.organisation,
				title: now.shown.title,
				// Where the office has moved the entry, that class is the entry's, whatever the form says.
				class_key: (await latestMove(tx, actor, entry.id)) ? entry.classKey : now.shown.classKey
			})
			.where('organiser_id', '=', actor.organiserId)
			.where('id', '=', entry.id)
			.execute();
		await audit(tx, actor, {
			action: 'entry.submit',
			subject: ['entry', entry.id],
			detail: {
				edition: entry.editionId,
				submission: submission.id,
				number,
				sequence: submission.sequence
			}
		});
		await enqueue(tx, 'submission.document', {
			organiserId: actor.organiserId,
			submissionId: submission.id
		});
		// What the public sees of a call that is over was drawn without this entry.
		if (callClosed) {
			await enqueue(tx, 'edition.publish', {
				organiserId: actor.organiserId,
				editionId: edition.id
			});
		}
		return done(receiptOf({ id: entry.id, number }, submission));
	});
}

function receiptOf(
	entry: Pick<EntryRow, 'id' | 'number'>,
	submission: { id: string; sequence: number; submittedAt: Temporal.Instant }
): Receipt {
	return {
		entryId: entry.id,
		submissionId: submission.id,
		number: entry.number ?? 0,
		sequence: submission.sequence,
		submittedAt: submission.submittedAt
	};
}

async function nextNumber(tx: Tx, editionId: string): Promise<number> {
	const { rows } = await sql<{ number: number }>`
		select application.next_number(${editionId}) as number
	`.execute(tx);
	return rows[0]?.number ?? 1;
}

/** A unit belongs to an organisation; where the form asks for none, the unit is its own. */
async function unitOf(
	tx: Tx,
	actor: Actor,
	{ demo }: EntryRow,
	{ unit, organisation }: ShownEntry
): Promise<string | null> {
	if (!unit) return null;
	const name = organisation ?? unit;
	const organisationId = await ensureOrganisation(tx, actor, { name, demo });
	return ensureUnit(tx, actor, { organisationId, name: unit, demo });
}

/**
 * Answers the password to a film, from what was submitted last. Each reading is in the log; the password is not.
 * Refuses `not-found` where there is none.
 */
export async function filmPassword(
	actor: Actor,
	input: { entryId: string; questionKey: string }
): Promise<Outcome<string>> {
	if (!isId(input.entryId)) return refused('not-found');
	const about = await aboutEntry(actor, input.entryId);
	return command(actor, 'entry.read-film-password', about, (tx) =>
		filmPasswordIn(tx, actor, input)
	);
}

/** The same, as far as the database lets the actor read what was submitted; for a room that has asked who may. */
export async function filmPasswordIn(
	tx: Tx,
	actor: Actor,
	input: { entryId: string; questionKey: string }
): Promise<Outcome<string>> {
	const latest = await latestSubmission(tx, actor, input.entryId);
	if (!latest) return refused('not-found');
	const { secrets } = await tx
		.selectFrom('application.submission as s')
		.select('s.secrets')
		.where('s.organiser_id', '=', actor.organiserId)
		.where('s.id', '=', latest.id)
		.executeTakeFirstOrThrow();
	const sealed = (secrets as Record<string, string>)[input.questionKey];
	if (sealed === undefined) return refused('not-found');
	await audit(tx, actor, {
		action: 'entry.read-film-password',
		subject: ['entry', input.entryId],
		detail: { question: input.questionKey, submission: latest.id }
	});
	return done(decrypt(filmPasswordPurpose, Buffer.from(sealed, 'base64')));
}
