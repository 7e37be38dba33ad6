// One reminder: when it goes, to whom as it stands today, the mail as one of them gets it, on or off, and its time.
import { error, redirect } from '@sveltejs/kit';
import { inTransaction } from '#lib/server/platform/database/index.ts';
import {
	alreadyReminded,
	dueAt,
	reminderMail,
	remindersOf,
	setReminder,
	type Receiver
} from '#lib/server/programme/index.ts';
import { dayAndTime, wallClock } from '#lib/shared/dates.ts';
import { localHref } from '#lib/shared/locale.ts';
import { refusalText } from '#lib/shared/messages/refusals/index.ts';
import { roundsMessages } from '#lib/shared/messages/rounds/index.ts';
import { failed, formText, typedIn } from '#lib/web/answers.ts';
import { audiences } from '#lib/web/audiences.ts';
import { editionOf } from '#lib/web/office.ts';
import { relativeInWords } from '#lib/web/reminders.ts';

/** No more names than this stand on the page. */
const mostShown = 100;

export async function load(event) {
	const { actor, locale } = event.locals;
	const edition = await editionOf(event);
	const words = roundsMessages(locale).reminders;
	const found = await inTransaction(actor, async (tx) => {
		const all = await remindersOf(tx, actor, edition);
		const reminder = all.find(({ key }) => key === event.params.reminder);
		if (!reminder) return null;
		return {
			reminder,
			place: all.indexOf(reminder),
			receivers: await audiences[reminder.to](tx, actor, edition),
			had: await alreadyReminded(tx, actor, edition.id, reminder.key)
		};
	});
	if (!found) error(404, refusalText(locale, { reason: 'not-found' }));
	const { reminder, place, receivers, had } = found;
	const due = dueAt(reminder, edition.calendar, edition.timeZone);
	const example: Receiver = {
		address: 'kim@example.se',
		...words.example,
		locale,
		entryId: null,
		path: `/${edition.programme}`
	};
	const to = receivers[0] ?? example;
	// The mail tells how long is left when it goes, not today.
	const mail = reminderMail(reminder, edition, to, due ?? actor.at);
	return {
		saved: event.url.searchParams.has('sparat'),
		reminder: {
			key: reminder.key,
			name: reminder.name[locale],
			on: reminder.on,
			days: reminder.when.days,
			at: reminder.when.at,
			revision: reminder.revision
		},
		to: words.audiences[reminder.to],
		toHelp: reminder.to === 'eligible-without-entry' ? words.interestedHelp : null,
		correct: edition.openedAt
			? localHref(locale, `/kansli/${edition.id}/texter/ratta?text=reminders[${place}].body`)
			: null,
		when: due
			? words.goes(dayAndTime(locale, wallClock(due.toString(), edition.timeZone), true))
			: words.noDate,
		relative: relativeInWords(locale, edition, reminder),
		mail: { ...mail, locale: to.locale },
		previewFor: receivers[0] ? words.previewFor(to.name, to.address) : words.previewNobody,
		receivers: receivers.slice(0, mostShown).map(({ address, name, unit, entryId }) => ({
			id: `${address} ${entryId ?? ''}`,
			name,
			unit,
			had: had.has(`${address.toLowerCase()} ${entryId ?? edition.id}`)
		})),
		count: receivers.length
	};
}

export const actions = {
	default: async (event) => {
		const { actor, locale } = event.locals;
		const form = await event.request.formData();
		const { edition: editionId, reminder: key } = event.params;
		const days = formText(form, 'days').trim().replace('−', '-');
		const set = await setReminder(actor, {
			editionId,
			key,
			on: formText(form, 'on') !== '',
			days: /^[+-]?\d+$/.test(days) ? Number(days) : NaN,
			at: formText(form, 'at').trim().replace('.', ':'),
			revision: Number(formText(form, 'revision')) || 0
		});
		if (!set.ok) {
			const answer = failed(event, set, typedIn(form));
			if (set.refusal.reason === 'changed-meanwhile')
				answer.data.message = roundsMessages(locale).reminders.changedMeanwhile;
			return answer;
		}
		redirect(303, localHref(locale, `/kansli/${editionId}/paminnelser/${key}?sparat`));
	}
};
