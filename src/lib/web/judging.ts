// What the panel's and the office's pages about the decision share: the edition in words, a decision as it is read out.
import { error, type RequestEvent } from '@sveltejs/kit';
import { givenPrizes, type PanelEntry } from '#lib/server/judging/index.ts';
import { stageState, type Edition, type ProgrammeDefinition } from '#lib/server/programme/index.ts';
import { dayAndTime, timeLeft, wallClock } from '#lib/shared/dates.ts';
import { inLocale, localHref, type Locale } from '#lib/shared/locale.ts';
import { judgingMessages } from '#lib/shared/messages/judging/index.ts';
import { refusalText } from '#lib/shared/messages/refusals/index.ts';

/** "Kvalitetsutmärkelsen 2026". */
export function editionTitle(edition: Edition, locale: Locale): string {
	return `${inLocale(edition.definition.name, locale)} ${inLocale(edition.label, locale)}`;
}

/** "torsdag 15 oktober kl. 11.02", in the edition's zone; the year where it is another. */
export function whenInWords(
	at: Temporal.Instant,
	zone: string,
	locale: Locale,
	now?: Temporal.Instant
): string {
	const wall = wallClock(at.toString(), zone);
	const other = now && wallClock(now.toString(), zone).slice(0, 4) !== wall.slice(0, 4);
	return dayAndTime(locale, wall, other);
}

/** When the panel should be done: what is left, and the day; nothing where the calendar does not say. */
export function decisionDue(edition: Edition, locale: Locale, now: Temporal.Instant) {
	const { closes = null, opens = null } = edition.calendar.stages.decision ?? {};
	const today = wallClock(now.toString(), edition.timeZone);
	const state = stageState(edition.calendar, 'decision', edition.timeZone, now);
	const left = closes && timeLeft(locale, today, closes);
	return {
		begun: state !== 'not-yet',
		opens: opens && dayAndTime(locale, opens),
		left: left && `${left.charAt(0).toLocaleUpperCase(locale)}${left.slice(1)}`,
		until: closes && dayAndTime(locale, closes),
		late: state === 'closed'
	};
}

/** What the award calls its panel, as it begins a sentence: "Juryn". */
export function panelName({ panels }: ProgrammeDefinition, locale: Locale): string {
	return panels[0]?.name[locale] ?? judgingMessages(locale).panelName;
}

/** The bar under the header while there is something to decide. */
export function decisionBar(edition: Edition, locale: Locale, now: Temporal.Instant) {
	const due = decisionDue(edition, locale, now);
	if (edition.releasedAt !== null || !due.begun || due.until === null || !due.left)
		return undefined;
	const text = judgingMessages(locale).home.deadline(editionTitle(edition, locale), due.until);
	return { left: `${due.left}.`, text, closed: due.late };
}

/** "ett diplom och en prischeck på 25 000 kronor"; capital first where it stands alone. */
export function prizesInWords(names: readonly string[], locale: Locale): string {
	const words = new Intl.ListFormat(locale, { type: 'conjunction' }).format(names);
	return `${words.charAt(0).toLocaleUpperCase(locale)}${words.slice(1)}`;
}

/** An entry's decision as the component `Honour` takes it; null where it gives none. */
export function honourShown(
	definition: ProgrammeDefinition,
	{ id, unit, organisation, title, decision }: PanelEntry,
	locale: Locale
) {
	const kind = definition.honours.find(({ key }) => key === decision?.honour);
	if (!decision || !kind) return null;
	const prizes = givenPrizes(definition, decision.prizes).map(({ name }) => name[locale]);
	return {
		id,
		kind: decision.honour === 'award' ? ('award' as const) : ('mention' as const),
		honour: kind.name[locale],
		title: title || unit,
		by: [title ? unit : '', organisation].filter(Boolean).join(', ') || undefined,
		citation: decision.citation ?? undefined,
		lang: locale === 'sv' ? undefined : 'sv',
		prizes: prizes.length > 0 ? prizesInWords(prizes, locale) : undefined
	};
}

/** The panel's own pages of an edition. */
export function panelHref(locale: Locale, edition: Pick<Edition, 'id'>, rest = ''): string {
	return localHref(locale, `/jury/${edition.id}${rest}`);
}

/** An id from the address; a page that cannot exist is not found. */
export function idIn(event: Pick<RequestEvent, 'locals'>, id: string): string {
	if (/^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i.test(id)) return id;
	error(404, refusalText(event.locals.locale, { reason: 'not-found' }));
}

/** One or two decimals, as the language writes them. */
export function scoreInWords(value: number, locale: Locale): string {
	return value.toLocaleString(locale, { minimumFractionDigits: 1, maximumFractionDigits: 2 });
}
