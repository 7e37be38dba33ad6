// The ceremony of an edition: how and when it is released, exactly what becomes public, and afterwards what happened.
import { ceremonyFor, papersToPrint, releaseView } from '#lib/server/ceremony/index.ts';
import { localHref } from '#lib/shared/locale.ts';
import { ceremonyMessages } from '#lib/shared/messages/ceremony/index.ts';
import { releaseMessages } from '#lib/shared/messages/release/index.ts';
import { need } from '#lib/web/answers.ts';
import { publishedHonour } from '#lib/web/ceremony.ts';
import { ceremonyHref, ceremonyInShort } from '#lib/web/evening.ts';
import { idIn, whenInWords } from '#lib/web/judging.ts';
import { paperHref } from '#lib/web/pdf.ts';
import { signsInWords } from '#lib/web/signs.ts';
import { planInWords, wordlessShown } from '#lib/web/release.ts';

export async function load(event) {
	const { actor, locale } = event.locals;
	const id = idIn(event, event.params.edition);
	const view = need(event, await releaseView(actor, id));
	const evening = await ceremonyFor(actor, id);
	const toPrint = need(event, await papersToPrint(actor, id));
	const { edition, released, unsettled, ready, honours, told, plan } = view;
	const words = ceremonyMessages(locale);
	const { classes } = edition.definition;
	const place = (key: string) => classes.findIndex((each) => each.key === key);
	const to = (rest: string) => localHref(locale, `/kansli/${id}/ceremoni${rest}`);
	const when = (at: Temporal.Instant) => whenInWords(at, edition.timeZone, locale, actor.at);
	const byClass = releaseMessages(locale).classes;
	const started = view.classes.some(({ state }) => state === 'released');
	return {
		ready,
		told,
		wordless: released ? [] : wordlessShown(view.wordless, edition, locale),
		planEvening: localHref(locale, `/kansli/ceremonier?omgang=${id}#add`),
		saved: event.url.searchParams.has('sparat'),
		released: released && words.done.when(when(released.at), released.by),
		evening: evening && {
			href: ceremonyHref(locale, evening.id),
			name: evening.name,
			when: ceremonyInShort(evening, locale)
		},
		plan: released ? null : planInWords(plan, edition, locale, actor.at),
		planned: plan.at !== null && plan.missedAt === null,
		missed: plan.missedAt !== null && !released,
		classes:
			(plan.byClass || started) && !released && edition.definition.classes.length > 0
				? view.classes.map(({ key, name, state, releasedAt, honours: given }) => ({
						key,
						name: name?.[locale] ?? words.all,
						state:
							state === 'released' && releasedAt
								? byClass.released(when(releasedAt))
								: state === 'sealed'
									? byClass.sealed(given)
									: byClass[state === 'empty' ? 'empty' : 'waiting'],
						release:
							state === 'sealed' ? to(`/offentliggor?klass=${encodeURIComponent(key)}`) : null
					}))
				: null,
		remains: unsettled
			.toSorted((a, b) => place(a.classKey) - place(b.classKey))
			.map(({ classKey, entries }) =>
				words.remains(
					classes.find(({ key }) => key === classKey)?.name[locale] ?? words.all,
					entries
				)
			),
		honours: honours.map((honour) => publishedHonour(honour, locale)),
		papers: to('/diplom/alla'),
		diplomas: toPrint.map(({ decisionId, unit, papers }) => ({
			unit,
			papers: papers.map(({ kind, locale: language }) => ({
				href: paperHref(to(`/diplom/${decisionId}${kind === 'letter' ? '/brev' : ''}`), language),
				short: words.short[kind][language],
				label: (language === 'sv' ? words : words.inEnglish)[kind](unit)
			}))
		})),
		missing: toPrint.flatMap(({ unit, papers }) =>
			papers.flatMap(({ kind, locale: language, missing }) =>
				missing.length === 0
					? []
					: words.missing.line(
							(language === 'sv' ? words : words.inEnglish)[kind](unit),
							signsInWords(missing, locale)
						)
			)
		)
	};
}
