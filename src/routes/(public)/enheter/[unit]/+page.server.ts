// A unit's page: all that it was honoured for and took part in, by whatever names.
import { error, redirect } from '@sveltejs/kit';
import { unitPage } from '#lib/server/publication/index.ts';
import { localHref } from '#lib/shared/locale.ts';
import { honoursMessages } from '#lib/shared/messages/honours/index.ts';
import { organisationHref, unitHref } from '#lib/web/public-honour.ts';
import { counted, honoursByRound, participationsByRound } from '#lib/web/public-rounds.ts';
import { listed } from '#lib/web/public-words.ts';

export async function load({ locals, params }) {
	const { locale, organiser } = locals;
	const found = await unitPage(organiser.id, params.unit.slice(0, 200));
	if (!found) error(404);
	if (found.key !== params.unit) redirect(301, unitHref(locale, found.key));
	const words = honoursMessages(locale);
	const { awards, mentions } = counted(found.honours);
	const { participations } = found;
	return {
		title: found.name,
		lead: words.unit.lead(awards, mentions, participations.length),
		formerly:
			found.formerly.length > 0 ? words.unit.formerly(listed(locale, found.formerly)) : null,
		demo:
			[...found.honours, ...participations].every(({ demo }) => demo) &&
			found.honours.length + participations.length > 0,
		organisation: found.organisation
			? {
					label: found.organisation,
					href: found.organisationKey ? organisationHref(locale, found.organisationKey) : null
				}
			: null,
		trail: [{ href: localHref(locale, '/enheter'), label: words.units.title }],
		rounds: honoursByRound(locale, found.honours),
		took: participationsByRound(locale, participations).map(({ title, href, demo, rows }) => ({
			...{ title, href, demo },
			what: rows.map((row) => row.title).filter((title) => title !== found.name)
		})),
		namesakes: found.namesakes.map(({ key, name, organisation }) => ({
			href: unitHref(locale, key),
			label: [name, organisation].filter(Boolean).join(', ')
		})),
		lang: locale === 'sv' ? undefined : 'sv'
	};
}
