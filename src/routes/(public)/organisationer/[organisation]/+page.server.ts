// An organisation's page: all that its units were honoured for, and that they took part in.
import { error, redirect } from '@sveltejs/kit';
import { organisationPage } from '#lib/server/publication/index.ts';
import { localHref } from '#lib/shared/locale.ts';
import { honoursMessages } from '#lib/shared/messages/honours/index.ts';
import { organisationHref } from '#lib/web/public-honour.ts';
import { counted, honoursByRound, participationsByRound } from '#lib/web/public-rounds.ts';
import { listed } from '#lib/web/public-words.ts';

export async function load({ locals, params }) {
	const { locale, organiser } = locals;
	const found = await organisationPage(organiser.id, params.organisation.slice(0, 200));
	if (!found) error(404);
	if (found.key !== params.organisation) redirect(301, organisationHref(locale, found.key));
	const words = honoursMessages(locale);
	const { awards, mentions } = counted(found.honours);
	const { honours, participations } = found;
	const units = new Set(honours.map(({ unitKey }) => unitKey)).size;
	return {
		title: found.name,
		lead:
			honours.length > 0
				? words.organisation.lead(awards, mentions, units)
				: words.organisation.leadNone(participations.length),
		formerly:
			found.formerly.length > 0 ? words.unit.formerly(listed(locale, found.formerly)) : null,
		demo: [...honours, ...participations].every(({ demo }) => demo),
		trail: [{ href: localHref(locale, '/enheter'), label: words.units.title }],
		rounds: honoursByRound(locale, honours),
		took: participationsByRound(locale, participations),
		lang: locale === 'sv' ? undefined : 'sv'
	};
}
