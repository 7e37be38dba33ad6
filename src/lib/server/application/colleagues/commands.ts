// Changes in who shares an entry: inviting by mail, taking back, changing a right, taking somebody out, leaving.
import { randomBytes, randomUUIDv7 } from 'node:crypto';
import type { RefusalReason } from '#lib/shared/messages/refusals/index.ts';
import type { Actor } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/index.ts';
import { beyondBounds } from '../../platform/bounds.ts';
import type { Tx } from '../../platform/database/index.ts';
import { isId } from '../../platform/ids.ts';
import { done, refused, type Outcome } from '../../platform/outcome.ts';
import { sha256 } from '../../platform/secrets.ts';
import { appoint, command, endAppointment, type Role } from '../../people/index.ts';
import { lockForPeople, lockPeopleOf, type Locked } from '../entry/open.ts';
import { addressOf, nameOf } from './input.ts';
import { mailAbout, mailInvitation } from './mails.ts';
import { colleaguesIn, invitationRows, shapedInvitation, type Colleague } from './queries.ts';
import {
	decidesWhoIsIn,
	expiryOf,
	mostInvitations,
	roleOf,
	type InvitationKind,
	type Predecessor,
	type Right
} from './rules.ts';

export type Invited = {
	id: string;
	email: string;
	kind: InvitationKind;
	expiresAt: Temporal.Instant;
};

/** How many in ten minutes: to one address, from one who invites. */
const most = { address: 10, person: 60 };

/** Answers whether more mail than is reasonable has now been asked for; what the house itself sends is not counted. */
export async function invitesTooOften(actor: Actor, address: string): Promise<boolean> {
	if (actor.kind !== 'person') return false;
	const bounds = [
		{ key: `invitation to ${addressOf(address)}`, most: most.address },
		{ key: `invitation by ${actor.personId}`, most: most.person }
	];
	return beyondBounds(bounds, actor);
}

const byWhom = (actor: Actor, held: ReadonlySet<Role>): string | null =>
	actor.kind === 'person' && !held.has('office') ? actor.name : null;

/**
 * Invites somebody by mail to write or to read along. An invitation to the same address that still waits is replaced.
 * Refuses `not-found`, `not-an-email`, `already-colleague`, `too-many-invitations` and `too-many-attempts`.
 */
export async function inviteColleague(
	actor: Actor,
	input: { entryId: string; email: string; name?: string; right: Right }
): Promise<Outcome<Invited>> {
	if (await invitesTooOften(actor, input.email)) return refused('too-many-attempts');
	return command(actor, 'entry.invite', { entryId: input.entryId }, async (tx, held) => {
		const locked = await lockForPeople(tx, actor, input.entryId);
		if (!locked) return refused('not-found');
		const email = addressOf(input.email);
		if (email === null) return wrongField('not-an-email');
		const people = await colleaguesIn(tx, actor, input.entryId);
		if (people.some((each) => each.email === email)) return wrongField('already-colleague');
		return invite(tx, actor, locked, byWhom(actor, held), {
			email,
			name: nameOf(input.name),
			kind: input.right,
			predecessor: null
		});
	});
}

const wrongField = (reason: RefusalReason) =>
	refused(reason, { fields: [{ field: 'email', reason }] });

