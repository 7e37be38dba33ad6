// Nominating somebody, who is invited by mail; and the answer.
import { randomBytes, randomUUIDv7 } from 'node:crypto';
import { sql } from 'kysely';
import { asSystem, type Actor } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/index.ts';
import { beyondBounds } from '../../platform/bounds.ts';
import { config } from '../../platform/config.ts';
import type { Tx } from '../../platform/database/index.ts';
import { isId } from '../../platform/ids.ts';
import { queueMail } from '../../platform/mail/index.ts';
import { done, refused, type Outcome } from '../../platform/outcome.ts';
import { sha256 } from '../../platform/secrets.ts';
import { inLocale, localHref } from '#lib/shared/locale.ts';
import { nominationMail } from '#lib/shared/messages/mail-nomination/index.ts';
import { command } from '../../people/index.ts';
import { editionById, type Edition } from '../../programme/index.ts';
import { callOf } from '../entry/open.ts';
import { callRefusal } from '../entry/rules.ts';
import type { NominationInput } from './input.ts';
import { nominationBy, type FoundNomination, type Nomination } from './queries.ts';
import { applicantsOf, appliesAs, takesNominations } from './rules.ts';

/** How many in ten minutes: by one who nominates, to one who is nominated, from one client, from behind one proxy. */
const most = { nominator: 10, nominee: 3, client: 10, proxy: 200 };

export type NewNomination = NominationInput & {
	editionId: string;
	client: { address: string; proxied: boolean };
};

const linkTo = (locale: Nomination['locale'], keyOrId: string) =>
	`${config().url}${localHref(locale, `/nominering/${keyOrId}`)}`;

const awardOf = (edition: Edition, locale: Nomination['locale']) =>
	`${inLocale(edition.definition.name, locale)} ${inLocale(edition.label, locale)}`;

/**
 * Nominates somebody, who gets a mail with a link; whoever nominates gets one that says so. Refuses `not-found`, the
 * reasons of a closed call, `not-an-option`, `already-nominated` and `too-many-attempts`.
 */
export async function nominate(
	actor: Actor,
	input: NewNomination
): Promise<Outcome<{ id: string }>> {
	if (!isId(input.editionId)) return refused('not-found');
	const nominator = { name: input.nominatorName, email: input.nominatorEmail.toLowerCase() };
	const nominee = { name: input.nomineeName, email: input.nomineeEmail.toLowerCase() };
	const { client } = input;
	const bounds = [
		{ key: `nomination by ${nominator.email}`, most: most.nominator },
		{ key: `nomination of ${nominee.email}`, most: most.nominee },
		{
			key: `nomination for ${client.address}`,
			most: client.proxied ? most.proxy : most.client
		}
	];
	if (await beyondBounds(bounds, actor)) return refused('too-many-attempts');
	const allowed = await command(actor, 'nomination.make', {}, async () => done(null));
	if (!allowed.ok) return allowed;
	return command(asSystem(actor), 'nomination.make', {}, async (tx) => {
		const edition = await editionById(tx, actor, input.editionId);
		const applicants = edition && applicantsOf(edition.definition);
		if (!edition || !applicants || !takesNominations(applicants)) return refused('not-found');
		const closed = callRefusal(callOf(edition, actor));
		if (closed) return refused(closed);
		const kind = appliesAs(applicants, input.appliesAs || undefined, undefined);
		if (!kind) {
			return refused('not-an-option', {
				fields: [{ field: 'appliesAs', reason: 'not-an-option' }]
			});
		}
		// Two clicks on the same form come one after the other, and the second finds what the first made.
		const pair = `nomination in ${edition.id} of ${nominee.email} by ${nominator.email}`;
		await sql`select pg_advisory_xact_lock(hashtextextended(${pair}, 0))`.execute(tx);
		if (await isNominatedBy(tx, actor, edition.id, nominator.email, nominee.email)) {
			return refused('already-nominated', {
				fields: [{ field: 'nomineeEmail', reason: 'already-nominated' }]
			});
		}
		const id = randomUUIDv7();
		const key = randomBytes(24).toString('base64url');
		await tx
			.insertInto('application.nomination')
			.values({
				organiser_id: actor.organiserId,
				id,
				edition_id: edition.id,
				nominator_name: nominator.name,
				nominator_email: nominator.email,
				nominee_name: nominee.name,
				nominee_email: nominee.email,
				unit_name: input.unit,
				applies_as: kind,
				why: input.why,
				link_hash: sha256(key),
				nominated_at: actor.at.toString(),
				demo: edition.demo,
				locale: actor.locale
			})
			.execute();
		const { locale } = actor;
		const words = nominationMail(locale);
		const values = {
			award: awardOf(edition, locale),
			nominator: nominator.name,
			nominee: nominee.name,
			unit: input.unit,
			link: linkTo(locale, key)
		};
		const mail = { locale, editionId: edition.id, demo: edition.demo };
		await queueMail(tx, actor, {
			...mail,
			kind: 'nomination.invitation',
			to: { address: nominee.email, name: nominee.name },
			subject: words.invitation.subject(values),
			body: words.invitation.body(values),
			// The link in it answers for whoever is nominated.
			confidential: true
		});
		await queueMail(tx, actor, {
			...mail,
			kind: 'nomination.receipt',
			to: { address: nominator.email, name: nominator.name },
			subject: words.receipt.subject(values),
			// No key: whoever signs in with the address it went to is let in.
			body: words.receipt.body({ ...values, link: linkTo(locale, id) })
		});
		await audit(tx, actor, {
			action: 'nomination.make',
			subject: ['nomination', id],
			detail: { edition: edition.id, appliesAs: kind }
		});
		return done({ id });
	});
}

