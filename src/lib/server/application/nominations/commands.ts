// Nominating somebody, who is invited by mail; and taking that back.
import { randomBytes, randomUUIDv7 } from 'node:crypto';
import { sql } from 'kysely';
import { asSystem, type Actor } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/index.ts';
import { beyondBounds } from '../../platform/bounds.ts';
import type { Tx } from '../../platform/database/index.ts';
import { isId } from '../../platform/ids.ts';
import { queueMail } from '../../platform/mail/index.ts';
import { done, refused, type Outcome } from '../../platform/outcome.ts';
import { sha256 } from '../../platform/secrets.ts';
import { nominationMail } from '#lib/shared/messages/mail-nomination/index.ts';
import { command } from '../../people/index.ts';
import { editionById } from '../../programme/index.ts';
import { callOf } from '../entry/open.ts';
import { callRefusal } from '../entry/rules.ts';
import type { NominationInput } from './input.ts';
import { awardOf, linkTo, valuesOf } from './mail.ts';
import { nominationBy } from './queries.ts';
import { applicantsOf, appliesAs, takesNominations } from './rules.ts';

/** How many in ten minutes: by one who nominates, to one who is nominated, from one client, from behind one proxy. */
const most = { nominator: 10, nominee: 3, client: 10, proxy: 200 };

export type NewNomination = NominationInput & {
	editionId: string;
	client: { address: string; proxied: boolean };
};

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
