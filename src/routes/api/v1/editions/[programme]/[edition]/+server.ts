// One edition with what is public of it, as open data.
import { editionPage } from '#lib/server/publication/index.ts';
import { answering, readOnly } from '#lib/web/api/answer.ts';
import { operations } from '#lib/web/api/operations.ts';
import { documentRow, editionRow, honourRow, panelRow } from '#lib/web/api/rows.ts';

export const GET = answering(operations.edition, async ({ params }, { locals }) => {
	const found = await editionPage(locals.organiser.id, params.programme, params.edition);
	if (!found) return undefined;
	const { page, honours, participants, programme } = found;
	const className = (key: string | null) =>
		page.classes.find((each) => each.key === key)?.name.sv ?? null;
	return {
		...editionRow({
			...found,
			programme: programme.slug,
			calendar: page.calendar,
			archived: page.archived,
			entries: page.entries,
			honours: honours.length
		}),
		honours: honours.map(honourRow),
		participants: participants.map(({ unit, organisation, classKey, title, summary }) => ({
			unit,
			organisation,
			class: className(classKey),
			title,
			summary
		})),
		panels: page.panels.map(panelRow),
		facts: page.facts.map(({ text }) => text),
		documents: page.documents.map(documentRow)
	};
});
export const fallback = readOnly;
