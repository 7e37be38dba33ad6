// A class's entries side by side, in the order that the reader asks for. Differences are drawn; nothing is marked as best.
import { error } from '@sveltejs/kit';
import {
	briefOf,
	entryShown,
	firstSentences,
	inOrderOf,
	readSort
} from '#lib/server/judging/index.ts';
import { briefMessages } from '#lib/shared/messages/brief/index.ts';
import { judgingMessages } from '#lib/shared/messages/judging/index.ts';
import { refusalText } from '#lib/shared/messages/refusals/index.ts';
import { need } from '#lib/web/answers.ts';
import { briefHref } from '#lib/web/brief.ts';
import { editionTitle, idIn, scoreInWords } from '#lib/web/judging.ts';

export async function load(event) {
	const { actor, locale } = event.locals;
	const { edition, classes } = need(event, await briefOf(actor, idIn(event, event.params.edition)));
	const classKey = event.url.searchParams.get('klass') ?? '';
	const one = classes.find(({ key }) => key === classKey) ?? (classKey ? undefined : classes[0]);
	if (!one) error(404, refusalText(locale, { reason: 'not-found' }));
	const { definition } = edition;
	const criteria = definition.assessment?.criteria ?? [];
	const sort = readSort(event.url.searchParams.get('sort'), criteria);
	const words = briefMessages(locale);
	/** Scores from the highest first, the rest from the first; once more turns it round. */
	const sortable = (by: string, fromHighest: boolean) => {
		const here = sort.by === by;
		const descending = here ? !sort.descending : fromHighest;
		const said = new URLSearchParams({ klass: one.key, sort: `${descending ? '-' : ''}${by}` });
		return {
			sortHref: briefHref(locale, edition, `/jamfor?${said}`),
			sorted: here
				? sort.descending
					? ('descending' as const)
					: ('ascending' as const)
				: undefined
		};
	};
	const { title, of, all } = words.compare;
	const name = one.name?.[locale];
	const answers = definition.assessment ? [] : (one.entries[0]?.ownWords ?? []);
	/** The short headings that the award tells an entry's story under. */
	const stories = new Map(
		definition.form.sections.flatMap(({ questions }) =>
			questions.map(({ key, story }) => [key, story])
		)
	);
	return {
		demo: edition.demo,
		context: editionTitle(edition, locale),
		back: briefHref(locale, edition),
		heading: name ? of(name) : all,
		windowTitle: `${title}, ${name ?? editionTitle(edition, locale)}`,
		scale: definition.assessment?.scale ?? null,
		others: classes
			.filter(({ key, entries }) => key !== one.key && entries.length > 1)
			.map((each) => ({
				href: briefHref(locale, edition, `/jamfor?klass=${encodeURIComponent(each.key)}`),
				label: each.name?.[locale] ?? judgingMessages(locale).allEntries
			})),
		columns: [
			{ key: 'number', label: words.compare.number, number: true, ...sortable('number', false) },
			{ key: 'entry', label: words.compare.entry, heads: true, ...sortable('unit', false) },
			...(definition.assessment
				? [{ key: 'mean', label: words.agreed, ...sortable('mean', true) }]
				: []),
			...criteria.map((criterion) => ({
				key: `criterion.${criterion.key}`,
				label: criterion.name[locale],
				...sortable(`criterion.${criterion.key}`, true)
			})),
			...answers.map((answer) => ({
				key: `answer.${answer.key}`,
				label: (stories.get(answer.key) ?? answer.label)[locale]
			})),
			...(definition.conditionsToWin.length > 0
				? [{ key: 'conditions', label: words.compare.conditions }]
				: [])
		],
		rows: inOrderOf(one.entries, sort).map((entry) => {
			const shown = entryShown(entry, edition, locale);
			return {
				id: entry.id,
				number: entry.number === null ? '' : String(entry.number),
				href: briefHref(locale, edition, `/${entry.id}`),
				heading: shown.heading,
				by: shown.by,
				mean: entry.mean === null ? null : scoreInWords(entry.mean, locale),
				scores: Object.fromEntries(shown.profile.map((row) => [`criterion.${row.key}`, row])),
				answers: Object.fromEntries(
					entry.ownWords.map(({ key, text }) => [`answer.${key}`, firstSentences(text, 24).text])
				),
				conditions: shown.conditions.map(({ state }) => words.condition[state])
			};
		})
	};
}
