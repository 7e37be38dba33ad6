// A reminder as one receiver gets it: the definition's text with its placeholders filled in.
import { dayAndTime, daysBetween, wallClock } from '#lib/shared/dates.ts';
import { localHref } from '#lib/shared/locale.ts';
import { config } from '../../platform/config.ts';
import type { Reminder } from '../definition/schema.ts';
import type { Edition } from '../editions/queries.ts';
import type { Receiver } from './audience.ts';
import { filledIn, type Values } from './rules.ts';

/** Answers what the placeholders stand for, by their Swedish and their English names. */
export function placeholders(
	{ when }: Pick<Reminder, 'when'>,
	edition: Edition,
	to: Receiver,
	now: Temporal.Instant
): Values {
	const { locale } = to;
	const { definition, calendar, timeZone } = edition;
	const edges = when.stage === 'ceremony' ? null : (calendar.stages[when.stage] ?? null);
	const wall =
		when.stage === 'ceremony' ? (calendar.ceremony?.at ?? null) : (edges?.[when.edge] ?? null);
	const date = wall === null ? '–' : dayAndTime(locale, wall, true);
	const days =
		wall === null
			? '–'
			: String(Math.max(0, daysBetween(wallClock(now.toString(), timeZone), wall)));
	const award = `${definition.name[locale].replace(/\s*\([^()]*\)$/u, '')} ${edition.label[locale]}`;
	const unit = to.unit ?? (locale === 'sv' ? 'er enhet' : 'your unit');
	const link = config().url + localHref(locale, to.path);
	const contact = definition.contact.email ?? '';
	return {
		...{ utmärkelse: award, award },
		...{ namn: to.name, name: to.name },
		...{ enhet: unit, unit },
		...{ tid: date, time: date },
		...{ dagar: days, days },
		...{ länk: link, link },
		...{ kontakt: contact, contact }
	};
}

/** Answers the mail. */
export function reminderMail(
	reminder: Pick<Reminder, 'when' | 'subject' | 'body'>,
	edition: Edition,
	to: Receiver,
	now: Temporal.Instant
): { subject: string; body: string } {
	const values = placeholders(reminder, edition, to, now);
	return {
		subject: filledIn(reminder.subject[to.locale], values),
		body: filledIn(reminder.body[to.locale], values)
	};
}
