// A registrar confirms that the notice has come.
import { confirmBoardNotice } from '#lib/server/application/index.ts';
import { done } from '#lib/server/platform/outcome.ts';
import { answering, only } from '#lib/web/api/answer.ts';
import { noticeRow } from '#lib/web/api/notice-rows.ts';
import { operations } from '#lib/web/api/operations.ts';

export const POST = answering(
	operations.confirmBoardNotice,
	async ({ params, body }, { locals }) => {
		const confirmed = await confirmBoardNotice(locals.actor, { token: params.key, ...body });
		return confirmed.ok ? done(noticeRow(confirmed.value)) : confirmed;
	}
);
export const fallback = only('POST');
