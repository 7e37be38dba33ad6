// Sends the links that sign in: by the outbox, at most five to an address in ten minutes.
import { asSystem, systemActor, type Actor } from '#lib/server/platform/actor.ts';
import { config } from '#lib/server/platform/config.ts';
import { inTransaction } from '#lib/server/platform/database/index.ts';
import { linkMinutes, requestLink, sendLinksBy } from '#lib/server/platform/identity/index.ts';
import { mailTo, queueMail } from '#lib/server/platform/mail/index.ts';
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

/** Has a link sent. Refuses `not-an-email` and `too-many-attempts`; never tells whether the address is known. */
export async function askForLink(
	actor: Actor,
	input: { email: string; next: string }
): Promise<Outcome<null>> {
	const email = input.email.trim().toLowerCase();
	if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email) || email.length > 200) {
		const field = { field: 'email', reason: 'not-an-email' as const };
		return refused('not-an-email', { fields: [field] });
	}
	const since = actor.at.subtract({ minutes: 10 });
	const recent = (await mailTo(asSystem(actor), email)).filter(
		(mail) => mail.kind === 'sign-in' && Temporal.Instant.compare(mail.createdAt, since) > 0
	);
	if (recent.length >= 5) return refused('too-many-attempts');
	const metadata: Metadata = {
		organiserId: actor.organiserId,
		locale: actor.locale,
		next: input.next,
		origin: config().url
	};
	await requestLink(email, metadata);
	return done(null);
}
