// What the office's list of entries can be filtered and sorted by, and what its columns are.
import { folded } from '#lib/shared/fold.ts';
import type { EligibilityResult } from '../eligibility/rules.ts';
import type { EntryState, Missing } from '../entry/rules.ts';
import { verdicts, type Verdict } from '../office/rules.ts';

/** `changed`: submitted, and something was changed since. `not-withdrawn`: drafts and what is in. */
export const listStates = ['draft', 'submitted', 'changed', 'withdrawn', 'not-withdrawn'] as const;
export type ListState = (typeof listStates)[number];

export const eligibilities = [
	...verdicts,
	'not-yet-known'
] as const satisfies readonly EligibilityResult[];

/** How far the notice to the board has come: nothing said, declared by the unit, sent to the registrar, confirmed by them. */
export const noticeStates = ['missing', 'declared', 'sent', 'confirmed'] as const;
export type NoticeState = (typeof noticeStates)[number];

/** The columns, in their order; each can be sorted by. */
export const listColumns = [
	'number',
	'unit',
	'organisation',
	'title',
	'class',
	'state',
	'progress',
	'missing',
	'eligibility',
	'board',
	'contact',
	'started',
	'saved',
	'submitted'
] as const;
export type ListColumn = (typeof listColumns)[number];

/** What is shown until somebody chooses for themselves: what fits side by side. */
export const firstColumns: readonly ListColumn[] = [
	'number',
	'unit',
	'organisation',
	'class',
	'state',
	'missing',
	'eligibility',
	'saved'
];

export const pageSize = 50;

/** A filter; what is left out lets everything through. All that is there must fit. */
export type ListFilter = {
	/** Words that all are to be found in unit, organisation, title, contact or number, with or without dots and accents. */
	q?: string | undefined;
	state?: ListState | undefined;
	class?: string | undefined;
	organisation?: string | undefined;
	/** How the unit stands now, by the office's word or its own check. */
	eligibility?: (typeof eligibilities)[number] | undefined;
	/** Whose word that is. */
	decidedBy?: 'office' | 'check' | undefined;
	/** How far the notice to the board has come; `yes` is declared or further, `no` is missing. */
	board?: NoticeState | 'yes' | 'no' | undefined;
	complete?: 'yes' | 'no' | undefined;
	/** Open again now, or has been at any time. */
	reopened?: 'now' | 'ever' | undefined;
	/** These alone. */
	ids?: readonly string[] | undefined;
};

export type ListSort = { by: ListColumn; descending: boolean };
/** As entries come in; drafts, which have no number, come last, as they were begun. */
export const firstSort: ListSort = { by: 'number', descending: false };

/** An entry in the office's list. */
export type ListedEntry = {
	id: string;
	number: number | null;
	state: EntryState;
	/** Something was changed after the submission. */
	changed: boolean;
	classKey: string | null;
	unit: string | null;
	organisation: string | null;
	title: string | null;
	demo: boolean;
	answered: number;
	total: number;
	missing: number;
	missingWhat: Missing[];
	/** How the unit stands now, by its own check, and by the office's word where there is one. */
	result: EligibilityResult;
	checked: EligibilityResult;
	verdict: Verdict | null;
	verdictReason: string | null;
	notice: NoticeState;
	board: string | null;
	boardOn: string | null;
	contactName: string | null;
	contactEmail: string | null;
	startedAt: Temporal.Instant;
	savedAt: Temporal.Instant | null;
	submittedAt: Temporal.Instant | null;
	/** The first instant that is too late, where the entry is open again now. */
	reopenedUntil: Temporal.Instant | null;
};

/** A word as it is looked for; `number` where it is one, or is written as one: "12", "nr 12", "#012". */
export type SearchWord = { text: string; number: number | null };

/** Answers the words of a search as they are looked for, at most ten: without large letters, dots and accents. */
export function searchWords(q: string | undefined): SearchWord[] {
	return folded(q ?? '')
		.replaceAll(/(?<!\S)(?:nr|no|nummer|number)[.:]?\s+(?=#?\d)/gu, '')
		.split(/\s+/)
		.filter((word) => word !== '')
		.slice(0, 10)
		.map((word) => {
			const figures = /^#?0*(\d{1,9})$/u.exec(word)?.[1];
			return { text: word, number: figures === undefined ? null : Number(figures) };
		});
}

/** What of an edition's entries waits for somebody while its call runs: the very filter that shows them in the list. */
export const waitingFilters = {
	eligibility: { state: 'not-withdrawn', eligibility: 'not-yet-known' },
	incomplete: { state: 'draft', complete: 'no' },
	ready: { state: 'draft', complete: 'yes' },
	notices: { state: 'not-withdrawn', board: 'missing' }
} as const satisfies Record<string, ListFilter>;
export type WaitingEntries = keyof typeof waitingFilters;
