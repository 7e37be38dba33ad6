// The entries that a filter lets through, as a file that is read as it is sent. Posted, since it is logged.
import { exportEntries, listColumn } from '#lib/server/application/index.ts';
import { done, refused } from '#lib/server/platform/outcome.ts';
import { answering, only } from '#lib/web/api/answer.ts';
import { editionAt } from '#lib/web/api/mail-rows.ts';
import { operations } from '#lib/web/api/operations.ts';
import { fileResponse } from '#lib/web/file.ts';
import { sayer } from '#lib/web/worklist.ts';

export const POST = answering(
	operations.exportEntries,
	async ({ params, query }, { locals: { actor, locale } }) => {
		const edition = await editionAt(actor, params);
		if (!edition) return refused('not-found');
		const { format, sort, decided_by: decidedBy, ...filter } = query;
		const file = await exportEntries(actor, {
			editionId: edition.id,
			format,
			filter: { ...filter, decidedBy },
			sort: { by: listColumn.parse(sort.replace(/^-/, '')), descending: sort.startsWith('-') },
			say: sayer(edition, actor, locale)
		});
		return file.ok ? done(fileResponse(file.value)) : file;
	}
);
export const fallback = only('POST');
