// The office's acts with guests: listing, inviting, reminding, seating, and the door.
import { randomUUIDv7 } from 'node:crypto';
import { dayAndTime, longDate } from '#lib/shared/dates.ts';
import { localHref, type Locale } from '#lib/shared/locale.ts';
import { eveningMessages } from '#lib/shared/messages/evening/index.ts';
import { onOneLine } from '#lib/shared/name.ts';
import type { Actor } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/index.ts';
import { config } from '../../platform/config.ts';
import type { Tx } from '../../platform/database/index.ts';
import { isId } from '../../platform/ids.ts';
import { queueMail } from '../../platform/mail/index.ts';
import { done, refused, type FieldError, type Outcome } from '../../platform/outcome.ts';
import { command } from '../../people/index.ts';
import { keyHash } from '../embargo/key.ts';
import { ceremonyIn, type Ceremony } from '../evening/queries.ts';
import { inWords } from '../evening/rules.ts';
import { invitationKey } from './by-link.ts';
import { guestsIn, tablesIn, type Guest } from './queries.ts';
import { guestsTyped } from './rules.ts';

/** Runs an act on a ceremony's guests. Refuses `not-found`. */
function onCeremony<T>(
	actor: Actor,
	ceremonyId: string,
	act: (tx: Tx, ceremony: Ceremony) => Promise<Outcome<T>>
): Promise<Outcome<T>> {
	return command(actor, 'ceremony.arrange', {}, async (tx) => {
		const ceremony = await ceremonyIn(tx, actor, ceremonyId);
		return ceremony ? act(tx, ceremony) : refused('not-found');
	});
}

const noted = (tx: Tx, actor: Actor, action: string, ceremonyId: string) =>
	audit(tx, actor, { action, subject: ['ceremony', ceremonyId] });

/**
 * Lists guests, one a line; those whose address is listed already are left as they are. `locale` is the language of those
 * whose line says none. Refuses `not-found`, and at the
 * field `lines`: `required`, `guest-line`.
 */
export async function addGuests(
	actor: Actor,
	input: { ceremonyId: string; lines: string; companions: number; locale?: Locale }
): Promise<Outcome<{ added: number }>> {
	const { guests, wrong } = guestsTyped(input.lines.slice(0, 200_000));
	const [row] = wrong;
	if (row !== undefined) {
		const fields: FieldError[] = [{ field: 'lines', reason: 'guest-line', values: { row } }];
		return refused('guest-line', { values: { row }, fields });
	}
	if (guests.length === 0) {
		return refused('required', { fields: [{ field: 'lines', reason: 'required' }] });
	}
	const most = Math.min(Math.max(Math.trunc(input.companions) || 0, 0), 10);
	return onCeremony(actor, input.ceremonyId, async (tx, { id: ceremonyId }) => {
		const rows = guests.map((guest) => {
			const id = randomUUIDv7();
			return {
				organiser_id: actor.organiserId,
				id,
				ceremony_id: ceremonyId,
				...guest,
				locale: guest.locale ?? input.locale ?? 'sv',
				companions_most: most,
				key_hash: keyHash(invitationKey(id)),
				added_at: actor.at.toString()
			};
		});
		const added = await tx
			.insertInto('ceremony.guest')
			.values(rows)
			.onConflict((known) => known.columns(['organiser_id', 'ceremony_id', 'email']).doNothing())
			.returning('id')
			.execute();
		await noted(tx, actor, 'guest.add', ceremonyId);
		return done({ added: added.length });
	});
}

/** Invites all who are listed and not invited yet. Refuses `not-found` and `no-receivers`. */
export function inviteGuests(
	actor: Actor,
	{ ceremonyId }: { ceremonyId: string }
): Promise<Outcome<{ sent: number }>> {
	return onCeremony(actor, ceremonyId, (tx, ceremony) =>
		write(tx, actor, ceremony, 'invite', ({ state }) => state === 'listed')
	);
}

/** Reminds all who are invited and have not answered. Refuses `not-found` and `no-receivers`. */
export function remindGuests(
	actor: Actor,
	{ ceremonyId }: { ceremonyId: string }
): Promise<Outcome<{ sent: number }>> {
	return onCeremony(actor, ceremonyId, (tx, ceremony) =>
		write(tx, actor, ceremony, 'remind', ({ state }) => ['invited', 'reminded'].includes(state))
	);
}

async function write(
	tx: Tx,
	actor: Actor,
	ceremony: Ceremony,
	kind: 'invite' | 'remind',
	to: (guest: Guest) => boolean
): Promise<Outcome<{ sent: number }>> {
	const guests = (await guestsIn(tx, actor, ceremony.id)).filter(to);
	if (guests.length === 0) return refused('no-receivers');
	for (const { id, name, email, locale } of guests) {
		const words = eveningMessages(locale).mail[kind];
		const evening = inWords(ceremony, locale);
		const values = {
			name,
			ceremony: evening.name,
			when: dayAndTime(locale, ceremony.starts, true),
			place: evening.place,
			replyBy: ceremony.replyBy ? longDate(locale, ceremony.replyBy) : '',
			link: config().url + localHref(locale, `/gast/${invitationKey(id)}`)
		};
		await queueMail(tx, actor, {
			kind: `guest.${kind}`,
			to: { address: email, name },
			locale,
			subject: words.subject(evening.name),
			body: words.body(values),
			// The link is the guest's own.
			confidential: true
		});
	}
	const at = actor.at.toString();
	await tx
		.updateTable('ceremony.guest')
		.set(kind === 'invite' ? { invited_at: at } : { reminded_at: at })
		.where('organiser_id', '=', actor.organiserId)
		.where(
			'id',
			'in',
			guests.map(({ id }) => id)
		)
		.execute();
	await noted(tx, actor, `guest.${kind}`, ceremony.id);
	return done({ sent: guests.length });
}

