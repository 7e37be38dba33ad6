// The reminders of a round.
import { done } from '#lib/server/platform/outcome.ts';
import { answering, readOnly } from '#lib/web/api/answer.ts';
import { operations } from '#lib/web/api/operations.ts';
import { reminderRow, remindersNow, roundAt } from '#lib/web/api/round-rows.ts';

export const GET = answering(operations.reminders, async ({ params }, { locals: { actor } }) => {
	const found = await roundAt(actor, 'reminder.set', params, (tx, edition) =>
		remindersNow(tx, actor, edition)
	);
	if (!found.ok) return found;
	const { edition, set, runs } = found.value;
	return done(set.map((each) => reminderRow(edition, each, runs)));
});
export const fallback = readOnly;
