// Answering an invitation: by whoever has the address that it was sent to, once, in time.
import type { Actor } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/index.ts';
import type { Tx } from '../../platform/database/index.ts';
import { isId } from '../../platform/ids.ts';
import { done, refused, type Outcome } from '../../platform/outcome.ts';
import { appoint, command, endAppointment, nameSelf, personById } from '../../people/index.ts';
import { entryWithEdition, lockPeopleOf, lockWithEdition } from '../entry/open.ts';
import { closeInvitation } from '../colleagues/commands.ts';
import { nameOf } from '../colleagues/input.ts';
import { mailAbout } from '../colleagues/mails.ts';
import {
	colleaguesIn,
	invitationByKey,
	invitationRows,
	shapedInvitation,
	type InvitationRow
} from '../colleagues/queries.ts';
import { roleOf } from '../colleagues/rules.ts';
import { takeOver } from '../hand-over/commands.ts';

/** An invitation by the key in its mail, or by its id where one is signed in with its address. */
type Which = { key: string } | { invitationId: string };

/** Finds an invitation that can be answered, and keeps every other answer waiting until this one is done. */
async function withInvitation<T>(
	actor: Actor,
	which: Which,
	work: (tx: Tx, invitation: InvitationRow) => Promise<Outcome<T>>
): Promise<Outcome<T>> {
	const known = 'key' in which ? await invitationByKey(actor, which.key) : undefined;
	const id = 'key' in which ? known?.id : which.invitationId;
	if (id === undefined || !isId(id)) return refused('not-found');
	if (known && actor.kind === 'person' && known.email !== actor.email.toLowerCase()) {
		return refused('invitation-for-another');
	}
	return command(actor, 'invitation.answer', {}, async (tx) => {
		// The entry first, as all who change who is in it: else two could wait for each other.
		const about = await invitationRows(tx, actor).where('i.id', '=', id).executeTakeFirst();
		if (about) await lockPeopleOf(tx, about.entryId);
		const row = await invitationRows(tx, actor)
			.where('i.id', '=', id)
			.forUpdate('i')
			.executeTakeFirst();
		const invitation = row && shapedInvitation(row, actor);
		if (!invitation || actor.kind !== 'person') return refused('not-found');
		if (invitation.email !== actor.email.toLowerCase()) return refused('not-found');
		if (invitation.state !== 'open') return refused('invitation-closed');
		return work(tx, invitation);
	});
}

/**
 * Accepts an invitation: the actor gets the right that it gives. `name` is what somebody who has only signed in wants to
 * be called. Refuses `sign-in-first`, `not-found`, `invitation-for-another`, `invitation-closed` and `name-missing`.
 */
export async function acceptInvitation(
	actor: Actor,
	input: Which & { name?: string }
): Promise<Outcome<{ entryId: string }>> {
	return withInvitation(actor, input, async (tx, invitation) => {
		if (actor.kind !== 'person') return refused('not-found');
		const { personId } = actor;
		let { name } = actor;
		if (name.includes('@')) {
			const given = nameOf(input.name) ?? invitation.name;
			if (given === null) {
				return refused('name-missing', { fields: [{ field: 'name', reason: 'name-missing' }] });
			}
			await nameSelf(tx, given);
			name = given;
		}
		const { entryId, editionId } = invitation;
		const before = (await colleaguesIn(tx, actor, entryId)).find((each) => each.me);
		// Whoever writes already is not made a reader by an older or another's invitation.
		const right =
			invitation.kind === 'reader' && before?.right !== 'writer'
				? ('reader' as const)
				: ('writer' as const);
		if (before && before.right !== right) {
			await endAppointment(tx, actor, { personId, entryId, role: roleOf[before.right] });
		}
		if (before?.right !== right) {
			await appoint(tx, actor, { personId, role: roleOf[right], editionId, entryId });
		}
		// Whoever takes over locks the entry; a reader has no right to.
		const about =
			invitation.kind === 'contact'
				? await lockWithEdition(tx, actor, entryId)
				: await entryWithEdition(tx, actor, entryId);
		if (!about) return refused('not-found');
		if (invitation.kind === 'contact') {
			await takeOver(tx, actor, about, {
				to: { personId, name },
				predecessor: invitation.predecessor ?? 'stays'
			});
		}
		await closeInvitation(tx, actor, invitation.id, 'accepted');
		await audit(tx, actor, {
			action: 'invitation.accept',
			subject: ['entry', entryId],
			detail: { invitation: invitation.id, kind: invitation.kind }
		});
		const contact = about.entry.contactId && (await personById(tx, actor, about.entry.contactId));
		if (contact && invitation.kind !== 'contact' && contact.id !== personId) {
			await mailAbout(tx, actor, about, contact, 'entry.colleague', (words, facts, link) => {
				const values = { ...facts, who: name, kind: right, link: link('/kollegor') };
				return { subject: words.accepted.subject(values), body: words.accepted.body(values) };
			});
		}
		return done({ entryId });
	});
}

/** Declines an invitation. Refuses like `acceptInvitation`. */
export async function declineInvitation(actor: Actor, input: Which): Promise<Outcome<null>> {
	return withInvitation(actor, input, async (tx, invitation) => {
		await closeInvitation(tx, actor, invitation.id, 'declined');
		await audit(tx, actor, {
			action: 'invitation.decline',
			subject: ['entry', invitation.entryId],
			detail: { invitation: invitation.id, kind: invitation.kind }
		});
		return done(null);
	});
}
