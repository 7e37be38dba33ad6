// Telling of a moved date: whom it concerns, and the mail that each of them gets.
import type { Actor } from '#lib/server/platform/actor.ts';
import { config } from '#lib/server/platform/config.ts';
import type { Tx } from '#lib/server/platform/database/index.ts';
import type { Outcome } from '#lib/server/platform/outcome.ts';
import {
	movedBetween,
	movesByConcerned,
	tellOfMove,
	type Concerned,
	type DateMove,
	type Edition,
	type Moved,
	type MoveMail,
	type Receiver
} from '#lib/server/programme/index.ts';
import { localHref } from '#lib/shared/locale.ts';
import { roundsMail } from '#lib/shared/messages/mail-rounds/index.ts';
import { concernedPeople } from './audiences.ts';
import { edgeInWords } from './dates-words.ts';

export type Group = { who: Concerned; moves: Moved[]; people: Receiver[] };

/** Answers whom a move concerns, group by group, with what of it concerns them. */
export async function groupsConcerned(
	tx: Tx,
	actor: Actor,
	edition: Edition,
	{ before, after }: Pick<DateMove, 'before' | 'after'>
): Promise<Group[]> {
	const groups: Group[] = [];
	for (const [who, moves] of movesByConcerned(movedBetween(before, after)))
		groups.push({ who, moves, people: await concernedPeople[who](tx, actor, edition) });
	return groups;
}

/** Puts the mail to the chosen groups in the outbox; to none of them says that nobody is to be told. */
export async function tellGroups(
	actor: Actor,
	about: { edition: Edition; move: DateMove; groups: readonly Group[] },
	chosen: ReadonlySet<string>,
	reason: Reason
): Promise<Outcome<{ told: number }>> {
	const { edition, move, groups } = about;
	const mails = groups
		.filter(({ who }) => chosen.has(who))
		.flatMap((group) => group.people.map((to) => moveMail(edition, group, to, reason)));
	return tellOfMove(actor, { editionId: edition.id, moveId: move.id, mails });
}

/** What the office adds; empty: nothing. */
export type Reason = { sv: string; en: string };

/** Answers the mail to one of them. */
export function moveMail(edition: Edition, group: Group, to: Receiver, reason: Reason): MoveMail {
	const { locale } = to;
	const { definition, label } = edition;
	const written = roundsMail(locale).moved({
		name: to.name,
		award: `${definition.name[locale].replace(/\s*\([^()]*\)$/u, '')} ${label[locale]}`,
		moves: group.moves.map((moved) => edgeInWords(locale, edition, moved)),
		reason: reason[locale].trim() || null,
		why: group.who,
		unit: to.unit,
		link: config().url + localHref(locale, to.path),
		contact: definition.contact.email
	});
	return {
		to: { address: to.address, name: to.name },
		locale,
		...written,
		...(to.entryId ? { entryId: to.entryId } : {})
	};
}
