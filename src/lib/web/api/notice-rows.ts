// A notice to a board as its registrar is told of it on the open interface.
import type { NoticeToConfirm } from '#lib/server/application/index.ts';
import type { NoticeAnswer } from './areas/applying.ts';

export const noticeRow = (each: NoticeToConfirm): NoticeAnswer => ({
	unit: each.unit,
	programme: each.programme,
	edition: each.edition,
	board: each.board,
	reference: each.reference,
	confirmed_at: each.confirmedAt?.toString() ?? null
});
