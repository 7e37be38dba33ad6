// The archive: every honour, by award and edition, with a choice of award and class; and how they lie over the years.
import { archive } from '#lib/server/publication/index.ts';
import { timelinesOf } from '#lib/web/honour-timeline.ts';
import { honoursByRound } from '#lib/web/public-rounds.ts';

export async function load({ locals, url }) {
	const { locale, organiser } = locals;
	const asked = (name: string) => url.searchParams.get(name)?.slice(0, 80) || undefined;
	const [programme, classKey] = [asked('programme'), asked('class')];
	const found = await archive(organiser.id, { programme, classKey });
	const { programmes, honours } = found;
	const filtered = programme !== undefined || classKey !== undefined;
	const classes = new Map(
		programmes.flatMap((each) => each.classes.map(({ key, name }) => [key, name[locale]] as const))
	);
	return {
		programme: programme ?? '',
		class: classKey ?? '',
		filtered,
		programmes: programmes.map(({ slug, name }) => ({ value: slug, label: name[locale] })),
		classes: [...classes].map(([value, label]) => ({ value, label })),
		total: honours.length,
		groups: honoursByRound(locale, honours),
		timelines: filtered ? [] : timelinesOf(locale, found),
		lang: locale === 'sv' ? undefined : 'sv'
	};
}
