// Telling winners beforehand: each honour's text for the press, who has been told, and what they said.
import { fail, redirect } from '@sveltejs/kit';
import {
	embargoDesk,
	longestPressText,
	savePressText,
	sendNotices,
	withdrawNotice,
	type NoticesOfHonour
} from '#lib/server/ceremony/index.ts';
import { localHref, type Locale } from '#lib/shared/locale.ts';
import { embargoMessages } from '#lib/shared/messages/embargo/index.ts';
import { failed, formText, need, typedIn } from '#lib/web/answers.ts';
import { publishedHonour } from '#lib/web/ceremony.ts';
import { idIn, whenInWords } from '#lib/web/judging.ts';

type Sent = NoticesOfHonour['notices'][number];

function stateOf(
	notice: Sent,
	revision: number,
	locale: Locale,
	when: (at: Temporal.Instant) => string
): string {
	const words = embargoMessages(locale).desk.states;
	if (notice.withdrawnAt) return words.withdrawn(when(notice.withdrawnAt));
	if (notice.answer && notice.answeredAt) {
		const at = when(notice.answeredAt);
		if (notice.answer === 'comment') return words.comment(at);
		return notice.answeredRevision === revision ? words.approved(at) : words.approvedOld(at);
	}
	if (notice.acknowledgedAt) return words.seen(when(notice.acknowledgedAt));
	return words.sent(when(notice.sentAt));
}

export async function load(event) {
	const { actor, locale } = event.locals;
	const { edition, released, honours } = need(
		event,
		await embargoDesk(actor, idIn(event, event.params.edition))
	);
	const when = (at: Temporal.Instant) => whenInWords(at, edition.timeZone, locale, actor.at);
	return {
		released,
		now: event.url.searchParams.get('nu'),
		limit: longestPressText,
		back: localHref(locale, `/kansli/${edition.id}/ceremoni`),
		honours: honours.map(({ honour, press, notices, toTell }) => ({
			...publishedHonour(honour, locale),
			press,
			toTell: toTell.map(({ name }) => name),
			notices: notices.map((notice) => ({
				id: notice.id,
				name: `${notice.name}, ${notice.email}`,
				who: notice.name,
				state: stateOf(notice, press.revision, locale, when),
				comment: notice.comment,
				open: notice.withdrawnAt === null
			}))
		}))
	};
}

const pressIn = (form: FormData) => ({
	body: formText(form, 'press'),
	revision: Number(formText(form, 'revision')) || 0
});

export const actions = {
	press: async (event) => {
		const form = await event.request.formData();
		const decisionId = formText(form, 'decision');
		const saved = await savePressText(event.locals.actor, {
			decisionId,
			...pressIn(form)
		});
		if (!saved.ok) return failed(event, saved, typedIn(form));
		redirect(303, `${event.url.pathname}?nu=text#h-${decisionId}`);
	},
	send: async (event) => {
		const form = await event.request.formData();
		const decisionId = formText(form, 'decision');
		if (formText(form, 'confirm') === '') {
			const message = embargoMessages(event.locals.locale).desk.confirmMissing;
			const fields: Record<string, string> = { confirm: message };
			return fail(422, { message, fields, typed: typedIn(form) });
		}
		const sent = await sendNotices(event.locals.actor, { decisionId, press: pressIn(form) });
		if (!sent.ok) return failed(event, sent, typedIn(form));
		redirect(303, `${event.url.pathname}?nu=skickat#h-${decisionId}`);
	},
	withdraw: async (event) => {
		const form = await event.request.formData();
		const noticeId = formText(form, 'notice');
		const withdrawn = await withdrawNotice(event.locals.actor, { noticeId });
		if (!withdrawn.ok) return failed(event, withdrawn, typedIn(form));
		redirect(303, `${event.url.pathname}?nu=tillbaka#h-${formText(form, 'decision')}`);
	}
};
