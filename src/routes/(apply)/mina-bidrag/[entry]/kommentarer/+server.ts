// A comment sent from beside its question, without leaving the page. Answers the question's threads as they are then.
import { json } from '@sveltejs/kit';
import { z } from 'zod';
import { commentsOn, writeComment } from '#lib/server/application/index.ts';
import { refusalStatus, refusalText } from '#lib/shared/messages/refusals/index.ts';
import { shownThread } from '#lib/web/together.ts';

const input = z.strictObject({
	question: z.string().max(100),
	body: z.string(),
	thread: z.string().max(100).optional()
});

export async function POST({ locals, params, request }) {
	const { actor, locale, organiser } = locals;
	const read = input.safeParse(await request.json().catch(() => null));
	if (!read.success) {
		const message = refusalText(locale, { reason: 'invalid' });
		return json({ reason: 'invalid', message }, { status: 400 });
	}
	const { question, body, thread } = read.data;
	const entryId = params.entry;
	const written = await writeComment(actor, {
		entryId,
		questionKey: question,
		body,
		...(thread === undefined ? {} : { threadId: thread })
	});
	const threads = written.ok ? await commentsOn(actor, entryId, question) : written;
	if (!threads.ok) {
		const { refusal } = threads;
		return json(
			{ reason: refusal.reason, message: refusalText(locale, refusal) },
			{ status: refusalStatus[refusal.reason] ?? 422 }
		);
	}
	return json({
		threads: threads.value.map((each) => shownThread(each, actor, organiser.timeZone, locale))
	});
}
