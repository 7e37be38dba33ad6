// Assigns examiners to entries: the worst-off entry's fit first, then total fit, then even loads, then mixed organisations and
// short ways.
// Works in a thread of its own, tells how far it has come, and can be stopped.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Cause } from './causes.ts';
import { problemOf, type Id, type Instance, type Pair } from './problem.ts';
import type { Stage } from './search.ts';
import type { Word, Work } from './thread.ts';

export type Solved = {
	assignments: Pair[];
	/** The worst-off entry's fit: the sum of the scores over its team. */
	minFit: number;
	totalFit: number;
	/** The largest load that anybody got. */
	maxLoad: number;
	seconds: number;
	/** No assignment is better: not in the worst fit, and not in total with this worst fit. */
	proven: boolean;
	/** No assignment has a larger worst fit than this. */
	bound: number;
	/** No assignment whose worst fit is `minFit` has a larger total than this; null where none is known. */
	totalBound: number | null;
};
export type NamedCause = Cause<Id, Id>;
export type Infeasible = { infeasible: NamedCause[]; seconds: number };

export type SolveOptions = {
	/** Called as the work goes on: `fraction` is of this stage, from 0 to 1; null where nothing is known yet. */
	onProgress?: (
		stage: Stage,
		fraction: number,
		bestMinFit: number | null,
		bound: number | null
	) => void;
	/** Stops the work; the answer is then rejected with the signal's reason. */
	signal?: AbortSignal;
	/** Pairs that are kept beside the instance's pins: what has begun already. */
	fixed?: Pair[];
	/** After so long the best so far is answered, with its bounds. */
	seconds?: number;
};

export const defaultSeconds = 50;

/** Beside this file: so the sources must be there, as they are for the command line, the tests and the worker of jobs. */
/** The thread's file: beside this one, or in the source where this one has been built into the pages. */
function threadFile(): URL {
	const beside = new URL('thread.ts', import.meta.url);
	if (existsSync(beside)) return beside;
	return pathToFileURL(path.resolve('src/lib/server/assessment/assignment/solver/thread.ts'));
}

/**
 * Answers the best assignment, with bounds that hold over all pairs; or, where no assignment keeps all hard rules, the
 * smallest sets of causes found. The instance has been read by `readInstance` or is as good.
 */
export async function solve(
	instance: Instance,
	options: SolveOptions = {}
): Promise<Solved | Infeasible> {
	const { onProgress, signal, fixed = [], seconds = defaultSeconds } = options;
	signal?.throwIfAborted();
	const begun = performance.now();
	if (instance.entries.length === 0) return nothingToDo(instance);
	const problem = problemOf(instance, fixed);
	const work: Work = { problem, groups: instance.entries.map(({ group }) => group), seconds };
	const thread = new Worker(threadFile(), {
		workerData: work,
		transferList: [problem.fit.buffer as ArrayBuffer, problem.allowed.buffer as ArrayBuffer]
	});
	const stop = () => void thread.terminate();
	try {
		const word = await new Promise<Exclude<Word, { is: 'progress' }>>((resolve, reject) => {
			signal?.addEventListener('abort', () => {
				stop();
				reject(signal.reason as Error);
			});
			thread.on('message', (said: Word) => {
				if (said.is !== 'progress') return resolve(said);
				const { stage, fraction, minFit, bound } = said.progress;
				onProgress?.(stage, fraction, minFit, bound);
			});
			thread.on('error', reject);
			thread.on('exit', (code) => reject(new Error(`the solver's thread ended with ${code}`)));
		});
		const took = Math.round(performance.now() - begun) / 1000;
		if (word.is === 'infeasible')
			return { infeasible: word.causes.map((cause) => named(instance, cause)), seconds: took };
		const { used, minFit, totalFit, proven, bound, totalBound } = word.found;
		const count = instance.examiners.length;
		const load = new Int32Array(count);
		const assignments = used
			.sort((one, other) => one - other)
			.map((place): Pair => {
				const entry = Math.floor(place / count);
				const examiner = place - entry * count;
				load[examiner] = (load[examiner] ?? 0) + 1;
				return [idOf(instance.examiners, examiner), idOf(instance.entries, entry)];
			});
		const maxLoad = load.reduce((most, its) => Math.max(most, its), 0);
		return {
			...{ assignments, minFit, totalFit, maxLoad, seconds: took, proven, bound },
			totalBound: Number.isFinite(totalBound) ? totalBound : null
		};
	} finally {
		stop();
	}
}

/** Without entries there is nobody to be badly off; only promises of a least load can be broken. */
function nothingToDo({ examiners }: Instance): Solved | Infeasible {
	const promised = examiners.filter(({ minLoad = 0 }) => minLoad > 0);
	const infeasible = promised.map(({ id, minLoad = 0 }): NamedCause => ({
		kind: 'min-load-unreachable',
		examiner: id,
		minLoad,
		found: 0
	}));
	if (infeasible.length > 0) return { infeasible, seconds: 0 };
	return {
		assignments: [],
		minFit: 0,
		totalFit: 0,
		maxLoad: 0,
		seconds: 0,
		proven: true,
		bound: 0,
		totalBound: 0
	};
}

function idOf(list: { id: Id }[], at: number): Id {
	const found = list[at];
	if (!found) throw new RangeError(`there is no number ${at}`);
	return found.id;
}

/** The same cause, by the instance's names. */
function named({ examiners, entries }: Instance, cause: Cause): NamedCause {
	const who = (at: number) => idOf(examiners, at);
	const what = (at: number) => idOf(entries, at);
	switch (cause.kind) {
		case 'too-few-examiners':
			return { ...cause, entry: what(cause.entry) };
		case 'no-experienced':
			return { ...cause, entries: cause.entries.map(what) };
		case 'too-few-places':
		case 'too-few-experienced':
		case 'min-loads-exceed-places':
			return { ...cause, entries: cause.entries.map(what), examiners: cause.examiners.map(who) };
		case 'pins-exceed-load':
			return { ...cause, examiner: who(cause.examiner), entries: cause.entries.map(what) };
		case 'pins-exceed-team':
		case 'pins-of-one-unit':
			return { ...cause, entry: what(cause.entry), examiners: cause.examiners.map(who) };
		case 'min-load-unreachable':
			return { ...cause, examiner: who(cause.examiner) };
		case 'combination':
			return {
				...cause,
				examiners: cause.examiners.map(who),
				entries: cause.entries.map(what),
				pins: cause.pins.map(([examiner, entry]): Pair => [who(examiner), what(entry)])
			};
	}
}
