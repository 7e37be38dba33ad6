// Handing an entry over to another contact person: offered and accepted, or by the office alone.
import type { Actor } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/index.ts';
import type { Tx } from '../../platform/database/index.ts';
import { done, refused, type FieldError, type Outcome } from '../../platform/outcome.ts';
import { appoint, command, endAppointment, ensurePerson, personById } from '../../people/index.ts';
import { keepable } from '../answers/rules.ts';
import {
	decides,
	invite,
	invitesTooOften,
	withdrawOffers,
	type Invited
} from '../colleagues/commands.ts';
import { addressOf, nameOf } from '../colleagues/input.ts';
import { mailAbout } from '../colleagues/mails.ts';
import { colleaguesIn } from '../colleagues/queries.ts';
import { roleOf, type Predecessor } from '../colleagues/rules.ts';
import { lockForPeople, type Locked } from '../entry/open.ts';

/**
 * Offers an entry to somebody by address; whoever accepts is its contact person from then on. A later offer replaces an
 * earlier one. For the contact person and the office. Refuses `not-found`, `contact-person-only`, `not-an-email`,
 * `too-many-attempts` and `already-colleague` (it is the contact person's own address).
 */
export async function offerHandOver(
	actor: Actor,
	input: { entryId: string; email: string; name?: string; predecessor: Predecessor }
): Promise<Outcome<Invited>> {
	if (await invitesTooOften(actor, input.email)) return refused('too-many-attempts');
	return command(actor, 'entry.hand-over', { entryId: input.entryId }, async (tx, held) => {
		const locked = await lockForPeople(tx, actor, input.entryId);
		if (!locked) return refused('not-found');
		if (!decides(actor, locked, held)) return refused('contact-person-only');
		const email = addressOf(input.email);
		if (email === null) {
			return refused('not-an-email', { fields: [{ field: 'to', reason: 'not-an-email' }] });
		}
		const people = await colleaguesIn(tx, actor, input.entryId);
		if (people.some((each) => each.contact && each.email === email)) {
			return refused('already-colleague', {
				fields: [{ field: 'to', reason: 'already-colleague' }]
			});
		}
		const by = actor.kind === 'person' && !held.has('office') ? actor.name : null;
		return invite(tx, actor, locked, by, {
			email,
			name: nameOf(input.name),
			kind: 'contact',
			predecessor: input.predecessor
		});
	});
}

/**
 * Gives an entry another contact person at once, for somebody who has already left: the office alone, with a reason that
 * is kept. Refuses `not-found`, `not-allowed`, and `not-complete` with the fields.
 */
export async function appointContact(
	actor: Actor,
	input: {
		entryId: string;
		email: string;
		name: string;
		reason: string;
		predecessor: Predecessor;
	}
): Promise<Outcome<null>> {
	return command(actor, 'entry.hand-over', { entryId: input.entryId }, async (tx, held) => {
		const locked = await lockForPeople(tx, actor, input.entryId);
		if (!locked) return refused('not-found');
		if (!held.has('office')) return refused('not-allowed');
		const email = addressOf(input.email);
		const name = nameOf(input.name);
		const reason = String(keepable(input.reason)).trim();
		const people = await colleaguesIn(tx, actor, input.entryId);
		const fields: FieldError[] = [];
		if (email === null) fields.push({ field: 'to', reason: 'not-an-email' });
		else if (people.some((each) => each.contact && each.email === email)) {
			fields.push({ field: 'to', reason: 'already-colleague' });
		}
		if (name === null) fields.push({ field: 'toName', reason: 'name-missing' });
		if (reason === '') fields.push({ field: 'reason', reason: 'reason-missing' });
		if (fields.length > 0 || email === null || name === null) {
			return refused('not-complete', { fields });
		}
		const { editionId } = locked.entry;
		const on = { editionId, entryId: input.entryId };
		const personId = await ensurePerson(tx, actor, { email, name, demo: locked.entry.demo });
		const before = people.find((each) => each.personId === personId);
		if (before?.right === 'reader') {
			await endAppointment(tx, actor, { ...on, personId, role: roleOf.reader });
		}
		if (before?.right !== 'writer') {
			await appoint(tx, actor, { ...on, personId, role: roleOf.writer });
		}
		await withdrawOffers(tx, actor, input.entryId, email);
		await takeOver(tx, actor, locked, {
			to: { personId, name: before?.name ?? name },
			predecessor: input.predecessor,
			reason
		});
		return done(null);
	});
}

/**
 * Makes somebody who writes in the entry its contact person, and lets the one before stay or leave; notes it, and tells
 * those concerned. With a `reason` it is the office that does it. The entry is locked, and never without a contact.
 */
export async function takeOver(
	tx: Tx,
	actor: Actor,
	about: Locked,
	change: { to: { personId: string; name: string }; predecessor: Predecessor; reason?: string }
) {
	const { entry } = about;
	const { to, predecessor, reason } = change;
	const from =
		entry.contactId && entry.contactId !== to.personId
			? await personById(tx, actor, entry.contactId)
			: undefined;
	await tx
		.updateTable('application.entry')
		.set({ contact_id: to.personId })
		.where('organiser_id', '=', actor.organiserId)
		.where('id', '=', entry.id)
		.execute();
	if (from && predecessor === 'leaves') {
		await endAppointment(tx, actor, { personId: from.id, entryId: entry.id, role: roleOf.writer });
	}
	await tx
		.insertInto('application.hand_over')
		.values({
			organiser_id: actor.organiserId,
			entry_id: entry.id,
			from_id: from?.id ?? null,
			to_id: to.personId,
			by_id: reason !== undefined && actor.kind === 'person' ? actor.personId : null,
			reason: reason ?? null,
			predecessor,
			handed_at: actor.at.toString()
		})
		.execute();
	await audit(tx, actor, {
		action: reason === undefined ? 'entry.hand-over' : 'entry.hand-over-by-office',
		subject: ['entry', entry.id],
		detail: { from: from?.id, to: to.personId, predecessor }
	});
	const facts = { to: to.name, from: from?.name ?? null };
	const receiver = reason === undefined ? undefined : await personById(tx, actor, to.personId);
	if (receiver) {
		await mailAbout(tx, actor, about, receiver, 'entry.hand-over', (words, named, link) => {
			const values = { ...named, ...facts, link: link('') };
			return { subject: words.newContact.subject(values), body: words.newContact.body(values) };
		});
	}
	if (from) {
		await mailAbout(tx, actor, about, from, 'entry.hand-over', (words, named, link) => {
			const values = { ...named, ...facts, link: link(''), stays: predecessor === 'stays' };
			return { subject: words.handedOver.subject(values), body: words.handedOver.body(values) };
		});
	}
}