/** Writes an invitation and its mail, for a command that has asked whether it may be. */
export async function invite(
	tx: Tx,
	actor: Actor,
	about: Locked,
	by: string | null,
	invitation: {
		email: string;
		name: string | null;
		kind: InvitationKind;
		predecessor: Predecessor | null;
	}
): Promise<Outcome<Invited>> {
	const entryId = about.entry.id;
	const offer = invitation.kind === 'contact';
	const replaced = (await openInvitations(tx, actor, entryId)).filter(
		({ email, kind }) => email === invitation.email || (offer && kind === 'contact')
	);
	// An offer to hand over is the contact person's to replace.
	if (!offer && replaced.some(({ kind }) => kind === 'contact'))
		return wrongField('already-invited');
	for (const { id } of replaced) await closeInvitation(tx, actor, id, 'replaced');
	const left = await openInvitations(tx, actor, entryId);
	if (left.filter(({ state }) => state === 'open').length >= mostInvitations) {
		return refused('too-many-invitations');
	}
	const key = randomBytes(32).toString('base64url');
	const row = { ...invitation, id: randomUUIDv7(), expiresAt: expiryOf(actor.at) };
	await tx
		.insertInto('application.invitation')
		.values({
			organiser_id: actor.organiserId,
			id: row.id,
			entry_id: entryId,
			edition_id: about.entry.editionId,
			email: row.email,
			name: row.name,
			kind: row.kind,
			predecessor: row.predecessor,
			key_hash: sha256(key),
			invited_by: actor.kind === 'person' ? actor.personId : null,
			invited_at: actor.at.toString(),
			expires_at: row.expiresAt.toString()
		})
		.execute();
	await mailInvitation(tx, actor, about, row, by, key);
	await audit(tx, actor, {
		action: 'invitation.send',
		subject: ['entry', entryId],
		detail: { invitation: row.id, kind: row.kind }
	});
	return done({ id: row.id, email: row.email, kind: row.kind, expiresAt: row.expiresAt });
}

async function openInvitations(tx: Tx, actor: Actor, entryId: string) {
	const rows = await invitationRows(tx, actor)
		.where('i.entry_id', '=', entryId)
		.where('i.closed_at', 'is', null)
		.execute();
	return rows.map((row) => shapedInvitation(row, actor));
}

/** Takes back what waits and is overtaken: offers to hand over, and invitations to the one who took over. */
export async function withdrawOffers(tx: Tx, actor: Actor, entryId: string, address: string) {
	for (const { id, kind, email } of await openInvitations(tx, actor, entryId)) {
		if (kind === 'contact' || email === address) await closeInvitation(tx, actor, id, 'replaced');
	}
}

/** Closes an invitation; what it was stays. */
export async function closeInvitation(
	tx: Tx,
	actor: Actor,
	id: string,
	closedAs: 'accepted' | 'declined' | 'withdrawn' | 'replaced'
) {
	await tx
		.updateTable('application.invitation')
		.set({
			closed_at: actor.at.toString(),
			closed_as: closedAs,
			closed_by: actor.kind === 'person' ? actor.personId : null
		})
		.where('organiser_id', '=', actor.organiserId)
		.where('id', '=', id)
		.execute();
}

/** Takes back an invitation that waits. A writer takes back what is not a hand-over. Refuses `not-found`. */
export async function withdrawInvitation(
	actor: Actor,
	input: { entryId: string; invitationId: string }
): Promise<Outcome<null>> {
	if (!isId(input.invitationId)) return refused('not-found');
	return command(actor, 'entry.invite', { entryId: input.entryId }, async (tx, held) => {
		const locked = await lockForPeople(tx, actor, input.entryId);
		const open = await openInvitations(tx, actor, input.entryId);
		const found = open.find(({ id }) => id === input.invitationId);
		if (!locked || !found) return refused('not-found');
		if (found.kind === 'contact' && !decides(actor, locked, held)) {
			return refused('contact-person-only');
		}
		await closeInvitation(tx, actor, found.id, 'withdrawn');
		await audit(tx, actor, {
			action: 'invitation.withdraw',
			subject: ['entry', input.entryId],
			detail: { invitation: found.id }
		});
		return done(null);
	});
}

export function decides(actor: Actor, { entry }: Locked, held: ReadonlySet<Role>): boolean {
	const personId = actor.kind === 'person' ? actor.personId : null;
	return decidesWhoIsIn(entry.contactId, personId, held.has('office') || actor.kind === 'system');
}

