// The ceremony: the diplomas, exactly what becomes public, and afterwards what happened.
import { releaseView } from '#lib/server/ceremony/index.ts';
import { localHref } from '#lib/shared/locale.ts';
import { ceremonyMessages } from '#lib/shared/messages/ceremony/index.ts';
import { need } from '#lib/web/answers.ts';
import { publishedHonour } from '#lib/web/ceremony.ts';
import { idIn, whenInWords } from '#lib/web/judging.ts';

export async function load(event) {
	const { actor, locale } = event.locals;
	const id = idIn(event, event.params.edition);
	const { edition, released, unsettled, ready, honours, told } = need(
		event,
		await releaseView(actor, id)
	);
	const words = ceremonyMessages(locale);
	const { classes } = edition.definition;
	const place = (key: string) => classes.findIndex((each) => each.key === key);
	return {
		ready,
		told,
		released:
			released &&
			words.done.when(whenInWords(released.at, edition.timeZone, locale, actor.at), released.by),
		remains: unsettled
			.toSorted((a, b) => place(a.classKey) - place(b.classKey))
			.map(({ classKey, entries }) =>
				words.remains(
					classes.find(({ key }) => key === classKey)?.name[locale] ?? words.all,
					entries
				)
			),
		honours: honours.map((honour) => publishedHonour(honour, locale)),
		diplomas: honours.map(({ decisionId, unit }) => ({
			href: localHref(locale, `/kansli/${id}/ceremoni/diplom/${decisionId}`),
			label: words.diploma(unit)
		}))
	};
}
