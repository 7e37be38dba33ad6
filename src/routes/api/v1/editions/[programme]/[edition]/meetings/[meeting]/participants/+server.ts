// Who has signed up to an information meeting.
import { inTransaction } from '#lib/server/platform/database/index.ts';
import { done } from '#lib/server/platform/outcome.ts';
import { signupsOf } from '#lib/server/programme/index.ts';
import { answering, readOnly } from '#lib/web/api/answer.ts';
import { operations } from '#lib/web/api/operations.ts';
import { meetingIn } from '#lib/web/api/round-rows.ts';

export const GET = answering(operations.participants, async ({ params }, { locals: { actor } }) => {
	const found = await meetingIn(actor, params);
	if (!found.ok) return found;
	const meeting = found.value;
	if (!meeting) return undefined;
	const signups = await inTransaction(actor, (tx) => signupsOf(tx, actor, meeting.id));
	return done(
		signups.map(({ name, email, unit, needs, locale, state, signedUpAt }) => ({
			...{ name, email, unit, needs, state },
			language: locale,
			signed_up_at: signedUpAt.toString()
		}))
	);
});
export const fallback = readOnly;
