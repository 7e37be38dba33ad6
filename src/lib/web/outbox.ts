// A mail of the outbox in words, and what its forms say.
import type { RequestEvent } from '@sveltejs/kit';
import type { OutboxRow } from '#lib/server/application/index.ts';
import { dayAndTime, wallClock } from '#lib/shared/dates.ts';
import type { Locale } from '#lib/shared/locale.ts';
import { outboxMessages } from '#lib/shared/messages/outbox/index.ts';

type Timed = Pick<OutboxRow, 'state' | 'sendAfter' | 'sentAt' | 'stoppedAt' | 'createdAt'>;

/** An instant in words, by the organiser's clock. */
export function inWords(locale: Locale, instant: Temporal.Instant, timeZone: string): string {
	return dayAndTime(locale, wallClock(instant.toString(), timeZone));
}

/** When a mail goes, or went, or was stopped. */
export function whenWords(
	locale: Locale,
	mail: Timed,
	timeZone: string,
	now: Temporal.Instant
): string {
	const words = outboxMessages(locale);
	if (mail.state === 'held') return words.goesHeld;
	const at = mail.sentAt ?? (mail.state === 'stopped' ? mail.stoppedAt : null);
	if (at) return inWords(locale, at, timeZone);
	const { sendAfter } = mail;
	return sendAfter && Temporal.Instant.compare(sendAfter, now) > 0
		? words.goesAt(inWords(locale, sendAfter, timeZone))
		: words.goesNow;
}

/** What kind of mail it is. */
export function kindWords(locale: Locale, kind: string): string {
	const { kinds, otherKind } = outboxMessages(locale);
	return kinds[kind] ?? otherKind;
}

/** A row of the list, as a page shows it. */
export function rowWords(
	{ locals }: Pick<RequestEvent, 'locals'>,
	mail: OutboxRow,
	timeZone: string
) {
	const { locale, actor } = locals;
	return {
		id: mail.id,
		subject: mail.subject,
		lang: mail.locale === locale ? undefined : mail.locale,
		to: mail.to.name ?? mail.to.address,
		address: mail.to.address,
		kind: kindWords(locale, mail.kind),
		unit: mail.unit,
		state: mail.state,
		batchId: mail.message ? mail.batchId : null,
		message: mail.message && (mail.message[locale] || mail.message.sv),
		edited: mail.editedAt !== null,
		why: mail.lastError ?? '',
		when: whenWords(locale, mail, timeZone, actor.at)
	};
}
export type MailRow = ReturnType<typeof rowWords>;
