// Who has a conflict of interest with what, for the office.
import { conflictDesk } from '#lib/server/assessment/index.ts';
import { done } from '#lib/server/platform/outcome.ts';
import { answering, readOnly } from '#lib/web/api/answer.ts';
import { operations } from '#lib/web/api/operations.ts';
import { roundAt } from '#lib/web/api/round-rows.ts';

export const GET = answering(operations.conflicts, async ({ params }, { locals: { actor } }) => {
	const edition = await roundAt(actor, 'conflict.list', params);
	if (!edition.ok) return edition;
	const read = await conflictDesk(actor, edition.value.id);
	if (!read.ok) return read;
	const { people, entries, pairs } = read.value;
	return done({
		people: people.map(({ saidConflict, saidNone, ...person }) => ({
			...person,
			said_conflict: saidConflict,
			said_none: saidNone
		})),
		entries: entries.map(({ id, number, unit, silent }) => ({ id, number, unit, silent })),
		conflicts: pairs.map(({ entryId, personId, conflict, declared, pin }) => ({
			entry_id: entryId,
			person_id: personId,
			conflict: conflict.conflict,
			reasons: conflict.reasons,
			declared,
			pinned:
				conflict.pinned && pin ? { as: conflict.pinned, reason: pin.reason, by: pin.by } : null
		}))
	});
});
export const fallback = readOnly;
