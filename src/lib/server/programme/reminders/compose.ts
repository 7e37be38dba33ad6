// A reminder as one receiver gets it, and what the placeholders that hang on the round alone stand for.
import { dayAndTime, daysBetween, wallClock } from '#lib/shared/dates.ts';
import { localHref, type Locale } from '#lib/shared/locale.ts';
import { outboxMessages } from '#lib/shared/messages/outbox/index.ts';
import { filledIn, type PlaceholderValues } from '#lib/shared/placeholders.ts';
import { config } from '../../platform/config.ts';
import type { Reminder } from '../definition/schema.ts';
import type { Edition } from '../editions/queries.ts';
import type { Receiver } from './audience.ts';

/** Whom a mail goes to, and what it leads to. */
export type MailTo = { name: string; locale: Locale; path: string };

/** The day that a mail is about: the last one to submit, where nothing else is said. */
export type About = Pick<Reminder['when'], 'stage' | 'edge'>;
const lastDay: About = { stage: 'call', edge: 'closes' };

/** Answers what the placeholders of nobody's entry stand for, in a mail that goes at an instant. */
export function roundValues(
	{ definition, calendar, timeZone, label }: Edition,
	{ name, locale, path }: MailTo,
	goes: Temporal.Instant,
	{ stage, edge }: About = lastDay
): PlaceholderValues {
	const words = outboxMessages(locale).values;
	const wall =
		stage === 'ceremony'
			? (calendar.ceremony?.at ?? null)
			: (calendar.stages[stage]?.[edge] ?? null);
	const now = wallClock(goes.toString(), timeZone);
	const left = wall === null || now > wall ? null : daysBetween(now, wall);
	return {
		unit: words.unit,
		contact: '',
		name,
		award: definition.name[locale].replace(/\s*\([^()]*\)$/u, ''),
		round: label[locale],
		class: words.noClass,
		number: words.noNumber,
		deadline: wall === null ? words.noDeadline : dayAndTime(locale, wall, true),
		daysLeft: wall === null ? words.noDeadline : words.daysLeft(left),
		missing: words.nothingMissing,
		link: config().url + localHref(locale, path),
		office: definition.contact.email ?? ''
	};
}

/** Answers the mail, as it reads when it goes at an instant. */
export function reminderMail(
	reminder: Pick<Reminder, 'when' | 'subject' | 'body'>,
	edition: Edition,
	to: Receiver,
	goes: Temporal.Instant
): { subject: string; body: string } {
	const { unit, said = {} } = to;
	const values = {
		...roundValues(edition, to, goes, reminder.when),
		...(unit === null ? {} : { unit }),
		...said
	};
	return {
		subject: filledIn(reminder.subject[to.locale], values),
		body: filledIn(reminder.body[to.locale], values)
	};
}
