// From a message and its receivers to the mails that go: each in the receiver's language, with its own words filled in.
import type { Locale } from '#lib/shared/locale.ts';
import { filledIn, mistakeIn } from '#lib/shared/placeholders.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Tx } from '../../platform/database/index.ts';
import { wholeBody } from '../../platform/mail/index.ts';
import { done, refused, type FieldError, type Outcome } from '../../platform/outcome.ts';
import type { Edition } from '../../programme/index.ts';
import { longest, type MessageTexts } from './input.ts';
import { receiversOf, valuesFor, type Receiver } from './queries.ts';
import { once, type Audience } from './rules.ts';

/** More than any edition has; a slip is stopped here. */
export const mostReceivers = 3000;

/** A mail as its receiver will read it. */
export type ComposedMail = {
	to: { address: string; name: string };
	locale: Locale;
	subject: string;
	/** As it was written for the receiver; the foot of a made-up round is added when it is queued. */
	body: string;
	/** The whole text as it will stand. */
	whole: string;
	entryId: string | null;
	unit: string | null;
};

const languages = ['sv', 'en'] as const;

/** Answers what is wrong with a message's texts, by field: `subject.sv`, `body.en`. */
export function mistakesInTexts(texts: MessageTexts, everyoneHasAnEntry: boolean): FieldError[] {
	const wrong: FieldError[] = [];
	const hasEnglish = texts.subject.en.trim() !== '' || texts.body.en.trim() !== '';
	for (const locale of languages) {
		for (const part of ['subject', 'body'] as const) {
			const field = `${part}.${locale}`;
			const text = texts[part][locale];
			const over = text.length - longest[part];
			if (text.trim() === '') {
				if (locale === 'sv') wrong.push({ field, reason: 'required' });
				else if (hasEnglish) wrong.push({ field, reason: 'both-languages' });
				continue;
			}
			const mistake = mistakeIn(text, locale, everyoneHasAnEntry);
			if (mistake) wrong.push({ field, ...mistake });
			else if (over > 0) {
				wrong.push({ field, reason: 'too-long', values: { over, limit: longest[part] } });
			}
		}
	}
	return wrong;
}

/** Answers one receiver's mail. Who reads English gets English where the message has it. */
export function mailTo(
	edition: Edition,
	texts: MessageTexts,
	receiver: Receiver,
	goes: Temporal.Instant
): ComposedMail {
	const locale = receiver.person.locale === 'en' && texts.body.en.trim() !== '' ? 'en' : 'sv';
	const values = valuesFor(edition, receiver, locale, goes);
	const oneLine = (text: string) => text.replaceAll(/\s+/g, ' ').trim();
	const body = filledIn(texts.body[locale].replaceAll('\r\n', '\n').trim(), values);
	return {
		to: { address: receiver.person.email, name: receiver.person.name },
		locale,
		subject: oneLine(filledIn(texts.subject[locale], values)),
		body,
		whole: wholeBody({ body, locale, demo: edition.demo }),
		entryId: receiver.entry?.id ?? null,
		unit: receiver.entry?.unit ?? null
	};
}

/**
 * Answers every mail that a message makes, in order of unit. Refuses `not-complete` with what is wrong at which field,
 * `no-receivers` and `too-many-receivers`.
 */
export async function compose(
	tx: Tx,
	actor: Actor,
	edition: Edition,
	{ texts, audience, goes }: { texts: MessageTexts; audience: Audience; goes: Temporal.Instant }
): Promise<Outcome<ComposedMail[]>> {
	const fields = mistakesInTexts(texts, !audience.examiners && !audience.panel);
	if (!audience.units && !audience.examiners && !audience.panel) {
		fields.unshift({ field: 'audience', reason: 'no-receivers' });
	}
	if (fields.length > 0) return refused('not-complete', { fields });
	const receivers = await receiversOf(tx, actor, edition, audience);
	const mails = once(receivers.map((receiver) => mailTo(edition, texts, receiver, goes)));
	if (mails.length === 0) {
		return refused('no-receivers', { fields: [{ field: 'audience', reason: 'no-receivers' }] });
	}
	if (mails.length > mostReceivers) {
		const values = { count: mails.length, limit: mostReceivers };
		return refused('too-many-receivers', { values });
	}
	return done(mails);
}
