// The way back to a check, sent to oneself: no account, nothing of what was answered but the address that carries it.
import { z } from 'zod';
import type { Actor } from '../../platform/actor.ts';
import { beyondBounds } from '../../platform/bounds.ts';
import { config } from '../../platform/config.ts';
import { queueMail } from '../../platform/mail/index.ts';
import { done, refused, type Outcome } from '../../platform/outcome.ts';
import { inLocale, localHref } from '#lib/shared/locale.ts';
import { checkMail } from '#lib/shared/messages/mail-check/index.ts';
import { command } from '../../people/index.ts';
import { answersToQuery, evaluateEligibility, type EligibilityAnswers } from './rules.ts';
import { checkOf } from './queries.ts';

/** How many in ten minutes: to one address, from one client, from all behind one proxy. */
const most = { address: 3, client: 10, proxy: 200 };

export type CheckToMail = {
	programme: string;
	answers: EligibilityAnswers;
	email: string;
	client: { address: string; proxied: boolean };
};

/**
 * Mails the address that carries the answers. Refuses `not-found`, `not-an-email`, and `too-many-attempts`.
 */
export async function mailCheck(actor: Actor, input: CheckToMail): Promise<Outcome<null>> {
	const email = input.email.trim().toLowerCase();
	if (!z.email().max(200).safeParse(email).success) {
		return refused('not-an-email', { fields: [{ field: 'email', reason: 'not-an-email' }] });
	}
	const { client } = input;
	const bounds = [
		{ key: `check to ${email}`, most: most.address },
		{ key: `check for ${client.address}`, most: client.proxied ? most.proxy : most.client }
	];
	if (await beyondBounds(bounds, actor)) return refused('too-many-attempts');
	return command(actor, 'eligibility.check', {}, async (tx) => {
		const check = await checkOf(tx, actor, input.programme);
		if (!check) return refused('not-found');
		const { definition, open } = check;
		const words = checkMail(actor.locale);
		const query = answersToQuery(definition, input.answers);
		const path = localHref(actor.locale, `/${check.programme}/kan-vi-delta`);
		const name = inLocale(definition.name, actor.locale);
		await queueMail(tx, actor, {
			kind: 'eligibility.link',
			to: { address: email },
			locale: actor.locale,
			subject: words.subject(name),
			body: words.body({
				name,
				link: `${config().url}${path}${query.size > 0 ? `?${query}` : ''}`,
				result: evaluateEligibility(definition, input.answers).result
			}),
			demo: open?.demo ?? false
		});
		return done(null);
	});
}
