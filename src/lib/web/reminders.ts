// When a reminder goes, in words, by the names that the edition's stages have.
import type { Edition, SetReminder } from '#lib/server/programme/index.ts';
import type { Locale } from '#lib/shared/locale.ts';
import { roundsMessages } from '#lib/shared/messages/rounds/index.ts';

/** "5 dagar före att ansökan stänger, kl. 09.00". */
export function relativeInWords(
	locale: Locale,
	{ definition }: Pick<Edition, 'definition'>,
	{ when }: Pick<SetReminder, 'when'>
): string {
	const stage = definition.stages.find(({ key }) => key === when.stage)?.name[locale] ?? when.stage;
	const { days, edge, at } = when;
	return roundsMessages(locale).reminders.relative({ days, edge, at, stage });
}
