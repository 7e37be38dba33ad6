// An invitation to a ceremony, for whoever holds its personal link.
import { error, redirect } from '@sveltejs/kit';
import { answerInvitation, hasBeen, invitationByLink } from '#lib/server/ceremony/index.ts';
import { dayAndTime, longDate } from '#lib/shared/dates.ts';
import { localHref } from '#lib/shared/locale.ts';
import { eveningMessages } from '#lib/shared/messages/evening/index.ts';
import { failed, formText, typedIn } from '#lib/web/answers.ts';

export async function load({ params, locals, setHeaders, url }) {
	const { actor, locale, organiser } = locals;
	const words = eveningMessages(locale).invitation;
	setHeaders({ 'cache-control': 'private, no-store', 'x-robots-tag': 'noindex' });
	const found = await invitationByLink(actor, params.key);
	if (!found.ok) error(404, words.gone);
	const { value } = found;
	return {
		ceremony: value.ceremony,
		name: value.name,
		other: {
			href: localHref(locale === 'sv' ? 'en' : 'sv', `/gast/${params.key}`),
			lang: locale === 'sv' ? ('en' as const) : ('sv' as const)
		},
		programmeLang: value.programmeIn === locale ? undefined : value.programmeIn,
		demo: value.demo,
		when: dayAndTime(locale, value.starts, true),
		place: value.place,
		programme: value.programme,
		replyBy: value.replyBy && longDate(locale, value.replyBy),
		most: value.companionsMost,
		answer: value.answer ?? '',
		companions: value.companions.join('\n'),
		needs: value.needs,
		saved: url.searchParams.has('sparat')
			? value.answer === 'coming'
				? words.savedComing(new Intl.ListFormat(locale).format(value.companions))
				: words.savedNot
			: null,
		from: words.from(organiser.name),
		closed: hasBeen(value, actor)
	};
}

export const actions = {
	default: async (event) => {
		const form = await event.request.formData();
		const coming = formText(form, 'coming');
		const answered = await answerInvitation(event.locals.actor, {
			key: event.params.key,
			coming: coming === 'coming' || coming === 'not-coming' ? coming : '',
			companions: formText(form, 'companions'),
			access: formText(form, 'access'),
			diet: formText(form, 'diet')
		});
		if (!answered.ok) return failed(event, answered, typedIn(form));
		redirect(303, `${event.url.pathname}?sparat`);
	}
};
