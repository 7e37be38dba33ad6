// One edition with what is public of it, as open data; and throwing away one that is only prepared.
import { done } from '#lib/server/platform/outcome.ts';
import { throwRoundAway } from '#lib/server/programme/index.ts';
import { editionPage } from '#lib/server/publication/index.ts';
import { answering, only } from '#lib/web/api/answer.ts';
import { operations } from '#lib/web/api/operations.ts';
import { roundAt } from '#lib/web/api/round-rows.ts';
import {
	documentRow,
	editionRow,
	honourRow,
	panelRow,
	publicMeetingRow
} from '#lib/web/api/rows.ts';

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
		meetings: (page.meetings ?? []).map(publicMeetingRow),
		panels: page.panels.map(panelRow),
		facts: page.facts.map(({ text }) => text),
		documents: page.documents.map(documentRow)
	};
});

export const DELETE = answering(
	operations.throwEditionAway,
	async ({ params }, { locals: { actor } }) => {
		const edition = await roundAt(actor, 'edition.prepare', params);
		if (!edition.ok) return edition;
		const thrown = await throwRoundAway(actor, { editionId: edition.value.id });
		return thrown.ok ? done({ removed: true as const }) : thrown;
	}
);
export const fallback = only('GET', 'DELETE');
