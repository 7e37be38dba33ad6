// Reads an instance, from a file or from a page, and names every mistake in it: which list, which line, what is wrong.
import { z } from 'zod';
import type { Entry, Examiner, Id, Instance, Pair } from './problem.ts';

/** More pairs than this (examiners times entries) are refused: the tables would not fit in memory. */
export const mostPairs = 25_000_000;
/** Fits beyond this are refused: sums would lose their decimals. */
export const largestFit = 1_000_000;
const mostMistakes = 100;

export type ListName = 'examiners' | 'entries' | 'fit' | 'conflicts' | 'pins';
/** `at` counts from 0 in its list. */
export type InstanceMistake =
	| { kind: 'not-an-instance' }
	| { kind: 'no-list'; list: ListName }
	| { kind: 'bad-value'; list: 'examiners' | 'entries'; at: number; field: string; value: unknown }
	| { kind: 'id-twice'; list: 'examiners' | 'entries'; at: number; first: number; id: Id }
	| { kind: 'min-above-max'; at: number; id: Id; minLoad: number; maxLoad: number }
	| { kind: 'not-a-pair'; list: 'fit' | 'conflicts' | 'pins'; at: number }
	| { kind: 'bad-score'; at: number; value: unknown }
	| {
			kind: 'unknown-examiner' | 'unknown-entry';
			list: 'fit' | 'conflicts' | 'pins';
			at: number;
			id: Id;
	  }
	| { kind: 'pair-twice'; at: number; pair: Pair }
	| { kind: 'pin-in-conflict'; at: number; pair: Pair }
	| { kind: 'too-large'; examiners: number; entries: number };

export type Reading = { ok: true; instance: Instance } | { ok: false; mistakes: InstanceMistake[] };

const id = z.union([z.string().min(1).max(500), z.int()]);
const count = z.int().nonnegative().max(1_000_000);
const code = z
	.string()
	.max(20)
	.nullish()
	.transform((value) => value || undefined);
const examiner = z.object({
	id,
	maxLoad: count,
	minLoad: count.nullish().transform((value) => value ?? undefined),
	experienced: z.boolean(),
	unit: id.nullish().transform((value) => value ?? undefined),
	organisation: id.nullish().transform((value) => value ?? undefined),
	place: code
});
const entry = z.object({
	id,
	teamSize: z.int().positive().max(1000),
	name: z
		.string()
		.nullish()
		.transform((value) => value ?? undefined),
	group: z
		.string()
		.nullish()
		.transform((value) => value ?? undefined),
	place: code
});

/** Reads an instance; answers every mistake in it, at most a hundred. */
export function readInstance(raw: unknown): Reading {
	if (typeof raw !== 'object' || raw === null || Array.isArray(raw))
		return { ok: false, mistakes: [{ kind: 'not-an-instance' }] };
	const lists = raw as Partial<Record<ListName, unknown>>;
	const mistakes: InstanceMistake[] = [];
	const listOf = (list: ListName, needed: boolean): unknown[] => {
		const its = lists[list];
		if (Array.isArray(its)) return its as unknown[];
		if (needed || (its !== undefined && its !== null)) mistakes.push({ kind: 'no-list', list });
		return [];
	};
	const examiners = readEach(listOf('examiners', true), 'examiners', examiner, mistakes);
	const entries = readEach(listOf('entries', true), 'entries', entry, mistakes);
	const fit = listOf('fit', false);
	const conflicts = listOf('conflicts', false);
	const pins = listOf('pins', false);
	examiners.forEach(({ id: its, minLoad, maxLoad }, at) => {
		if (minLoad !== undefined && minLoad > maxLoad)
			mistakes.push({ kind: 'min-above-max', at, id: its, minLoad, maxLoad });
	});
	if (examiners.length * entries.length > mostPairs)
		mistakes.push({ kind: 'too-large', examiners: examiners.length, entries: entries.length });
	if (mistakes.length > 0) return { ok: false, mistakes: mistakes.slice(0, mostMistakes) };
	const known = tablesOf(examiners, entries);
	readFit(fit, known, mistakes);
	const inConflict = readPairs('conflicts', conflicts, known, mistakes);
	readPairs('pins', pins, known, mistakes, (pair, place, at) => {
		if (inConflict[place]) mistakes.push({ kind: 'pin-in-conflict', at, pair });
	});
	if (mistakes.length > 0) return { ok: false, mistakes: mistakes.slice(0, mostMistakes) };
	return {
		ok: true,
		instance: {
			examiners,
			entries,
			fit: fit as Instance['fit'],
			conflicts: conflicts as Pair[],
			pins: pins as Pair[]
		}
	};
}