/** What a change in who is in an entry needs: the entry locked, and the colleague it is about. */
async function withColleague(
	actor: Actor,
	input: { entryId: string; personId: string },
	work: (
		tx: Tx,
		locked: Locked,
		colleague: Colleague,
		held: ReadonlySet<Role>
	) => Promise<Outcome<null>>
): Promise<Outcome<null>> {
	return command(actor, 'entry.change-people', { entryId: input.entryId }, async (tx, held) => {
		const locked = await lockForPeople(tx, actor, input.entryId);
		if (!locked) return refused('not-found');
		if (!decides(actor, locked, held)) return refused('contact-person-only');
		const people = await colleaguesIn(tx, actor, input.entryId);
		const colleague = people.find(({ personId }) => personId === input.personId);
		if (!colleague) return refused('not-found');
		if (colleague.contact) return refused('contact-person-stays');
		return work(tx, locked, colleague, held);
	});
}

/**
 * Makes a reader of a writer, or the other way round. The same right again changes nothing. Refuses `not-found`,
 * `contact-person-only` and `contact-person-stays`.
 */
export async function changeRight(
	actor: Actor,
	input: { entryId: string; personId: string; right: Right }
): Promise<Outcome<null>> {
	return withColleague(actor, input, async (tx, locked, colleague, held) => {
		if (colleague.right === input.right) return done(null);
		const on = {
			personId: input.personId,
			editionId: locked.entry.editionId,
			entryId: input.entryId
		};
		await endAppointment(tx, actor, { ...on, role: roleOf[colleague.right] });
		await appoint(tx, actor, { ...on, role: roleOf[input.right] });
		await audit(tx, actor, {
			action: 'colleague.change',
			subject: ['entry', input.entryId],
			detail: { person: input.personId, right: input.right }
		});
		await tell(tx, actor, locked, colleague, byWhom(actor, held), input.right);
		return done(null);
	});
}

/** Takes a colleague out. Refuses `not-found`, `contact-person-only` and `contact-person-stays`. */
export async function removeColleague(
	actor: Actor,
	input: { entryId: string; personId: string }
): Promise<Outcome<null>> {
	return withColleague(actor, input, async (tx, locked, colleague, held) => {
		const on = {
			personId: input.personId,
			editionId: locked.entry.editionId,
			entryId: input.entryId
		};
		await endAppointment(tx, actor, { ...on, role: roleOf[colleague.right] });
		await audit(tx, actor, {
			action: 'colleague.remove',
			subject: ['entry', input.entryId],
			detail: { person: input.personId }
		});
		await tell(tx, actor, locked, colleague, byWhom(actor, held), 'none');
		return done(null);
	});
}

async function tell(
	tx: Tx,
	actor: Actor,
	about: Locked,
	{ email, name, locale }: Colleague,
	by: string | null,
	right: Right | 'none'
) {
	await mailAbout(
		tx,
		actor,
		about,
		{ email, name, locale },
		'entry.colleague',
		(words, facts, link) => {
			const values = { ...facts, by: by ?? words.office, right, link: link('') };
			return { subject: words.changed.subject(values), body: words.changed.body(values) };
		}
	);
}

/** Leaves an entry. Refuses `contact-person-stays` to the contact person, who hands over first. */
export async function leaveEntry(actor: Actor, input: { entryId: string }): Promise<Outcome<null>> {
	return command(actor, 'entry.leave', { entryId: input.entryId }, async (tx) => {
		// Whoever leaves is perhaps being made the contact person at this moment.
		await lockPeopleOf(tx, input.entryId);
		const people = await colleaguesIn(tx, actor, input.entryId);
		const me = people.find((each) => each.me);
		if (!me) return refused('not-found');
		if (me.contact) return refused('contact-person-stays');
		await endAppointment(tx, actor, {
			personId: me.personId,
			entryId: input.entryId,
			role: roleOf[me.right]
		});
		await audit(tx, actor, { action: 'colleague.leave', subject: ['entry', input.entryId] });
		return done(null);
	});
}
