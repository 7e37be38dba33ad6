// One mail: as it looks, and what can be done with it until it goes.
import { error, redirect } from '@sveltejs/kit';
import {
	changeMail,
	mailInOutbox,
	sendMailNow,
	stopMail,
	type SeenMail
} from '#lib/server/application/index.ts';
import { inTransaction } from '#lib/server/platform/database/index.ts';
import { config } from '#lib/server/platform/config.ts';
import { allowedWithMail } from '#lib/server/platform/mail/index.ts';
import type { Outcome } from '#lib/server/platform/outcome.ts';
import { personById } from '#lib/server/people/index.ts';
import { localHref } from '#lib/shared/locale.ts';
import { refusalText } from '#lib/shared/messages/refusals/index.ts';
import { failed, formText, need, typedIn } from '#lib/web/answers.ts';
import { editionOf } from '#lib/web/office.ts';
import { inWords, kindWords, whenWords } from '#lib/web/outbox.ts';

export async function load(event) {
	const { actor, locale } = event.locals;
	const edition = await editionOf(event);
	const mail = need(event, await mailInOutbox(actor, event.params.mail));
	if (mail.ofEdition !== edition.id) {
		error(404, refusalText(locale, { reason: 'not-found' }));
	}
	const names = await inTransaction(actor, async (tx) => {
		const nameOf = async (id: string | null) =>
			id === null ? null : ((await personById(tx, actor, id))?.name ?? null);
		return { edited: await nameOf(mail.editedBy), stopped: await nameOf(mail.stoppedBy) };
	});
	const at = (instant: Temporal.Instant | null) =>
		instant && inWords(locale, instant, edition.timeZone);
	const { sendAfter } = mail;
	return {
		mail: {
			id: mail.id,
			from: config().mailFrom,
			to:
				mail.to.name && mail.to.name !== mail.to.address
					? `${mail.to.name} <${mail.to.address}>`
					: mail.to.address,
			language: mail.locale,
			subject: mail.subject,
			body: mail.body ?? '',
			attachments: mail.attachments.map(({ name }) => name),
			kind: kindWords(locale, mail.kind),
			entry: mail.entryId ? { id: mail.entryId, unit: mail.unit } : null,
			batchId: mail.batchId,
			state: mail.state,
			revision: mail.revision,
			may: allowedWithMail[mail.state],
			timed: sendAfter !== null && Temporal.Instant.compare(sendAfter, actor.at) > 0,
			when: whenWords(locale, mail, edition.timeZone, actor.at),
			attempts: mail.attempts,
			why: mail.lastError,
			edited: mail.editedAt && { by: names.edited, at: at(mail.editedAt) ?? '' },
			stopped: mail.stoppedAt && { by: names.stopped, at: at(mail.stoppedAt) ?? '' }
		},
		done: event.url.searchParams.get('klart')
	};
}

type Event = Parameters<typeof failed>[0] & {
	params: { edition: string; mail: string };
	request: Request;
};

/** Does one thing with the mail, and shows the page again: done, or with what is wrong and what was typed. */
async function act(
	event: Event,
	what: 'andrat' | 'stoppat' | 'skickat',
	work: (seen: SeenMail, form: FormData) => Promise<Outcome<unknown>>
) {
	const { edition, mail: mailId } = event.params;
	const form = await event.request.formData();
	const revision = Number.parseInt(formText(form, 'revision'), 10);
	const seen = { mailId, revision: Number.isInteger(revision) ? revision : 0 };
	const outcome = await work(seen, form);
	if (!outcome.ok) return failed(event, outcome, typedIn(form));
	redirect(303, localHref(event.locals.locale, `/kansli/${edition}/post/${mailId}?klart=${what}`));
}

export const actions = {
	andra: (event) =>
		act(event, 'andrat', (seen, form) =>
			changeMail(event.locals.actor, {
				...seen,
				subject: formText(form, 'subject'),
				body: formText(form, 'body')
			})
		),
	stoppa: (event) => act(event, 'stoppat', (seen) => stopMail(event.locals.actor, seen)),
	skicka: (event) => act(event, 'skickat', (seen) => sendMailNow(event.locals.actor, seen))
};
