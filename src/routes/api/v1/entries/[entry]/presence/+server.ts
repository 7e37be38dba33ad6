// Who is in an entry now.
import { entryForWriting, showPresence } from '#lib/server/application/index.ts';
import { done, refused } from '#lib/server/platform/outcome.ts';
import { answering, only } from '#lib/web/api/answer.ts';
import { operations } from '#lib/web/api/operations.ts';

export const PUT = answering(
	operations.showPresence,
	async ({ params, body }, { locals: { actor } }) => {
		const writing = await entryForWriting(actor, params.entry);
		if (!writing.ok) return writing;
		const { sections } = writing.value.edition.definition.form;
		const section = sections.find(({ key }) => key === body.section);
		if (!section) return refused('not-found');
		// Whoever reads along writes in no question.
		const question = section.questions.find(({ key }) => key === body.question);
		const here = await showPresence(actor, {
			entryId: params.entry,
			section: section.key,
			question: writing.value.mayWrite ? (question?.key ?? null) : null,
			gone: body.gone
		});
		if (!here.ok) return here;
		return done(
			here.value.map(({ name, section: at, question: writes }) => ({
				name,
				section: at,
				question: writes
			}))
		);
	}
);
export const fallback = only('PUT');
