// What the office does with a mail that has not gone: changes it, stops it, lets it go now. Each is logged.
import type { Actor } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/index.ts';
import {
	changeWaitingMail,
	sendWaitingMail,
	stopWaitingMail,
	type OutboxMail
} from '../../platform/mail/index.ts';
import { done, refused, type FieldError, type Outcome } from '../../platform/outcome.ts';
import type { Tx } from '../../platform/database/index.ts';
import { command } from '../../people/index.ts';
import { isId } from '../../platform/ids.ts';
import { longest } from '../message/input.ts';
import { waitingIds, type OutboxFilter } from './queries.ts';

/** A mail, and the revision of it that was seen; null where any will do. */
export type SeenMail = { mailId: string; revision: number | null };

type Act = 'mail.change' | 'mail.stop' | 'mail.send-now';

async function noted(
	tx: Tx,
	actor: Actor,
	action: Act,
	outcome: Outcome<OutboxMail>
): Promise<Outcome<OutboxMail>> {
	if (!outcome.ok) return outcome;
	const { id, kind, entryId, revision } = outcome.value;
	await audit(tx, actor, {
		action,
		subject: ['mail', id],
		detail: { kind, revision, ...(entryId ? { entry: entryId } : {}) }
	});
	return outcome;
}

/**
 * Changes the words of a mail that has not gone. Refuses `not-found`, `mail-gone`, `changed-meanwhile` (somebody was
 * first; what stands now is in the detail) and `not-complete` with what is wrong.
 */
export async function changeMail(
	actor: Actor,
	input: SeenMail & { subject?: string; body?: string; sendAfter?: Temporal.Instant | null }
): Promise<Outcome<OutboxMail>> {
	const subject = input.subject?.replaceAll(/\s+/g, ' ').trim();
	const body = input.body?.replaceAll('\r\n', '\n').trim();
	const fields = Object.entries({ subject, body }).flatMap(([field, text]): FieldError[] => {
		if (text === undefined) return [];
		const limit = longest[field as keyof typeof longest];
		if (text === '') return [{ field, reason: 'required' }];
		const over = text.length - limit;
		return over > 0 ? [{ field, reason: 'too-long', values: { over, limit } }] : [];
	});
	const { sendAfter } = input;
	if (sendAfter && Temporal.Instant.compare(sendAfter, actor.at) < 0) {
		fields.push({ field: 'sendAfter', reason: 'time-passed' });
	}
	return command(actor, 'mail.change', {}, async (tx) => {
		if (fields.length > 0) return refused('not-complete', { fields });
		const changes = {
			...(subject === undefined ? {} : { subject }),
			...(body === undefined ? {} : { body }),
			...(sendAfter === undefined ? {} : { sendAfter })
		};
		return noted(tx, actor, 'mail.change', await changeWaitingMail(tx, actor, input, changes));
	});
}

/** Stops a mail that has not gone. Refuses `not-found`, `mail-gone`, `already-done` and `changed-meanwhile`. */
export async function stopMail(actor: Actor, seen: SeenMail): Promise<Outcome<OutboxMail>> {
	return command(actor, 'mail.stop', {}, async (tx) =>
		noted(tx, actor, 'mail.stop', await stopWaitingMail(tx, actor, seen))
	);
}

/**
 * Stops every mail that waits in the outbox of an edition and fits a filter; one that goes in the same moment is gone.
 * Each can be sent again by itself. Refuses `not-found`, and `mail-gone` where none waits.
 */
export async function stopWaiting(
	actor: Actor,
	input: { editionId: string; filter: OutboxFilter }
): Promise<Outcome<{ stopped: number }>> {
	const { editionId, filter } = input;
	if (![editionId, filter.entryId, filter.batchId].every((id) => id === undefined || isId(id)))
		return refused('not-found');
	return command(actor, 'mail.stop', {}, async (tx) => {
		let stopped = 0;
		for (const mailId of await waitingIds(tx, actor, editionId, filter)) {
			const seen = { mailId, revision: null };
			const outcome = await noted(tx, actor, 'mail.stop', await stopWaitingMail(tx, actor, seen));
			if (outcome.ok) stopped += 1;
		}
		return stopped === 0 ? refused('mail-gone') : done({ stopped });
	});
}

/** Lets a mail go now, also one that was stopped or did not get through. Refuses like `stopMail`. */
export async function sendMailNow(actor: Actor, seen: SeenMail): Promise<Outcome<OutboxMail>> {
	return command(actor, 'mail.send-now', {}, async (tx) =>
		noted(tx, actor, 'mail.send-now', await sendWaitingMail(tx, actor, seen))
	);
}