async function isNominatedBy(
	tx: Tx,
	actor: Actor,
	editionId: string,
	nominator: string,
	nominee: string
): Promise<boolean> {
	const row = await tx
		.selectFrom('application.nomination as n')
		.select('n.id')
		.where('n.organiser_id', '=', actor.organiserId)
		.where('n.edition_id', '=', editionId)
		.where('n.nominator_email', '=', nominator)
		.where('n.nominee_email', '=', nominee)
		.where('n.state', '<>', 'withdrawn')
		.executeTakeFirst();
	return row !== undefined;
}

/**
 * Says no to a nomination, by the link's key or under one's own address; whoever nominated is told, and reads why where
 * that was said. Refuses `no-such-nomination`, `not-found` and `already-done`.
 */
export async function declineNomination(
	actor: Actor,
	input: { keyOrId: string; because: string | null }
): Promise<Outcome<{ id: string }>> {
	return command(actor, 'nomination.answer', {}, async (tx) => {
		const found = await nominationBy(tx, actor, input.keyOrId);
		if (!found) return notFound(input.keyOrId);
		const { nomination, edition } = found;
		if (!(await answer(tx, actor, found, { because: input.because }))) {
			return refused('already-done');
		}
		const how = input.because ? 'declinedBecause' : 'declined';
		await tellNominator(tx, actor, nomination, edition, how);
		return done({ id: nomination.id });
	});
}

/**
 * Takes back a nomination that one has made, while it waits for an answer; the nominated is told, and the link of the
 * invitation leads to nothing more than that. Refuses `not-found` and `already-done`.
 */
export async function withdrawNomination(
	actor: Actor,
	input: { id: string }
): Promise<Outcome<{ id: string }>> {
	if (!isId(input.id)) return refused('not-found');
	return command(actor, 'nomination.withdraw', {}, async (tx) => {
		const found = await nominationBy(tx, actor, input.id);
		if (found?.nomination.side !== 'nominator') return refused('not-found');
		const { nomination, edition } = found;
		const { rows } = await sql<{ withdrawn: boolean }>`
			select application.withdraw_nomination(
				${nomination.id}::uuid, ${actor.at.toString()}::timestamptz
			) as withdrawn
		`.execute(tx);
		if (!rows[0]?.withdrawn) return refused('already-done');
		const { locale, nominee } = nomination;
		const words = nominationMail(locale).withdrawn;
		const values = valuesOf(nomination, edition, locale);
		await queueMail(tx, actor, {
			kind: 'nomination.withdrawn',
			to: { address: nominee.email, name: nominee.name },
			locale,
			subject: words.subject(values),
			body: words.body(values),
			editionId: edition.id,
			demo: edition.demo
		});
		await audit(tx, actor, {
			action: 'nomination.withdraw',
			subject: ['nomination', nomination.id],
			detail: { edition: edition.id }
		});
		return done({ id: nomination.id });
	});
}

