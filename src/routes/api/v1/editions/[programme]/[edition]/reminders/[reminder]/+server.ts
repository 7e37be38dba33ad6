// One reminder of a round: its ETag is how often the office has set it.
import type { Actor } from '#lib/server/platform/actor.ts';
import { setReminder } from '#lib/server/programme/index.ts';
import { answering, only, revisionSeen, tagged } from '#lib/web/api/answer.ts';
import { operations } from '#lib/web/api/operations.ts';
import { reminderRow, remindersNow, roundAt } from '#lib/web/api/round-rows.ts';

type Params = { programme: string; edition: string; reminder: string };
const found = (actor: Actor, params: Params) =>
	roundAt(actor, 'reminder.set', params, async (tx, edition) => {
		const { set, runs } = await remindersNow(tx, actor, edition);
		return { edition, runs, reminder: set.find(({ key }) => key === params.reminder) };
	});

export const GET = answering(operations.reminder, async ({ params }, { locals: { actor } }) => {
	const now = await found(actor, params);
	if (!now.ok) return now;
	const { edition, runs, reminder } = now.value;
	return reminder && tagged(reminder.revision, reminderRow(edition, reminder, runs));
});

export const PATCH = answering(
	operations.setReminder,
	async ({ params, body, ifMatch }, { locals: { actor } }) => {
		const now = await found(actor, params);
		if (!now.ok) return now;
		const { edition, runs, reminder } = now.value;
		if (!reminder) return undefined;
		const set = await setReminder(actor, {
			editionId: edition.id,
			key: reminder.key,
			on: body.on ?? reminder.on,
			days: body.days ?? reminder.when.days,
			at: body.at ?? reminder.when.at,
			revision: revisionSeen(ifMatch) ?? undefined
		});
		return set.ok ? tagged(set.value.revision, reminderRow(edition, set.value, runs)) : set;
	}
);
export const fallback = only('GET', 'PATCH');
