// The notice that a registrar's link is for.
import { noticeToConfirm } from '#lib/server/application/index.ts';
import { done } from '#lib/server/platform/outcome.ts';
import { answering, readOnly } from '#lib/web/api/answer.ts';
import { noticeRow } from '#lib/web/api/notice-rows.ts';
import { operations } from '#lib/web/api/operations.ts';

export const GET = answering(operations.noticeToConfirm, async ({ params }, { locals }) => {
	const found = await noticeToConfirm(locals.actor, params.key);
	return found.ok ? done(noticeRow(found.value)) : found;
});
export const fallback = readOnly;
