// The mails about the examiners' training, with its calendar file where one comes, each in its receiver's language.
import { dayAndTime } from '#lib/shared/dates.ts';
import { localHref, type Locale } from '#lib/shared/locale.ts';
import { examinerMails } from '#lib/shared/messages/mail-examiners/index.ts';
import type { Actor } from '../../platform/actor.ts';
import { config } from '../../platform/config.ts';
import type { Tx } from '../../platform/database/index.ts';
import { keepFile } from '../../platform/files/index.ts';
import { queueMail } from '../../platform/mail/index.ts';
import { calendarFile, meetingTime, type Edition } from '../../programme/index.ts';
import { awardOf } from '../examiners/mail.ts';
import type { Training } from './queries.ts';
import { asksForTraining } from './rules.ts';

export type TrainingMail =
	'invitation' | 'signedUp' | 'waiting' | 'place' | 'changed' | 'cancelled' | 'completed';
type To = { name: string; email: string; locale: Locale };

/** Which mails carry the calendar file: those to somebody who comes, or came. */
const withFile: readonly TrainingMail[] = ['signedUp', 'place', 'changed', 'cancelled'];

const page = (locale: Locale, path: string) => config().url + localHref(locale, path);

/** Answers a session's calendar file; the same session keeps its id, so that a changed file replaces the earlier. */
export function trainingFile(training: Training, edition: Edition, locale: Locale): string {
	return calendarFile({
		meeting: training,
		link: training.link,
		page: page(locale, '/bedomning/utbildning'),
		organiser: awardOf(edition, locale),
		timeZone: edition.timeZone,
		locale
	});
}

/** Queues a mail about a session to one examiner. */
export async function mailAboutTraining(
	tx: Tx,
	actor: Actor,
	which: TrainingMail,
	edition: Edition,
	training: Training,
	to: To
) {
	const { locale } = to;
	const words = examinerMails(locale);
	const values = {
		name: to.name,
		title: training.title[locale],
		award: awardOf(edition, locale),
		when: meetingTime(locale, training),
		place: training.place?.[locale] ?? null,
		link: training.link,
		closes: training.closes && dayAndTime(locale, training.closes, true),
		page: page(locale, '/bedomning/utbildning'),
		asked: asksForTraining(edition.definition.assessment)
	};
	const written =
		which === 'cancelled'
			? words.cancelled(values, training.cancelledWhy?.[locale] ?? '')
			: words[which](values);
	const file = withFile.includes(which)
		? [
				{
					name: words.files.calendar,
					mediaType: 'text/calendar',
					hash: await keepFile(
						tx,
						actor,
						Buffer.from(trainingFile(training, edition, locale)),
						'text/calendar'
					)
				}
			]
		: [];
	await queueMail(tx, actor, {
		kind: `training.${which}`,
		to: { address: to.email, name: to.name },
		locale,
		...written,
		attachments: file,
		editionId: edition.id,
		demo: edition.demo
	});
}
