// Joining an entry by the link in an invitation alone, for somebody who has never been here: the link went to the address
// as a link that signs in would have. docs/decisions/0027 says when, and why not always.
import type { RequestEvent } from '@sveltejs/kit';
import {
	acceptInvitation,
	invitationName,
	type ShownInvitation
} from '#lib/server/application/index.ts';
import { asSystem, type Person } from '#lib/server/platform/actor.ts';
import { inTransaction } from '#lib/server/platform/database/index.ts';
import { beginSession, ensureUser, isKnownUser } from '#lib/server/platform/identity/index.ts';
import { refused, type Outcome } from '#lib/server/platform/outcome.ts';
import { ensurePerson, personByEmail } from '#lib/server/people/index.ts';
import { setCookies } from './cookies.ts';

type Asking = Pick<RequestEvent, 'locals' | 'request' | 'cookies' | 'url'>;

/**
 * Whether an invitation's link is enough: it waits, and nobody is known by its address, so that there is nothing to come
 * by but what the invitation gives.
 */
export async function linkIsEnough(
	{ locals }: Pick<RequestEvent, 'locals'>,
	{ email, state }: Pick<ShownInvitation, 'email' | 'state'>
): Promise<boolean> {
	if (locals.actor.kind !== 'visitor' || state !== 'open') return false;
	const system = asSystem(locals.actor);
	const person = await inTransaction(system, (tx) => personByEmail(tx, system, email));
	return !person && !(await isKnownUser(email));
}

/**
 * Accepts an invitation for whoever has its link, and signs them in. The answer uses the invitation up, once; only then
 * is there a session. Refuses what `acceptInvitation` does, `name-missing`, and `sign-in-first` where the link is not enough.
 */
export async function joinByLink(
	event: Asking,
	invitation: ShownInvitation,
	input: { key: string; name: string }
): Promise<Outcome<{ entryId: string }>> {
	const { actor } = event.locals;
	if (!(await linkIsEnough(event, invitation))) return refused('sign-in-first');
	const name = invitationName(input.name) ?? invitation.name;
	if (name === null) {
		return refused('name-missing', { fields: [{ field: 'name', reason: 'name-missing' }] });
	}
	const { email } = invitation;
	const userId = await ensureUser(email, name);
	const system = asSystem(actor);
	const personId = await inTransaction(system, (tx) =>
		ensurePerson(tx, system, { userId, email, name })
	);
	const person: Person = { ...actor, kind: 'person', personId, name, email };
	const accepted = await acceptInvitation(person, { key: input.key });
	if (!accepted.ok) return accepted;
	setCookies(event, await beginSession(userId, event.request.headers));
	return accepted;
}
