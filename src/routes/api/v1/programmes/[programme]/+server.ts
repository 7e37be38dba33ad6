// One programme, as open data.
import { programmePage } from '#lib/server/publication/index.ts';
import { answering, readOnly } from '#lib/web/api/answer.ts';
import { operations } from '#lib/web/api/operations.ts';
import { documentRow, editionRow, panelRow } from '#lib/web/api/rows.ts';

export const GET = answering(operations.programme, async ({ params }, { locals }) => {
	const found = await programmePage(locals.organiser.id, params.programme);
	if (!found) return undefined;
	const { page, slug, editions } = found;
	return {
		slug,
		name: page.name,
		purpose: page.purpose,
		lead: page.lead,
		sections: page.sections.map(({ heading, paragraphs, items }) => ({
			heading,
			paragraphs,
			items
		})),
		classes: page.classes.map(({ key, name, note }) => ({ key, name, note })),
		honours: page.honours.map(({ key, name }) => ({ kind: key, name })),
		panels: page.panels.map(panelRow),
		documents: page.documents.map(documentRow),
		contact: { email: page.contact.email, text: page.contact.text },
		editions: editions.map(editionRow)
	};
});
export const fallback = readOnly;
