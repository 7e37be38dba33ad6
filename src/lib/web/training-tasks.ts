// The training cases that are open, as the list of what waits for an examiner shows them.
import type { MyTraining } from '#lib/server/assessment/index.ts';
import { dayAndTime, timeLeft, wallClock } from '#lib/shared/dates.ts';
import { localHref, type Locale } from '#lib/shared/locale.ts';
import { assessmentMessages } from '#lib/shared/messages/assessment/index.ts';
import { yardstickMessages } from '#lib/shared/messages/yardstick/index.ts';

export function trainingTasks(mine: readonly MyTraining[], now: Temporal.Instant, locale: Locale) {
	const { training: words } = yardstickMessages(locale);
	return mine
		.filter(({ theCase }) => theCase.state === 'open')
		.map(({ edition, theCase: { title, closes }, state }) => {
			const clock = wallClock(now.toString(), edition.timeZone);
			const late = closes !== null && closes < clock;
			const done = state === 'submitted';
			const award = `${edition.definition.name[locale]} ${edition.label[locale]}`;
			return {
				label: done ? words.seeResult : words.task(award),
				href: localHref(locale, `/bedomning/ovningsfall?omgang=${edition.id}`),
				note: title,
				done,
				until: closes === null ? undefined : dayAndTime(locale, closes),
				left:
					closes === null
						? undefined
						: late
							? assessmentMessages(locale).mine.wasDue
							: timeLeft(locale, clock, closes),
				late
			};
		});
}
