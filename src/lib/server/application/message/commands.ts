// Writes a message to one, some or all: it is seen as each receiver will get it, and waits in the outbox until it goes.
import { randomUUIDv7 } from 'node:crypto';
import type { Actor } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/index.ts';
import { json, type Tx } from '../../platform/database/index.ts';
import { isId } from '../../platform/ids.ts';
import {
	changeWaitingMail,
	queueMail,
	sendWaitingMail,
	shapedMail,
	stopWaitingMail,
	outboxRows,
	wholeBody,
	type OutboxMail
} from '../../platform/mail/index.ts';
import { done, refused, type Outcome } from '../../platform/outcome.ts';
import { command, query } from '../../people/index.ts';
import { editionById, type Edition } from '../../programme/index.ts';
import { compose, mailTo, mistakesInTexts, type ComposedMail } from './compose.ts';
import type { MessageTexts } from './input.ts';
import { receiversOf } from './queries.ts';
import type { Audience, UnitsAudience } from './rules.ts';

export type MessageInput = MessageTexts & {
	editionId: string;
	audience: Audience;
	/** When it goes; null at once. */
	sendAfter: Temporal.Instant | null;
};

type Composing = { edition: Edition; mails: ComposedMail[] };

async function composed(tx: Tx, actor: Actor, input: MessageInput): Promise<Outcome<Composing>> {
	const edition = isId(input.editionId) && (await editionById(tx, actor, input.editionId));
	if (!edition) return refused('not-found');
	const { subject, body, audience, sendAfter } = input;
	if (sendAfter && Temporal.Instant.compare(sendAfter, actor.at) < 0) {
		return refused('not-complete', { fields: [{ field: 'sendAfter', reason: 'time-passed' }] });
	}
	const texts = { subject, body };
	const goes = sendAfter ?? actor.at;
	const mails = await compose(tx, actor, edition, { texts, audience, goes });
	return mails.ok ? done({ edition, mails: mails.value }) : mails;
}

/** Answers the real mails, one for each receiver, without keeping anything. Refuses like `queueMessage`. */
export async function previewMessage(
	actor: Actor,
	input: MessageInput
): Promise<Outcome<ComposedMail[]>> {
	const read = await query(actor, 'message.send', {}, (tx) => composed(tx, actor, input));
	if (!read.ok) return read;
	return read.value.ok ? done(read.value.value.mails) : read.value;
}

/**
 * Puts a message in the outbox, where each mail can be changed or stopped until it goes. Refuses `not-found`,
 * `not-complete` with what is wrong at which field (`subject.sv`, `body.en`, `audience`, `sendAfter`), `no-receivers`
 * and `too-many-receivers`.
 */
export async function queueMessage(
	actor: Actor,
	input: MessageInput
): Promise<Outcome<{ messageId: string; mails: (ComposedMail & { id: string })[] }>> {
	return command(actor, 'message.send', {}, async (tx) => {
		const made = await composed(tx, actor, input);
		if (!made.ok) return made;
		const { edition, mails } = made.value;
		const messageId = randomUUIDv7();
		await tx
			.insertInto('application.message')
			.values({
				organiser_id: actor.organiserId,
				id: messageId,
				edition_id: edition.id,
				subject: json(input.subject),
				body: json(input.body),
				audience: json(input.audience),
				written_by: actor.kind === 'person' ? actor.personId : null,
				written_at: actor.at.toString()
			})
			.execute();
		const queued: (ComposedMail & { id: string })[] = [];
		for (const mail of mails) {
			const { to, locale, subject, body, entryId } = mail;
			const id = await queueMail(tx, actor, {
				kind: 'message',
				...{ to, locale, subject, body },
				demo: edition.demo,
				editionId: edition.id,
				...(entryId ? { entryId } : {}),
				batchId: messageId,
				sendAfter: input.sendAfter
			});
			queued.push({ ...mail, id });
		}
		await audit(tx, actor, {
			action: 'message.send',
			subject: ['edition', edition.id],
			detail: {
				message: messageId,
				receivers: queued.length,
				goes: input.sendAfter?.toString() ?? 'at once'
			}
		});
		return done({ messageId, mails: queued });
	});
}

/** Everyone who writes in any entry. */
const everyUnit: UnitsAudience = {
	who: 'writers',
	choose: 'fitting',
	states: [],
	classes: [],
	organisations: [],
	incomplete: false,
	picked: []
};

type Batch = { id: string; editionId: string; audience: Audience; revision: number };

