// A notice under embargo, for whoever holds its personal link. One that was taken back looks like one that never was.
import { error, redirect } from '@sveltejs/kit';
import { answerNotice, noticeByLink } from '#lib/server/ceremony/index.ts';
import { dayAndTime } from '#lib/shared/dates.ts';
import { localHref } from '#lib/shared/locale.ts';
import { embargoMessages } from '#lib/shared/messages/embargo/index.ts';
import { failed, formText, typedIn } from '#lib/web/answers.ts';
import { prizesInWords } from '#lib/web/judging.ts';

export async function load({ params, locals, setHeaders, url }) {
	const { actor, locale } = locals;
	const words = embargoMessages(locale).notice;
	setHeaders({ 'cache-control': 'private, no-store', 'x-robots-tag': 'noindex' });
	const found = await noticeByLink(actor, params.key);
	if (!found.ok) error(404, `${words.gone}. ${words.goneText}`);
	const notice = found.value;
	const { edition } = notice;
	if (notice.released) {
		redirect(303, localHref(locale, `/${edition.programme}/${edition.slug}/${notice.decisionId}`));
	}
	const names = notice.prizes.map(({ name }) => name[locale]);
	return {
		demo: edition.demo,
		saved: url.searchParams.has('sparat'),
		name: notice.name,
		unit: notice.unit,
		until: notice.until && dayAndTime(locale, notice.until, true),
		honour: {
			kind: notice.honour === 'award' ? ('award' as const) : ('mention' as const),
			honour: `${notice.honourName[locale]} ${edition.label[locale]}`,
			title: notice.title || notice.unit,
			by:
				[notice.title ? notice.unit : '', notice.organisation].filter(Boolean).join(', ') ||
				undefined,
			class: notice.className?.[locale],
			citation: notice.citation ?? undefined,
			lang: locale === 'sv' ? undefined : 'sv',
			prizes: names.length > 0 ? prizesInWords(names, locale) : undefined
		},
		honourName: notice.honourName[locale],
		seen: notice.acknowledgedAt !== null,
		press: notice.press,
		answer: notice.answer,
		comment: notice.comment,
		current: notice.current
	};
}

export const actions = {
	default: async (event) => {
		const form = await event.request.formData();
		const asked = formText(form, 'answer');
		const answered = await answerNotice(event.locals.actor, {
			key: event.params.key,
			answer: asked === 'approved' || asked === 'comment' ? asked : 'seen',
			comment: formText(form, 'comment'),
			revision: Number(formText(form, 'revision')) || 0
		});
		if (!answered.ok) return failed(event, answered, typedIn(form));
		redirect(303, `${event.url.pathname}?sparat`);
	}
};
