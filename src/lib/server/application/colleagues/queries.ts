// Reads who shares an entry, and the invitations that wait.
import type { LocalText, Locale } from '#lib/shared/locale.ts';
import { asSystem, type Actor } from '../../platform/actor.ts';
import { inTransaction, type Tx } from '../../platform/database/index.ts';
import { isId } from '../../platform/ids.ts';
import { refused, type Outcome } from '../../platform/outcome.ts';
import { sha256 } from '../../platform/secrets.ts';
import { holdersOf, personById, query } from '../../people/index.ts';
import { editionById } from '../../programme/index.ts';
import { entryById } from '../entry/rows.ts';
import {
	decidesWhoIsIn,
	invitationState,
	type InvitationKind,
	type InvitationState,
	type Predecessor,
	type Right
} from './rules.ts';

export type Colleague = {
	personId: string;
	name: string;
	email: string;
	locale: Locale;
	right: Right;
	/** Whom the office turns to. */
	contact: boolean;
	me: boolean;
};

export type InvitationRow = {
	id: string;
	entryId: string;
	editionId: string;
	email: string;
	name: string | null;
	kind: InvitationKind;
	predecessor: Predecessor | null;
	invitedBy: string | null;
	invitedAt: Temporal.Instant;
	expiresAt: Temporal.Instant;
	state: InvitationState;
};

export type Colleagues = {
	people: Colleague[];
	/** Those that wait for an answer, or did until their time was out. */
	invitations: InvitationRow[];
	/** Who was the contact person before, newest first. */
	handOvers: { from: string | null; to: string; at: Temporal.Instant; reason: string | null }[];
	/** What the actor may do here. */
	may: { invite: boolean; decide: boolean; office: boolean; leave: boolean };
};

export function invitationRows(tx: Tx, actor: Actor) {
	return tx
		.selectFrom('application.invitation as i')
		.leftJoin('people.person as p', (join) =>
			join.onRef('p.organiser_id', '=', 'i.organiser_id').onRef('p.id', '=', 'i.invited_by')
		)
		.select([
			'i.id',
			'i.entry_id as entryId',
			'i.edition_id as editionId',
			'i.email',
			'i.name',
			'i.kind',
			'i.predecessor',
			'p.name as invitedBy',
			'i.invited_at as invitedAt',
			'i.expires_at as expiresAt',
			'i.closed_as as closedAs'
		])
		.where('i.organiser_id', '=', actor.organiserId);
}

type Raw = Awaited<ReturnType<ReturnType<typeof invitationRows>['execute']>>[number];

export function shapedInvitation({ closedAs, ...row }: Raw, actor: Actor): InvitationRow {
	return {
		...row,
		kind: row.kind as InvitationKind,
		predecessor: row.predecessor as Predecessor | null,
		state: invitationState({ closedAs, expiresAt: row.expiresAt }, actor.at)
	};
}

/** Answers who is in an entry now: the contact person first, then by name. */
export async function colleaguesIn(tx: Tx, actor: Actor, entryId: string): Promise<Colleague[]> {
	const entry = await entryById(tx, actor, entryId);
	const holders = await holdersOf(tx, actor, ['applicant', 'reader'], { entryId });
	return holders
		.map(({ id, name, email, locale, role }) => ({
			personId: id,
			name,
			email,
			locale,
			right: role === 'applicant' ? ('writer' as const) : ('reader' as const),
			contact: entry?.contactId === id,
			me: actor.kind === 'person' && actor.personId === id
		}))
		.sort((one, other) => Number(other.contact) - Number(one.contact));
}

/** Answers who shares an entry and who is invited, for those in it and the office. Refuses `not-found`. */
export async function colleaguesOf(actor: Actor, entryId: string): Promise<Outcome<Colleagues>> {
	if (!isId(entryId)) return refused('not-found');
	const read = await query(actor, 'entry.read-draft', { entryId }, async (tx, held) => {
		const entry = await entryById(tx, actor, entryId);
		if (!entry) return null;
		const rows = await invitationRows(tx, actor)
			.where('i.entry_id', '=', entryId)
			.where('i.closed_at', 'is', null)
			.orderBy('i.invited_at')
			.execute();
		const handOvers = await tx
			.selectFrom('application.hand_over as h')
			.select(['h.from_id', 'h.to_id', 'h.handed_at as at', 'h.reason'])
			.where('h.organiser_id', '=', actor.organiserId)
			.where('h.entry_id', '=', entryId)
			.orderBy('h.handed_at', 'desc')
			.execute();
		const nameOf = async (id: string) => (await personById(tx, actor, id))?.name ?? '';
		const personId = actor.kind === 'person' ? actor.personId : null;
		const office = held.has('office') || actor.kind === 'system';
		return {
			people: await colleaguesIn(tx, actor, entryId),
			invitations: rows.map((row) => shapedInvitation(row, actor)),
			handOvers: await Promise.all(
				handOvers.map(async ({ from_id, to_id, at, reason }) => ({
					from: from_id && (await nameOf(from_id)),
					to: await nameOf(to_id),
					at,
					reason
				}))
			),
			may: {
				invite: office || held.has('applicant'),
				decide: decidesWhoIsIn(entry.contactId, personId, office),
				office,
				leave: (held.has('applicant') || held.has('reader')) && entry.contactId !== personId
			}
		};
	});
	if (!read.ok) return read;
	return read.value ? { ok: true, value: read.value } : refused('not-found');
}

export type ShownInvitation = InvitationRow & {
	entry: string | null;
	programme: LocalText;
	edition: LocalText;
	demo: boolean;
};

/**
 * Answers the invitation that a key opens, to whoever has the key: it came by mail to one address. Undefined where
 * there is none.
 */
export async function invitationByKey(
	actor: Actor,
	key: string
): Promise<ShownInvitation | undefined> {
	const system = asSystem(actor);
	return inTransaction(system, async (tx) => {
		const row = await invitationRows(tx, system)
			.where('i.key_hash', '=', sha256(key))
			.executeTakeFirst();
		return row && described(tx, system, shapedInvitation(row, actor));
	});
}

/** Answers the invitations that wait for whoever is signed in, by their address. */
export async function myInvitations(actor: Actor): Promise<Outcome<ShownInvitation[]>> {
	return query(actor, 'invitation.answer', {}, async () => {
		if (actor.kind !== 'person') return [];
		const system = asSystem(actor);
		return inTransaction(system, async (tx) => {
			const rows = await invitationRows(tx, system)
				.where('i.email', '=', actor.email.toLowerCase())
				.where('i.closed_at', 'is', null)
				.orderBy('i.invited_at', 'desc')
				.execute();
			const open = rows
				.map((row) => shapedInvitation(row, actor))
				.filter(({ state }) => state === 'open');
			const shown = await Promise.all(open.map((row) => described(tx, system, row)));
			return shown.filter((each) => each !== undefined);
		});
	});
}

async function described(
	tx: Tx,
	actor: Actor,
	row: InvitationRow
): Promise<ShownInvitation | undefined> {
	const entry = await entryById(tx, actor, row.entryId);
	const edition = entry && (await editionById(tx, actor, entry.editionId));
	return (
		edition && {
			...row,
			entry: entry.unitName ?? entry.title,
			programme: edition.definition.name,
			edition: edition.label,
			demo: entry.demo
		}
	);
}
