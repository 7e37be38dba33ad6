// The demonstration's mailbox: what its persons would have got by e-mail, and what was sent to any other address.
import { error } from '@sveltejs/kit';
import { asSystem } from '#lib/server/platform/actor.ts';
import { config } from '#lib/server/platform/config.ts';
import { inTransaction } from '#lib/server/platform/database/index.ts';
import { latestMail } from '#lib/server/platform/mail/index.ts';
import { demoPeople } from '#lib/server/people/index.ts';
import { dayAndTime, wallClock } from '#lib/shared/dates.ts';

/** As many as one can look through. */
const shownFirst = 20;

export async function load({ locals, url }) {
	if (!config().demo) error(404);
	const actor = asSystem(locals.actor);
	const to = url.searchParams.get('till') ?? '';
	const [people, mail] = await Promise.all([
		inTransaction(actor, (tx) => demoPeople(tx, actor)),
		latestMail(actor, to || undefined)
	]);
	const everything = url.searchParams.has('alla');
	const more = new URLSearchParams({ ...(to ? { till: to } : {}), alla: '' });
	return {
		to,
		more:
			!everything && mail.length > shownFirst
				? { href: `?${more}`, left: mail.length - shownFirst }
				: null,
		people: people.map(({ name, email }) => ({ name, email })),
		mail: mail.slice(0, everything ? undefined : shownFirst).map((each) => ({
			id: each.id,
			to: each.to,
			subject: each.subject,
			paragraphs: (each.body ?? '').split(/\n{2,}/),
			attachments: each.attachments.map(({ name, hash }) => ({ name, hash })),
			at: dayAndTime(locals.locale, wallClock(each.createdAt.toString(), locals.organiser.timeZone))
		}))
	};
}
