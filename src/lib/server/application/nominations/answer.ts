// The answer to a nomination: an entry that carries it, or no.
import { sql } from 'kysely';
import type { Actor } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/index.ts';
import { config } from '../../platform/config.ts';
import type { Tx } from '../../platform/database/index.ts';
import { isId } from '../../platform/ids.ts';
import { queueMail } from '../../platform/mail/index.ts';
import { done, refused, type Outcome } from '../../platform/outcome.ts';
import { localHref } from '#lib/shared/locale.ts';
import { nominationMail } from '#lib/shared/messages/mail-nomination/index.ts';
import { command } from '../../people/index.ts';
import type { Edition } from '../../programme/index.ts';
import { linkTo, valuesOf } from './mail.ts';
import { nominationBy, type FoundNomination, type Nomination } from './queries.ts';

const notFound = (keyOrId: string) => refused(isId(keyOrId) ? 'not-found' : 'no-such-nomination');

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
