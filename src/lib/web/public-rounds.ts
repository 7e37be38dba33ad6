// Honours and participations over the years, in words: for the pages of units, organisations and classes.
import type { Participation, PublicHonour } from '#lib/server/publication/index.ts';
import { localHref, type Locale } from '#lib/shared/locale.ts';
import { unitHref } from './public-honour.ts';
import { editionTitle, honourShown } from './public-words.ts';

export type Round<T> = { title: string; href: string; demo: boolean; rows: T[] };

/** Answers the rows by their rounds, in the order they come. */
function byRound<
	T extends Pick<PublicHonour, 'programme' | 'edition' | 'programmeName' | 'round' | 'demo'>,
	S
>(locale: Locale, rows: readonly T[], shown: (row: T) => S): Round<S>[] {
	const rounds = new Map<string, Round<S>>();
	for (const row of rows) {
		const href = localHref(locale, `/${row.programme}/${row.edition}`);
		const title = editionTitle(locale, row.programmeName, row.round);
		const round = rounds.get(href) ?? { title, href, demo: row.demo, rows: [] };
		round.rows.push(shown(row));
		rounds.set(href, round);
	}
	return [...rounds.values()];
}

/** Honours by round; the round is said by the heading, the class beside each. */
export const honoursByRound = (locale: Locale, honours: readonly PublicHonour[], note = true) =>
	byRound(locale, honours, (honour) => {
		const shown = honourShown(locale, honour);
		return { ...shown, note: note ? shown.class : undefined };
	});

export const participationsByRound = (locale: Locale, all: readonly Participation[]) =>
	byRound(locale, all, ({ id, title, unit, organisation, unitKey }) => ({
		id,
		title: title || unit,
		by: [title ? unit : null, organisation].filter(Boolean).join(', '),
		href: unitKey ? unitHref(locale, unitKey) : undefined
	}));

/** How many awards and honourable mentions there are. */
export const counted = (honours: readonly Pick<PublicHonour, 'honour'>[]) => {
	const awards = honours.filter(({ honour }) => honour === 'award').length;
	return { awards, mentions: honours.length - awards };
};
