// Every unit that was honoured, under its organisation.
import { honouredUnits } from '#lib/server/publication/index.ts';
import { localHref } from '#lib/shared/locale.ts';
import { honoursMessages } from '#lib/shared/messages/honours/index.ts';
import { publicMessages } from '#lib/shared/messages/public/index.ts';
import { organisationHref, unitHref } from '#lib/web/public-honour.ts';

export async function load({ locals }) {
	const { locale, organiser } = locals;
	const words = honoursMessages(locale).units;
	const found = await honouredUnits(organiser.id);
	return {
		lead: words.lead(found.reduce((sum, { units }) => sum + units.length, 0)),
		trail: [{ href: localHref(locale, '/arkiv'), label: publicMessages(locale).archive.title }],
		places: found.map(({ key, name, units }) => ({
			key: key ?? '',
			name,
			href: key && organisationHref(locale, key),
			units: units.map((unit) => ({
				href: unitHref(locale, unit.key),
				name: unit.name,
				given: words.given(unit.honours, unit.mentions),
				demo: unit.demo
			}))
		})),
		lang: locale === 'sv' ? undefined : 'sv'
	};
}
