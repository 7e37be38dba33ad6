// The mails about a visit, each in its receiver's language: dates offered and answered, and the visit arranged, moved or
// cancelled, with its calendar file.
import { dayAndTime } from '#lib/shared/dates.ts';
import { localHref, type Locale } from '#lib/shared/locale.ts';
import { visitMails } from '#lib/shared/messages/mail-visits/index.ts';
import type { Actor, Person } from '../../platform/actor.ts';
import { config } from '../../platform/config.ts';
import type { Tx } from '../../platform/database/index.ts';
import { keepFile } from '../../platform/files/index.ts';
import { queueMail } from '../../platform/mail/index.ts';
import { holdersOf } from '../../people/index.ts';
import type { EntryToAssess } from '../entries/queries.ts';
import { entryName } from '../mail/compose.ts';
import { teamToTell } from '../team/queries.ts';
import { visitFile } from './calendar-file.ts';
import type { Offer } from './offer/queries.ts';
import type { Visit } from './queries.ts';
import { agendaText, peopleText } from './rules.ts';
import { visitTime } from './times.ts';

type Receiver = { name: string; email: string; locale: Locale; unit: boolean };

/** The address that mail comes from, without its name. */
const ownAddress = () => /<([^<>]+)>/.exec(config().mailFrom)?.[1] ?? config().mailFrom;

const pageFor = (entryId: string, unit: boolean) =>
	unit ? `/mina-bidrag/${entryId}/besok` : `/bedomning/${entryId}/besok`;

function about(entry: EntryToAssess, to: Receiver, path = pageFor(entry.id, to.unit)) {
	return {
		name: to.name,
		programme: entry.edition.definition.name[to.locale],
		entry: entryName(entry),
		unit: to.unit,
		link: config().url + localHref(to.locale, path)
	};
}

async function send(
	tx: Tx,
	actor: Actor,
	entry: EntryToAssess,
	to: Receiver,
	kind: string,
	written: { subject: string; body: string },
	attachments: { name: string; hash: string; mediaType: string }[] = []
) {
	await queueMail(tx, actor, {
		kind,
		to: { address: to.email, name: to.name },
		locale: to.locale,
		...written,
		attachments,
		entryId: entry.id,
		editionId: entry.edition.id,
		demo: entry.edition.demo
	});
}

async function unitOf(tx: Tx, actor: Actor, entryId: string): Promise<Receiver[]> {
	const writers = await holdersOf(tx, actor, ['applicant'], { entryId });
	return writers.map((each) => ({ ...each, unit: true }));
}

/** The team, or those of it who lead; nobody in conflict with the entry. */
async function ofTeam(
	tx: Tx,
	actor: Actor,
	entryId: string,
	leadsOnly: boolean
): Promise<Receiver[]> {
	const team = await teamToTell(tx, actor, entryId);
	return team.filter(({ lead }) => lead || !leadsOnly).map((each) => ({ ...each, unit: false }));
}

/** Tells unit and team that a visit has been arranged, moved or cancelled, each with the calendar file. */
export async function tellOfVisit(
	tx: Tx,
	actor: Actor,
	entry: EntryToAssess,
	visit: Visit,
	what: { kind: 'arranged' } | { kind: 'moved' } | { kind: 'cancelled'; why: string }
) {
	const { definition, timeZone } = entry.edition;
	const receivers = [
		...(await unitOf(tx, actor, entry.id)),
		...(await ofTeam(tx, actor, entry.id, false))
	];
	for (const to of receivers) {
		const words = visitMails(to.locale);
		const text = visitFile({
			visit,
			title: words.title(entryName(entry)),
			page: about(entry, to).link,
			organiser: {
				name: definition.name[to.locale],
				email: definition.contact.email ?? ownAddress()
			},
			receiver: { name: to.name, email: to.email },
			timeZone,
			cancelled: what.kind === 'cancelled'
		});
		const hash = await keepFile(tx, actor, Buffer.from(text), 'text/calendar');
		const values = {
			...about(entry, to),
			when: visitTime(to.locale, visit),
			day: dayAndTime(to.locale, visit.starts),
			place: visit.place,
			message: visit.message ?? '',
			agenda: agendaText(visit.agenda),
			people: peopleText(visit.people)
		};
		const written =
			what.kind === 'cancelled'
				? words.cancelled({ ...values, why: what.why })
				: words[what.kind](values);
		const name = to.locale === 'sv' ? 'besok.ics' : 'visit.ics';
		const kind = what.kind === 'cancelled' ? 'visit.cancelled' : 'visit.arranged';
		await send(tx, actor, entry, to, kind, written, [{ name, hash, mediaType: 'text/calendar' }]);
	}
}

/** Tells the unit that dates have been offered. */
export async function tellOfOffer(tx: Tx, actor: Actor, entry: EntryToAssess, offer: Offer) {
	for (const to of await unitOf(tx, actor, entry.id)) {
		const dates = offer.dates.map((date) => `${visitTime(to.locale, date)}, ${date.place}`);
		const written = visitMails(to.locale).offered({
			...about(entry, to),
			dates: dates.map((each) => `- ${each}`).join('\n'),
			message: offer.message ?? '',
			agenda: agendaText(offer.agenda),
			people: peopleText(offer.people)
		});
		await send(tx, actor, entry, to, 'visit.offered', written);
	}
}

/** Tells the unit that what was offered no longer holds. */
export async function tellOfWithdrawal(tx: Tx, actor: Actor, entry: EntryToAssess) {
	for (const to of await unitOf(tx, actor, entry.id)) {
		await send(
			tx,
			actor,
			entry,
			to,
			'visit.withdrawn',
			visitMails(to.locale).withdrawn(about(entry, to))
		);
	}
}

/** Tells those who lead the team that none of the dates fits, and what the unit says instead. */
export async function tellOfDecline(
	tx: Tx,
	actor: Actor,
	entry: EntryToAssess,
	said: { answer: string; suggestions: string }
) {
	for (const to of await ofTeam(tx, actor, entry.id, true)) {
		const path = `/bedomning/${entry.id}/besok/boka`;
		const written = visitMails(to.locale).declined({ ...about(entry, to, path), ...said });
		await send(tx, actor, entry, to, 'visit.declined', written);
	}
}

/** Tells the lead that a note has come in when the team has agreed. */
export async function tellOfLateNote(tx: Tx, actor: Person, entry: EntryToAssess) {
	for (const to of await ofTeam(tx, actor, entry.id, true)) {
		const written = visitMails(to.locale).late({ ...about(entry, to), by: actor.name });
		await send(tx, actor, entry, to, 'visit.late', written);
	}
}
