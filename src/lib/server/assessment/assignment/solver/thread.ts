// The thread in which the solver works: HiGHS does not give way while it computes, so it computes where nobody waits.
import { parentPort, workerData } from 'node:worker_threads';
import loadHighs from 'highs';
import { causesOf, type Cause } from './causes.ts';
import { evened } from './even.ts';
import type { Problem } from './problem.ts';
import { search, type Found, type Progress } from './search.ts';

export type Work = { problem: Problem; groups: (string | undefined)[]; seconds: number };
export type Word =
	| { is: 'progress'; progress: Progress }
	| { is: 'found'; found: Found }
	| { is: 'infeasible'; causes: Cause[] };

const { problem, groups, seconds } = workerData as Work;
const tell = (word: Word) => parentPort?.postMessage(word);
const highs = await loadHighs();
const found = search(highs, problem, {
	seconds,
	onProgress: (progress) => tell({ is: 'progress', progress })
});
if (found) {
	tell({
		is: 'progress',
		progress: { stage: 'even', fraction: 0, minFit: found.minFit, bound: found.bound }
	});
	tell({ is: 'found', found: { ...found, used: evened(problem, found.used) } });
} else tell({ is: 'infeasible', causes: causesOf(highs, problem, groups) });
