// Tells everybody on a panel of a meeting that is called, moved or called off, each in their language with the calendar file.
import { dayAndTime } from '#lib/shared/dates.ts';
import { localHref } from '#lib/shared/locale.ts';
import { panelMails } from '#lib/shared/messages/mail-panel/index.ts';
import { panelName } from '#lib/shared/messages/panel/index.ts';
import type { Actor } from '../../platform/actor.ts';
import { config } from '../../platform/config.ts';
import type { Tx } from '../../platform/database/index.ts';
import { keepFile } from '../../platform/files/index.ts';
import { queueMail } from '../../platform/mail/index.ts';
import { holdersOf } from '../../people/index.ts';
import type { Edition } from '../../programme/index.ts';
import { meetingFile } from './calendar-file.ts';
import type { Meeting } from './queries.ts';

/** The house's own address, where an award has no contact. */
const ownAddress = () => /<([^<>]+)>/.exec(config().mailFrom)?.[1] ?? config().mailFrom;

/** Queues a mail to each who sits on the panel, substitutes too; answers how many. */
export async function tellOfMeeting(
	tx: Tx,
	actor: Actor,
	edition: Edition,
	meeting: Meeting,
	what: 'called' | 'changed' | 'cancelled'
): Promise<number> {
	const holders = await holdersOf(tx, actor, ['panel_member', 'panel_chair'], {
		editionId: edition.id,
		entryId: null
	});
	const receivers = new Map(holders.map((each) => [each.id, each]));
	const { definition, label, timeZone } = edition;
	for (const { name, email, locale } of receivers.values()) {
		const words = panelMails(locale);
		const panel = (definition.panels[0]?.name ?? panelName)[locale];
		const path = `/jury/${edition.id}/moten${what === 'cancelled' ? '' : `/${meeting.id}`}`;
		const values = {
			name,
			panel,
			edition: `${definition.name[locale]} ${label[locale]}`,
			when: dayAndTime(locale, meeting.starts, true),
			place: meeting.place ?? '',
			link: meeting.link ?? '',
			page: config().url + localHref(locale, path)
		};
		const text = meetingFile({
			meeting,
			title: words.title(values),
			page: values.page,
			organiser: {
				name: definition.name[locale],
				email: definition.contact.email ?? ownAddress()
			},
			receiver: { name, email },
			timeZone,
			cancelled: what === 'cancelled'
		});
		await queueMail(tx, actor, {
			kind: `panel-meeting.${what}`,
			to: { address: email, name },
			locale,
			...words[what](values),
			attachments: [
				{
					name: locale === 'sv' ? 'mote.ics' : 'meeting.ics',
					hash: await keepFile(tx, actor, Buffer.from(text), 'text/calendar'),
					mediaType: 'text/calendar'
				}
			],
			editionId: edition.id,
			demo: edition.demo
		});
	}
	return receivers.size;
}
