// One instance in a process of its own, so that its memory is its own: reads the file, assigns, and says what it took.
import { readFileSync } from 'node:fs';
import {
	evaluate,
	readInstance,
	solve
} from '../src/lib/server/assessment/assignment/solver/index.ts';
import { greedy } from '../src/lib/server/assessment/assignment/solver/greedy.ts';
import { problemOf, type Pair } from '../src/lib/server/assessment/assignment/solver/problem.ts';

/** What one instance took; memory in MB at its highest, reading the file included. */
export type Once = {
	seconds: number;
	/** Seconds of processor until the answer, reading the file included: other work on the machine adds nothing to them. */
	processor: number;
	megabytes: number;
	minFit: number;
	totalFit: number;
	bound: number;
	totalBound: number | null;
	proven: boolean;
	broken: number;
	greedy: { seconds: number; minFit: number; totalFit: number; broken: number };
};

if (process.argv[2] !== undefined) {
	const read = readInstance(JSON.parse(readFileSync(process.argv[2], 'utf8')));
	if (!read.ok) throw new Error(JSON.stringify(read.mistakes));
	const { instance } = read;
	const answer = await solve(instance, { seconds: Number(process.argv[3]) });
	if ('infeasible' in answer) throw new Error(JSON.stringify(answer));
	const { user, system } = process.cpuUsage();
	const processor = (user + system) / 1_000_000;
	const megabytes = process.resourceUsage().maxRSS / 1024;
	const { broken } = evaluate(instance, answer.assignments);
	const begun = performance.now();
	const count = instance.examiners.length;
	const byHand = greedy(problemOf(instance)).map((place): Pair => {
		const entry = Math.floor(place / count);
		return [instance.examiners[place - entry * count]?.id ?? '', instance.entries[entry]?.id ?? ''];
	});
	const took = (performance.now() - begun) / 1000;
	const worth = evaluate(instance, byHand);
	const { seconds, minFit, totalFit, bound, totalBound, proven } = answer;
	const once: Once = {
		...{ seconds, processor, megabytes, minFit, totalFit, bound, totalBound, proven },
		broken: broken.length,
		greedy: {
			seconds: took,
			minFit: worth.minFit,
			totalFit: worth.totalFit,
			broken: worth.broken.length
		}
	};
	process.stdout.write(JSON.stringify(once));
}
