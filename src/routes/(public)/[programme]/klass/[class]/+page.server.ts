// A class over the years.
import { error } from '@sveltejs/kit';
import { classPage } from '#lib/server/publication/index.ts';
import { localHref } from '#lib/shared/locale.ts';
import { honoursMessages } from '#lib/shared/messages/honours/index.ts';
import { classHref } from '#lib/web/public-honour.ts';
import { honoursByRound } from '#lib/web/public-rounds.ts';

export async function load({ locals, params }) {
	const { locale, organiser } = locals;
	const found = await classPage(organiser.id, params.programme, params.class);
	if (!found) error(404);
	const { programme, honours } = found;
	return {
		title: found.name[locale],
		note: found.note?.[locale] ?? null,
		programme: programme.name[locale],
		lead: honoursMessages(locale).class.lead(honours.length),
		trail: [{ href: localHref(locale, `/${programme.slug}`), label: programme.name[locale] }],
		rounds: honoursByRound(locale, honours, false),
		others: found.others.map(({ key, name }) => ({
			href: classHref(locale, programme.slug, key),
			label: name[locale]
		})),
		lang: locale === 'sv' ? undefined : 'sv'
	};
}
