// Drafts of awards as rows of the open interface.
import { mistakesIn, nameIn, type Draft } from '#lib/server/programme/index.ts';
import { mistakesInWords } from '../editor/words.ts';
import { tagged } from './answer.ts';
import type { DraftAnswer, DraftRow } from './areas/drafts.ts';

/** Answers a draft as the list has it. */
export function draftRow(draft: Draft): DraftRow {
	return {
		id: draft.id,
		programme: draft.programmeId && draft.slug,
		slug: draft.slug,
		name: nameIn(draft.raw, draft.slug),
		revision: draft.revision,
		placed_revision: draft.placedRevision,
		updated_at: draft.updatedAt.toString(),
		updated_by: draft.updatedBy,
		mistakes: mistakesIn(draft).length
	};
}

/** Answers a draft with its definition and every mistake, tagged with its revision. */
export function draftAnswer(draft: Draft) {
	const answer: DraftAnswer = {
		...draftRow(draft),
		definition: draft.raw,
		mistakes: mistakesInWords(mistakesIn(draft), draft.raw)
	};
	return tagged(draft.revision, answer);
}