/** Locks a message, so that two who change it come one after the other. */
async function lockMessage(tx: Tx, actor: Actor, id: string): Promise<Batch | undefined> {
	if (!isId(id)) return undefined;
	const row = await tx
		.selectFrom('application.message as m')
		.select(['m.id', 'm.edition_id as editionId', 'm.audience', 'm.revision'])
		.where('m.organiser_id', '=', actor.organiserId)
		.where('m.id', '=', id)
		.forNoKeyUpdate()
		.executeTakeFirst();
	return row && { ...row, audience: row.audience as Audience };
}

/** The mails of a message that have not gone. */
async function notGone(tx: Tx, actor: Actor, messageId: string): Promise<OutboxMail[]> {
	const rows = await outboxRows(tx, actor)
		.where('m.batch_id', '=', messageId)
		.where('m.state', 'in', ['waiting', 'held', 'failed'])
		.orderBy('m.id')
		.execute();
	return rows.map(shapedMail);
}

/**
 * Does the same to every mail of a message that has not gone. One that a job takes meanwhile is left, as is one that
 * somebody else changes at the same moment; answers how many it was done to.
 */
async function withEach(
	actor: Actor,
	messageId: string,
	action: 'mail.stop' | 'mail.send-now',
	act: typeof stopWaitingMail
): Promise<Outcome<{ count: number }>> {
	return command(actor, action, {}, async (tx) => {
		const message = await lockMessage(tx, actor, messageId);
		if (!message) return refused('not-found');
		let count = 0;
		for (const { id: mailId } of await notGone(tx, actor, messageId)) {
			if ((await act(tx, actor, { mailId, revision: null })).ok) count += 1;
		}
		if (count === 0) return refused('mail-gone');
		await audit(tx, actor, {
			action,
			subject: ['edition', message.editionId],
			detail: { message: messageId, mails: count }
		});
		return done({ count });
	});
}

/** Stops every mail of a message that has not gone. Refuses `not-found` and `mail-gone`. */
export function stopMessage(actor: Actor, messageId: string): Promise<Outcome<{ count: number }>> {
	return withEach(actor, messageId, 'mail.stop', stopWaitingMail);
}

/** Lets every mail of a message go now. Refuses `not-found` and `mail-gone`. */
export function sendMessageNow(
	actor: Actor,
	messageId: string
): Promise<Outcome<{ count: number }>> {
	return withEach(actor, messageId, 'mail.send-now', sendWaitingMail);
}

/**
 * Changes the words of a message in every mail that has not gone, and that nobody has changed by hand. Refuses
 * `not-found`, `changed-meanwhile` with what stands now, `not-complete` and `mail-gone`.
 */
export async function changeMessage(
	actor: Actor,
	input: MessageTexts & { messageId: string; revision: number }
): Promise<Outcome<{ changed: number; byHand: number; revision: number }>> {
	return command(actor, 'mail.change', {}, async (tx) => {
		const message = await lockMessage(tx, actor, input.messageId);
		const edition = message && (await editionById(tx, actor, message.editionId));
		if (!message || !edition) return refused('not-found');
		if (message.revision !== input.revision) {
			return refused('changed-meanwhile', { detail: { revision: message.revision } });
		}
		const { subject, body } = input;
		const { audience } = message;
		const fields = mistakesInTexts({ subject, body }, !audience.examiners && !audience.panel);
		if (fields.length > 0) return refused('not-complete', { fields });
		const waiting = await notGone(tx, actor, message.id);
		const left = waiting.filter(({ editedAt }) => editedAt === null);
		// Those who were written to: the choice of then may mean others today.
		const everyone = await receiversOf(tx, actor, edition, {
			...audience,
			units: audience.units && everyUnit
		});
		let changed = 0;
		for (const mail of left) {
			const receiver = everyone.find(
				({ person, entry }) =>
					person.email === mail.to.address && (entry?.id ?? null) === mail.entryId
			);
			if (!receiver) continue;
			const own = mailTo(edition, { subject, body }, receiver, mail.sendAfter ?? actor.at);
			const whole = wholeBody({ body: own.body, locale: own.locale, demo: edition.demo });
			const seen = { mailId: mail.id, revision: mail.revision };
			const changes = { subject: own.subject, body: whole };
			if ((await changeWaitingMail(tx, actor, seen, changes, { byHand: false })).ok) changed += 1;
		}
		if (changed === 0) return refused('mail-gone');
		const revision = message.revision + 1;
		await tx
			.updateTable('application.message')
			.set({ subject: json(subject), body: json(body), revision })
			.where('organiser_id', '=', actor.organiserId)
			.where('id', '=', message.id)
			.execute();
		await audit(tx, actor, {
			action: 'mail.change',
			subject: ['edition', edition.id],
			detail: { message: message.id, mails: changed }
		});
		return done({ changed, byHand: waiting.length - left.length, revision });
	});
}
