// What the scores say of each class, and how sure that is: for the panel and the office. Never a verdict.
import { rankingIn } from '#lib/server/judging/index.ts';
import { ownMessages } from '#lib/shared/messages/own-assessment/index.ts';
import { rankingMessages } from '#lib/shared/messages/ranking/index.ts';
import { need } from '#lib/web/answers.ts';
import { editionTitle, idIn, panelHref } from '#lib/web/judging.ts';
import { rankingShown } from '#lib/web/ranking.ts';

export async function load(event) {
	const { actor, locale } = event.locals;
	const ranking = need(event, await rankingIn(actor, idIn(event, event.params.edition)));
	const { edition, classes, source, between, within } = ranking;
	const words = rankingMessages(locale);
	return {
		demo: edition.demo,
		context: editionTitle(edition, locale),
		back: panelHref(locale, edition),
		source: words.sources[source],
		ownFirst: ranking.panel?.ownFirst ? panelHref(locale, edition, '/min-bedomning') : null,
		progress: ranking.panel && ownMessages(locale).progress(ranking.panel.in, ranking.panel.of),
		differ: within > 0 ? words.method.differ(between, within) : null,
		classes: classes
			.filter((each) => each.entries.length + each.unscored.length + each.hidden > 0)
			.map((each) => rankingShown(each, ranking, locale))
	};
}
