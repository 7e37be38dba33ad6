// Tells unit and team of the meeting about the feedback, each with the calendar file, in their language.
import { clockTime, dayAndTime } from '#lib/shared/dates.ts';
import type { Locale } from '#lib/shared/locale.ts';
import { feedbackMails } from '#lib/shared/messages/mail-feedback/index.ts';
import type { Actor } from '../../../platform/actor.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { config } from '../../../platform/config.ts';
import { keepFile } from '../../../platform/files/index.ts';
import { queueMail } from '../../../platform/mail/index.ts';
import { holdersOf } from '../../../people/index.ts';
import type { EntryToAssess } from '../../entries/queries.ts';
import { about, mail } from '../../mail/compose.ts';
import { teamToTell } from '../../team/queries.ts';
import { meetingFile } from './calendar-file.ts';
import type { Meeting } from './rules.ts';

/** The house's own address, where an award has no contact. */
const ownAddress = () => /<([^<>]+)>/.exec(config().mailFrom)?.[1] ?? config().mailFrom;

/** "måndag 20 september kl. 13.00–14.00". */
export function meetingTime(locale: Locale, { starts, ends }: Pick<Meeting, 'starts' | 'ends'>) {
	return starts.slice(0, 10) === ends.slice(0, 10)
		? `${dayAndTime(locale, starts)}–${clockTime(locale, ends).replace(/^kl\.\u00a0/, '')}`
		: `${dayAndTime(locale, starts)} – ${dayAndTime(locale, ends)}`;
}

/** Queues the mails. */
export async function tellOfMeeting(
	tx: Tx,
	actor: Actor,
	entry: EntryToAssess,
	meeting: Meeting,
	change: 'booked' | 'moved' | 'cancelled'
) {
	const { definition, timeZone } = entry.edition;
	const writers = await holdersOf(tx, actor, ['applicant'], { entryId: entry.id });
	const team = await teamToTell(tx, actor, entry.id);
	const receivers = [
		...writers.map((each) => ({ ...each, unit: true })),
		...team.map((each) => ({ ...each, unit: false }))
	];
	for (const to of receivers) {
		const path = to.unit
			? `/mina-bidrag/${entry.id}/aterkoppling`
			: `/bedomning/${entry.id}/aterkoppling/mote`;
		const basis = about(entry, to, path);
		const written = feedbackMails(to.locale).meeting({
			...basis,
			when: meetingTime(to.locale, meeting),
			place: meeting.place,
			link2: meeting.link ?? '',
			who: meeting.who,
			change,
			unit: to.unit
		});
		const text = meetingFile({
			meeting,
			title: written.subject,
			page: basis.link,
			organiser: {
				name: definition.name[to.locale],
				email: definition.contact.email ?? ownAddress()
			},
			receiver: { name: to.name, email: to.email },
			timeZone
		});
		const hash = await keepFile(tx, actor, Buffer.from(text), 'text/calendar');
		const name = to.locale === 'sv' ? 'aterkoppling.ics' : 'feedback.ics';
		await queueMail(tx, actor, {
			...mail('feedback.meeting', entry, to, written),
			attachments: [{ name, hash, mediaType: 'text/calendar' }]
		});
	}
}
