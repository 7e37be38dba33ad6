// Changes what waits in the outbox. Whoever changes a mail names the revision that they saw, and what a job has taken
// is nobody's to change: the same row, locked, decides between the two. Whether somebody may, the rooms ask.
import type { Actor } from '../actor.ts';
import type { Tx } from '../database/index.ts';
import { isId } from '../ids.ts';
import { enqueue } from '../jobs/index.ts';
import { done, refused, type Outcome } from '../outcome.ts';
import { outboxRows, shaped, type OutboxMail } from './queries.ts';
import { allowedWithMail } from './rules.ts';

type Seen = {
	mailId: string;
	/** The revision that was seen; null where any will do. */
	revision: number | null;
};

/** Locks a mail for what is to be done with it. Refuses `not-found`, `mail-gone` and `changed-meanwhile`, with the mail as it is. */
async function lockMail(
	tx: Tx,
	actor: Actor,
	{ mailId, revision }: Seen,
	act: 'change' | 'stop' | 'send'
): Promise<Outcome<OutboxMail>> {
	if (!isId(mailId)) return refused('not-found');
	const row = await outboxRows(tx, actor)
		.where('m.id', '=', mailId)
		.forNoKeyUpdate()
		.executeTakeFirst();
	if (!row || row.confidential) return refused('not-found');
	const mail = shaped(row);
	if (!allowedWithMail[mail.state][act]) {
		return refused(mail.state === 'stopped' ? 'already-done' : 'mail-gone');
	}
	if (revision !== null && revision !== mail.revision) {
		const { subject, body } = mail;
		return refused('changed-meanwhile', { detail: { subject, body, revision: mail.revision } });
	}
	return done(mail);
}

const personOf = (actor: Actor) => (actor.kind === 'person' ? actor.personId : null);

type Changes = {
	subject?: string;
	body?: string;
	/** Null: at once when it is let go. */
	sendAfter?: Temporal.Instant | null;
};

/**
 * Changes what a mail says, or when it goes; answers it as it now stands. `byHand` marks it as somebody's own words,
 * which a change of its whole message leaves alone.
 */
export async function changeWaitingMail(
	tx: Tx,
	actor: Actor,
	seen: Seen,
	changes: Changes,
	{ byHand = true } = {}
): Promise<Outcome<OutboxMail>> {
	const found = await lockMail(tx, actor, seen, 'change');
	if (!found.ok) return found;
	const mail = found.value;
	const { subject = mail.subject, body = mail.body ?? '', sendAfter = mail.sendAfter } = changes;
	const revision = mail.revision + 1;
	const by = byHand ? { edited_by: personOf(actor), edited_at: actor.at.toString() } : {};
	await tx
		.updateTable('platform.mail')
		.set({ subject, body, revision, send_after: sendAfter?.toString() ?? null, ...by })
		.where('organiser_id', '=', actor.organiserId)
		.where('id', '=', mail.id)
		.execute();
	// The job that waits already finds that it is not time; one for the new time is needed.
	if (changes.sendAfter !== undefined && mail.state === 'waiting') {
		await sendJob(tx, actor, mail.id, sendAfter);
	}
	return done({
		...mail,
		...{ subject, body, revision, sendAfter },
		...(byHand ? { editedAt: actor.at, editedBy: personOf(actor) } : {})
	});
}

/** Stops a mail: a job that waits for it finds it stopped. */
export async function stopWaitingMail(
	tx: Tx,
	actor: Actor,
	seen: Seen
): Promise<Outcome<OutboxMail>> {
	const found = await lockMail(tx, actor, seen, 'stop');
	if (!found.ok) return found;
	const mail = found.value;
	const revision = mail.revision + 1;
	await tx
		.updateTable('platform.mail')
		.set({
			state: 'stopped',
			revision,
			stopped_by: personOf(actor),
			stopped_at: actor.at.toString()
		})
		.where('organiser_id', '=', actor.organiserId)
		.where('id', '=', mail.id)
		.execute();
	return done({ ...mail, state: 'stopped', revision });
}

/** Lets a mail go at once: one that waits, is held, was stopped, or did not get through. */
export async function sendWaitingMail(
	tx: Tx,
	actor: Actor,
	seen: Seen
): Promise<Outcome<OutboxMail>> {
	const found = await lockMail(tx, actor, seen, 'send');
	if (!found.ok) return found;
	const mail = found.value;
	const revision = mail.revision + 1;
	await tx
		.updateTable('platform.mail')
		.set({ state: 'waiting', send_after: null, revision, stopped_by: null, stopped_at: null })
		.where('organiser_id', '=', actor.organiserId)
		.where('id', '=', mail.id)
		.execute();
	await sendJob(tx, actor, mail.id, null);
	return done({ ...mail, state: 'waiting', sendAfter: null, revision });
}

async function sendJob(
	tx: Tx,
	{ organiserId }: Actor,
	mailId: string,
	startAfter: Temporal.Instant | null
) {
	await enqueue(tx, 'mail.send', { organiserId, mailId }, startAfter ? { startAfter } : {});
}
