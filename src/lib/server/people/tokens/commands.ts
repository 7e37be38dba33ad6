// Bearer tokens for the API: each carries one person's own permissions; only its hash is kept.
import { randomBytes } from 'node:crypto';
import type { Locale } from '#lib/shared/locale.ts';
import type { Actor } from '../../platform/actor.ts';
import { audit } from '../../platform/audit/index.ts';
import { type Tx } from '../../platform/database/index.ts';
import { sha256 } from '../../platform/secrets.ts';
import type { PersonRow } from '../registry/queries.ts';

/** Makes a token for a person and answers it, this once. `token` may be given, for the demonstration's fixed ones. */
export async function issueToken(
	tx: Tx,
	actor: Actor,
	input: { personId: string; name: string; token?: string }
): Promise<string> {
	const token = input.token ?? `utm_${randomBytes(32).toString('base64url')}`;
	await tx
		.insertInto('people.api_token')
		.values({
			organiser_id: actor.organiserId,
			person_id: input.personId,
			name: input.name,
			hash: sha256(token)
		})
		.onConflict((conflict) => conflict.doNothing())
		.execute();
	await audit(tx, actor, { action: 'token.issue', subject: ['person', input.personId] });
	return token;
}

/** Answers whose a token is, or undefined. */
export async function personByToken(
	tx: Tx,
	actor: Actor,
	token: string
): Promise<PersonRow | undefined> {
	return tx
		.selectFrom('people.api_token as t')
		.innerJoin('people.person as p', (join) =>
			join.onRef('p.organiser_id', '=', 't.organiser_id').onRef('p.id', '=', 't.person_id')
		)
		.select([
			'p.id',
			'p.name',
			'p.email',
			'p.title',
			'p.organisation_id as organisationId',
			'p.locale',
			'p.demo'
		])
		.$narrowType<{ locale: Locale }>()
		.where('t.organiser_id', '=', actor.organiserId)
		.where('t.hash', '=', sha256(token))
		.where('t.revoked_at', 'is', null)
		.executeTakeFirst();
}
