// Whether somebody may be named with an honour: the office asks, they answer by a link, and can take it back by the same.
import { sql } from 'kysely';
import { createHmac, randomUUIDv7, timingSafeEqual } from 'node:crypto';
import { localHref } from '#lib/shared/locale.ts';
import { looksLikeAddress, onOneLine } from '#lib/shared/name.ts';
import { mailHonours } from '#lib/shared/messages/mail-honours/index.ts';
import { asSystem, type Actor } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/index.ts';
import { config } from '../../platform/config.ts';
import { inTransaction, inTurn, type Tx } from '../../platform/database/index.ts';
import { isId } from '../../platform/ids.ts';
import { queueMail } from '../../platform/mail/index.ts';
import { done, refused, type FieldError, type Outcome } from '../../platform/outcome.ts';
import { derivedKey } from '../../platform/secrets.ts';
import { command, query } from '../../people/index.ts';
import { editionById } from '../../programme/index.ts';
import { beginPublishing, publishEdition } from '../publish/commands.ts';
import { editionName } from '../publish/rules.ts';
import { consentInput, messageInput, wrongFields, type MessageInput } from './input.ts';
import { readRows } from './published-rows.ts';
import { consentRows, type Consent, type ConsentPurpose } from './queries.ts';

const code = (id: string) =>
	createHmac('sha256', derivedKey('consent to be named'))
		.update(id)
		.digest('base64url')
		.slice(0, 32);

/** The link of a consent: its id, and a code that only the mail has. */
export const consentKey = (id: string) => `${id}.${code(id)}`;

function idOf(key: string): string | undefined {
	const [id = '', said = ''] = key.split('.');
	if (!isId(id)) return undefined;
	const [asked, right] = [Buffer.from(said), Buffer.from(code(id))];
	return asked.length === right.length && timingSafeEqual(asked, right) ? id : undefined;
}

const at = (locale: 'sv' | 'en', path: string) => config().url + localHref(locale, path);
const requiredAt = (fields: readonly string[]): FieldError[] =>
	fields.map((field) => ({ field, reason: field === 'email' ? 'not-an-email' : 'required' }));

/**
 * Asks somebody whether they may be named: by a mail with a link, or notes that they have said yes already, in words of
 * how (`told`). Of a contact the address is needed. Refuses `not-found` and what is wrong at its field.
 */
export async function askConsent(
	actor: Actor,
	input: {
		editionId: string;
		honourId: string;
		purpose: ConsentPurpose;
		name: string;
		role: string;
		email: string;
		told: string;
	}
): Promise<Outcome<{ id: string }>> {
	const { editionId, honourId, purpose } = input;
	return command(actor, 'published.edit', { editionId }, async (tx) => {
		await beginPublishing(tx, actor);
		const edition = await editionById(tx, actor, editionId);
		const rows = await readRows(actor, editionId);
		const honour = rows?.honours.find(({ id }) => id === honourId);
		if (!edition || !honour) return refused('not-found');
		const told = input.told.trim().slice(0, 600) || null;
		const read = consentInput.safeParse({
			name: input.name,
			role: input.role,
			email: input.email.trim() === '' ? null : input.email
		});
		const missing = read.success ? [] : wrongFields(read.error);
		// Whoever is asked, or is to be asked by others, must be reached.
		if (input.email.trim() === '' && (purpose === 'contact' || told === null))
			missing.push('email');
		if (missing.length > 0 || !read.success)
			return refused('not-complete', { fields: requiredAt(missing) });
		const { name, role, email } = read.data;
		const id = randomUUIDv7();
		await tx
			.insertInto('publication.consent')
			.values({
				organiser_id: actor.organiserId,
				...{ id, edition_id: editionId, honour_id: honourId, purpose, name, role, email, told },
				state: told === null ? 'asked' : 'given',
				locale: 'sv',
				asked_at: actor.at.toString(),
				answered_at: told === null ? null : actor.at.toString(),
				person_id: actor.kind === 'person' ? actor.personId : null
			})
			.execute();
		if (email) {
			const words = mailHonours('sv');
			const round = editionName(edition.definition.name, edition.label).sv;
			const values = {
				name,
				what: honour.title || honour.unit,
				round,
				page: at('sv', `/${edition.programme}/${edition.slug}/${honourId}`),
				link: at('sv', `/medgivande/${consentKey(id)}`)
			};
			const mail = told === null ? words.ask[purpose](values) : words.noted[purpose](values);
			await queueMail(tx, actor, {
				kind: 'consent.ask',
				// By its link one answers as the one who was asked: nobody else reads it.
				confidential: true,
				to: { address: email, name },
				locale: 'sv',
				...mail,
				demo: edition.demo,
				editionId
			});
		}
		await audit(tx, actor, {
			action: told === null ? 'consent.ask' : 'consent.note',
			subject: ['edition', editionId],
			detail: { id, honour: honourId, purpose }
		});
		await publishEdition(tx, actor, editionId);
		return done({ id });
	});
}

/** Takes a consent away, by the office. Refuses `not-found`. */
export async function endConsent(
	actor: Actor,
	{ editionId, id }: { editionId: string; id: string }
): Promise<Outcome<{ id: string }>> {
	return command(actor, 'published.edit', { editionId }, async (tx) => {
		const found = await setState(tx, actor, id, 'withdrawn');
		return found ? done({ id }) : refused('not-found');
	});
}

