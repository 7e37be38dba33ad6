// The outbox of an edition.
import { outboxOf } from '#lib/server/application/index.ts';
import { done, refused } from '#lib/server/platform/outcome.ts';
import { answering, readOnly } from '#lib/web/api/answer.ts';
import { editionAt, mailRow } from '#lib/web/api/mail-rows.ts';
import { operations } from '#lib/web/api/operations.ts';

export const GET = answering(
	operations.outbox,
	async ({ params, query }, { locals: { actor } }) => {
		const edition = await editionAt(actor, params);
		if (!edition) return refused('not-found');
		const { kind = '', to = '', entry, page = 1 } = query;
		const filter = { kind, to, ...(entry === undefined ? {} : { entryId: entry }) };
		const outbox = await outboxOf(actor, edition.id, filter, page);
		if (!outbox.ok) return outbox;
		const { counts, waiting, failed, past } = outbox.value;
		return done({ counts, mail: [...waiting, ...failed, ...past].map(mailRow) });
	}
);
export const fallback = readOnly;
