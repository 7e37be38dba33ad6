// How the call stands for one entry, in the words of the page where it is written.
import type { CallNow } from '#lib/server/application/index.ts';
import type { Actor } from '#lib/server/platform/actor.ts';
import { dayAndTime } from '#lib/shared/dates.ts';
import type { Locale } from '#lib/shared/locale.ts';
import type { Call } from './call.ts';
import { deadlineOf } from './entry.ts';

export function callShown(
	{ edition, call, reopenedUntil }: CallNow,
	actor: Actor,
	locale: Locale
): Call {
	const { left, text } = deadlineOf(edition, actor, locale, true, reopenedUntil);
	const closes = edition.calendar.stages.call?.closes ?? null;
	return {
		open: call === 'open',
		left,
		text,
		closedAt: call !== 'open' && closes ? dayAndTime(locale, closes) : null,
		office: edition.definition.contact.email,
		locale
	};
}
