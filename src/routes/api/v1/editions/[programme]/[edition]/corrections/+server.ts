// Corrected texts of a round: read, and one more corrected.
import { done } from '#lib/server/platform/outcome.ts';
import { correctionsOf, correctText } from '#lib/server/programme/index.ts';
import { answering, only } from '#lib/web/api/answer.ts';
import { operations } from '#lib/web/api/operations.ts';
import { correctionRow, roundAt } from '#lib/web/api/round-rows.ts';

export const GET = answering(operations.corrections, async ({ params }, { locals: { actor } }) => {
	const found = await roundAt(actor, 'edition.correct', params, (tx, { id }) =>
		correctionsOf(tx, actor, id)
	);
	return found.ok ? done(found.value.map(correctionRow)) : found;
});

export const POST = answering(
	operations.correctText,
	async ({ params, body }, { locals: { actor } }) => {
		const edition = await roundAt(actor, 'edition.correct', params);
		if (!edition.ok) return edition;
		const corrected = await correctText(actor, { editionId: edition.value.id, ...body });
		if (!corrected.ok) return corrected;
		const { path, before } = body;
		return done({
			path,
			before,
			after: corrected.value.after,
			note: { sv: body.note.sv.trim(), en: body.note.en.trim() },
			by: actor.kind === 'person' ? actor.name : null,
			at: actor.at.toString()
		});
	}
);
export const fallback = only('GET', 'POST');
