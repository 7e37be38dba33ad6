// An edition's state in one phrase, and what in it waits for the office.
import type { Actor } from '#lib/server/platform/actor.ts';
import { isOpen, stageState, type Edition } from '#lib/server/programme/index.ts';
import { daysBetween, wallClock, weekdayDate } from '#lib/shared/dates.ts';
import { localHref, type Locale } from '#lib/shared/locale.ts';
import { officeMessages } from '#lib/shared/messages/office/index.ts';
import { roundsMessages } from '#lib/shared/messages/rounds/index.ts';
import {
	editionStanding,
	leftName,
	waitingPage,
	waitingSum,
	type EditionStanding
} from './edition-waits.ts';

export type Wait = { label: string; href: string };

/** The day of the ceremony, where it has not come yet. */
export function ceremonyAhead(
	{ calendar, timeZone }: Pick<Edition, 'calendar' | 'timeZone'>,
	now: Temporal.Instant
) {
	const at = calendar.ceremony?.at ?? null;
	if (at === null) return null;
	const today = wallClock(now.toString(), timeZone);
	const days = daysBetween(today, at);
	return days > 0 ? { at, days } : null;
}

/** Answers what waits for the office in an edition, with where to do it; whether every class is sealed; and what is
 * settled and only waits for its day. */
export async function waitsIn(
	actor: Actor,
	edition: Edition,
	locale: Locale,
	standing?: EditionStanding
): Promise<{ waits: Wait[]; sealed: boolean; calm: string | null }> {
	const words = officeMessages(locale).waits;
	const closed = stageState(edition.calendar, 'call', edition.timeZone, actor.at) === 'closed';
	if (!edition.openedAt || edition.releasedAt || !closed)
		return { waits: [], sealed: false, calm: null };
	const known = standing ?? (await editionStanding(actor, edition));
	const to = (part: string) => localHref(locale, `/kansli/${edition.id}${part}`);
	const waits: Wait[] = [];
	if (edition.definition.assessment) {
		const { assessment } = known;
		for (const what of ['teams', 'conflicts', 'feedback'] as const) {
			const count = assessment ? waitingSum(assessment, what) : 0;
			if (count > 0) waits.push({ label: words[what](count), href: to(waitingPage(what)) });
		}
	}
	if (edition.definition.participants.published && !edition.participantsPublishedAt) {
		waits.push({ label: words.participants, href: to('') });
	}
	const { classes } = known;
	const unchecked = classes.reduce((sum, each) => sum + each.unchecked, 0);
	// A class that nobody takes part in has nothing to seal.
	const sealed =
		classes.some(({ state }) => state === 'sealed') &&
		classes.every(({ state }) => state === 'sealed' || state === 'empty');
	if (unchecked > 0 && !sealed)
		waits.push({
			label: words.conditions(unchecked),
			href: to(`/beslut?${leftName}=villkor#conditions`)
		});
	const ahead = ceremonyAhead(edition, actor.at);
	if (sealed && !ahead) waits.push({ label: words.release, href: to('/ceremoni') });
	const calm = sealed && ahead ? words.releaseLater(weekdayDate(locale, ahead.at)) : null;
	return { waits, sealed, calm };
}

/** Answers the edition's state in one phrase. */
export function stateOf(
	edition: Edition,
	locale: Locale,
	now: Temporal.Instant,
	sealed: boolean
): string {
	const words = officeMessages(locale).states;
	const { calendar, timeZone } = edition;
	if (!edition.openedAt) return roundsMessages(locale).state;
	if (edition.releasedAt) return words.released;
	if (sealed) return words.sealed;
	const call = stageState(calendar, 'call', timeZone, now);
	if (call === 'open') return words.call;
	if (call === 'not-yet') return words.before;
	if (isOpen(calendar, 'decision', timeZone, now)) return words.decision;
	const assessing = (['assessment', 'visits', 'feedback'] as const).some((stage) =>
		isOpen(calendar, stage, timeZone, now)
	);
	return assessing ? words.assessment : words.between;
}
