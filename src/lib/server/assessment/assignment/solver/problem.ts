// What is to be solved, in the solver's own terms: numbers instead of names, one dense table of fits.

/** Whoever is named in an instance: by text or by number, as its file does. */
export type Id = string | number;

export type Examiner = {
	id: Id;
	maxLoad: number;
	minLoad?: number | undefined;
	experienced: boolean;
	/** No two from one unit are put in one team. */
	unit?: Id | undefined;
	/** Teams of mixed organisations are preferred where all else is equal. */
	organisation?: Id | undefined;
	/** Where they set out from, as a code such as a postcode: the more of it an entry's begins with, the shorter the way. */
	place?: string | undefined;
};
export type Entry = {
	id: Id;
	teamSize: number;
	name?: string | undefined;
	/** What it is counted under when causes are told, such as its class. */
	group?: string | undefined;
	/** Where it is visited, as a code: see the examiner's. */
	place?: string | undefined;
};
export type Pair = [examiner: Id, entry: Id];
export type Instance = {
	examiners: Examiner[];
	entries: Entry[];
	/** Pairs that are not here have the score 0. */
	fit: [examiner: Id, entry: Id, score: number][];
	conflicts: Pair[];
	pins: Pair[];
};

/**
 * Tables by number. A pair (examiner p, entry e) has its place at `e * examinerCount + p`, so that the examiners of
 * an entry lie side by side.
 */
export type Problem = {
	examinerCount: number;
	entryCount: number;
	teamSize: Int32Array;
	maxLoad: Int32Array;
	minLoad: Int32Array;
	experienced: Uint8Array;
	/** The examiner's unit by number; -1 without. */
	unit: Int32Array;
	organisation: Int32Array;
	/** Codes of places; null without. */
	examinerPlace: (string | null)[];
	entryPlace: (string | null)[];
	fit: Float64Array;
	/** 0 where the pair is in conflict, 1 where it is free, 2 where it is pinned. */
	allowed: Uint8Array;
	/** Every fit, and so every sum of fits, is a multiple of this; 0 where no such step was found. */
	step: number;
};

export const forbidden = 0;
export const pinned = 2;

/** Puts an instance that has been read into tables. Ids that are not known are ignored here: reading has refused them. */
export function problemOf(instance: Instance, alsoPinned: Pair[] = []): Problem {
	const { examiners, entries } = instance;
	const examinerAt = new Map(examiners.map(({ id }, at) => [id, at]));
	const entryAt = new Map(entries.map(({ id }, at) => [id, at]));
	const size = examiners.length * entries.length;
	const fit = new Float64Array(size);
	const allowed = new Uint8Array(size).fill(1);
	const place = (examiner: Id, entry: Id) => {
		const p = examinerAt.get(examiner);
		const e = entryAt.get(entry);
		return p === undefined || e === undefined ? undefined : e * examiners.length + p;
	};
	for (const [examiner, entry, score] of instance.fit) {
		const at = place(examiner, entry);
		if (at !== undefined) fit[at] = score;
	}
	for (const [examiner, entry] of instance.conflicts) {
		const at = place(examiner, entry);
		if (at !== undefined) allowed[at] = forbidden;
	}
	for (const [examiner, entry] of [...instance.pins, ...alsoPinned]) {
		const at = place(examiner, entry);
		if (at !== undefined) allowed[at] = pinned;
	}
	return {
		examinerCount: examiners.length,
		entryCount: entries.length,
		teamSize: Int32Array.from(entries, ({ teamSize }) => teamSize),
		maxLoad: Int32Array.from(examiners, ({ maxLoad }) => Math.min(maxLoad, entries.length)),
		minLoad: Int32Array.from(examiners, ({ minLoad }) => minLoad ?? 0),
		experienced: Uint8Array.from(examiners, ({ experienced }) => (experienced ? 1 : 0)),
		unit: numbered(examiners.map(({ unit }) => unit)),
		organisation: numbered(examiners.map(({ organisation }) => organisation)),
		examinerPlace: examiners.map(({ place: code }) => code ?? null),
		entryPlace: entries.map(({ place: code }) => code ?? null),
		fit,
		allowed,
		step: stepOf(fit)
	};
}

/** Equal names get equal numbers; none gets -1. */
function numbered(names: (Id | undefined)[]): Int32Array {
	const known = new Map<Id, number>();
	return Int32Array.from(names, (name) => {
		if (name === undefined) return -1;
		const number = known.get(name) ?? known.size;
		known.set(name, number);
		return number;
	});
}

/** The largest power of ten, at least a millionth, that every fit is a multiple of; 0 where there is none. */
export function stepOf(fit: Float64Array): number {
	let decimals = 0;
	for (const score of fit) {
		while (true) {
			const scaled = score * 10 ** decimals;
			if (Math.abs(scaled - Math.round(scaled)) <= 1e-6) break;
			if (++decimals > 6) return 0;
		}
	}
	return decimals === 0 ? 1 : 1 / 10 ** decimals;
}
