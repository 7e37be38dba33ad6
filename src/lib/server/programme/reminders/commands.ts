// Sets an edition's reminders on or off and moves their time; puts those in the outbox whose time comes.
import type { Actor, System } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/index.ts';
import type { Tx } from '../../platform/database/index.ts';
import { queueMail } from '../../platform/mail/index.ts';
import { done, refused, type Outcome } from '../../platform/outcome.ts';
import { command } from '../../people/index.ts';
import { reminderSchema, type ProgrammeDefinition } from '../definition/schema.ts';
import { editionById, type Edition } from '../editions/queries.ts';
import type { Audiences } from './audience.ts';
import { reminderMail } from './compose.ts';
import { alreadyReminded, remindersIn, remindersOf, reminderSettings } from './queries.ts';
import { dueAt, goesAt, isDue, reminderNow, type SetReminder } from './rules.ts';

export type ReminderChange = {
	editionId: string;
	key: string;
	on: boolean;
	/** Days from the edge of its stage; negative before it. */
	days: number;
	/** Wall clock: '09:00'. */
	at: string;
	/** The setting's revision that was seen; left out, whatever stands is changed. */
	revision?: number | undefined;
};

/** Sets a reminder in an edition. Refuses `not-found`, `invalid` at its fields, and `changed-meanwhile`. */
export async function setReminder(
	actor: Actor,
	input: ReminderChange
): Promise<Outcome<SetReminder>> {
	const { editionId, key, on, days, at } = input;
	return command(actor, 'reminder.set', { editionId }, async (tx) => {
		const edition = await editionById(tx, actor, editionId);
		const reminder = edition && remindersIn(edition).find((each) => each.key === key);
		if (!edition || !reminder) return refused('not-found');
		const { shape } = reminderSchema.shape.when;
		const wrong = [
			...(shape.days.safeParse(days).success
				? []
				: [{ field: 'days', reason: 'not-a-whole-number' as const }]),
			...(shape.at.safeParse(at).success ? [] : [{ field: 'at', reason: 'not-a-time' as const }])
		];
		if (wrong.length > 0) return refused('not-complete', { fields: wrong });
		const before = (await reminderSettings(tx, actor, editionId)).get(key);
		const revision = before?.revision ?? 0;
		if (input.revision !== undefined && input.revision !== revision)
			return refused('changed-meanwhile');
		const set = { enabled: on, days, at, revision: revision + 1 };
		const written = await tx
			.insertInto('programme.reminder_setting')
			.values({ organiser_id: actor.organiserId, edition_id: editionId, reminder_key: key, ...set })
			.onConflict((known) =>
				known
					.columns(['organiser_id', 'edition_id', 'reminder_key'])
					.doUpdateSet(set)
					// Somebody else's setting came between the reading and the writing.
					.where('programme.reminder_setting.revision', '=', revision)
			)
			.returning('revision')
			.executeTakeFirst();
		if (!written) return refused('changed-meanwhile');
		await audit(tx, actor, {
			action: 'reminder.set',
			subject: ['edition', editionId],
			detail: { reminder: key, on, days, at }
		});
		return done(reminderNow(reminder, { key, ...set }));
	});
}

/** Carries what was set in an earlier edition over to a new one. Runs inside the command that prepares it. */
export async function copyReminderSettings(
	tx: Tx,
	actor: Actor,
	fromEditionId: string,
	to: { id: string; definition: ProgrammeDefinition }
) {
	const settings = await reminderSettings(tx, actor, fromEditionId);
	const known = new Set(remindersIn(to).map(({ key }) => key));
	const rows = [...settings.values()].filter(({ key }) => known.has(key));
	if (rows.length === 0) return;
	await tx
		.insertInto('programme.reminder_setting')
		.values(
			rows.map(({ key, enabled, days, at }) => ({
				organiser_id: actor.organiserId,
				edition_id: to.id,
				reminder_key: key,
				enabled,
				days,
				at
			}))
		)
		.execute();
}

/**
 * Puts the reminders of an edition in the outbox whose time comes, each once: whoever notes the run first does it. There
 * they wait as a message does, and can be changed or stopped. Whoever still has something to do at this moment gets it,
 * unless they got it before. Runs in the transaction of the task.
 */
export async function sendDue(
	tx: Tx,
	actor: System,
	edition: Edition,
	audiences: Audiences
): Promise<{ key: string; receivers: number }[]> {
	const gone: { key: string; receivers: number }[] = [];
	for (const reminder of await remindersOf(tx, actor, edition)) {
		const due = reminder.on ? dueAt(reminder, edition.calendar, edition.timeZone) : null;
		if (!due || !isDue(due, actor.at)) continue;
		const { key } = reminder;
		const goes = goesAt(due, actor.at);
		const on = { organiser_id: actor.organiserId, edition_id: edition.id, reminder_key: key };
		const had = await alreadyReminded(tx, actor, edition.id, key);
		const receivers = (await audiences[reminder.to](tx, actor, edition)).filter(
			({ address, entryId }) => !had.has(`${address.toLowerCase()} ${entryId ?? edition.id}`)
		);
		const run = await tx
			.insertInto('programme.reminder_run')
			.values({
				...on,
				due_at: due.toString(),
				ran_at: actor.at.toString(),
				receivers: receivers.length
			})
			.onConflict((known) => known.doNothing())
			.returning('due_at')
			.executeTakeFirst();
		if (!run) continue;
		for (const to of receivers) {
			const { address, name, entryId } = to;
			await tx
				.insertInto('programme.reminder_sent')
				.values({
					...on,
					address: address.toLowerCase(),
					about: entryId ?? edition.id,
					sent_at: actor.at.toString()
				})
				.onConflict((known) => known.doNothing())
				.execute();
			await queueMail(tx, actor, {
				kind: 'edition.reminder',
				to: { address, name },
				locale: to.locale,
				...reminderMail(reminder, edition, to, goes),
				sendAfter: goes,
				editionId: edition.id,
				...(entryId ? { entryId } : {}),
				demo: edition.demo
			});
		}
		await audit(tx, actor, {
			action: 'reminder.send',
			subject: ['edition', edition.id],
			detail: { reminder: key, receivers: receivers.length }
		});
		gone.push({ key, receivers: receivers.length });
	}
	return gone;
}
