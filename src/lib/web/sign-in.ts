// Sends the links that sign in: by the outbox, a bounded number to an address and for a client.
import { z } from 'zod';
import { counted } from '#lib/server/platform/bounds.ts';
import { systemActor, type Actor } from '#lib/server/platform/actor.ts';
import { config } from '#lib/server/platform/config.ts';
import { inTransaction } from '#lib/server/platform/database/index.ts';
import { linkMinutes, requestLink, sendLinksBy } from '#lib/server/platform/identity/index.ts';
import { queueMail } from '#lib/server/platform/mail/index.ts';
import { done, refused, type Outcome } from '#lib/server/platform/outcome.ts';
import { localHref, type Locale } from '#lib/shared/locale.ts';
import { signinMessages } from '#lib/shared/messages/signin/index.ts';

type Metadata = { organiserId: string; locale: Locale; next: string; origin: string };

/** Hooks the sending up; called once, when the server starts. */
export function startSigningIn() {
	sendLinksBy(async ({ email, token, metadata }) => {
		const { organiserId, locale, next, origin } = metadata as Metadata;
		const words = signinMessages(locale).mail;
		const query = new URLSearchParams({ token, next });
		const link = `${origin}${localHref(locale, '/logga-in/lank')}?${query}`;
		const actor = systemActor(organiserId, Temporal.Now.instant(), locale);
		await inTransaction(actor, (tx) =>
			queueMail(tx, actor, {
				kind: 'sign-in',
				to: { address: email },
				locale,
				subject: words.subject,
				body: words.body(link, linkMinutes),
				confidential: true
			})
		);
	});
}

const address = z.email().max(200);
/** How many links within ten minutes: to one address, and for one client (an office can be behind one address). */
const most = { address: 5, client: 60, proxy: 600 };

/**
 * Has a link sent. Refuses `not-an-email` and `too-many-attempts`; never tells whether the address is known. `client`
 * is where the request came from; `proxied` when that is only the
 * proxy's address, behind which there are many.
 */
export async function askForLink(
	actor: Actor,
	input: { email: string; next: string; client: string; proxied: boolean }
): Promise<Outcome<null>> {
	const email = input.email.trim().toLowerCase();
	if (!address.safeParse(email).success) {
		return refused('not-an-email', { fields: [{ field: 'email', reason: 'not-an-email' }] });
	}
	const now = actor.at.epochMilliseconds;
	const toAddress = await counted(`link to ${email}`, now);
	const forClient = await counted(`link for ${input.client}`, now);
	const bound = input.proxied ? most.proxy : most.client;
	if (toAddress > most.address || forClient > bound) return refused('too-many-attempts');
	const metadata: Metadata = {
		organiserId: actor.organiserId,
		locale: actor.locale,
		next: input.next,
		origin: config().url
	};
	await requestLink(email, metadata);
	return done(null);
}
