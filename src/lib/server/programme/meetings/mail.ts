// The mails about a meeting, each with its calendar file, in its receiver's language.
import { clockTime, dayAndTime } from '#lib/shared/dates.ts';
import { localHref, type Locale } from '#lib/shared/locale.ts';
import { roundsMail, type MeetingValues } from '#lib/shared/messages/mail-rounds/index.ts';
import type { Actor } from '../../platform/actor.ts';
import { config } from '../../platform/config.ts';
import type { Tx } from '../../platform/database/index.ts';
import { keepFile } from '../../platform/files/index.ts';
import { queueMail } from '../../platform/mail/index.ts';
import type { Edition } from '../editions/queries.ts';
import { calendarFile } from './calendar-file.ts';
import type { Meeting } from './queries.ts';

export type MeetingMail = 'signedUp' | 'waiting' | 'place' | 'changed' | 'cancelled';
export type To = { name: string; email: string; locale: Locale; code: string };

/** The address of a meeting's page, without language. */
export function meetingPath(edition: Pick<Edition, 'programme' | 'slug'>, meetingId: string) {
	return `/${edition.programme}/${edition.slug}/traffar/${meetingId}`;
}

/** "måndag 20 september 2027 kl. 13.00–14.30". */
export function meetingTime(locale: Locale, { starts, ends }: { starts: string; ends: string }) {
	const until = starts.slice(0, 10) === ends.slice(0, 10) ? clockTime(locale, ends) : null;
	return until
		? `${dayAndTime(locale, starts, true)}–${until.replace(/^kl\.\u00a0/, '')}`
		: `${dayAndTime(locale, starts, true)} – ${dayAndTime(locale, ends, true)}`;
}

/** Queues a mail about a meeting to one who has signed up. */
export async function mailAboutMeeting(
	tx: Tx,
	actor: Actor,
	which: MeetingMail,
	edition: Edition,
	meeting: Meeting,
	to: To
) {
	const { locale } = to;
	const at = (path: string) => config().url + localHref(locale, path);
	const path = meetingPath(edition, meeting.id);
	const values: MeetingValues = {
		name: to.name,
		title: meeting.title[locale],
		award: `${edition.definition.name[locale].replace(/\s*\([^()]*\)$/u, '')} ${edition.label[locale]}`,
		when: meetingTime(locale, meeting),
		place: meeting.place?.[locale] ?? null,
		link: meeting.link,
		page: at(path),
		leave: at(`${path}/avboka/${to.code}`),
		contact: edition.definition.contact.email
	};
	const words = roundsMail(locale);
	const written =
		which === 'cancelled'
			? words.cancelled(values, meeting.cancelledWhy?.[locale] ?? '')
			: words[which](values);
	const attachments =
		which === 'waiting'
			? []
			: [
					{
						name: locale === 'sv' ? 'traff.ics' : 'meeting.ics',
						mediaType: 'text/calendar',
						hash: await keepFile(
							tx,
							actor,
							Buffer.from(
								calendarFile({
									meeting,
									link: meeting.link,
									page: at(path),
									organiser: values.award,
									timeZone: edition.timeZone,
									locale
								})
							),
							'text/calendar'
						)
					}
				];
	await queueMail(tx, actor, {
		kind: `meeting.${which}`,
		to: { address: to.email, name: to.name },
		locale,
		...written,
		attachments,
		editionId: edition.id,
		demo: edition.demo,
		// All but the last word carry the way to leave.
		confidential: which !== 'cancelled'
	});
}
