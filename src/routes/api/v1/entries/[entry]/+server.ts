// One entry: as it was last submitted; or, for those who write it, as the draft stands.
import { inTransaction } from '#lib/server/platform/database/index.ts';
import { done, refused } from '#lib/server/platform/outcome.ts';
import { entryForWriting, submittedEntry } from '#lib/server/application/index.ts';
import { editionById } from '#lib/server/programme/index.ts';
import { answering, readOnly } from '#lib/web/api/answer.ts';
import { operations } from '#lib/web/api/operations.ts';
import { sectionRows, submittedRow } from '#lib/web/api/rows.ts';

export const GET = answering(operations.entry, async ({ params }, { locals: { actor } }) => {
	const submitted = await submittedEntry(actor, params.entry);
	if (submitted.ok) {
		const entry = submitted.value;
		const edition = await inTransaction(actor, (tx) => editionById(tx, actor, entry.editionId));
		if (!edition) return refused('not-found');
		return done({
			...submittedRow(entry, edition),
			submitted_at: entry.submittedAt.toString(),
			sections: sectionRows(entry.shown)
		});
	}
	const draft = await entryForWriting(actor, params.entry);
	if (!draft.ok) return draft.refusal.reason === 'not-allowed' ? refused('not-found') : draft;
	const { entry, edition, shown } = draft.value;
	return done({
		id: entry.id,
		number: entry.number,
		state: entry.state,
		programme: edition.programme,
		edition: edition.slug,
		class: shown.classKey,
		unit: shown.unit,
		organisation: shown.organisation,
		title: shown.title,
		...(entry.demo ? { demo: true as const } : {}),
		submitted_at: null,
		sections: sectionRows(shown)
	});
});
export const fallback = readOnly;
