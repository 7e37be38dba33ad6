// An edition at a glance: how it comes along beside last year's, what waits for whom, its calendar; and showing in public who takes part.
import { redirect } from '@sveltejs/kit';
import { editionProgress } from '#lib/server/application/index.ts';
import { publishParticipants } from '#lib/server/publication/index.ts';
import { stageState } from '#lib/server/programme/index.ts';
import { dayAndTime, wallClock } from '#lib/shared/dates.ts';
import { localHref } from '#lib/shared/locale.ts';
import { failed, need } from '#lib/web/answers.ts';
import { overviewMessages } from '#lib/shared/messages/overview/index.ts';
import { stagesInWords } from '#lib/web/calendar.ts';
import { editionStanding, editionWaits } from '#lib/web/edition-waits.ts';
import { editionOf } from '#lib/web/office.ts';
import { stateOf, waitsIn } from '#lib/web/office-state.ts';
import {
	dailyRows,
	funnelRows,
	progressCharts,
	shareRows,
	waitsByWhom
} from '#lib/web/overview.ts';

export async function load(event) {
	const { actor, locale } = event.locals;
	const edition = await editionOf(event);
	const progress = need(event, await editionProgress(actor, edition.id));
	const standing = await editionStanding(actor, edition);
	const waits = await editionWaits(actor, edition, progress, standing);
	const words = overviewMessages(locale);
	const className = (key: string) =>
		edition.definition.classes.find((each) => each.key === key)?.name[locale] ?? words.noClass;
	const situation = await waitsIn(actor, edition, locale, standing);
	const shown = edition.participantsPublishedAt;
	return {
		state: stateOf(edition, locale, actor.at, situation.sealed),
		waits: situation.waits.filter(({ href }) => !href.endsWith(edition.id)),
		calm: situation.calm,
		counts: {
			submitted: progress.funnel.submitted,
			draft: progress.funnel.begun - progress.funnel.submitted,
			withdrawn: progress.withdrawn
		},
		progress: {
			open: progress.open,
			today: progress.today,
			closes: progress.closes,
			label: edition.label[locale],
			before: progress.before && {
				label: progress.before.label[locale],
				sameDay: progress.before.sameDay,
				total: progress.before.total
			},
			charts: progress.closes === null ? [] : progressCharts(edition, progress, locale),
			daily: dailyRows(progress),
			funnel: funnelRows(progress, locale),
			classes:
				edition.definition.classes.length === 0
					? []
					: shareRows(progress.byClass, className, progress.before !== null),
			organisations: shareRows(
				progress.byOrganisation,
				(name) => name || words.noOrganisation,
				progress.before !== null
			),
			incomplete: progress.waiting.incomplete
		},
		waitsFor: waitsByWhom(edition, waits, locale, actor.at),
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