async function setState(tx: Tx, actor: Actor, id: string, state: Consent['state']) {
	await beginPublishing(tx, actor);
	if (!isId(id)) return undefined;
	const row = await tx
		.updateTable('publication.consent')
		.set({ state, answered_at: actor.at.toString() })
		.where('organiser_id', '=', actor.organiserId)
		.where('id', '=', id)
		.returning('edition_id as editionId')
		.executeTakeFirst();
	if (!row) return undefined;
	await audit(tx, actor, {
		action: `consent.${state}`,
		subject: ['edition', row.editionId],
		detail: { id }
	});
	await publishEdition(tx, actor, row.editionId);
	return row;
}

export type AskedConsent = Pick<Consent, 'name' | 'purpose' | 'state' | 'role'> & {
	what: string;
	path: string;
};

/** What the link leads to: what is asked, and how it was answered. Refuses `not-found`. */
export async function consentByKey(visitor: Actor, key: string): Promise<Outcome<AskedConsent>> {
	const id = idOf(key);
	if (!id) return refused('not-found');
	const actor = asSystem(visitor);
	return inTransaction(actor, async (tx) => {
		const found = await consentRows(tx, actor).where('c.id', '=', id).executeTakeFirst();
		const rows = found && (await readRows(actor, found.editionId));
		const honour = rows?.honours.find((each) => each.id === found?.honourId);
		if (!found || !rows || !honour) return refused('not-found');
		const { name, purpose, state, role } = found;
		return done({
			...{ name, purpose, state, role },
			what: honour.title || honour.unit,
			path: `/${rows.programme}/${rows.slug}/${honour.id}`
		});
	});
}

/** Answers yes or no by the link; no, after yes, takes it back: the page follows at once. Refuses `not-found`. */
export async function answerConsent(
	visitor: Actor,
	{ key, yes }: { key: string; yes: boolean }
): Promise<Outcome<{ state: Consent['state'] }>> {
	const asked = await query(visitor, 'consent.answer', {}, async () => true);
	if (!asked.ok) return asked;
	const id = idOf(key);
	if (!id) return refused('not-found');
	const actor = asSystem(visitor);
	return inTransaction(actor, async (tx) => {
		const now = await consentRows(tx, actor).where('c.id', '=', id).executeTakeFirst();
		if (!now) return refused('not-found');
		const state = yes ? 'given' : now.state === 'given' ? 'withdrawn' : 'declined';
		if (state !== now.state) await setState(tx, actor, id, state);
		return done({ state });
	});
}

/** The most that one honour's contact is written to in an hour. */
const mostAnHour = 20;

/**
 * Sends a reader's question to whoever can be asked of an honour. The contact's address is shown to nobody, and the
 * reader's is kept in the mail alone. Refuses `not-found` where there is nobody to ask, what is wrong at its field, and
 * a flood (`too-many-attempts`).
 */
export async function askOfHonour(
	visitor: Actor,
	input: MessageInput & { honourId: string }
): Promise<Outcome<{ name: string }>> {
	const asked = await query(visitor, 'honour.ask', {}, async () => true);
	if (!asked.ok) return asked;
	const { honourId, ...said } = input;
	const read = messageInput.safeParse(said);
	if (!read.success)
		return refused('not-complete', { fields: requiredAt(wrongFields(read.error)) });
	if (looksLikeAddress(read.data.name))
		return refused('not-complete', { fields: [{ field: 'name', reason: 'required' }] });
	const actor = asSystem(visitor);
	return inTransaction(actor, async (tx) => {
		if (!isId(honourId)) return refused('not-found');
		const contacts = await consentRows(tx, actor)
			.where('c.honour_id', '=', honourId)
			.where('c.purpose', '=', 'contact')
			.where('c.state', '=', 'given')
			.execute();
		const contact = contacts.at(-1);
		const edition = contact && (await editionById(tx, actor, contact.editionId));
		const rows = contact && (await readRows(actor, contact.editionId));
		const honour = rows?.honours.find(({ id }) => id === honourId);
		if (!contact?.email || !edition || !honour) return refused('not-found');
		await inTurn(tx, actor, `questions to ${contact.email}`);
		const lately = await tx
			.selectFrom('platform.mail as m')
			.select((is) => is.fn.countAll<number>().as('n'))
			.where('m.organiser_id', '=', actor.organiserId)
			.where('m.kind', '=', 'honour.question')
			.where('m.to_address', '=', contact.email)
			.where(
				'm.created_at',
				'>',
				sql<Temporal.Instant>`${actor.at.subtract({ hours: 1 }).toString()}::timestamptz`
			)
			.executeTakeFirstOrThrow();
		if (Number(lately.n) >= mostAnHour) return refused('too-many-attempts');
		const { name, unit, email, message } = read.data;
		const words = mailHonours(contact.locale);
		await queueMail(tx, actor, {
			kind: 'honour.question',
			// What a reader writes is between the two: it is emptied once it has gone.
			confidential: true,
			to: { address: contact.email, name: contact.name },
			locale: contact.locale,
			...words.question({
				name: contact.name,
				what: honour.title || honour.unit,
				from: onOneLine(name),
				unit: onOneLine(unit),
				email,
				message,
				link: at(contact.locale, `/medgivande/${consentKey(contact.id)}`)
			}),
			demo: edition.demo,
			editionId: edition.id
		});
		return done({ name: contact.name });
	});
}
