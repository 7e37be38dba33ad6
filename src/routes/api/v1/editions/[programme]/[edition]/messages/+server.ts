// A message to one, some or all. A dry run answers what each receiver would get.
import { queueMessage } from '#lib/server/application/index.ts';
import { done, refused } from '#lib/server/platform/outcome.ts';
import { answering, only } from '#lib/web/api/answer.ts';
import { editionAt } from '#lib/web/api/mail-rows.ts';
import { operations } from '#lib/web/api/operations.ts';

export const POST = answering(
	operations.writeMessage,
	async ({ params, body }, { locals: { actor } }) => {
		const edition = await editionAt(actor, params);
		if (!edition) return refused('not-found');
		const { goes_at: goesAt, ...message } = body;
		const queued = await queueMessage(actor, {
			...message,
			editionId: edition.id,
			sendAfter: goesAt === null ? null : Temporal.Instant.from(goesAt)
		});
		if (!queued.ok) return queued;
		const { messageId, mails } = queued.value;
		return done({
			message: messageId,
			mail: mails.map(({ id, to, locale, subject, whole, entryId }) => ({
				id,
				to,
				language: locale,
				subject,
				body: whole,
				entry: entryId
			}))
		});
	}
);
export const fallback = only('POST');
