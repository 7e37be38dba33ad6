// The archive's picture: how the honours of an award lie over its classes and rounds.
import type { Archive, PublicHonour } from '#lib/server/publication/index.ts';
import type { Locale } from '#lib/shared/locale.ts';
import { honoursMessages } from '#lib/shared/messages/honours/index.ts';
import { counted } from './public-rounds.ts';
import { editionTitle } from './public-words.ts';

/** With fewer rounds a picture tells nothing that a list does not. */
const fewest = 3;

/** Answers a picture for each award that has had honours in several rounds; the rounds oldest first, undated ones before. */
export function timelinesOf(locale: Locale, { programmes, honours }: Archive) {
	const words = honoursMessages(locale).timeline;
	return programmes.flatMap(({ slug, name, classes, editions }) => {
		const own = honours.filter(({ programme, demo }) => programme === slug && !demo);
		const held = editions.filter((each) => own.some(({ edition }) => edition === each.slug));
		if (held.length < fewest) return [];
		const rounds = held.toReversed();
		const cell = (all: readonly PublicHonour[]) => {
			const { awards, mentions } = counted(all);
			return { awards, mentions, text: words.cell(awards, mentions) || words.none };
		};
		const rowOf = (label: string, fits: (honour: PublicHonour) => boolean) => ({
			label,
			cells: rounds.map((round) =>
				cell(own.filter((honour) => honour.edition === round.slug && fits(honour)))
			)
		});
		const rows = [
			...classes.map(({ key, name: called }) =>
				rowOf(called[locale], ({ classKey }) => classKey === key)
			),
			rowOf(words.all, ({ classKey }) => !classes.some(({ key }) => key === classKey))
		].filter(({ cells }) => cells.some(({ awards, mentions }) => awards + mentions > 0));
		return [
			{
				id: `ar-${slug}`,
				title: name[locale],
				label: words.label(name[locale], own.length),
				rounds: rounds.map((round) => ({
					key: round.slug,
					label: editionTitle(locale, name, round.label),
					short: round.year === null ? words.undated : String(round.year)
				})),
				rows
			}
		];
	});
}
