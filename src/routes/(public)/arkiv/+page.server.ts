// The archive: every honour, by award and edition, with a choice of award and class.
import { archive } from '#lib/server/publication/index.ts';
import { localHref } from '#lib/shared/locale.ts';
import { editionTitle, honourShown, type ShownHonour } from '#lib/web/public-words.ts';

type Group = { title: string; href: string; demo: boolean; honours: ShownHonour[] };

export async function load({ locals, url }) {
	const { locale, organiser } = locals;
	const asked = (name: string) => url.searchParams.get(name)?.slice(0, 80) || undefined;
	const [programme, classKey] = [asked('programme'), asked('class')];
	const { programmes, honours } = await archive(organiser.id, { programme, classKey });
	const groups = new Map<string, Group>();
	for (const honour of honours) {
		const href = localHref(locale, `/${honour.programme}/${honour.edition}`);
		const title = editionTitle(locale, honour.programmeName, honour.round);
		const group = groups.get(href) ?? { title, href, demo: honour.demo, honours: [] };
		group.honours.push(honourShown(locale, honour));
		groups.set(href, group);
	}
	const classes = new Map(
		programmes.flatMap((each) => each.classes.map(({ key, name }) => [key, name[locale]] as const))
	);
	return {
		programme: programme ?? '',
		class: classKey ?? '',
		filtered: programme !== undefined || classKey !== undefined,
		programmes: programmes.map(({ slug, name }) => ({ value: slug, label: name[locale] })),
		classes: [...classes].map(([value, label]) => ({ value, label })),
		total: honours.length,
		groups: [...groups.values()],
		lang: locale === 'sv' ? undefined : 'sv'
	};
}
