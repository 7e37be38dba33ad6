// Declares that the participation is notified to the unit's board.
import { error, redirect } from '@sveltejs/kit';
import type { Actor } from '#lib/server/platform/actor.ts';
import {
	declareBoardNotice,
	sendBoardNotice,
	type BoardMailRow
} from '#lib/server/application/index.ts';
import { inLocale, localHref, type Locale } from '#lib/shared/locale.ts';
import { applicationMessages } from '#lib/shared/messages/application/index.ts';
import { refusalText } from '#lib/shared/messages/refusals/index.ts';
import { failed, formText, typedIn } from '#lib/web/answers.ts';
import { entryPage, savedAt } from '#lib/web/entry.ts';

export async function load(event) {
	const { actor, locale } = event.locals;
	const { writing, frame, next } = await entryPage(event, event.params.entry, 'namnd');
	const { definition, timeZone } = writing.edition;
	if (!definition.boardNotice.required) {
		error(404, refusalText(locale, { reason: 'not-found' }));
	}
	const kept = writing.boardNotice;
	const formBoard = writing.answers.get('board')?.typed;
	return {
		...frame,
		lead: inLocale(definition.boardNotice.text, locale),
		contact: writing.eligibility.route ? inLocale(writing.eligibility.route.text, locale) : null,
		board: kept?.board ?? (typeof formBoard === 'string' ? formBoard : ''),
		notifiedOn: kept?.notifiedOn ?? '',
		reference: kept?.reference ?? '',
		declared: kept !== null,
		sent: writing.boardMails.map((mail) => sentLine(mail, actor, timeZone, locale)),
		maySend: kept !== null && writing.entry.state !== 'withdrawn' && !writing.edition.releasedAt,
		sentTo: event.url.searchParams.get('skickat'),
		savedAt: kept && savedAt(kept.declaredAt, actor, timeZone, locale),
		goOn: next?.goOn
	};
}

/** What one mail to the registrar has come to, in words. */
function sentLine(mail: BoardMailRow, actor: Actor, zone: string, locale: Locale) {
	const words = applicationMessages(locale).boardPage.send;
	const at = (instant: Temporal.Instant) => savedAt(instant, actor, zone, locale);
	return {
		id: mail.id,
		confirmed: mail.confirmedAt !== null,
		text: mail.confirmedAt
			? words.confirmed(mail.board, at(mail.confirmedAt))
			: words.sent(mail.to, at(mail.sentAt)),
		more: [
			mail.confirmedBy && words.confirmedBy(mail.confirmedBy),
			mail.reference && words.reference(mail.reference)
		].filter((each) => each !== null && each !== '')
	};
}

export const actions = {
	declare: async (event) => {
		const { actor, locale } = event.locals;
		const { entry: entryId } = event.params;
		const form = await event.request.formData();
		const declared = await declareBoardNotice(actor, {
			entryId,
			board: formText(form, 'board'),
			notifiedOn: formText(form, 'notifiedOn'),
			reference: formText(form, 'reference'),
			declared: form.has('declared')
		});
		if (!declared.ok) return failed(event, declared, typedIn(form));
		// Going on saves, as everywhere in an entry; whoever saves alone is led to the registrar.
		const stays = formText(form, 'go') !== 'next';
		const to = stays ? 'namnd?intygat#registrator' : 'granska';
		redirect(303, localHref(locale, `/mina-bidrag/${entryId}/${to}`));
	},
	send: async (event) => {
		const { actor, locale } = event.locals;
		const { entry: entryId } = event.params;
		const form = await event.request.formData();
		const sent = await sendBoardNotice(actor, { entryId, address: formText(form, 'address') });
		if (!sent.ok) return failed(event, sent, typedIn(form));
		const to = encodeURIComponent(sent.value.to);
		redirect(303, localHref(locale, `/mina-bidrag/${entryId}/namnd?skickat=${to}#registrator`));
	}
};
