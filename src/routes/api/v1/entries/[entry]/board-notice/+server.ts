// The notice of participation to the unit's board.
import { declareBoardNotice, entryForWriting } from '#lib/server/application/index.ts';
import { done } from '#lib/server/platform/outcome.ts';
import { answering, only } from '#lib/web/api/answer.ts';
import { operations } from '#lib/web/api/operations.ts';

export const GET = answering(operations.boardNotice, async ({ params }, { locals: { actor } }) => {
	const writing = await entryForWriting(actor, params.entry);
	if (!writing.ok) return writing;
	const { boardNotice, boardMails } = writing.value;
	return done({
		board: boardNotice?.board ?? null,
		notified_on: boardNotice?.notifiedOn ?? null,
		reference: boardNotice?.reference ?? null,
		mails: boardMails.map((mail) => ({
			to: mail.to,
			sent_at: mail.sentAt.toString(),
			confirmed_at: mail.confirmedAt?.toString() ?? null,
			confirmed_by: mail.confirmedBy,
			reference: mail.reference
		}))
	});
});

export const PUT = answering(
	operations.saveBoardNotice,
	async ({ params, body }, { locals: { actor } }) => {
		const { board, notified_on: notifiedOn = '', reference = '', declared } = body;
		const kept = await declareBoardNotice(actor, {
			entryId: params.entry,
			...{ board, notifiedOn, reference, declared }
		});
		return kept.ok ? done({ declared: true as const }) : kept;
	}
);
export const fallback = only('GET', 'PUT');
