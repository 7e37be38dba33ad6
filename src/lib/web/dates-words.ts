// Moved dates in words.
import type { Edition, Moved } from '#lib/server/programme/index.ts';
import { dayAndTime } from '#lib/shared/dates.ts';
import type { Locale } from '#lib/shared/locale.ts';
import { roundsMail, type MovedDate } from '#lib/shared/messages/mail-rounds/index.ts';

/** Answers a moved edge: "Ansökan stänger", with the days before and now in full. */
export function edgeInWords(
	locale: Locale,
	{ definition }: Pick<Edition, 'definition'>,
	{ stage, edge, from, to }: Moved
): MovedDate {
	const name = definition.stages.find(({ key }) => key === stage)?.name[locale] ?? stage;
	const day = (wall: string | null) => (wall === null ? null : dayAndTime(locale, wall, true));
	return { what: `${name} ${roundsMail(locale).edges[edge]}`, from: day(from), to: day(to) };
}
