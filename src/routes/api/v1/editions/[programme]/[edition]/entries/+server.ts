// All entries of an edition, for the office: the same filters, sorting and paging as its list.
import { listColumn, worklist } from '#lib/server/application/index.ts';
import { inTransaction } from '#lib/server/platform/database/index.ts';
import { done } from '#lib/server/platform/outcome.ts';
import { editionBySlug } from '#lib/server/programme/index.ts';
import { answering, readOnly } from '#lib/web/api/answer.ts';
import { operations } from '#lib/web/api/operations.ts';
import { officeRow } from '#lib/web/api/worklist-rows.ts';

export const GET = answering(
	operations.listEntries,
	async ({ params, query }, { locals: { actor, locale } }) => {
		const edition = await inTransaction(actor, (tx) =>
			editionBySlug(tx, actor, params.programme, params.edition)
		);
		if (!edition) return undefined;
		const { sort, page, per_page: size, decided_by: decidedBy, ...filter } = query;
		const found = await worklist(actor, edition.id, {
			filter: { ...filter, decidedBy },
			sort: { by: listColumn.parse(sort.replace(/^-/, '')), descending: sort.startsWith('-') },
			page,
			size
		});
		if (!found.ok) return found;
		const { rows, total } = found.value;
		const entries = rows.map((row) => officeRow(row, edition, locale));
		return done({ total, page, per_page: size, entries });
	}
);
export const fallback = readOnly;
