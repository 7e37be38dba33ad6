// A message to several: its text, its mails, and what can be done with all of them that have not gone.
import { error, redirect } from '@sveltejs/kit';
import {
	changeMessage,
	messageInOutbox,
	outboxOf,
	sendMessageNow,
	stopMessage
} from '#lib/server/application/index.ts';
import { localHref } from '#lib/shared/locale.ts';
import { refusalText } from '#lib/shared/messages/refusals/index.ts';
import { failed, formText, need, typedIn } from '#lib/web/answers.ts';
import { editionOf } from '#lib/web/office.ts';
import { inWords, rowWords } from '#lib/web/outbox.ts';

export async function load(event) {
	const { actor, locale } = event.locals;
	const edition = await editionOf(event);
	const message = need(event, await messageInOutbox(actor, event.params.batch));
	if (message.editionId !== edition.id) {
		error(404, refusalText(locale, { reason: 'not-found' }));
	}
	const page = Math.max(1, Number.parseInt(event.url.searchParams.get('sida') ?? '', 10) || 1);
	const filter = { batchId: message.id };
	const outbox = need(event, await outboxOf(actor, edition.id, filter, page));
	const { waiting, failed: notThrough, past, counts } = outbox;
	const open = counts.waiting + counts.held + counts.failed;
	return {
		message: {
			id: message.id,
			subject: message.subject,
			body: message.body,
			revision: message.revision,
			by: message.by,
			at: inWords(locale, message.writtenAt, edition.timeZone)
		},
		receivers: Object.values(counts).reduce((sum, count) => sum + count, 0),
		open,
		mails: [...waiting, ...notThrough, ...past].map((mail) =>
			rowWords(event, mail, edition.timeZone)
		),
		page,
		pages: outbox.pages,
		done: event.url.searchParams.get('klart'),
		count: Number.parseInt(event.url.searchParams.get('antal') ?? '', 10) || 0,
		byHand: Number.parseInt(event.url.searchParams.get('forhand') ?? '', 10) || 0
	};
}

type Event = Parameters<typeof failed>[0] & { params: { edition: string; batch: string } };

/** The page itself, with what was done. */
const back = ({ locals, params }: Event, query: string) =>
	localHref(locals.locale, `/kansli/${params.edition}/post/meddelande/${params.batch}?${query}`);

export const actions = {
	andra: async (event) => {
		const form = await event.request.formData();
		const changed = await changeMessage(event.locals.actor, {
			messageId: event.params.batch,
			revision: Number.parseInt(formText(form, 'revision'), 10) || 0,
			subject: { sv: formText(form, 'subject.sv'), en: formText(form, 'subject.en') },
			body: { sv: formText(form, 'body.sv'), en: formText(form, 'body.en') }
		});
		if (!changed.ok) return failed(event, changed, typedIn(form));
		const { changed: count, byHand } = changed.value;
		redirect(303, back(event, `klart=andrat&antal=${count}&forhand=${byHand}`));
	},
	stoppa: async (event) => {
		const stopped = await stopMessage(event.locals.actor, event.params.batch);
		if (!stopped.ok) return failed(event, stopped);
		redirect(303, back(event, `klart=stoppat&antal=${stopped.value.count}`));
	},
	skicka: async (event) => {
		const sent = await sendMessageNow(event.locals.actor, event.params.batch);
		if (!sent.ok) return failed(event, sent);
		redirect(303, back(event, `klart=skickat&antal=${sent.value.count}`));
	}
};
