// The office moves an entry to another class.
import { moveClass } from '#lib/server/application/index.ts';
import { answering, only, tagged } from '#lib/web/api/answer.ts';
import { operations } from '#lib/web/api/operations.ts';

export const POST = answering(
	operations.moveClass,
	async ({ params, body, ifMatch }, { locals: { actor } }) => {
		const { class: classKey, reason } = body;
		const moved = await moveClass(actor, {
			entryId: params.entry,
			classKey,
			reason,
			seen: ifMatch
		});
		return moved.ok ? tagged(classKey, { class: classKey }) : moved;
	}
);
export const fallback = only('POST');
