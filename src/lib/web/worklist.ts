// The office's list of entries in an address: what is looked for, how it is sorted, which columns are shown.
import type { Cookies } from '@sveltejs/kit';
import type { Actor } from '#lib/server/platform/actor.ts';
import {
	callOf,
	firstColumns,
	firstSort,
	lastMinute,
	listColumn,
	listColumns,
	listFilterParts,
	resultNow,
	type ListColumn,
	type ListedEntry,
	type ListFilter,
	type ListSort,
	type Missing,
	type Worklist
} from '#lib/server/application/index.ts';
import type { Edition } from '#lib/server/programme/index.ts';
import { dayAndTime, longDate, nearDate, wallClock } from '#lib/shared/dates.ts';
import { inLocale, type Locale } from '#lib/shared/locale.ts';
import { refusalText } from '#lib/shared/messages/refusals/index.ts';
import { worklistMessages } from '#lib/shared/messages/worklist/index.ts';

/** What each part of a filter is called in an address. */
export const filterNames = {
	q: 'q',
	state: 'lage',
	class: 'klass',
	organisation: 'organisation',
	eligibility: 'kan',
	decidedBy: 'beslutat',
	board: 'namnd',
	complete: 'komplett',
	reopened: 'oppnat'
} as const satisfies Record<Exclude<keyof ListFilter, 'ids'>, string>;
type Part = keyof typeof filterNames;
const parts = Object.keys(filterNames) as Part[];

export const columnName = 'kol';
export const sortName = 'sortera';
export const pageName = 'sida';

/** Reads a filter from an address; what cannot be read lets everything through. */
export function filterIn(address: URLSearchParams): ListFilter {
	const filter: Record<string, unknown> = {};
	for (const part of parts) {
		const given = address.get(filterNames[part])?.trim() ?? '';
		const read = given === '' ? undefined : listFilterParts[part].safeParse(given);
		if (read?.success) filter[part] = read.data;
	}
	return filter as ListFilter;
}

/** Answers the address' query of a filter: the way to the list of just those entries. */
export function filterToQuery(filter: ListFilter): string {
	const said = parts.flatMap((part) => {
		const value = filter[part];
		return value === undefined ? [] : [[filterNames[part], value] as [string, string]];
	});
	return new URLSearchParams(said).toString();
}

/** `unit` sorts by the unit, `-unit` the other way. */
export function sortIn(address: URLSearchParams): ListSort {
	const given = address.get(sortName) ?? '';
	const by = listColumn.safeParse(given.replace(/^-/, ''));
	return by.success ? { by: by.data, descending: given.startsWith('-') } : firstSort;
}

export function pageIn(address: URLSearchParams): number {
	const page = Number(address.get(pageName) ?? 1);
	return Number.isInteger(page) && page > 0 && page < 100_000 ? page : 1;
}

const cookieName = 'utmarkt-kolumner';
const aYear = 365 * 24 * 60 * 60;

/** The columns of the address, else those that this browser remembers, else the first ones. The unit names the row. */
export function columnsIn(address: URLSearchParams, cookies: Cookies): ListColumn[] {
	const asked = address.getAll(columnName);
	if (asked.includes('')) cookies.delete(cookieName, { path: '/' });
	const known = (keys: readonly string[]) =>
		listColumns.filter((column) => column === 'unit' || keys.includes(column));
	if (asked.length > 0 && !asked.includes('')) {
		const columns = known(asked);
		cookies.set(cookieName, columns.join('.'), {
			path: '/',
			httpOnly: true,
			sameSite: 'lax',
			maxAge: aYear
		});
		return columns;
	}
	const remembered = asked.includes('') ? '' : (cookies.get(cookieName) ?? '');
	return remembered === '' ? [...firstColumns] : known(remembered.split('.'));
}

/** Answers the address' query with some of it changed; what is set to null goes, and one begins at the first page. */
export function changed(address: URLSearchParams, change: Record<string, string | null>): string {
	const next = new URLSearchParams(address);
	next.delete(pageName);
	// Said once: that a file would have been empty.
	next.delete('tomt');
	for (const [name, value] of Object.entries(change)) {
		if (value === null) next.delete(name);
		else next.set(name, value);
	}
	for (const [name, value] of [...next]) if (value === '') next.delete(name);
	const query = next.toString();
	return query === '' ? '?' : `?${query}`;
}

/** The filter alone, for acting on all that it lets through. */
export function filterQuery(address: URLSearchParams): string {
	const kept = [...Object.values(filterNames), sortName].flatMap((name) => {
		const value = address.get(name);
		return value ? [[name, value] as [string, string]] : [];
	});
	return new URLSearchParams(kept).toString();
}

