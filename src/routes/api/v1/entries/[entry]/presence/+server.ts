// Who is in an entry now.
import { entryForWriting } from '#lib/server/application/index.ts';
import { done } from '#lib/server/platform/outcome.ts';
import { answering, only } from '#lib/web/api/answer.ts';
import { operations } from '#lib/web/api/operations.ts';
import { tellPresence } from '#lib/web/together.ts';

export const PUT = answering(
	operations.showPresence,
	async ({ params, body }, { locals: { actor } }) => {
		const writing = await entryForWriting(actor, params.entry);
		if (!writing.ok) return writing;
		const here = await tellPresence(actor, writing.value, body);
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
