// All entries of an edition, drafts too: looked for, filtered, sorted and paged by the address.
import { redirect } from '@sveltejs/kit';
import {
	eligibilities,
	listColumns,
	listStates,
	matchingEntries,
	noticeStates,
	pageSize,
	worklist,
	type ListColumn
} from '#lib/server/application/index.ts';
import { localHref, type Locale } from '#lib/shared/locale.ts';
import { refusalText } from '#lib/shared/messages/refusals/index.ts';
import { worklistMessages } from '#lib/shared/messages/worklist/index.ts';
import { failed, need } from '#lib/web/answers.ts';
import { refused } from '#lib/server/platform/outcome.ts';
import {
	cellsOf,
	changed,
	columnName,
	columnsIn,
	filterIn,
	filterNames,
	filterQuery,
	missingLine,
	pageIn,
	pageName,
	sortIn,
	sortName
} from '#lib/web/worklist.ts';
import { editionOf } from '#lib/web/office.ts';

export async function load(event) {
	const { actor, locale } = event.locals;
	const { id } = await editionOf(event);
	const address = event.url.searchParams;
	const filter = filterIn(address);
	const sort = sortIn(address);
	const page = pageIn(address);
	const list = need(event, await worklist(actor, id, { filter, sort, page }));
	const { edition, rows, total } = list;
	const words = worklistMessages(locale).list;
	const shown = columnsIn(address, event.cookies);
	const choice = (value: string, label: string) => ({ value, label });
	const given = (part: keyof typeof filterNames) => address.get(filterNames[part]) ?? '';
	return {
		total,
		all: list.all,
		range: { from: (page - 1) * pageSize + 1, to: (page - 1) * pageSize + rows.length },
		page,
		pages: Math.max(1, Math.ceil(total / pageSize)),
		/** To which a page's number is added. */
		pageHref: changed(address, {}),
		pageName,
		noFile: noFile(address.get('tomt'), locale),
		filtered: Object.keys(filter).length > 0,
		sortedAtFirst: address.get(sortName) === null,
		clear: changed(address, Object.fromEntries(Object.values(filterNames).map((n) => [n, null]))),
		query: filterQuery(address),
		filter: {
			q: given('q'),
			state: given('state'),
			class: given('class'),
			organisation: given('organisation'),
			eligibility: given('eligibility'),
			decidedBy: given('decidedBy'),
			board: given('board') === 'no' ? 'missing' : given('board'),
			complete: given('complete'),
			reopened: given('reopened')
		},
		names: filterNames,
		/** What a form that filters must not lose. */
		kept: [sortName, columnName].flatMap((name) =>
			address.getAll(name).map((value) => ({ name, value }))
		),
		choices: {
			state: listStates.map((state) => choice(state, words.states[state])),
			class: edition.definition.classes.map(({ key, name }) => choice(key, name[locale])),
			organisation: list.organisations.map((name) => choice(name, name)),
			eligibility: eligibilities.map((result) =>
				choice(result, worklistMessages(locale).results[result])
			),
			board: [
				...noticeStates.map((state) => choice(state, words.notices[state])),
				choice('yes', words.noticeYes)
			],
			complete: [choice('yes', words.completeness.yes), choice('no', words.completeness.no)],
			decidedBy: [choice('office', words.byOffice)],
			reopened: [choice('now', words.reopenedNow), choice('ever', words.reopenedEver)]
		},
		columns: shown
			.filter((key) => key !== 'class' || edition.definition.classes.length > 0)
			.map((key) => columnOf(key, address)),
		allColumns: listColumns
			.filter((key) => key !== 'unit')
			.map((key) => ({
				value: key,
				label: words.columns[key],
				chosen: shown.includes(key)
			})),
		columnName,
		columnsReset: `${changed(address, { [columnName]: null })}&${columnName}=`.replace('?&', '?'),
		/** For the form of the columns: everything in the address but these. */
		besides: [...address].flatMap(([name, value]) =>
			name === columnName || name === pageName || value === '' ? [] : [{ name, value }]
		),
		rows: rows.map((entry) => ({
			id: entry.id,
			href: localHref(locale, `/kansli/${edition.id}/bidrag/${entry.id}`),
			named: entry.unit !== null,
			cells: cellsOf(entry, list, locale, actor.at),
			missing: entry.missingWhat.map((each) => missingLine(each, locale))
		}))
	};
}

/** Why there was no file, where one was asked for. */
function noFile(why: string | null, locale: Locale): string | null {
	if (why === null) return null;
	if (why === 'stor') return refusalText(locale, { reason: 'export-too-large' });
	return worklistMessages(locale).list.emptyFile(why === 'zip');
}

/** A column with the address that sorts by it: the other way where it does so already. */
function columnOf(key: ListColumn, address: URLSearchParams) {
	const { by, descending } = sortIn(address);
	const here = by === key;
	return {
		key,
		number: key === 'number' || key === 'progress',
		sorted: here ? (descending ? ('descending' as const) : ('ascending' as const)) : undefined,
		sortHref: changed(address, { [sortName]: here && !descending ? `-${key}` : key })
	};
}

/** So many ids fit in an address; more than that and the filter itself is handed on. */
const idsInAddress = 100;

export const actions = {
	message: async (event) => {
		const { actor, locale } = event.locals;
		const { edition } = event.params;
		const form = await event.request.formData();
		const chosen = form.getAll('bidrag').filter((value) => typeof value === 'string');
		const to = localHref(locale, `/kansli/${edition}/post/nytt`);
		const filter = form.has('alla') ? filterIn(event.url.searchParams) : { ids: chosen };
		const found = await matchingEntries(actor, edition, filter);
		if (!found.ok) return failed(event, found);
		if (found.value.length === 0) return failed(event, refused('nothing-chosen'));
		const query =
			found.value.length > idsInAddress
				? `urval=${encodeURIComponent(filterQuery(event.url.searchParams))}`
				: found.value.map((id) => `bidrag=${id}`).join('&');
		redirect(303, `${to}?${query}`);
	}
};
