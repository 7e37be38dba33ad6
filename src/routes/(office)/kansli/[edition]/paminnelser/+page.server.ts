// All reminders of an edition in order of time: when each goes, to how many as it stands today, and what has gone.
import { inTransaction } from '#lib/server/platform/database/index.ts';
import { drafts, dueAt, reminderRuns, remindersOf } from '#lib/server/programme/index.ts';
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
		const draft = (await drafts(tx, actor)).find(
			({ programmeId }) => programmeId === edition.programmeId
		);
		const rows = [];
		for (const reminder of reminders) {
			const due = dueAt(reminder, calendar, timeZone);
			const run = due && runs.find(({ key, dueAt: at }) => key === reminder.key && at.equals(due));
			const past = due !== null && Temporal.Instant.compare(due, actor.at) <= 0;
			// What has been put in the outbox is no longer to come.
			const waits = reminder.on && due !== null && !past && !run;
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
			any: rows.length > 0,
			outbox: localHref(locale, `/kansli/${edition.id}/post?slag=edition.reminder`),
			// Their texts are the award's own, in its draft until it is put in place.
			texts: localHref(
				locale,
				draft ? `/kansli/utmarkelser/${draft.id}/paminnelser` : '/kansli/utmarkelser'
			),
			correct: edition.openedAt
				? localHref(locale, `/kansli/${edition.id}/texter?q=${encodeURIComponent(words.title)}`)
				: null
		};
	});
}