function readEach<T extends { id: Id }>(
	list: unknown[],
	name: 'examiners' | 'entries',
	shape: z.ZodType<T>,
	mistakes: InstanceMistake[]
): T[] {
	const found: T[] = [];
	const first = new Map<Id, number>();
	list.forEach((raw, at) => {
		const read = shape.safeParse(raw);
		if (!read.success) {
			for (const issue of read.error.issues) {
				const field = issue.path.map(String).join('.');
				mistakes.push({
					kind: 'bad-value',
					list: name,
					at,
					field,
					value: valueAt(raw, issue.path)
				});
			}
			return;
		}
		const { id: its } = read.data;
		const before = first.get(its);
		if (before !== undefined)
			mistakes.push({ kind: 'id-twice', list: name, at, first: before, id: its });
		else first.set(its, at);
		found.push(read.data);
	});
	return found;
}

function valueAt(raw: unknown, path: PropertyKey[]): unknown {
	return path.reduce<unknown>(
		(value, key) =>
			typeof value === 'object' && value !== null
				? (value as Record<PropertyKey, unknown>)[key]
				: undefined,
		raw
	);
}

type Known = {
	examinerAt: Map<unknown, number>;
	entryAt: Map<unknown, number>;
	examinerCount: number;
};

function tablesOf(examiners: Examiner[], entries: Entry[]): Known {
	return {
		examinerAt: new Map(examiners.map((one, at) => [one.id, at])),
		entryAt: new Map(entries.map((one, at) => [one.id, at])),
		examinerCount: examiners.length
	};
}

/** The place of a pair; undefined, with the mistake told, where it has none. */
function placeOf(
	list: 'fit' | 'conflicts' | 'pins',
	raw: unknown,
	length: number,
	at: number,
	{ examinerAt, entryAt, examinerCount }: Known,
	mistakes: InstanceMistake[]
): number | undefined {
	if (!Array.isArray(raw) || raw.length !== length) {
		mistakes.push({ kind: 'not-a-pair', list, at });
		return undefined;
	}
	const p = examinerAt.get(raw[0]);
	const e = entryAt.get(raw[1]);
	if (p === undefined) mistakes.push({ kind: 'unknown-examiner', list, at, id: raw[0] as Id });
	if (e === undefined) mistakes.push({ kind: 'unknown-entry', list, at, id: raw[1] as Id });
	return p === undefined || e === undefined ? undefined : e * examinerCount + p;
}

function readFit(list: unknown[], known: Known, mistakes: InstanceMistake[]) {
	const seen = new Uint8Array(known.examinerCount * known.entryAt.size);
	for (let at = 0; at < list.length && mistakes.length < mostMistakes; at++) {
		const raw = list[at];
		const place = placeOf('fit', raw, 3, at, known, mistakes);
		if (place === undefined) continue;
		const [examinerId, entryId, score] = raw as [Id, Id, unknown];
		if (typeof score !== 'number' || !(Math.abs(score) <= largestFit))
			mistakes.push({ kind: 'bad-score', at, value: score });
		if (seen[place]) mistakes.push({ kind: 'pair-twice', at, pair: [examinerId, entryId] });
		seen[place] = 1;
	}
}

/** A pair that is said twice says the same, and is let through. */
function readPairs(
	name: 'conflicts' | 'pins',
	list: unknown[],
	known: Known,
	mistakes: InstanceMistake[],
	each?: (pair: Pair, place: number, at: number) => void
): Uint8Array {
	const seen = new Uint8Array(known.examinerCount * known.entryAt.size);
	for (let at = 0; at < list.length && mistakes.length < mostMistakes; at++) {
		const place = placeOf(name, list[at], 2, at, known, mistakes);
		if (place === undefined) continue;
		each?.(list[at] as Pair, place, at);
		seen[place] = 1;
	}
	return seen;
}
