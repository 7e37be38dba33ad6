// The office's first page: what waits for them, and each edition's state.
import { entryCounts } from '#lib/server/application/index.ts';
import { editions } from '#lib/server/programme/index.ts';
import { query } from '#lib/server/people/index.ts';
import { nextInWords } from '#lib/web/calendar.ts';
import { need } from '#lib/web/answers.ts';
import { stateOf, waitsIn } from '#lib/web/office-state.ts';

export async function load(event) {
	const { actor, locale } = event.locals;
	const all = need(event, await query(actor, 'entry.list', {}, (tx) => editions(tx, actor)));
	const counts = need(event, await entryCounts(actor));
	const live = all.filter(({ kind }) => kind === 'live');
	const rows = await Promise.all(
		live.map(async (edition) => {
			const counted = counts.get(edition.id) ?? { draft: 0, submitted: 0, withdrawn: 0 };
			const situation = await waitsIn(actor, edition, locale);
			return {
				id: edition.id,
				name: `${edition.definition.name[locale]} ${edition.label[locale]}`,
				state: stateOf(edition, locale, actor.at, situation.sealed),
				next: nextInWords(edition, locale, actor.at, situation.sealed),
				submitted: counted.submitted,
				drafts: counted.draft,
				waits: situation.waits,
				calm: situation.calm
			};
		})
	);
	return { demo: live.some(({ demo }) => demo), rows };
}
