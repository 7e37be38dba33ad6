// All editions, as open data; and preparing a new one.
import { refused } from '#lib/server/platform/outcome.ts';
import { prepareRound } from '#lib/server/programme/index.ts';
import { archive } from '#lib/server/publication/index.ts';
import { answering, only, tagged } from '#lib/web/api/answer.ts';
import { editionAt } from '#lib/web/api/mail-rows.ts';
import { operations } from '#lib/web/api/operations.ts';
import { calendarTag } from '#lib/web/api/round-rows.ts';
import { editionRow } from '#lib/web/api/rows.ts';

export const GET = answering(operations.editions, async (_, { locals }) => {
	const { programmes } = await archive(locals.organiser.id);
	return programmes.flatMap(({ editions }) => editions.map(editionRow));
});

export const POST = answering(
	operations.prepareEdition,
	async ({ body }, { locals: { actor } }) => {
		const from = await editionAt(actor, body.from);
		if (!from) return refused('not-found');
		const { slug, year, label, definition_from: definitionFrom, panel, examiners } = body;
		const prepared = await prepareRound(actor, {
			fromEditionId: from.id,
			...{ slug, year, label, definitionFrom, panel, examiners }
		});
		if (!prepared.ok) return prepared;
		const { calendar, people, meetings } = prepared.value;
		return tagged(calendarTag(from, { revision: 1 }), {
			programme: from.programme,
			edition: slug,
			calendar,
			prepared: true,
			panel: people.panel.length,
			examiners: people.examiners.length,
			meetings
		});
	}
);
export const fallback = only('GET', 'POST');
