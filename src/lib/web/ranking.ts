// The ranking of a class in words and pictures: what its tables are made of.
import { tooClose, type RankedClass, type RankingView } from '#lib/server/judging/index.ts';
import type { Locale } from '#lib/shared/locale.ts';
import { rankingMessages } from '#lib/shared/messages/ranking/index.ts';

/**
 * Answers shares as whole percent that make a hundred together: each rounded down, and what is left given to those that lost most.
 */
export function wholePercents(shares: readonly number[]): number[] {
	const exact = shares.map((share) => share * 100);
	const whole = exact.map(Math.floor);
	const total = Math.round(exact.reduce((sum, each) => sum + each, 0));
	const left = total - whole.reduce((sum, each) => sum + each, 0);
	const order = exact
		.map((each, at) => ({ at, lost: each - Math.floor(each) }))
		.sort((one, other) => other.lost - one.lost);
	for (const { at } of order.slice(0, left)) whole[at] = (whole[at] ?? 0) + 1;
	return whole;
}

/** So near to even that it is said as even. */
const even = 0.05;
/** With less than this nobody is named among those who may come first. */
const mayBeFirst = 0.1;
/** As many pairs as one reads; the rest are folded away. */
const readPairs = 4;
/** As many places as are told one by one; the rest go together. */
const toldPlaces = 4;

/** Answers a class as the page shows it. Figures are kept to the scale, which a model need not. */
export function rankingShown(each: RankedClass, { scale, source }: RankingView, locale: Locale) {
	const words = rankingMessages(locale);
	const within = (value: number) => Math.min(scale.max, Math.max(scale.min, value));
	const { entries, cautions } = each;
	const names = new Map(entries.map(({ entryId, unit, title }) => [entryId, title || unit]));
	const from = Math.floor(
		Math.min(...entries.map(({ interval, raw }) => Math.min(interval.low, raw)))
	);
	const to = Math.ceil(
		Math.max(...entries.map(({ interval, raw }) => Math.max(interval.high, raw)))
	);
	const ends = { from: within(from), to: within(to) };
	const grouped = cautions.includes('groups');
	const agreed = source === 'reviews';
	const told = entries.length <= toldPlaces + 1 ? entries.length : toldPlaces;
	const together = told < entries.length;
	const leading = entries
		.map(({ entryId, places: [first = 0] }) => ({ name: names.get(entryId) ?? '', first }))
		.filter(({ first }) => first >= mayBeFirst);
	// In the page's one order, and a hundred together.
	const named = leading.map(({ first }) => first);
	const others = Math.max(0, 1 - named.reduce((sum, first) => sum + first, 0));
	const percents = wholePercents([...named, others]).map((whole) => whole / 100);
	const close = each.neighbours
		.filter(tooClose)
		.map(({ first, next, probability }) =>
			Math.abs(probability - 0.5) <= even
				? words.close.even(names.get(first) ?? '', names.get(next) ?? '')
				: words.close.pair(
						names.get(first) ?? '',
						names.get(next) ?? '',
						words.percent(probability)
					)
		);
	return {
		key: each.key,
		name: each.name?.[locale] ?? null,
		scored: words.scored(entries.length, each.assessors),
		any: entries.length > 0,
		cautions: cautions.map((caution) => words.cautions[caution]),
		unscored:
			each.unscored.length > 0
				? words.unscored(new Intl.ListFormat(locale).format(each.unscored.map(({ unit }) => unit)))
				: null,
		hidden: each.hidden > 0 ? words.hidden(each.hidden) : null,
		first: words.first.text(
			new Intl.ListFormat(locale).format(
				leading.map(({ name }, at) => words.first.one(name, words.percent(percents[at] ?? 0)))
			),
			leading.length < entries.length ? words.percent(percents.at(-1) ?? 0) : null
		),
		close: close.slice(0, readPairs),
		closeToo: close.slice(readPairs),
		several: entries.length > 1,
		ends,
		marks: Array.from({ length: ends.to - ends.from + 1 }, (_, at) => ends.from + at),
		axis: words.figures.axis(ends.from, ends.to),
		columns: [
			words.figures.adjusted,
			words.figures.interval,
			words.figures.raw,
			...(agreed ? [words.figures.agreed] : []),
			words.figures.scoredBy,
			...(grouped ? [words.figures.group] : [])
		],
		rows: entries.map((entry) => ({
			key: entry.entryId,
			label: names.get(entry.entryId) ?? '',
			note: entry.title ? entry.unit : undefined,
			drawn: {
				value: within(entry.adjusted),
				low: within(entry.interval.low),
				high: within(entry.interval.high),
				mark: entry.raw
			},
			cells: [
				words.number(within(entry.adjusted)),
				words.interval(within(entry.interval.low), within(entry.interval.high)),
				words.figures.rawWithPlace(words.number(entry.raw), entry.rawPlace),
				...(agreed ? [entry.agreed === null ? '–' : words.number(entry.agreed)] : []),
				String(entry.scoredBy),
				...(grouped ? [String(entry.group + 1)] : [])
			]
		})),
		placeColumns: [
			...Array.from({ length: told }, (_, at) => words.places.place(at + 1)),
			...(together ? [words.places.orWorse(told + 1)] : [])
		],
		placeRows: entries.map(({ entryId, places }) => {
			const rest = places.slice(told).reduce((sum, share) => sum + share, 0);
			const shares = [...places.slice(0, told), ...(together ? [rest] : [])];
			return {
				key: entryId,
				label: names.get(entryId) ?? '',
				shares,
				cells: wholePercents(shares).map((whole) => words.percent(whole / 100))
			};
		})
	};
}