/** Why something hinders submission, in a line. */
export function missingLine(missing: Missing, locale: Locale): string {
	const words = worklistMessages(locale).entry;
	switch (missing.kind) {
		case 'eligibility':
			return words.missingAt(inLocale(missing.label, locale));
		case 'office-word':
			return words.missingWord;
		case 'past-honour':
			return inLocale(missing.explanation, locale);
		case 'board-notice':
			return words.missingBoard;
		case 'answer': {
			const label = inLocale(missing.label, locale);
			return missing.problem.reason === 'required'
				? label
				: `${label}: ${refusalText(locale, missing.problem)}`;
		}
	}
}

/** "i dag kl. 14.32" is too much in a table: the day, and near days by their names. */
function dayOf(locale: Locale, at: Temporal.Instant | null, zone: string, now: Temporal.Instant) {
	if (!at) return '';
	return nearDate(locale, wallClock(now.toString(), zone), wallClock(at.toString(), zone));
}

export type Cell = { text: string; note?: string | undefined };

/** Answers what stands in each column of an entry's row. */
export function cellsOf(
	entry: ListedEntry,
	{ edition, call }: Pick<Worklist, 'edition' | 'call'>,
	locale: Locale,
	now: Temporal.Instant
): Record<ListColumn, Cell> {
	const words = worklistMessages(locale);
	const zone = edition.timeZone;
	const day = (at: Temporal.Instant | null) => ({ text: dayOf(locale, at, zone, now) });
	return {
		number: { text: entry.number === null ? '' : String(entry.number) },
		unit: { text: entry.unit ?? words.list.unnamed },
		organisation: { text: entry.organisation ?? '' },
		title: { text: entry.title ?? '' },
		class: { text: className(edition, entry.classKey, locale) },
		state: {
			text: words.list.states[stateOf(entry, call)],
			note: entry.reopenedUntil
				? words.list.openUntil(lastMinute(entry.reopenedUntil, zone))
				: undefined
		},
		progress: { text: `${entry.answered}/${entry.total}` },
		missing: {
			text: entry.missing === 0 ? words.list.nothingMissing : words.list.things(entry.missing)
		},
		eligibility: {
			text: words.results[resultNow(entry.checked, entry)],
			note: entry.verdict ? words.list.office : undefined
		},
		board: {
			text: noticeInWords(entry, edition, locale),
			note: [entry.board, entry.boardOn].filter(Boolean).join(', ') || undefined
		},
		contact: { text: entry.contactName ?? entry.contactEmail ?? '' },
		started: day(entry.startedAt),
		saved: day(entry.savedAt),
		submitted: day(entry.submittedAt)
	};
}

/** How far the notice to the board has come; an award that asks for none says so. */
export function noticeInWords(
	{ notice }: Pick<ListedEntry, 'notice'>,
	{ definition }: Edition,
	locale: Locale
): string {
	const words = worklistMessages(locale).list;
	return notice === 'missing' && !definition.boardNotice.required
		? words.noticeNotAsked
		: words.notices[notice];
}

export function className(edition: Edition, key: string | null, locale: Locale): string {
	return edition.definition.classes.find((each) => each.key === key)?.name[locale] ?? '';
}

/** How an entry stands, a draft that was not submitted in time among the others. */
export function stateOf(
	{ state, changed: differs, reopenedUntil }: ListedEntry,
	call: Worklist['call']
): 'draft' | 'draft-closed' | 'submitted' | 'changed' | 'withdrawn' {
	if (state === 'submitted') return differs ? 'changed' : 'submitted';
	if (state === 'draft' && call === 'closed' && !reopenedUntil) return 'draft-closed';
	return state;
}

/** "20 september 2021 kl. 23.59" in the edition's zone; nothing where there is none. */
export function timeOf(at: Temporal.Instant | null, zone: string, locale: Locale): string {
	return at ? dayAndTime(locale, wallClock(at.toString(), zone), true) : '';
}

/** The notice to the board in a line: how far it has come, to whom it is and when it was. */
export function boardLine(entry: ListedEntry, edition: Edition, locale: Locale): string {
	const { board, boardOn } = entry;
	return [noticeInWords(entry, edition, locale), board, boardOn && longDate(locale, boardOn)]
		.filter(Boolean)
		.join(', ');
}

/** The words of an export that need to know more than the entry itself. */
export function sayer(edition: Edition, actor: Actor, locale: Locale) {
	const call = callOf(edition, actor);
	const words = worklistMessages(locale).list;
	return {
		state: (entry: ListedEntry) => words.states[stateOf(entry, call)],
		notice: (entry: ListedEntry) => noticeInWords(entry, edition, locale),
		missing: (entry: ListedEntry) => entry.missingWhat.map((each) => missingLine(each, locale))
	};
}