const notFound = (keyOrId: string) => refused(isId(keyOrId) ? 'not-found' : 'no-such-nomination');

/**
 * Answers the nomination that an entry of an edition is to carry, by the link's key or under one's own address. Refuses
 * `no-such-nomination`, `not-found` and `already-done`.
 */
export async function nominationToCarry(
	tx: Tx,
	actor: Actor,
	editionId: string,
	keyOrId: string
): Promise<Outcome<FoundNomination>> {
	const found = await nominationBy(tx, actor, keyOrId);
	if (!found || found.nomination.side !== 'nominee' || found.edition.id !== editionId) {
		return notFound(keyOrId);
	}
	if (found.nomination.state !== 'invited') return refused('already-done');
	return done(found);
}

/** Lets an entry that has been begun carry the nomination; both sides are told. Refuses `already-done`. */
export async function acceptNomination(
	tx: Tx,
	actor: Actor,
	found: FoundNomination,
	entryId: string
): Promise<Outcome<null>> {
	const { nomination, edition } = found;
	if (!(await answer(tx, actor, found, { entryId }))) return refused('already-done');
	await tellNominator(tx, actor, nomination, edition, 'accepted');
	const words = nominationMail(actor.locale).begun;
	const values = valuesOf(nomination, edition, actor.locale);
	const link = `${config().url}${localHref(actor.locale, `/mina-bidrag/${entryId}`)}`;
	await queueMail(tx, actor, {
		kind: 'nomination.begun',
		to: { address: actor.kind === 'person' ? actor.email : nomination.nominee.email },
		locale: actor.locale,
		subject: words.subject(values),
		body: words.body({ ...values, link }),
		entryId,
		editionId: edition.id,
		demo: edition.demo
	});
	return done(null);
}

const valuesOf = (nomination: Nomination, edition: Edition, locale: Nomination['locale']) => ({
	award: awardOf(edition, locale),
	nominator: nomination.nominator.name,
	nominee: nomination.nominee.name,
	unit: nomination.unit
});

/** Answers whether it was still to be answered: with an entry that carries it, or by saying no. */
async function answer(
	tx: Tx,
	actor: Actor,
	{ nomination, keyHash }: FoundNomination,
	how: { entryId: string } | { because: string | null }
): Promise<boolean> {
	const accepted = 'entryId' in how;
	const entryId = accepted ? how.entryId : null;
	const { rows } = await sql<{ answered: boolean }>`
		select application.answer_nomination(
			${nomination.id}::uuid,
			${keyHash},
			${accepted ? 'accepted' : 'declined'},
			${entryId}::uuid,
			${accepted ? null : how.because},
			${actor.at.toString()}::timestamptz
		) as answered
	`.execute(tx);
	if (!rows[0]?.answered) return false;
	await audit(tx, actor, {
		action: accepted ? 'nomination.accept' : 'nomination.decline',
		subject: ['nomination', nomination.id],
		detail: { edition: nomination.editionId, ...(entryId ? { entry: entryId } : {}) }
	});
	return true;
}

async function tellNominator(
	tx: Tx,
	actor: Actor,
	nomination: Nomination,
	edition: Edition,
	how: 'accepted' | 'declined' | 'declinedBecause'
) {
	const { locale, nominator } = nomination;
	const words = nominationMail(locale)[how];
	const link = linkTo(locale, nomination.id);
	const values = { ...valuesOf(nomination, edition, locale), link };
	await queueMail(tx, actor, {
		kind: how === 'accepted' ? 'nomination.accepted' : 'nomination.declined',
		to: { address: nominator.email, name: nominator.name },
		locale,
		subject: words.subject(values),
		body: words.body(values),
		editionId: edition.id,
		demo: edition.demo
	});
}
