// How fast and how well examiners are assigned, for a city, a large award and a very large one; each pair has a fit, and the worst-off
// entry comes first. HotCRP's figures are for its own assignment by min-cost flow on the total alone, measured on a machine like ours.
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import {
	randomInstance,
	type RandomAsked
} from '../src/lib/server/assessment/assignment/solver/random.fixture.ts';
import type { Once } from './assign-once.ts';
import { stated, type Row } from './measure.ts';

type Asked = RandomAsked & {
	goal: { seconds: number; megabytes?: number };
	hotcrp?: [number, number];
};

const sizes: Asked[] = [
	{ entries: 38, examiners: 30, seed: 1, goal: { seconds: 1 } },
	{ entries: 38, examiners: 30, seed: 2, scores: 'fields', goal: { seconds: 1 } },
	{ entries: 38, examiners: 30, seed: 6, scores: 'wanted', goal: { seconds: 1 } },
	{
		...{ entries: 1000, examiners: 200, seed: 3 },
		...{ goal: { seconds: 5, megabytes: 500 }, hotcrp: [17.5, 148] }
	},
	{
		...{ entries: 1000, examiners: 200, seed: 4, scores: 'fields' },
		...{ goal: { seconds: 5, megabytes: 500 }, hotcrp: [17.5, 148] }
	},
	{
		...{ entries: 5000, examiners: 1000, seed: 5 },
		...{ goal: { seconds: 60, megabytes: 2000 }, hotcrp: [3540, 2400] }
	}
];

/** Answers, for each size, a row a figure. A ratio of fits is better the larger it is; all others, the smaller. */
export async function assignBench(): Promise<Row[]> {
	const folder = mkdtempSync(path.join(tmpdir(), 'utmarkt-assign-'));
	const rows: Row[] = [];
	try {
		for (const asked of sizes) {
			const file = path.join(folder, 'instance.json');
			writeFileSync(file, JSON.stringify(randomInstance(asked)));
			const { stdout } = await promisify(execFile)(process.execPath, [
				path.join(import.meta.dirname, 'assign-once.ts'),
				file,
				'55'
			]);
			rows.push(...rowsOf(asked, JSON.parse(stdout) as Once));
		}
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
	return rows;
}

function rowsOf(
	{ entries, examiners, scores = 'uniform', goal, hotcrp }: Asked,
	once: Once
): Row[] {
	const name = (figure: string) => `assign ${entries}x${examiners} ${scores} ${figure}`;
	const { seconds, megabytes, minFit, totalFit, bound, totalBound, greedy } = once;
	if (once.broken > 0) throw new Error(`${name('')} breaks ${once.broken} hard rules`);
	const proof = once.proven ? 'proven optimal' : 'not proven';
	const rows: Row[] = [
		against(name('seconds'), seconds, 's', 'the goal', goal.seconds),
		against(name('processor'), once.processor, 's', 'the goal for seconds', goal.seconds),
		against(name('worst fit'), minFit, 'fit', `the stated bound, ${proof}`, bound),
		against(name('worst fit'), minFit, 'fit', 'a greedy assignment in the same run', greedy.minFit),
		against(name('total fit'), totalFit, 'fit', `the stated bound, ${proof}`, totalBound ?? NaN),
		against(
			name('total fit'),
			totalFit,
			'fit',
			'a greedy assignment in the same run',
			greedy.totalFit
		)
	];
	if (goal.megabytes)
		rows.push(against(name('memory'), megabytes, 'MB', 'the goal', goal.megabytes));
	if (hotcrp) {
		const [its, space] = hotcrp;
		rows.push(against(name('seconds'), seconds, 's', `HotCRP, total fit alone (${its} s)`, its));
		rows.push(against(name('memory'), megabytes, 'MB', `HotCRP (${space} MB)`, space));
	}
	return rows;
}

const against = (
	name: string,
	value: number,
	unit: Row['unit'],
	reference: string,
	other: number
) => ({
	...{ name, value, unit, reference: `${reference}: ${stated(unit, other)}` },
	ratio: value / other
});
