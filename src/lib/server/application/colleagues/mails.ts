// Mail to those who share an entry: each in the receiver's own language.
import { inLocale, localHref, type Locale } from '#lib/shared/locale.ts';
import { dayAndTime, wallClock } from '#lib/shared/dates.ts';
import { togetherMail, type TogetherMail } from '#lib/shared/messages/mail-together/index.ts';
import type { Actor } from '../../platform/actor.ts';
import { config } from '../../platform/config.ts';
import type { Tx } from '../../platform/database/index.ts';
import { queueMail } from '../../platform/mail/index.ts';
import { personByEmail } from '../../people/index.ts';
import type { Edition } from '../../programme/index.ts';
import type { EntryRow } from '../entry/rows.ts';
import type { InvitationKind } from './rules.ts';

type To = { email: string; name?: string | null; locale: Locale };
type About = { entry: EntryRow; edition: Edition };
type Letter = { subject: string; body: string; confidential?: boolean };

const pathOf = (entry: EntryRow, page: string) => `/mina-bidrag/${entry.id}${page}`;

/** Queues a mail about an entry; what to say is given the words and the facts in the receiver's language. */
export async function mailAbout(
	tx: Tx,
	actor: Actor,
	{ entry, edition }: About,
	to: To,
	kind: string,
	write: (
		words: TogetherMail,
		facts: { entry: string; award: string },
		link: (page: string) => string
	) => Letter
) {
	const { locale } = to;
	const words = togetherMail(locale);
	const award = `${inLocale(edition.definition.name, locale)} ${inLocale(edition.label, locale)}`;
	const named = entry.unitName ?? entry.title ?? words.unnamed;
	const link = (page: string) => config().url + localHref(locale, pathOf(entry, page));
	await queueMail(tx, actor, {
		kind,
		to: { address: to.email, ...(to.name ? { name: to.name } : {}) },
		locale,
		...write(words, { entry: named, award }, link),
		demo: entry.demo,
		entryId: entry.id,
		editionId: entry.editionId
	});
}

/** Queues the mail that carries an invitation's key: to its address alone, and not kept once it has gone. */
export async function mailInvitation(
	tx: Tx,
	actor: Actor,
	about: About,
	invitation: {
		email: string;
		name: string | null;
		kind: InvitationKind;
		expiresAt: Temporal.Instant;
	},
	by: string | null,
	key: string
) {
	const known = await personByEmail(tx, actor, invitation.email);
	const locale = known?.locale ?? actor.locale;
	const to = { email: invitation.email, name: known?.name ?? invitation.name, locale };
	const until = dayAndTime(
		locale,
		wallClock(invitation.expiresAt.toString(), about.edition.timeZone),
		true
	);
	await mailAbout(tx, actor, about, to, 'entry.invitation', (words, facts) => {
		const { kind } = invitation;
		const link = `${config().url}${localHref(locale, '/inbjudan')}?${new URLSearchParams({ nyckel: key })}`;
		const values = { ...facts, by: by ?? words.office, kind, until, link };
		return {
			subject: words.invitation.subject(values),
			body: words.invitation.body(values),
			confidential: true
		};
	});
}
