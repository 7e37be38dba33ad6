// All reminders of an edition in order of time: when each goes, to how many as it stands today, and what has gone.
import { inTransaction } from '#lib/server/platform/database/index.ts';
import { dueAt, reminderRuns, remindersOf } from '#lib/server/programme/index.ts';
import { dayAndTime, wallClock } from '#lib/shared/dates.ts';
import { localHref } from '#lib/shared/locale.ts';
import { roundsMessages } from '#lib/shared/messages/rounds/index.ts';
import { audiences } from '#lib/web/audiences.ts';
import { editionOf } from '#lib/web/office.ts';
import { relativeInWords } from '#lib/web/reminders.ts';

export async function load(event) {
	const { actor, locale } = event.locals;
	const edition = await editionOf(event);
	const { calendar, timeZone } = edition;
	const words = roundsMessages(locale).reminders;
	const told = (instant: Temporal.Instant) =>
		dayAndTime(locale, wallClock(instant.toString(), timeZone), true);
	return inTransaction(actor, async (tx) => {
		const reminders = await remindersOf(tx, actor, edition);
		const runs = await reminderRuns(tx, actor, edition.id);
		const rows = [];
		for (const reminder of reminders) {
			const due = dueAt(reminder, calendar, timeZone);
			const run = due && runs.find(({ key, dueAt: at }) => key === reminder.key && at.equals(due));
			const past = due !== null && Temporal.Instant.compare(due, actor.at) <= 0;
			const waits = reminder.on && due !== null && !past;
			rows.push({
				key: reminder.key,
				name: reminder.name[locale],
				href: localHref(locale, `/kansli/${edition.id}/paminnelser/${reminder.key}`),
				when: due ? told(due) : words.noDate,
				relative: relativeInWords(locale, edition, reminder),
				to: words.audiences[reminder.to],
				today: waits
					? words.receivers((await audiences[reminder.to](tx, actor, edition)).length)
					: run
						? words.went(run.receivers)
						: past && reminder.on
							? words.passed
							: '',
				sort: due?.epochMilliseconds ?? 0,
				group: !reminder.on ? 'off' : due === null ? 'not-set' : waits ? 'coming' : 'gone'
			});
		}
		rows.sort((one, other) => one.sort - other.sort);
		const names = new Map(reminders.map(({ key, name }) => [key, name[locale]]));
		return {
			coming: rows.filter(({ group }) => group === 'coming'),
			undated: rows.filter(({ group }) => group === 'not-set'),
			off: rows.filter(({ group }) => group === 'off'),
			missed: rows.filter(({ group, today }) => group === 'gone' && today === words.passed),
			gone: runs.map(({ key, ranAt, receivers, dueAt: at }) => ({
				id: `${key} ${at.toString()}`,
				name: names.get(key) ?? key,
				href: localHref(locale, `/kansli/${edition.id}/paminnelser/${key}`),
				when: told(ranAt),
				went: words.went(receivers)
			})),
			any: rows.length > 0
		};
	});
}