/** Sets the language that a guest is written to in. Refuses `not-found`. */
export function setGuestLanguage(
	actor: Actor,
	{ ceremonyId, guestId, locale }: { ceremonyId: string; guestId: string; locale: Locale }
): Promise<Outcome<null>> {
	return onCeremony(actor, ceremonyId, async (tx) => {
		if (!isId(guestId)) return refused('not-found');
		const found = await tx
			.updateTable('ceremony.guest')
			.set({ locale })
			.where('organiser_id', '=', actor.organiserId)
			.where('ceremony_id', '=', ceremonyId)
			.where('id', '=', guestId)
			.returning('id')
			.executeTakeFirst();
		if (!found) return refused('not-found');
		await noted(tx, actor, 'guest.language', ceremonyId);
		return done(null);
	});
}

/** Takes a guest off the list. Refuses `not-found`. */
export function removeGuest(
	actor: Actor,
	{ ceremonyId, guestId }: { ceremonyId: string; guestId: string }
): Promise<Outcome<null>> {
	return onCeremony(actor, ceremonyId, async (tx) => {
		if (!isId(guestId)) return refused('not-found');
		const gone = await tx
			.deleteFrom('ceremony.guest')
			.where('organiser_id', '=', actor.organiserId)
			.where('ceremony_id', '=', ceremonyId)
			.where('id', '=', guestId)
			.returning('id')
			.executeTakeFirst();
		if (!gone) return refused('not-found');
		await noted(tx, actor, 'guest.remove', ceremonyId);
		return done(null);
	});
}

/** Checks a guest in at the door, or takes that back. Refuses `not-found`. */
export function checkIn(
	actor: Actor,
	{ ceremonyId, guestId, here }: { ceremonyId: string; guestId: string; here: boolean }
): Promise<Outcome<null>> {
	return onCeremony(actor, ceremonyId, async (tx) => {
		if (!isId(guestId)) return refused('not-found');
		const found = await tx
			.updateTable('ceremony.guest')
			.set({ checked_in_at: here ? actor.at.toString() : null })
			.where('organiser_id', '=', actor.organiserId)
			.where('ceremony_id', '=', ceremonyId)
			.where('id', '=', guestId)
			.returning('id')
			.executeTakeFirst();
		if (!found) return refused('not-found');
		await noted(tx, actor, 'guest.check-in', ceremonyId);
		return done(null);
	});
}

/** Adds a table. Refuses `not-found`, and at its field: `required` (`table`), `needs-seats` (`seats`), `already-listed`. */
export function addTable(
	actor: Actor,
	input: { ceremonyId: string; name: string; seats: number }
): Promise<Outcome<null>> {
	const name = onOneLine(input.name).slice(0, 100);
	return onCeremony(actor, input.ceremonyId, async (tx, { id }) => {
		const fields: FieldError[] = [];
		if (name === '') fields.push({ field: 'table', reason: 'required' });
		if (!Number.isInteger(input.seats) || input.seats < 1 || input.seats > 999) {
			fields.push({ field: 'seats', reason: 'needs-seats' });
		}
		const [first] = fields;
		if (first) return refused(first.reason, { fields });
		const added = await tx
			.insertInto('ceremony.seating_table')
			.values({ organiser_id: actor.organiserId, ceremony_id: id, name, seats: input.seats })
			.onConflict((known) => known.doNothing())
			.returning('id')
			.executeTakeFirst();
		if (!added) {
			return refused('name-taken', {
				values: { name },
				fields: [{ field: 'table', reason: 'name-taken', values: { name } }]
			});
		}
		await noted(tx, actor, 'seating.change', id);
		return done(null);
	});
}

/** Takes a table away; its guests are without one. Refuses `not-found`. */
export function removeTable(
	actor: Actor,
	{ ceremonyId, tableId }: { ceremonyId: string; tableId: string }
): Promise<Outcome<null>> {
	return onCeremony(actor, ceremonyId, async (tx) => {
		if (!(await tablesIn(tx, actor, ceremonyId)).some(({ id }) => id === tableId)) {
			return refused('not-found');
		}
		await tx
			.updateTable('ceremony.guest')
			.set({ table_id: null })
			.where('organiser_id', '=', actor.organiserId)
			.where('table_id', '=', tableId)
			.execute();
		await tx
			.deleteFrom('ceremony.seating_table')
			.where('organiser_id', '=', actor.organiserId)
			.where('id', '=', tableId)
			.execute();
		await noted(tx, actor, 'seating.change', ceremonyId);
		return done(null);
	});
}

/** Seats guests who come, each at a table or (null) at none; what is no guest or table of the ceremony is left. Refuses `not-found`. */
export function seatGuests(
	actor: Actor,
	{ ceremonyId, seats }: { ceremonyId: string; seats: ReadonlyMap<string, string | null> }
): Promise<Outcome<null>> {
	return onCeremony(actor, ceremonyId, async (tx) => {
		const tables = new Set((await tablesIn(tx, actor, ceremonyId)).map(({ id }) => id));
		for (const { id, state, tableId } of await guestsIn(tx, actor, ceremonyId)) {
			const to = seats.get(id);
			if (to === undefined || to === tableId || state !== 'coming') continue;
			if (to !== null && !tables.has(to)) continue;
			await tx
				.updateTable('ceremony.guest')
				.set({ table_id: to })
				.where('organiser_id', '=', actor.organiserId)
				.where('id', '=', id)
				.execute();
		}
		await noted(tx, actor, 'seating.change', ceremonyId);
		return done(null);
	});
}
