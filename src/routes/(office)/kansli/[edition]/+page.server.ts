// An edition at a glance: its entries, its calendar, what waits; and showing in public who takes part.
import { redirect } from '@sveltejs/kit';
import { entryCounts } from '#lib/server/application/index.ts';
import { publishParticipants } from '#lib/server/publication/index.ts';
import { stageState } from '#lib/server/programme/index.ts';
import { dayAndTime, wallClock } from '#lib/shared/dates.ts';
import { localHref } from '#lib/shared/locale.ts';
import { failed, need } from '#lib/web/answers.ts';
import { stagesInWords } from '#lib/web/calendar.ts';
import { editionOf } from '#lib/web/office.ts';
import { stateOf, waitsIn } from '#lib/web/office-state.ts';

export async function load(event) {
	const { actor, locale } = event.locals;
	const edition = await editionOf(event);
	const counts = need(event, await entryCounts(actor)).get(edition.id);
	const situation = await waitsIn(actor, edition, locale);
	const shown = edition.participantsPublishedAt;
	return {
		state: stateOf(edition, locale, actor.at, situation.sealed),
		waits: situation.waits.filter(({ href }) => !href.endsWith(edition.id)),
		calm: situation.calm,
		counts: counts ?? { draft: 0, submitted: 0, withdrawn: 0 },
		stages: stagesInWords(edition, locale, actor.at),
		participants: edition.definition.participants.published
			? {
					since: shown && dayAndTime(locale, wallClock(shown.toString(), edition.timeZone)),
					possible: stageState(edition.calendar, 'call', edition.timeZone, actor.at) === 'closed'
				}
			: null
	};
}

export const actions = {
	participants: async (event) => {
		const { actor, locale } = event.locals;
		const published = await publishParticipants(actor, { editionId: event.params.edition });
		if (!published.ok) return failed(event, published);
		redirect(303, localHref(locale, `/kansli/${event.params.edition}`));
	}
};
