// What a panel reads before it meets: how long it takes, every entry by class, and all of it as one document.
import { briefOf, entryShown } from '#lib/server/judging/index.ts';
import { briefMessages } from '#lib/shared/messages/brief/index.ts';
import { judgingMessages } from '#lib/shared/messages/judging/index.ts';
import { need } from '#lib/web/answers.ts';
import { briefHref, longestPlace } from '#lib/web/brief.ts';
import { decisionBar, editionTitle, idIn, panelHref, panelName } from '#lib/web/judging.ts';

export async function load(event) {
	const { actor, locale } = event.locals;
	const brief = need(event, await briefOf(actor, idIn(event, event.params.edition)));
	const { edition, classes, leftOut, minutes } = brief;
	const words = briefMessages(locale);
	const deadline = decisionBar(edition, locale, actor.at);
	const asked = event.url.searchParams;
	const [first] = classes.flatMap(({ entries }) => entries);
	return {
		...(deadline ? { deadline } : {}),
		demo: edition.demo,
		context: editionTitle(edition, locale),
		panelName: panelName(edition.definition, locale),
		minutes,
		leftOut: leftOut > 0 ? words.leftOut(leftOut) : null,
		back: panelHref(locale, edition),
		first: first ? briefHref(locale, edition, `/${first.id}`) : null,
		document: briefHref(locale, edition, '/pdf'),
		longestPlace,
		typed: { date: asked.get('dag') ?? '', place: asked.get('plats') ?? '' },
		wrongDate: asked.has('fel'),
		classes: classes.map(({ key, name, entries }) => ({
			key,
			name: name?.[locale] ?? judgingMessages(locale).allEntries,
			count: edition.definition.assessment
				? words.assessed(entries.filter(({ assessed }) => assessed).length, entries.length)
				: words.entries(entries.length),
			compare: briefHref(locale, edition, `/jamfor?klass=${encodeURIComponent(key)}`),
			several: entries.length > 1,
			tasks: entries.map((entry) => {
				const { number, heading, by, mean } = entryShown(entry, edition, locale);
				return {
					label: heading,
					href: briefHref(locale, edition, `/${entry.id}`),
					note: [number, by].filter(Boolean).join(' · '),
					...(mean === null ? {} : { left: mean })
				};
			})
		}))
	};
}
