// An examiner's own notes on the visit.
import { noteAtVisit } from '#lib/server/assessment/index.ts';
import { done } from '#lib/server/platform/outcome.ts';
import { answering, only } from '#lib/web/api/answer.ts';
import { operations } from '#lib/web/api/operations.ts';

export const POST = answering(
	operations.noteAtVisit,
	async ({ params, body }, { locals: { actor } }) => {
		const notes = body.notes.map(({ check, noted_at: notedAt, ...note }) => ({
			...note,
			findingId: check,
			...(notedAt ? { notedAt } : {})
		}));
		const noted = await noteAtVisit(actor, { entryId: params.entry, notes });
		if (!noted.ok) return noted;
		return done(
			noted.value.map(({ findingId, state, versionId }) => ({
				check: findingId,
				state,
				version: versionId
			}))
		);
	}
);
export const fallback = only('POST');
