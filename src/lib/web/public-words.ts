// The public pages' data in words: how an edition stands, its days, an honour as it is shown.
import {
	editionName,
	stagesTold,
	standingAt,
	type EditionPage,
	type EditionSummary,
	type PublicHonour,
	type Standing
} from '#lib/server/publication/index.ts';
import type { EditionCalendar } from '#lib/server/programme/index.ts';
import { dateSpan, dayAndTime, longDate, timeLeft, wallClock } from '#lib/shared/dates.ts';
import { localHref, type Locale, type LocalText } from '#lib/shared/locale.ts';
import { publicMessages } from '#lib/shared/messages/public/index.ts';

/** When, where and in which language a page is drawn. */
export type Drawn = { locale: Locale; timeZone: string; at: Temporal.Instant };

const yearOf = (wall: string) => wall.slice(0, 4);

/** A day and time, with the year unless it is this one. */
export function dayInWords({ locale, timeZone, at }: Drawn, wall: string): string {
	const now = wallClock(at.toString(), timeZone);
	return dayAndTime(locale, wall, yearOf(wall) !== yearOf(now));
}

/** A few words in a row: "a, b och c". */
export function listed(
	locale: Locale,
	words: readonly string[],
	kind: 'and' | 'or' = 'and'
): string {
	const type = kind === 'and' ? 'conjunction' : 'disjunction';
	return new Intl.ListFormat(locale, { type }).format(words);
}

export function standingOfSummary(drawn: Drawn, edition: EditionSummary): Standing {
	return standingAt(
		{
			...edition,
			released: edition.honours > 0 || (!edition.archived && edition.releasedAt !== null)
		},
		drawn.timeZone,
		drawn.at
	);
}

/** How an edition stands, as a sentence. */
export function standingInWords(
	drawn: Drawn,
	standing: Standing,
	given: Pick<EditionSummary, 'honours' | 'mentions'>
): string {
	const words = publicMessages(drawn.locale).state;
	const { state, opens, closes } = standing;
	switch (state) {
		case 'open':
			return closes ? words.openUntil(dayInWords(drawn, closes)) : words.open;
		case 'coming':
			return opens ? words.opens(dayInWords(drawn, opens)) : words.notOpen;
		case 'under-way':
			return closes
				? `${words.closedOn(longDate(drawn.locale, closes))} ${words.underWay}`
				: words.underWay;
		case 'released':
			return given.honours > 0
				? words.released({ awards: given.honours - given.mentions, mentions: given.mentions })
				: words.past;
		case 'past':
			return closes ? words.closedOn(longDate(drawn.locale, closes)) : words.past;
	}
}

/** The bar under the header while the call is open. */
export function deadlineOf(drawn: Drawn, name: string, standing: Standing) {
	if (standing.state !== 'open' || !standing.closes) return undefined;
	const now = wallClock(drawn.at.toString(), drawn.timeZone);
	const left = timeLeft(drawn.locale, now, standing.closes);
	const text = publicMessages(drawn.locale).state.deadline(
		name,
		dayInWords(drawn, standing.closes)
	);
	return { left: `${left.charAt(0).toUpperCase()}${left.slice(1)}.`, text };
}

/** The stages that have a time, for Timeline; of a released edition all are past, whatever the calendar holds. */
export function timelineOf(
	drawn: Drawn,
	calendar: EditionCalendar,
	stages: EditionPage['stages'],
	standing: Pick<Standing, 'state'>
) {
	const { locale } = drawn;
	const words = publicMessages(locale).edition;
	return stagesTold(calendar, stages, drawn.timeZone, drawn.at).map(
		({ stage, from, until, state }) => {
			const place = stage === 'ceremony' ? calendar.ceremony?.place?.[locale] : undefined;
			const when =
				stage === 'ceremony' && from
					? dayAndTime(locale, from, true)
					: from && until
						? dateSpan(locale, from, until)
						: until
							? words.until(
									dayAndTime(locale, until.endsWith('T23:59') ? until.slice(0, 10) : until, true)
								)
							: words.from(longDate(locale, from ?? ''));
			const label = stages.find(({ key }) => key === stage)?.name[locale] ?? stage;
			return {
				label,
				when,
				state: standing.state === 'released' ? ('past' as const) : state,
				note: place
			};
		}
	);
}

/** What an honour is called: the title of the work, or the unit. */
export function honourTitle(honour: Pick<PublicHonour, 'title' | 'unit'>): string {
	return honour.title || honour.unit;
}

/** Who is behind: what the title does not say. */
export function honourBy(honour: Pick<PublicHonour, 'title' | 'unit' | 'organisation'>): string {
	const unit = honour.title ? honour.unit : '';
	return [unit, honour.organisation].filter(Boolean).join(', ');
}

export function honourHref(locale: Locale, honour: PublicHonour): string {
	return localHref(locale, `/${honour.programme}/${honour.edition}/${honour.id}`);
}

/** An honour as the component takes it; Swedish texts are marked as such on an English page. */
export function honourShown(locale: Locale, honour: PublicHonour) {
	const prizes = honour.prizes.map(({ name }) => name[locale]);
	const sum = listed(locale, prizes);
	return {
		id: honour.id,
		kind: honour.honour === 'award' ? ('award' as const) : ('mention' as const),
		honour: honour.honourName[locale],
		title: honourTitle(honour),
		by: honourBy(honour) || undefined,
		class: honour.className?.[locale],
		classKey: honour.classKey,
		citation: (locale === 'en' && honour.citationEn) || (honour.citation ?? undefined),
		translated: locale === 'en' && honour.citationEn !== null,
		prizes: sum ? `${sum.charAt(0).toLocaleUpperCase(locale)}${sum.slice(1)}` : undefined,
		href: honourHref(locale, honour),
		lang: locale === 'sv' ? undefined : 'sv',
		demo: honour.demo
	};
}
export type ShownHonour = ReturnType<typeof honourShown>;

/** An honour in a list of several rounds: with its round and its class. */
export function withRound(locale: Locale, honour: PublicHonour) {
	const shown = honourShown(locale, honour);
	const round = editionTitle(locale, honour.programmeName, honour.round);
	// Where the round says what was given, it is said once.
	if (round.startsWith(shown.honour)) return { ...shown, honour: round, note: shown.class };
	return { ...shown, note: [round, shown.class].filter(Boolean).join(', ') };
}

/** What an edition is called in a heading. */
export function editionTitle(locale: Locale, programme: LocalText, label: LocalText): string {
	return editionName(programme, label)[locale];
}

/** What was given, and in which round: the round alone where it says the award's own name. */
export function awardTitle(
	locale: Locale,
	honour: Pick<PublicHonour, 'honourName' | 'programmeName' | 'round'>
): string {
	const edition = editionTitle(locale, honour.programmeName, honour.round);
	const name = honour.honourName[locale];
	return edition.startsWith(name) ? edition : `${name} · ${edition}`;
}

/** An edition in a list. */
export function editionLine(drawn: Drawn, name: LocalText, edition: EditionSummary) {
	const standing = standingOfSummary(drawn, edition);
	return {
		href: localHref(drawn.locale, `/${edition.programme}/${edition.slug}`),
		label: editionTitle(drawn.locale, name, edition.label),
		standing: standingInWords(drawn, standing, edition),
		state: standing.state,
		demo: edition.demo
	};
}
